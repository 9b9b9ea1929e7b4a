// SPDX-License-Identifier: MIT
#include "core/fetch/RangeRequest.h"
#include "tests/support/RangeExchange.h"
#include "tests/support/ScriptedStorage.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using End = RangeRequest::End;

namespace {

StorageAnswer withHeaders(StorageAnswer answer, const StorageAnswer::Headers &headers)
{
    answer.headers += headers;
    return answer;
}

} // namespace

class tst_RangeRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void send_asksForTheRange_andForNothingElse();
    void send_neverCarriesWhatBelongsToOthers();
    void answered_tellsWhatTheHeadSays();
    void received_bringsAllBytes_inSmallPieces();
    void redirects_areFollowed_withTheSameRange();
    void redirects_endAfterThreeHops();
    void redirects_areRefused_whereTheGateRefuses_data();
    void redirects_areRefused_whereTheGateRefuses();
    void redirects_toNowhere_areAnAnswer();
    void send_isRefused_whenTheGateRefusesTheLink();
    void silence_endsIt_data();
    void silence_endsIt();
    void aCut_endsIt_withWhatHasCome();
    void refusedConnection_endsItWithoutAnAnswer();
    void drop_isSilent_andHearsAShortAnswerOut();
    void drop_isSilent_whenTheGateHasRefused();
    void drop_fromWithinASignal_isFine();
};

void tst_RangeRequest::send_asksForTheRange_andForNothingElse()
{
    ScriptedStorage storage([](const StorageRequest &) { return StorageAnswer::plain(200, "x"); });
    RangeExchange first(storage.url(u"/a?sig=1"_s));
    RangeExchange part(storage.url(u"/a?sig=1"_s), {5, 9, "\"tag\""});
    QTRY_VERIFY(first.end && part.end);

    const auto &requests = storage.requests();
    const auto byRange = [&requests](const QByteArray &range) {
        return *std::find_if(requests.begin(), requests.end(),
                [&range](const auto &request) { return request.header("range") == range; });
    };
    const StorageRequest whole = byRange("bytes=0-");
    QCOMPARE(whole.method, QByteArray("GET"));
    QCOMPARE(whole.target, QByteArray("/a?sig=1"));
    QCOMPARE(whole.header("accept-encoding"), QByteArray("identity"));
    QVERIFY(!whole.headers.contains("if-range"));
    QCOMPARE(byRange("bytes=5-8").header("if-range"), QByteArray("\"tag\""));
}

void tst_RangeRequest::send_neverCarriesWhatBelongsToOthers()
{
    ScriptedStorage storage([](const StorageRequest &request) {
        const StorageAnswer::Headers cookie{{"Set-Cookie", "spy=1"}};
        return request.path() == "/a" ? withHeaders(StorageAnswer::redirect(302, "/b"), cookie)
                                      : withHeaders(StorageAnswer::plain(200, "x"), cookie);
    });
    RangeExchange exchange(storage.url(u"/a"_s));
    exchange.manager.cookieJar()->insertCookie([&storage] {
        QNetworkCookie cookie("own", "1");
        cookie.setDomain(storage.url({}).host());
        cookie.setPath(u"/"_s);
        return cookie;
    }());
    QTRY_VERIFY(exchange.end);

    QCOMPARE(storage.requests().size(), 2);
    for (const StorageRequest &request : storage.requests()) {
        for (const char *name : {"x-api-key", "cookie", "authorization", "referer", "origin"})
            QVERIFY2(!request.headers.contains(name), name);
    }
    QCOMPARE(exchange.manager.cookieJar()->cookiesForUrl(storage.url(u"/"_s)).size(), 1);
}

void tst_RangeRequest::answered_tellsWhatTheHeadSays()
{
    ScriptedStorage storage([](const StorageRequest &) {
        return withHeaders(StorageAnswer::plain(206, "0123"),
                {{"Content-Range", "bytes 4-7/100"}, {"ETag", "\"e\""},
                        {"Content-Encoding", "gzip"}, {"Retry-After", "7"},
                        {"Date", "Sun, 28 Jun 2026 10:30:00 GMT"}});
    });
    RangeExchange exchange(storage.url(u"/a"_s), {4, 8, {}});
    QTRY_VERIFY(exchange.end);

    QVERIFY(exchange.head);
    QCOMPARE(exchange.head->status, 206);
    QVERIFY(exchange.head->length == std::optional<qint64>(4));
    QVERIFY(exchange.head->range == std::optional(ContentRange{4, 8, 100}));
    QCOMPARE(exchange.head->etag, QByteArray("\"e\""));
    QVERIFY(!exchange.head->isIdentity);
    QVERIFY(exchange.head->retryAfter == std::optional<std::chrono::milliseconds>(7s));
    QCOMPARE(exchange.head->date, QByteArray("Sun, 28 Jun 2026 10:30:00 GMT"));
    QCOMPARE(exchange.body, QByteArray("0123"));
}

void tst_RangeRequest::received_bringsAllBytes_inSmallPieces()
{
    const QByteArray content(5'000'000, 'q');
    ScriptedStorage storage(
            [&](const StorageRequest &) { return StorageAnswer::plain(200, content); });
    RangeExchange exchange(storage.url(u"/a"_s));
    QTRY_VERIFY(exchange.end);
    QCOMPARE(exchange.body, content);
    QVERIFY(exchange.largestChunk <= 64 * 1024);
    QCOMPARE(*exchange.end, End::Finished);
}

void tst_RangeRequest::redirects_areFollowed_withTheSameRange()
{
    ScriptedStorage storage([](const StorageRequest &request) {
        if (request.path() == "/a")
            return StorageAnswer::redirect(302, "/b?x=1");
        if (request.path() == "/b")
            return StorageAnswer::redirect(307, "c");
        return request.path() == "/c" ? StorageAnswer::redirect(301, "/d")
                                      : StorageAnswer::plain(206, "ok");
    });
    RangeExchange exchange(storage.url(u"/a"_s), {7, std::nullopt, "\"t\""});
    QTRY_VERIFY(exchange.end);
    QCOMPARE(exchange.body, QByteArray("ok"));
    QCOMPARE(storage.requests().size(), 4);
    for (const StorageRequest &request : storage.requests()) {
        QCOMPARE(request.header("range"), QByteArray("bytes=7-"));
        QCOMPARE(request.header("if-range"), QByteArray("\"t\""));
    }
}

void tst_RangeRequest::redirects_endAfterThreeHops()
{
    ScriptedStorage storage(
            [](const StorageRequest &) { return StorageAnswer::redirect(302, "/again"); });
    RangeExchange exchange(storage.url(u"/a"_s));
    QTRY_VERIFY(exchange.head);
    QCOMPARE(exchange.head->status, 302);
    QCOMPARE(storage.requests().size(), 4);
}

void tst_RangeRequest::redirects_areRefused_whereTheGateRefuses_data()
{
    QTest::addColumn<QByteArray>("location");
    for (const char *location :
            {"file:///etc/passwd", "data:audio/wav;base64,UklGRg==", "ftp://storage.example.com/a",
                    "http://storage.example.com/a", "https://192.168.0.1/a",
                    "https://user@storage.example.com/a", "https://", "http://[::1"})
        QTest::newRow(location) << QByteArray(location);
}

void tst_RangeRequest::redirects_areRefused_whereTheGateRefuses()
{
    QFETCH(const QByteArray, location);
    ScriptedStorage storage(
            [&](const StorageRequest &) { return StorageAnswer::redirect(302, location); });
    RangeExchange exchange(storage.url(u"/a"_s));
    QTRY_VERIFY(exchange.end);
    QCOMPARE(*exchange.end, End::Refused);
    QVERIFY(!exchange.head);
    QCOMPARE(storage.requests().size(), 1);
}

void tst_RangeRequest::redirects_toNowhere_areAnAnswer()
{
    ScriptedStorage storage(
            [](const StorageRequest &) { return StorageAnswer::plain(302, "moved"); });
    RangeExchange exchange(storage.url(u"/a"_s));
    QTRY_VERIFY(exchange.head);
    QCOMPARE(exchange.head->status, 302);
}

void tst_RangeRequest::send_isRefused_whenTheGateRefusesTheLink()
{
    ScriptedStorage storage([](const StorageRequest &) { return StorageAnswer::plain(200, "x"); });
    RangeExchange exchange(storage.url(u"/a"_s), {}, false);
    QVERIFY(!exchange.end);
    QTRY_VERIFY(exchange.end);
    QCOMPARE(*exchange.end, End::Refused);
    QVERIFY(storage.requests().isEmpty());
}

void tst_RangeRequest::silence_endsIt_data()
{
    QTest::addColumn<bool>("beforeTheHead");
    QTest::newRow("accepted, then nothing") << true;
    QTest::newRow("some bytes, then nothing") << false;
}

void tst_RangeRequest::silence_endsIt()
{
    QFETCH(const bool, beforeTheHead);
    ScriptedStorage storage([=](const StorageRequest &) {
        StorageAnswer answer = StorageAnswer::plain(200, QByteArray(1000, 'x'));
        answer.hang = beforeTheHead;
        answer.stallAfter = 10;
        return answer;
    });
    RangeExchange exchange(storage.url(u"/a"_s), {}, true, 100ms);
    QTRY_VERIFY(exchange.end);
    QCOMPARE(*exchange.end, End::TimedOut);
    QCOMPARE(exchange.body.size(), beforeTheHead ? 0 : 10);
    QCOMPARE(exchange.ends, 1);
}

void tst_RangeRequest::aCut_endsIt_withWhatHasCome()
{
    ScriptedStorage storage([](const StorageRequest &) {
        StorageAnswer answer = StorageAnswer::plain(200, QByteArray(100'000, 'x'));
        answer.cutAfter = 70'000;
        return answer;
    });
    RangeExchange exchange(storage.url(u"/a"_s));
    QTRY_VERIFY(exchange.end);
    QCOMPARE(*exchange.end, End::Finished);
    QCOMPARE(exchange.body.size(), 70'000);
}

void tst_RangeRequest::refusedConnection_endsItWithoutAnAnswer()
{
    ScriptedStorage storage([](const StorageRequest &) { return StorageAnswer::plain(200); });
    storage.close();
    RangeExchange exchange(storage.url(u"/a"_s));
    QTRY_VERIFY(exchange.end);
    QCOMPARE(*exchange.end, End::Finished);
    QVERIFY(!exchange.head);
}

void tst_RangeRequest::drop_isSilent_andHearsAShortAnswerOut()
{
    ScriptedStorage storage(
            [](const StorageRequest &) { return StorageAnswer::plain(403, "denied"); });
    RangeExchange exchange(storage.url(u"/a"_s));
    connect(&exchange.request, &RangeRequest::answered, this, [&] { exchange.request.drop(); });
    QTRY_VERIFY(exchange.head);
    QTRY_VERIFY(exchange.isReleased());
    QVERIFY(!exchange.end);
    QVERIFY(exchange.body.isEmpty());
}

void tst_RangeRequest::drop_isSilent_whenTheGateHasRefused()
{
    RangeExchange exchange(QUrl(u"file:///etc/passwd"_s));
    exchange.request.drop();
    QCoreApplication::processEvents();
    QVERIFY(!exchange.end);
}

void tst_RangeRequest::drop_fromWithinASignal_isFine()
{
    ScriptedStorage storage([](const StorageRequest &) {
        return StorageAnswer::plain(200, QByteArray(1'000'000, 'x'));
    });
    RangeExchange exchange(storage.url(u"/a"_s));
    connect(&exchange.request, &RangeRequest::received, this, [&] { exchange.request.drop(); });
    QTRY_VERIFY(!exchange.body.isEmpty());
    const qsizetype size = exchange.body.size();
    QTRY_VERIFY(exchange.isReleased());
    QCOMPARE(exchange.body.size(), size);
    QVERIFY(!exchange.end);
}

QTEST_GUILESS_MAIN(tst_RangeRequest)
#include "tst_rangerequest.moc"
