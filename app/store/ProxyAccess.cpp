// SPDX-License-Identifier: MIT
#include "app/store/ProxyAccess.h"

#include <chrono>

namespace prelisten {

using namespace std::chrono_literals;

ProxyAccess::ProxyAccess(
        Settings &settings, const QProcessEnvironment &environment, QObject *parent)
    : QObject(parent), m_settings(settings), m_proxies(std::make_shared<ProxySettings>(environment))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(10s);
    connect(&m_patience, &QTimer::timeout, this, &ProxyAccess::ready);
    m_proxies->setChoice(settings.preferences().proxy);
    ProxySettings::install(m_proxies);
}

void ProxyAccess::setChoice(const ProxyChoice &choice)
{
    if (choice == m_proxies->choice())
        return;
    m_proxies->setChoice(choice);
    Q_EMIT changed();
}

void ProxyAccess::load(const QUrl &url)
{
    const QString address = m_proxies->addressFor(url);
    if (read(address))
        m_patience.start();
    else
        Q_EMIT ready();
}

void ProxyAccess::lookUp(const QString &address)
{
    if (m_proxies->hasLogin(address))
        QMetaObject::invokeMethod(this, &ProxyAccess::changed, Qt::QueuedConnection);
    else
        read(address);
}

/// Asks the keychain for the login, unless it was asked already or has none. True: onRead()
/// follows.
bool ProxyAccess::read(const QString &address)
{
    if (m_lookedUp.contains(address) || !m_settings.proxyLoginWasSaved(address))
        return false;
    m_lookedUp.insert(address);
    m_store.read(address, [this, address](const Result<ProxyLogin, KeyStoreError> &result) {
        onRead(address, result);
    });
    return true;
}

void ProxyAccess::onRead(const QString &address, const Result<ProxyLogin, KeyStoreError> &result)
{
    const bool isAwaited = m_patience.isActive();
    m_patience.stop();
    if (result) {
        m_proxies->setLogin(address, *result);
        Q_EMIT changed();
    }
    if (isAwaited)
        Q_EMIT ready();
}

bool ProxyAccess::enter(
        const QString &address, const QString &user, const QString &password, bool keep)
{
    const auto login = ProxyLogin::fromInput(user, password);
    if (!login)
        return false;
    m_lookedUp.insert(address); // what the user typed wins over what was stored
    m_proxies->setLogin(address, *login);
    keepOrForget(address, *login, keep);
    Q_EMIT changed();
    return true;
}

void ProxyAccess::keepOrForget(const QString &address, const ProxyLogin &login, bool keep)
{
    const auto onWritten = [this, address](const Result<Done, KeyStoreError> &result) {
        if (!result) {
            Q_EMIT notSaved();
            return;
        }
        m_settings.setProxyLoginWasSaved(address, true);
        Q_EMIT saved();
    };
    if (keep) {
        m_store.write(address, login, onWritten);
    } else if (m_settings.proxyLoginWasSaved(address)) {
        m_store.forget(address);
        m_settings.setProxyLoginWasSaved(address, false);
    }
}

} // namespace prelisten
