// SPDX-License-Identifier: MIT
#include "tests/support/StudioFixture.h"

using namespace prelisten;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {

const QByteArray tokenText = "shr_9f3a61d07c52be84";

ShareToken token()
{
    return *ShareToken::fromText(QString::fromLatin1(tokenText));
}

enum class Call { Save, SaveShared, Share };

/// What became of a call: the id or the token it gave, or its error.
struct Outcome
{
    QString given;
    std::optional<ApiError> error;
};

std::optional<Outcome> outcomeOf(StudioFixture &f, Call call)
{
    std::optional<Outcome> outcome;
    const auto onSaved = [&](const StudioClient::SaveReply &reply) {
        outcome = reply ? Outcome{reply->trackId, {}} : Outcome{{}, reply.error()};
    };
    if (call == Call::Save)
        f.client->saveTrack(studioRef, f.context.get(), onSaved);
    else if (call == Call::SaveShared)
        f.client->saveShared(token(), f.context.get(), onSaved);
    else
        f.client->shareTrack(studioRef, {ShareTerms::Visibility::Public, 30}, f.context.get(),
                [&](const StudioClient::ShareReply &reply) {
                    outcome = reply ? Outcome{QString::fromLatin1(reply->token.reveal()), {}}
                                    : Outcome{{}, reply.error()};
                });
    (void)QTest::qWaitFor([&] { return outcome.has_value(); }, 5000);
    return outcome;
}

} // namespace

/// Tests the calls that change something: save a track, save the track of a share, share a track.
class TestStudioClientSaves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_areWhatTheyShould_data();
    void requests_areWhatTheyShould();
    void answers_decide_data();
    void answers_decide();
    void shareBody_saysWhatIsWanted_data();
    void shareBody_saysWhatIsWanted();
    void share_isSentOnce_whenTheConnectionCloses();
    void nothing_isSent_withoutAKey();
    void redirects_areNotFollowed();
    void errors_doNotRepeatTheToken();
};

void TestStudioClientSaves::requests_areWhatTheyShould_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("length");
    QTest::newRow("save") << Call::Save << QByteArray("/v1/music/org_a/tracks/mtrack_b/save")
                          << QByteArray("0");
    QTest::newRow("save a share") << Call::SaveShared
                                  << QByteArray("/v1/music/shared/" + tokenText + "/save")
                                  << QByteArray("0");
    QTest::newRow("share")
            << Call::Share << QByteArray("/v1/music/org_a/tracks/mtrack_b/share")
            << QByteArray::number(
                       QByteArray(R"({"expires_in_days":30,"visibility":"public"})").size());
}

void TestStudioClientSaves::requests_areWhatTheyShould()
{
    QFETCH(const Call, call);
    StudioFixture f;
    f.server.answer(404, {}, "{}");
    QVERIFY(outcomeOf(f, call));
    const TestRequest request = f.server.requests().value(0);
    QCOMPARE(request.method, QByteArray("POST"));
    QTEST(request.target, "target");
    QTEST(request.headers.value("content-length"), "length");
    QCOMPARE(request.headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(request.headers.value("x-api-key"), studioSecret);
    QCOMPARE(f.server.requests().size(), 1);
}

void TestStudioClientSaves::answers_decide_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("given");
    QTest::addColumn<Kind>("kind"); // if nothing is given
    const auto row = [](const char *name, Call call, int status, const QByteArray &body,
                             const QString &given, Kind kind = Kind::BadReply) {
        QTest::newRow(name) << call << status << body << given << kind;
    };
    row("saved", Call::Save, 200,
            R"({"id":"mlib_1","track_id":"mtrack_b","source":"own","saved":true})", u"mtrack_b"_s);
    row("saved, without saying so", Call::Save, 200, R"({"track_id":"mtrack_b"})", u"mtrack_b"_s);
    row("not saved", Call::Save, 200, R"({"track_id":"mtrack_b","saved":false})", {});
    row("another track", Call::Save, 200, R"({"track_id":"mtrack_c","saved":true})", {});
    row("no track", Call::Save, 200, R"({"saved":true})", {});
    row("HTML", Call::Save, 200, "<html>", {});
    row("nothing", Call::Save, 204, "", {});
    row("share saved", Call::SaveShared, 201,
            R"({"id":"mlib_1","track_id":"mtrack_z","source":"shared","share_link_id":"mslink_1"})",
            u"mtrack_z"_s);
    row("share saved, odd id", Call::SaveShared, 201, R"({"track_id":"../x"})", {});
    row("shared", Call::Share, 201,
            R"({"id":"mslink_1","token":"shr_abc","url":"https://elsewhere/shr_abc","expires_at":null})",
            u"shr_abc"_s);
    row("shared, no token", Call::Share, 201, R"({"id":"mslink_1","url":"https://x/shr_abc"})", {});
    row("shared, odd token", Call::Share, 201, R"({"token":"shr_../../x"})", {});
    row("shared, list", Call::Share, 201, "[]", {});
    for (const auto &[call, name] : {std::pair(Call::Save, "save"),
                 {Call::SaveShared, "save share"}, {Call::Share, "share"}}) {
        for (const auto &[status, kind] : {std::pair(302, Kind::Redirected),
                     {400, Kind::BadRequest}, {401, Kind::KeyRefused}, {403, Kind::Forbidden},
                     {404, Kind::NotFound}, {409, Kind::BadRequest}, {422, Kind::BadRequest},
                     {429, Kind::RateLimited}, {500, Kind::ServerError}, {503, Kind::ServerError}})
            QTest::addRow("%s %d", name, status)
                    << call << status << QByteArray("{}") << QString() << kind;
    }
}

void TestStudioClientSaves::answers_decide()
{
    QFETCH(const Call, call);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, given);
    StudioFixture f;
    f.server.answer(status, {}, body);
    const auto outcome = outcomeOf(f, call);
    QVERIFY(outcome);
    QCOMPARE(outcome->given, given);
    QCOMPARE(outcome->error.has_value(), given.isEmpty());
    if (outcome->error)
        QTEST(outcome->error->kind, "kind");
    QCOMPARE(f.server.requests().size(), 1);
}

void TestStudioClientSaves::shareBody_saysWhatIsWanted_data()
{
    QTest::addColumn<ShareTerms>("terms");
    QTest::addColumn<QByteArray>("body");
    using Visibility = ShareTerms::Visibility;
    QTest::newRow("link only, never")
            << ShareTerms{Visibility::LinkOnly, {}} << QByteArray(R"({"visibility":"link_only"})");
    QTest::newRow("public, 7 days") << ShareTerms{Visibility::Public, 7}
                                    << QByteArray(R"({"expires_in_days":7,"visibility":"public"})");
    QTest::newRow("too long") << ShareTerms{Visibility::LinkOnly, 400}
                              << QByteArray(R"({"expires_in_days":90,"visibility":"link_only"})");
}

void TestStudioClientSaves::shareBody_saysWhatIsWanted()
{
    QFETCH(const ShareTerms, terms);
    QTEST(shareRequestBody(terms), "body");
}

// Qt sends a request again whose connection closes before the answer. That would create a share
// that nobody knows of.
void TestStudioClientSaves::share_isSentOnce_whenTheConnectionCloses()
{
    StudioFixture f;
    f.server.answer("", TestHttpServer::Then::Close);
    const auto outcome = outcomeOf(f, Call::Share);
    QVERIFY(outcome && outcome->error);
    QCOMPARE(outcome->error->kind, Kind::Unreachable);
    QCOMPARE(outcome->error->network->kind, NetworkFault::Kind::ConnectionLost);
    QCOMPARE(f.server.requests().size(), 1);
}

void TestStudioClientSaves::nothing_isSent_withoutAKey()
{
    StudioFixture f;
    f.client->setKey(std::nullopt);
    for (const Call call : {Call::Save, Call::SaveShared, Call::Share}) {
        const auto outcome = outcomeOf(f, call);
        QVERIFY(outcome && outcome->error);
        QCOMPARE(outcome->error->kind, Kind::NoKey);
    }
    QCOMPARE(f.server.connections(), 0);
}

void TestStudioClientSaves::redirects_areNotFollowed()
{
    for (const Call call : {Call::Save, Call::SaveShared, Call::Share}) {
        StudioFixture f;
        TestHttpServer elsewhere;
        f.server.answer(307, "Location: " + elsewhere.origin().toLatin1() + "/x\r\n", {});
        const auto outcome = outcomeOf(f, call);
        QVERIFY(outcome && outcome->error);
        QCOMPARE(outcome->error->kind, Kind::Redirected);
        QCOMPARE(elsewhere.connections(), 0);
    }
}

void TestStudioClientSaves::errors_doNotRepeatTheToken()
{
    StudioFixture f;
    f.server.answer(404, "x-request-id: " + tokenText + "\r\n",
            R"({"error":{"code":"RESOURCE_NOT_FOUND","message":"No )" + tokenText +
                    R"(","system_message":")" + tokenText + R"(","trace_id":"x)" + tokenText +
                    R"("}})");
    const auto outcome = outcomeOf(f, Call::SaveShared);
    QVERIFY(outcome && outcome->error);
    QCOMPARE(outcome->error->message, u"No …"_s);
    for (const QString &text :
            {outcome->error->systemMessage, outcome->error->traceId, outcome->error->requestId})
        QVERIFY(!text.contains(QString::fromLatin1(tokenText)));
}

QTEST_GUILESS_MAIN(TestStudioClientSaves)
#include "tst_studioclient_saves.moc"
