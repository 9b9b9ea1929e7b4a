// SPDX-License-Identifier: MIT
#include "core/api/DesktopProxies.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <memory>

using namespace prelisten;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QUrl service()
{
    return QUrl(u"https://service.example/v1"_s);
}

/// A desktop that answers with the number of the question as the port, when it is let.
struct Desktop
{
    struct State
    {
        QSemaphore allowed;
        QSemaphore answered;
        std::atomic_int asked = 0;
    };

    ~Desktop() { state->allowed.release(100); }

    DesktopProxies::Lookup lookup()
    {
        return [state = state](const QUrl &url) {
            const int number = ++state->asked;
            state->allowed.acquire();
            state->answered.release();
            return QList<QNetworkProxy>{QNetworkProxy(
                    QNetworkProxy::HttpProxy, url.host(), static_cast<quint16>(number))};
        };
    }

    const std::shared_ptr<State> state = std::make_shared<State>();
};

QString first(const DesktopProxies &proxies, const QUrl &url)
{
    const QNetworkProxy proxy = proxies.proxiesFor(url).constFirst();
    return proxy.type() == QNetworkProxy::NoProxy
                   ? u"none"_s
                   : proxy.hostName() + u':' + QString::number(proxy.port());
}

} // namespace

class TestDesktopProxies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answer_isWaitedFor_andKeptForItsHost();
    void slowAnswer_holdsNobodyUp_andCountsOnceItIsThere();
    void oldAnswer_isUsed_whileANewOneIsSought();
    void object_mayGo_whileItsAnswerIsOutstanding();
    void noAnswer_isNoProxy();
    void lookup_isSaidToRun_untilItsAnswerIsThere();
};

void TestDesktopProxies::answer_isWaitedFor_andKeptForItsHost()
{
    Desktop desktop;
    desktop.state->allowed.release(2);
    const DesktopProxies proxies(desktop.lookup(), 60s, 60s);
    QCOMPARE(first(proxies, service()), u"service.example:1"_s);
    QCOMPARE(first(proxies, service().resolved(QUrl(u"/other"_s))), u"service.example:1"_s);
    QCOMPARE(first(proxies, QUrl(u"https://elsewhere.example/"_s)), u"elsewhere.example:2"_s);
    QCOMPARE(desktop.state->asked.load(), 2);
}

void TestDesktopProxies::slowAnswer_holdsNobodyUp_andCountsOnceItIsThere()
{
    Desktop desktop;
    const DesktopProxies proxies(desktop.lookup(), 1ms, 60s);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(first(proxies, service()), u"none"_s);
    desktop.state->allowed.release();
    QTRY_COMPARE(first(proxies, service()), u"service.example:1"_s);
    QCOMPARE(desktop.state->asked.load(), 1);
}

void TestDesktopProxies::oldAnswer_isUsed_whileANewOneIsSought()
{
    Desktop desktop;
    desktop.state->allowed.release();
    const DesktopProxies proxies(desktop.lookup(), 60s, 0s);
    QCOMPARE(first(proxies, service()), u"service.example:1"_s);
    QCOMPARE(first(proxies, service()), u"service.example:1"_s); // asks again, which hangs
    desktop.state->allowed.release();
    QTRY_VERIFY(first(proxies, service()) != u"service.example:1"_s);
}

void TestDesktopProxies::object_mayGo_whileItsAnswerIsOutstanding()
{
    Desktop desktop;
    {
        const DesktopProxies proxies(desktop.lookup(), 1ms, 60s);
        QCOMPARE(first(proxies, service()), u"none"_s);
    }
    desktop.state->allowed.release();
    QVERIFY(desktop.state->answered.tryAcquire(1, 30000));
}

void TestDesktopProxies::noAnswer_isNoProxy()
{
    const DesktopProxies proxies([](const QUrl &) { return QList<QNetworkProxy>(); }, 60s, 60s);
    QCOMPARE(first(proxies, service()), u"none"_s);
}

void TestDesktopProxies::lookup_isSaidToRun_untilItsAnswerIsThere()
{
    QTRY_VERIFY(!DesktopProxies::isLookingUp()); // those of other tests have ended
    Desktop desktop;
    QCOMPARE(first(DesktopProxies(desktop.lookup(), 1ms, 60s), service()), u"none"_s);
    QVERIFY(DesktopProxies::isLookingUp());
    desktop.state->allowed.release();
    QTRY_VERIFY(!DesktopProxies::isLookingUp());
}

QTEST_GUILESS_MAIN(TestDesktopProxies)
#include "tst_desktopproxies.moc"
