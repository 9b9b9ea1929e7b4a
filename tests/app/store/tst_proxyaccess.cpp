// SPDX-License-Identifier: MIT
// Runs inside with_keyring.sh, against a real Secret Service.
#include "app/store/ProxyAccess.h"

#include <QDir>
#include <QNetworkProxyFactory>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace prelisten;
using namespace Qt::StringLiterals;

namespace {

QUrl url()
{
    return QUrl(u"https://api.example/v1"_s);
}
const QString address = u"proxy.example:3128"_s;

/// The proxy that every network manager of the program would use.
QNetworkProxy inUse()
{
    return QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url())).value(0);
}

} // namespace

/// Tests which proxies and logins the program uses.
class tst_ProxyAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void choice_isTheStoredOne_andChangesAtOnce();
    void login_isUsedAtOnce_andKeptOnlyIfWished();
    void keptLogin_isThereNextTime();
    void keptLogin_isForgotten_whenTheNextIsNotKept();
    void keychain_isAskedOnce_andOnlyIfALoginWasKept();
    void login_thatCameMeanwhile_isWorthAnotherTry();
    void noLogin_changesNothing();

private:
    void start();

    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ProxyAccess> m_proxies;
    std::unique_ptr<QSignalSpy> m_changed;
};

void tst_ProxyAccess::init()
{
    m_settings = std::make_unique<Settings>();
    QVERIFY(m_settings->setPreferences({}));
    m_settings->setProxyLoginWasSaved(address, false);
    start();
}

void tst_ProxyAccess::start()
{
    QProcessEnvironment environment;
    environment.insert(u"https_proxy"_s, u"http://"_s + address);
    m_proxies = std::make_unique<ProxyAccess>(*m_settings, environment);
    m_changed = std::make_unique<QSignalSpy>(m_proxies.get(), &ProxyAccess::changed);
}

void tst_ProxyAccess::choice_isTheStoredOne_andChangesAtOnce()
{
    QCOMPARE(inUse().hostName(), u"proxy.example"_s);
    Preferences preferences;
    preferences.proxy = {ProxyChoice::Mode::Manual, u"other.example:8080"_s};
    QVERIFY(m_settings->setPreferences(preferences));
    start();
    QCOMPARE(inUse().hostName(), u"other.example"_s);
    m_proxies->setChoice(preferences.proxy);
    QCOMPARE(m_changed->size(), 0);
    m_proxies->setChoice({ProxyChoice::Mode::None, {}});
    QCOMPARE(m_changed->size(), 1);
    QCOMPARE(inUse().type(), QNetworkProxy::NoProxy);
}

void tst_ProxyAccess::login_isUsedAtOnce_andKeptOnlyIfWished()
{
    QVERIFY(m_proxies->enter(address, u"me"_s, u"secret"_s, false));
    QCOMPARE(m_changed->size(), 1);
    QCOMPARE(inUse().user(), u"me"_s);
    QCOMPARE(inUse().password(), u"secret"_s);
    QVERIFY(!m_settings->proxyLoginWasSaved(address));
}

void tst_ProxyAccess::keptLogin_isThereNextTime()
{
    QSignalSpy saved(m_proxies.get(), &ProxyAccess::saved);
    QVERIFY(m_proxies->enter(address, u"me"_s, u"secret"_s, true));
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 20'000);
    QVERIFY(m_settings->proxyLoginWasSaved(address));
    start();
    QCOMPARE(inUse().user(), QString());
    QSignalSpy ready(m_proxies.get(), &ProxyAccess::ready);
    m_proxies->load(url());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20'000);
    QCOMPARE(inUse().user(), u"me"_s);
    QCOMPARE(inUse().password(), u"secret"_s);
    QCOMPARE(m_changed->size(), 1);
}

void tst_ProxyAccess::keptLogin_isForgotten_whenTheNextIsNotKept()
{
    QSignalSpy saved(m_proxies.get(), &ProxyAccess::saved);
    QVERIFY(m_proxies->enter(address, u"me"_s, u"secret"_s, true));
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 20'000);
    QVERIFY(m_proxies->enter(address, u"me"_s, u"new"_s, false));
    QVERIFY(!m_settings->proxyLoginWasSaved(address));
    QCOMPARE(inUse().password(), u"new"_s);
}

void tst_ProxyAccess::keychain_isAskedOnce_andOnlyIfALoginWasKept()
{
    QSignalSpy ready(m_proxies.get(), &ProxyAccess::ready);
    m_proxies->load(url());
    QCOMPARE(ready.size(), 1); // at once
    m_proxies->lookUp(address);
    m_settings->setProxyLoginWasSaved(u"gone.example:1"_s, true);
    m_proxies->lookUp(u"gone.example:1"_s);
    m_proxies->lookUp(u"gone.example:1"_s);
    QTest::qWait(300);
    QCOMPARE(m_changed->size(), 0);
    QCOMPARE(ready.size(), 1);
}

void tst_ProxyAccess::login_thatCameMeanwhile_isWorthAnotherTry()
{
    QVERIFY(m_proxies->enter(address, u"me"_s, u"secret"_s, false));
    QCOMPARE(m_changed->size(), 1);
    m_proxies->lookUp(address); // by a request that was sent without it
    QCOMPARE(m_changed->size(), 1);
    QTRY_COMPARE(m_changed->size(), 2);
}

void tst_ProxyAccess::noLogin_changesNothing()
{
    QVERIFY(!m_proxies->enter(address, u"m:e"_s, u"secret"_s, true));
    QCOMPARE(m_changed->size(), 0);
    QCOMPARE(inUse().user(), QString());
}

QTEST_GUILESS_MAIN(tst_ProxyAccess)
#include "tst_proxyaccess.moc"
