// SPDX-License-Identifier: MIT
#include "core/api/FailedReply.h"
#include "tests/support/ProxyFixture.h"
#include "tests/support/StudioFixture.h"

using namespace prelisten;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = NetworkFault::Kind;
using Tls = NetworkFault::Tls;

namespace {

/// A client of the service that only the proxy can find.
struct Client : StudioFixture
{
    Client()
    {
        client = std::make_unique<StudioClient>(*ApiBase::fromText(u"https://service.example"_s));
        client->setKey(studioKey());
    }

    std::optional<NetworkFault> fault()
    {
        replies.clear();
        const auto error = fetchError();
        return error ? error->network : std::nullopt;
    }
};

} // namespace

/// Tests StudioClient behind a proxy: what goes through it, and which fault is reported if nothing
/// does.
class TestStudioClientProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request_goesThroughTheProxy_andTheKeyOnlyToTheService();
    void warmUp_goesThroughTheProxy_andIsUsed();
    void answerOfTheProxy_isItsFault_data();
    void answerOfTheProxy_isItsFault();
    void password_isAskedFor_andAFaultNamesWhoAsks();
    void login_isUsed_whereverItComesFrom_data();
    void login_isUsed_whereverItComesFrom();
    void rightPassword_works_afterAWrongOne_data();
    void rightPassword_works_afterAWrongOne();
    void proxyThatIsGone_isUnreachable_data();
    void proxyThatIsGone_isUnreachable();
    void proxyThatWentAway_isUnreachable_andUsedAgainWhenItIsBack();
    void unusableProxy_isNotGoneAround_data();
    void unusableProxy_isNotGoneAround();
    void badCertificate_isNamed_data();
    void badCertificate_isNamed();
    void nameThatIsUnknown_isNamed();
    void silence_namesTheHost();
};

void TestStudioClientProxy::request_goesThroughTheProxy_andTheKeyOnlyToTheService()
{
    ProxyFixture f;
    f.server.answer(200, {}, studioBody);
    Client c;
    c.fetch();
    QTRY_COMPARE(c.replies.size(), 1);
    QVERIFY(c.replies.first());
    QCOMPARE(f.proxy->requests().size(), 1);
    QCOMPARE(f.proxy->requests().first().target, QByteArray("service.example:443"));
    QCOMPARE(f.server.requests().size(), 1);
    QCOMPARE(f.server.requests().first().headers.value("x-api-key"), studioSecret);
}

void TestStudioClientProxy::warmUp_goesThroughTheProxy_andIsUsed()
{
    ProxyFixture f;
    f.server.answer(200, {}, studioBody);
    Client c;
    c.client->warmUp();
    QTRY_COMPARE(f.server.connections(), 1);
    c.fetch();
    QTRY_COMPARE(c.replies.size(), 1);
    QCOMPARE(f.server.connections(), 1);
    QCOMPARE(f.proxy->requests().size(), 1);
}

void TestStudioClientProxy::answerOfTheProxy_isItsFault_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("403") << 403 << Kind::ProxyRefuses;
    QTest::newRow("404") << 404 << Kind::ProxyFails;
    QTest::newRow("405") << 405 << Kind::ProxyRefuses;
    QTest::newRow("500") << 500 << Kind::ProxyFails;
    QTest::newRow("502") << 502 << Kind::ProxyFails;
    QTest::newRow("503") << 503 << Kind::ProxyFails;
    QTest::newRow("504") << 504 << Kind::ProxyFails;
    QTest::newRow("closed") << 0 << Kind::TimedOut; // the framework does not notice
}

void TestStudioClientProxy::answerOfTheProxy_isItsFault()
{
    QFETCH(const int, status);
    ProxyFixture f;
    f.proxy->answer(status);
    Client c;
    if (status == 0)
        c.client->setIdleTimeout(200ms);
    const auto fault = c.fault();
    QVERIFY(fault);
    QTEST(fault->kind, "kind");
    QCOMPARE(fault->host, u"service.example"_s);
    QCOMPARE(fault->proxy, f.proxy->address());
    QCOMPARE(fault->party, NetworkFault::Party::Service);
    QVERIFY(f.server.requests().isEmpty());
    QCOMPARE(c.replies.first().error().isTransient(), fault->kind != Kind::ProxyRefuses);
}

void TestStudioClientProxy::password_isAskedFor_andAFaultNamesWhoAsks()
{
    ProxyFixture f;
    f.proxy->setLogin("me", "secret");
    Client c;
    const auto fault = c.fault();
    QVERIFY(fault);
    QCOMPARE(fault->kind, Kind::ProxyAsksPassword);
    QCOMPARE(fault->proxy, f.proxy->address());
    QVERIFY(!c.replies.first().error().isTransient());
    QVERIFY(f.server.requests().isEmpty());
}

void TestStudioClientProxy::login_isUsed_whereverItComesFrom_data()
{
    QTest::addColumn<QString>("environment"); // in front of the address
    QTest::addColumn<bool>("isEntered");
    QTest::newRow("environment") << u"http://me:s%20e%40cret@"_s << false;
    QTest::newRow("environment, no scheme") << u"me:s%20e%40cret@"_s << false;
    QTest::newRow("entered") << u"http://"_s << true;
    QTest::newRow("entered, wins over the environment") << u"http://me:old@"_s << true;
}

void TestStudioClientProxy::login_isUsed_whereverItComesFrom()
{
    QFETCH(const QString, environment);
    QFETCH(const bool, isEntered);
    ProxyFixture f;
    f.proxy->setLogin("me", "s e@cret");
    f.server.answer(200, {}, studioBody);
    f.useProxy(environment + f.proxy->address());
    if (isEntered)
        f.settings->setLogin(f.proxy->address(), *ProxyLogin::fromInput(u"me"_s, u"s e@cret"_s));
    Client c;
    c.fetch();
    QTRY_COMPARE(c.replies.size(), 1);
    QVERIFY(c.replies.first());
}

void TestStudioClientProxy::rightPassword_works_afterAWrongOne_data()
{
    QTest::addColumn<int>("status"); // of the answer to a wrong password
    QTest::addColumn<Kind>("kind");
    QTest::newRow("407") << 407 << Kind::ProxyRejectsPassword;
    QTest::newRow("401") << 401 << Kind::ProxyFails; // some proxies; the framework does not tell
}

void TestStudioClientProxy::rightPassword_works_afterAWrongOne()
{
    QFETCH(const int, status);
    ProxyFixture f;
    f.proxy->setLogin("me", "secret", status);
    f.server.answer(200, {}, studioBody);
    f.settings->setLogin(f.proxy->address(), *ProxyLogin::fromInput(u"me"_s, u"wrong"_s));
    Client c;
    const auto fault = c.fault();
    QVERIFY(fault);
    QTEST(fault->kind, "kind");
    QVERIFY(!fault->proxy.contains(u"me"));

    f.settings->setLogin(f.proxy->address(), *ProxyLogin::fromInput(u"me"_s, u"secret"_s));
    c.replies.clear();
    c.fetch();
    QTRY_COMPARE(c.replies.size(), 1);
    QVERIFY(c.replies.first());
}

void TestStudioClientProxy::proxyThatIsGone_isUnreachable_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("host");
    QTest::newRow("refused") << u"http"_s << u"127.0.0.1"_s;
    QTest::newRow("SOCKS, refused") << u"socks5"_s << u"127.0.0.1"_s;
    QTest::newRow("name") << u"http"_s << u"nowhere.invalid"_s;
}

void TestStudioClientProxy::proxyThatIsGone_isUnreachable()
{
    QFETCH(const QString, scheme);
    QFETCH(const QString, host);
    ProxyFixture f;
    const QString address = host + u':' + f.proxy->address().section(u':', 1);
    f.proxy.reset();
    f.useProxy(scheme + u"://" + address);
    Client c;
    const auto fault = c.fault();
    QVERIFY(fault);
    const bool isOffline = host != u"127.0.0.1" && !hasNetworkRoute();
    QCOMPARE(fault->kind, isOffline ? Kind::Offline : Kind::ProxyUnreachable);
    QCOMPARE(fault->proxy, address);
}

void TestStudioClientProxy::proxyThatWentAway_isUnreachable_andUsedAgainWhenItIsBack()
{
    ProxyFixture f;
    f.server.answer(200, {}, studioBody);
    Client c;
    c.client->setIdleTimeout(500ms);
    QVERIFY(!c.fault());
    const quint16 port = f.proxy->address().section(u':', 1).toUShort();
    f.proxy.reset();
    // The framework does not notice it on a connection that it had: that costs one time-out.
    auto fault = c.fault();
    if (fault && fault->kind == Kind::TimedOut)
        fault = c.fault();
    QVERIFY(fault);
    QCOMPARE(fault->kind, Kind::ProxyUnreachable);
    f.proxy.emplace(f.server.port(), port);
    c.replies.clear();
    c.fetch();
    QTRY_COMPARE(c.replies.size(), 1);
    QVERIFY(c.replies.first());
}

void TestStudioClientProxy::unusableProxy_isNotGoneAround_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::newRow("TLS") << u"https://127.0.0.1:1"_s;
    QTest::newRow("SOCKS 4") << u"socks4://127.0.0.1:1"_s;
    QTest::newRow("nothing") << u"http://"_s;
}

void TestStudioClientProxy::unusableProxy_isNotGoneAround()
{
    QFETCH(const QString, proxy);
    ProxyFixture f;
    f.useProxy(proxy);
    Client c;
    const auto fault = c.fault();
    QVERIFY(fault);
    QCOMPARE(fault->kind, Kind::ProxyUnusable);
    QCOMPARE(fault->proxy, QString());
}

void TestStudioClientProxy::badCertificate_isNamed_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<Tls>("tls");
    QTest::newRow("wrong host") << u"elsewhere"_s << true << Tls::WrongHost;
    QTest::newRow("expired") << u"expired"_s << true << Tls::Expired;
    QTest::newRow("not yet valid") << u"future"_s << true << Tls::NotYetValid;
    QTest::newRow("unknown authority") << u"service"_s << false << Tls::UnknownAuthority;
    QTest::newRow("everything wrong") << u"expired"_s << false << Tls::UnknownAuthority;
}

void TestStudioClientProxy::badCertificate_isNamed()
{
    QFETCH(const QString, certificate);
    QFETCH(const bool, isTrusted);
    ProxyFixture f(certificate);
    f.server.answer(200, {}, studioBody);
    trustTestAuthority(isTrusted);
    Client c;
    const auto fault = c.fault();
    QVERIFY(fault);
    QCOMPARE(fault->kind, Kind::TlsFailed);
    QTEST(fault->tls, "tls");
    QCOMPARE(c.replies.first().error().kind, ApiError::Kind::TlsFailed);
    QVERIFY(f.server.requests().isEmpty());
}

void TestStudioClientProxy::nameThatIsUnknown_isNamed()
{
    ProxyFixture f;
    f.useProxy({});
    Client c;
    const auto fault = c.fault();
    QVERIFY(fault);
    QCOMPARE(fault->host, u"service.example"_s);
    QCOMPARE(fault->proxy, QString());
    QCOMPARE(fault->kind, hasNetworkRoute() ? Kind::NameUnknown : Kind::Offline);
}

void TestStudioClientProxy::silence_namesTheHost()
{
    ProxyFixture f;
    Client c;
    c.client->setIdleTimeout(200ms);
    const auto fault = c.fault();
    QVERIFY(fault);
    QCOMPARE(fault->kind, Kind::TimedOut);
    QCOMPARE(fault->host, u"service.example"_s);
    QCOMPARE(c.replies.first().error().kind, ApiError::Kind::TimedOut);
}

QTEST_GUILESS_MAIN(TestStudioClientProxy)
#include "tst_studioclient_proxy.moc"
