// SPDX-License-Identifier: MIT
#include "core/fetch/AudioSpool.h"
#include "tests/support/SpoolFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Activity = SpoolStatus::Activity;
using Kind = SpoolError::Kind;

Q_DECLARE_METATYPE(prelisten::tests::StorageAnswer)

namespace {

StorageAnswer answerWith(int status, const StorageAnswer::Headers &headers, const QByteArray &body)
{
    StorageAnswer answer = StorageAnswer::plain(status, body);
    answer.headers = headers;
    return answer;
}

StorageAnswer verbatim(const QByteArray &bytes)
{
    StorageAnswer answer;
    answer.verbatim = true;
    answer.body = bytes;
    return answer;
}

bool fails(AudioSpool &spool, Kind kind)
{
    return QTest::qWaitFor([&] { return spool.status().activity == Activity::Failed; }) &&
           spool.error()->kind == kind;
}

} // namespace

/// Tests AudioSpool with wrong and hostile answers.
class tst_AudioSpoolAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badAnswers_endInAnError_data();
    void badAnswers_endInAnError();
    void refusedLinks_endInAnError();
    void aHostileBody_isNeverReadable_data();
    void aHostileBody_isNeverReadable();
    void retryNow_triesAgain_afterAFailure();
    void aSlip_isForgiven_once();
    void moreThanPromised_isIgnored();
    void partsSmallerThanAsked_addUp();
    void anotherBodyInAPart_isRefused();
    void anAnswerWithNothingNew_doesNotKeepUsBusy();
};

void tst_AudioSpoolAnswers::badAnswers_endInAnError_data()
{
    QTest::addColumn<StorageAnswer>("answer");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");

    const QByteArray wave = waveBody(1000);
    const auto row = [](const char *name, const StorageAnswer &answer, Kind kind, int status) {
        QTest::newRow(name) << answer << static_cast<int>(kind) << status;
    };
    StorageAnswer closeDelimited = answerWith(200, {}, wave);
    closeDelimited.noLength = true;
    row("no length", closeDelimited, Kind::NoLength, 200);
    row("chunked",
            verbatim("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3e8\r\n" + wave +
                     "\r\n0\r\n\r\n"),
            Kind::NoLength, 200);
    row("negative length", verbatim("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n" + wave),
            Kind::NoLength, 200);
    row("empty", answerWith(200, {}, {}), Kind::NotAudio, 200);
    row("huge", answerWith(206, {{"Content-Range", "bytes 0-999/99999999999"}}, wave),
            Kind::TooLarge, 206);
    row("absurd", answerWith(206, {{"Content-Range", "bytes 0-999/9223372036854775807"}}, wave),
            Kind::TooLarge, 206);
    row("compressed", answerWith(200, {{"Content-Encoding", "gzip"}}, wave), Kind::BadAnswer, 200);
    row("wrong start", answerWith(206, {{"Content-Range", "bytes 5-1004/1005"}}, wave),
            Kind::BadAnswer, 206);
    row("no range", answerWith(206, {}, wave), Kind::BadAnswer, 206);
    row("shorter than its range", answerWith(206, {{"Content-Range", "bytes 0-1999/2000"}}, wave),
            Kind::BadAnswer, 206);
    row("longer than its range", answerWith(206, {{"Content-Range", "bytes 0-499/1000"}}, wave),
            Kind::BadAnswer, 206);
    row("unknown total", answerWith(206, {{"Content-Range", "bytes 0-999/*"}}, wave),
            Kind::BadAnswer, 206);
    row("no content", answerWith(204, {}, {}), Kind::BadAnswer, 204);
    row("not modified", answerWith(304, {}, {}), Kind::BadAnswer, 304);
    row("teapot", answerWith(418, {}, {}), Kind::BadAnswer, 418);
    row("redirect loop", StorageAnswer::redirect(302, "/again"), Kind::BadAnswer, 302);
    row("never satisfied", answerWith(416, {}, {}), Kind::NotAudio, 416);
}

void tst_AudioSpoolAnswers::badAnswers_endInAnError()
{
    QFETCH(const StorageAnswer, answer);
    QFETCH(const int, kind);
    QFETCH(const int, status);
    SpoolFixture fixture;
    fixture.storage = [&answer](const StorageRequest &, int) {
        return answer;
    };
    QSignalSpy failed(&fixture.spool(), &AudioSpool::failed);
    QSignalSpy readable(&fixture.spool(), &AudioSpool::readable);
    fixture.spool().start();
    QVERIFY(fails(fixture.spool(), static_cast<Kind>(kind)));
    QCOMPARE(fixture.spool().error()->httpStatus, status);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(readable.count(), 0);
    QVERIFY(!fixture.spool().buffer());
    QCOMPARE(fixture.apiCalls(), 0);
    QVERIFY(fixture.fetches().size() <= 4);
}

void tst_AudioSpoolAnswers::refusedLinks_endInAnError()
{
    SpoolFixture fixture;
    fixture.storage = [](const StorageRequest &, int) {
        return StorageAnswer::redirect(302, "file:///etc/passwd");
    };
    fixture.spool().start();
    QVERIFY(fails(fixture.spool(), Kind::LinkRefused));
    QCOMPARE(fixture.fetches().size(), 1);
}

void tst_AudioSpoolAnswers::aHostileBody_isNeverReadable_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("playlist") << QByteArray("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n");
    QTest::newRow("html") << QByteArray("<html><body>Access denied</body></html>");
    QTest::newRow("json") << QByteArray("{\"error\":\"TOKEN_INVALID\"}");
    QTest::newRow("tiny") << QByteArray("R");
    QTest::newRow("tag, then a playlist")
            << QByteArray("ID3\4\0\0\0\0\0\0", 10) + "#EXTM3U\nfile:///etc/passwd\n";
}

void tst_AudioSpoolAnswers::aHostileBody_isNeverReadable()
{
    QFETCH(const QByteArray, body);
    SpoolFixture fixture(body);
    QSignalSpy readable(&fixture.spool(), &AudioSpool::readable);
    fixture.spool().start();
    QVERIFY(fails(fixture.spool(), Kind::NotAudio));
    QCOMPARE(readable.count(), 0);
    QVERIFY(!fixture.spool().buffer());
}

void tst_AudioSpoolAnswers::retryNow_triesAgain_afterAFailure()
{
    SpoolFixture fixture("<html>maintenance</html>");
    AudioSpool &spool = fixture.spool();
    spool.start();
    QVERIFY(fails(spool, Kind::NotAudio));
    spool.start();
    spool.pause();
    QCOMPARE(spool.status().activity, Activity::Failed);
    fixture.body = waveBody(50'000);
    spool.retryNow();
    QVERIFY(!spool.error());
    QTRY_COMPARE(fixture.fetched(), fixture.body);
}

void tst_AudioSpoolAnswers::aSlip_isForgiven_once()
{
    SpoolFixture fixture;
    fixture.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        if (fixture.fetches().size() == 1)
            answer.cutAfter = 100'000;
        else if (fixture.fetches().size() == 2)
            answer.headers = {{"Content-Range", "bytes 0-9/300000"}};
        return answer;
    };
    QSignalSpy replaced(&fixture.spool(), &AudioSpool::contentReplaced);
    fixture.spool().start();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(replaced.count(), 0);
    QCOMPARE(fixture.fetches().size(), 3);
}

void tst_AudioSpoolAnswers::moreThanPromised_isIgnored()
{
    SpoolFixture fixture;
    fixture.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        answer.body += QByteArray(10'000, 'x');
        answer.noLength = true;
        return answer;
    };
    fixture.spool().start();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
}

void tst_AudioSpoolAnswers::partsSmallerThanAsked_addUp()
{
    SpoolFixture fixture(waveBody(100'000));
    fixture.storage = [&](StorageRequest request, int) {
        request.rangeEnd =
                std::min<qint64>(*request.rangeBegin + 29'999, request.rangeEnd.value_or(99'999));
        StorageAnswer answer = fixture.good(request);
        if (fixture.fetches().size() == 2) { // more bytes than its Content-Range says
            answer.body += "more";
            answer.noLength = true;
        }
        return answer;
    };
    fixture.spool().start();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(fixture.fetches().size(), 4);
}

// A part whose length is not that of its range is another body, such as an error page.
void tst_AudioSpoolAnswers::anotherBodyInAPart_isRefused()
{
    SpoolFixture fixture;
    fixture.storage = [&](const StorageRequest &request, int) {
        StorageAnswer answer = fixture.good(request);
        if (fixture.fetches().size() == 1)
            answer.cutAfter = 100'000;
        else if (fixture.fetches().size() == 2)
            answer.body = "<html>Sign in</html>";
        return answer;
    };
    fixture.spool().start();
    QTRY_COMPARE(fixture.fetched(), fixture.body);
    QCOMPARE(fixture.fetches().size(), 3);
}

void tst_AudioSpoolAnswers::anAnswerWithNothingNew_doesNotKeepUsBusy()
{
    SpoolFixture fixture;
    fixture.etag.clear();
    fixture.storage = [&](StorageRequest request, int) {
        if (fixture.fetches().size() > 1)
            request.rangeEnd = *request.rangeBegin + 99; // only bytes that are already stored
        StorageAnswer answer = fixture.good(request);
        if (fixture.fetches().size() == 1)
            answer.cutAfter = 50'000;
        return answer;
    };
    AudioSpool &spool = fixture.spool();
    qsizetype fetchesUntilItWaits = 0;
    connect(&spool, &AudioSpool::statusChanged, this, [&] {
        if (fetchesUntilItWaits == 0 && spool.status().activity == Activity::WaitingForNetwork)
            fetchesUntilItWaits = fixture.fetches().size();
    });
    spool.start();
    QTRY_VERIFY(fetchesUntilItWaits > 0);
    QCOMPARE(fetchesUntilItWaits, 6); // the first one, and five retries
}

QTEST_GUILESS_MAIN(tst_AudioSpoolAnswers)
#include "tst_audiospool_answers.moc"
