// SPDX-License-Identifier: MIT
#include "tests/support/StudioFixture.h"

using namespace prelisten;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Then = TestHttpServer::Then;

namespace {

QByteArray ok()
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
}

QByteArray chunked()
{
    return ok() + "Transfer-Encoding: chunked\r\n\r\n";
}

} // namespace

/// Tests how StudioClient handles answers that are cut, endless, slow or missing.
class TestStudioClientAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void body_isChecked_data();
    void body_isChecked();
    void body_isBounded_data();
    void body_isBounded();
    void connection_refused_isUnreachable();
    void silence_isATimeout_data();
    void silence_isATimeout();
    void drip_isNoTimeout();
    void endlessDrip_endsAtTheLimitOfACall();
};

void TestStudioClientAnswers::body_isChecked_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Then>("then");
    QTest::addColumn<int>("kind"); // -1: a track
    const auto row = [](const char *name, const QByteArray &answer, Then then, int kind) {
        QTest::newRow(name) << answer << then << kind;
    };
    const int badReply = int(Kind::BadReply);
    const int unreachable = int(Kind::Unreachable);
    const QByteArray length = "Content-Length: " + QByteArray::number(studioBody.size()) + "\r\n";
    const QByteArray chunk =
            QByteArray::number(studioBody.size(), 16) + "\r\n" + studioBody + "\r\n";

    row("length", ok() + length + "\r\n" + studioBody, Then::KeepOpen, -1);
    row("chunked", chunked() + chunk + "0\r\n\r\n", Then::KeepOpen, -1);
    row("until the connection closes", ok() + "Connection: close\r\n\r\n" + studioBody, Then::Close,
            -1);
    row("HTTP/1.0", "HTTP/1.0 200 OK\r\n\r\n" + studioBody, Then::Close, -1);

    row("cut", ok() + length + "\r\n" + studioBody.left(20), Then::Close, unreachable);
    row("cut behind the headers", ok() + length + "\r\n", Then::Close, unreachable);
    row("reset", ok() + length + "\r\n" + studioBody.left(20), Then::Reset, unreachable);
    row("chunked, cut in a chunk", chunked() + chunk.left(20), Then::Close, unreachable);
    row("chunked, cut between chunks", chunked() + chunk, Then::Close, unreachable);
    row("cut, no length", ok() + "Connection: close\r\n\r\n" + studioBody.left(20), Then::Close,
            badReply);
    row("closed without an answer", {}, Then::Close, unreachable);
    row("cut in the headers", "HTTP/1.1 200 OK\r\nContent-Le", Then::Close, unreachable);
    row("no HTTP", "SSH-2.0-OpenSSH_9.2\r\n", Then::Close, unreachable);

    const auto whole = [](const QByteArray &content, const QByteArray &headers = {}) {
        return QByteArray(ok() + "Content-Length: " + QByteArray::number(content.size()) + "\r\n" +
                          headers + "\r\n" + content);
    };
    row("nothing", whole({}), Then::KeepOpen, badReply);
    row("HTML", whole("<html>"), Then::KeepOpen, badReply);
    row("no track", whole("{}"), Then::KeepOpen, badReply);
    row("another track", whole(R"({"id":"mtrack_c"})"), Then::KeepOpen, badReply);
    row("compressed all the same",
            whole(QByteArray::fromBase64("H4sIAAAAAAAAA6tWykxRslLKLSlKTM6OT1KqBQDyZI2jEwAAAA=="),
                    "Content-Encoding: gzip\r\n"),
            Then::KeepOpen, badReply);
    row("65 stems",
            whole(R"({"id":"mtrack_b","stem_urls":{)" +
                    QByteArray(R"("a":"https://s",)").repeated(64) + R"("a":"https://s"}})"),
            Then::KeepOpen, int(Kind::TooLarge));
}

void TestStudioClientAnswers::body_isChecked()
{
    QFETCH(QByteArray, answer);
    QFETCH(Then, then);
    StudioFixture f;
    f.server.answer(answer, then);
    f.fetch();
    QTRY_COMPARE(f.replies.size(), 1);
    QTEST(f.replies.first() ? -1 : int(f.replies.first().error().kind), "kind");
}

void TestStudioClientAnswers::body_isBounded_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<Kind>("kind");
    const QByteArray piece(16 * 1024, ' ');
    const QByteArray chunk = "4000\r\n" + piece + "\r\n";
    QTest::newRow("announced") << ok() + "Content-Length: 209715200\r\n\r\n"
                               << QByteArray() << Kind::TooLarge;
    QTest::newRow("announced and sent") << ok() + "Content-Length: 209715200\r\n\r\n"
                                        << piece << Kind::TooLarge;
    QTest::newRow("chunked") << chunked() << chunk << Kind::TooLarge;
    QTest::newRow("without a length") << ok() + "\r\n" << piece << Kind::TooLarge;
    QTest::newRow("error") << QByteArray("HTTP/1.1 404 Not Found\r\n\r\n") << piece
                           << Kind::NotFound;
    QTest::newRow("redirect") << QByteArray(
                                         "HTTP/1.1 302 Found\r\nContent-Length: 209715200\r\n\r\n")
                              << piece << Kind::Redirected;
}

void TestStudioClientAnswers::body_isBounded()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, piece);
    StudioFixture f;
    f.server.answerEndlessly(head, piece);
    const std::optional<ApiError> error = f.fetchError();
    QVERIFY(error);
    QTEST(error->kind, "kind");
    QTRY_COMPARE(f.server.openConnections(), 0);
}

void TestStudioClientAnswers::connection_refused_isUnreachable()
{
    StudioFixture f;
    {
        TestHttpServer gone;
        f.client = std::make_unique<StudioClient>(*ApiBase::fromText(gone.origin()));
        f.client->setKey(studioKey());
    }
    const std::optional<ApiError> error = f.fetchError();
    QVERIFY(error);
    QCOMPARE(int(error->kind), int(Kind::Unreachable));
    QCOMPARE(error->httpStatus, 0);
    QVERIFY(error->isTransient());
}

void TestStudioClientAnswers::silence_isATimeout_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("before the answer") << QByteArray() << Kind::TimedOut;
    QTest::newRow("within the headers") << QByteArray("HTTP/1.1 200 OK\r\nConte") << Kind::TimedOut;
    QTest::newRow("behind the headers") << ok() + "Content-Length: 100\r\n\r\n" << Kind::TimedOut;
    QTest::newRow("within the studioBody")
            << ok() + "Content-Length: 100\r\n\r\n{" << Kind::TimedOut;
    QTest::newRow("within the studioBody of an error")
            << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\n{")
            << Kind::NotFound;
}

void TestStudioClientAnswers::silence_isATimeout()
{
    QFETCH(QByteArray, answer);
    StudioFixture f;
    f.client->setIdleTimeout(100ms);
    f.server.answer(answer);
    const std::optional<ApiError> error = f.fetchError();
    QVERIFY(error);
    QTEST(error->kind, "kind");
    QTRY_COMPARE(f.server.openConnections(), 0);
}

void TestStudioClientAnswers::drip_isNoTimeout()
{
    StudioFixture f;
    f.client->setIdleTimeout(3s); // more than the headers take, and less than the whole answer
    f.server.answerSlowly(
            ok() + "Content-Length: 97\r\n\r\n{\"id\":\"mtrack_b\"}" + QByteArray(80, ' '), 30);
    f.fetch();
    QTRY_COMPARE_WITH_TIMEOUT(f.replies.size(), 1, 20000);
    QVERIFY(f.replies.first());
}

void TestStudioClientAnswers::endlessDrip_endsAtTheLimitOfACall()
{
    StudioFixture f;
    f.client->setLongestCall(200ms);
    f.server.answerSlowly(ok() + "Content-Length: 100000\r\n\r\n" + QByteArray(100'000, ' '), 1);
    f.fetch();
    QTRY_COMPARE_WITH_TIMEOUT(f.replies.size(), 1, 20000);
    QCOMPARE(f.replies.first().error().kind, Kind::TimedOut);
    QTRY_COMPARE(f.server.openConnections(), 0);
}

QTEST_GUILESS_MAIN(TestStudioClientAnswers)
#include "tst_studioclient_answers.moc"
