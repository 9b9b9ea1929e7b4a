// SPDX-License-Identifier: MIT
#pragma once

#include "app/store/Settings.h"
#include "core/api/ProxySettings.h"
#include "core/keychain/ProxyLoginStore.h"

#include <QObject>
#include <QProcessEnvironment>
#include <QSet>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace prelisten {

/// The way of all requests to the network: applies the user's preference about proxies, and has the
/// user names and passwords for them, from the environment, the keychain or the user. GUI thread.
class ProxyAccess : public QObject
{
    Q_OBJECT
public:
    /// From now on all network managers of the program go this way. @p settings must outlive it.
    explicit ProxyAccess(Settings &settings,
            const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(),
            QObject *parent = nullptr);

    void setChoice(const ProxyChoice &choice);

    /// Gets the login for the proxy that requests to @p url go through, if one was stored: ready()
    /// follows, at once if there is nothing to get, and after 10 s if the keychain does not answer.
    void load(const QUrl &url);

    /// The proxy at @p address, `host:port`, has asked for a password. changed() follows later if
    /// there is one: got from the keychain, or found meanwhile.
    void lookUp(const QString &address);

    /// The user's login for the proxy at @p address. changed() follows before it returns; with
    /// @p keep, saved() or notSaved() later. False: no proxy can take it; nothing has changed.
    bool enter(const QString &address, const QString &user, const QString &password, bool keep);

Q_SIGNALS:
    void ready();    ///< the answer to load()
    void changed();  ///< what failed for lack of a way to the network may work now
    void saved();    ///< stored in the keychain
    void notSaved(); ///< the keychain did not store it; it is held in memory only

private:
    bool read(const QString &address);
    void keepOrForget(const QString &address, const ProxyLogin &login, bool keep);
    void onRead(const QString &address, const Result<ProxyLogin, KeyStoreError> &result);

    Settings &m_settings;
    const std::shared_ptr<ProxySettings> m_proxies;
    ProxyLoginStore m_store;
    QSet<QString> m_lookedUp; ///< addresses, so that a wrong password is tried once
    QTimer m_patience;        ///< while load() waits
};

} // namespace prelisten
