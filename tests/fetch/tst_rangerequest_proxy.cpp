// SPDX-License-Identifier: MIT
#include "tests/support/ProxyFixture.h"
#include "tests/support/RangeExchange.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using End = RangeRequest::End;
using Kind = NetworkFault::Kind;
using Tls = NetworkFault::Tls;

namespace {

QUrl audioLink()
{
    return QUrl(u"https://storage.service.example/a.mp3?sig=secret"_s);
}

/// The fault of a request to @p url that brought nothing.
NetworkFault faultAt(const QUrl &url, std::chrono::milliseconds idleTimeout = 5s)
{
    RangeExchange exchange(url, {}, true, idleTimeout);
    if (!QTest::qWaitFor([&exchange] { return exchange.ends == 1; }) || exchange.head)
        return {};
    return exchange.request.fault().value_or(NetworkFault());
}

} // namespace

/// Tests that requests to the storage go through the proxy as those to the service do, and which
/// fault is reported.
class tst_RangeRequestProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytes_comeThroughTheProxy();
    void fault_isTheProxys_data();
    void fault_isTheProxys();
    void certificate_isTheFault_data();
    void certificate_isTheFault();
    void fault_isTheStorages_withoutAProxy();
    void silence_isTheStorages();
};

void tst_RangeRequestProxy::bytes_comeThroughTheProxy()
{
    ProxyFixture f;
    f.server.answer(206, "Content-Range: bytes 0-3/4\r\n", "abcd");
    RangeExchange exchange(audioLink());
    QTRY_COMPARE(exchange.ends, 1);
    QCOMPARE(exchange.body, QByteArray("abcd"));
    QCOMPARE(f.proxy->requests().size(), 1);
    QCOMPARE(f.proxy->requests().first().target, QByteArray("storage.service.example:443"));
}

void tst_RangeRequestProxy::fault_isTheProxys_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("403") << 403 << Kind::ProxyRefuses;
    QTest::newRow("407") << 407 << Kind::ProxyAsksPassword;
    QTest::newRow("502") << 502 << Kind::ProxyFails;
    QTest::newRow("503") << 503 << Kind::ProxyFails;
}

void tst_RangeRequestProxy::fault_isTheProxys()
{
    QFETCH(const int, status);
    ProxyFixture f;
    if (status == 407)
        f.proxy->setLogin("me", "secret");
    else
        f.proxy->answer(status);
    const NetworkFault fault = faultAt(audioLink());
    QTEST(fault.kind, "kind");
    QCOMPARE(fault.party, NetworkFault::Party::Storage);
    QCOMPARE(fault.host, u"storage.service.example"_s);
    QCOMPARE(fault.proxy, f.proxy->address());
}

void tst_RangeRequestProxy::certificate_isTheFault_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<Tls>("tls");
    QTest::newRow("wrong host") << u"elsewhere"_s << Tls::WrongHost;
    QTest::newRow("expired") << u"expired"_s << Tls::Expired;
    QTest::newRow("not yet valid") << u"future"_s << Tls::NotYetValid;
}

void tst_RangeRequestProxy::certificate_isTheFault()
{
    QFETCH(const QString, certificate);
    ProxyFixture f(certificate);
    RangeExchange exchange(audioLink());
    QTRY_COMPARE(exchange.ends, 1);
    QCOMPARE(exchange.end, End::Untrusted);
    QVERIFY(exchange.request.fault());
    QCOMPARE(exchange.request.fault()->kind, Kind::TlsFailed);
    QTEST(exchange.request.fault()->tls, "tls");
    QVERIFY(f.server.requests().isEmpty());
}

void tst_RangeRequestProxy::fault_isTheStorages_withoutAProxy()
{
    quint16 port = 0;
    {
        const TestHttpServer gone;
        port = gone.port();
    }
    const NetworkFault fault = faultAt(QUrl(u"http://127.0.0.1:%1/a.mp3?sig=secret"_s.arg(port)));
    QCOMPARE(fault.kind, Kind::Refused);
    QCOMPARE(fault.party, NetworkFault::Party::Storage);
    QCOMPARE(fault.host, u"127.0.0.1:%1"_s.arg(port));
    QCOMPARE(fault.proxy, QString());
}

void tst_RangeRequestProxy::silence_isTheStorages()
{
    const TestHttpServer silent;
    const NetworkFault fault = faultAt(QUrl(silent.origin() + u"/a.mp3"), 100ms);
    QCOMPARE(fault.kind, Kind::TimedOut);
    QCOMPARE(fault.party, NetworkFault::Party::Storage);
}

QTEST_GUILESS_MAIN(tst_RangeRequestProxy)
#include "tst_rangerequest_proxy.moc"
