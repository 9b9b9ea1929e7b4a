// SPDX-License-Identifier: MIT
// Shares: how a text names one, what the service answers to it, and that no key is on the request.
#include "core/api/ShareClient.h"
#include "core/api/ShareRef.h"
#include "core/api/TrackJson.h"
#include "core/api/TrackOrigin.h"
#include "tests/support/StudioFixture.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {

const QString token = u"shr_9f3aCANARYCANARY"_s;

ShareToken someToken()
{
    return *ShareToken::fromText(token);
}

QByteArray view(const QByteArray &licence, const QByteArray &more = {})
{
    return R"({"kind":"track","available":true,"message":null,"share":{"target_type":"track",)"
           R"("visibility":"link_only","expires_at":"2026-12-24T18:00:00Z"},"track":{"id":"mtrack_b",)"
           R"("title":"T","playback_url":"https://s/m?sig=1")" +
           more + licence + R"(},"collection":null,"tracks":null})";
}

} // namespace

class TestShares : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aToken_isAPlainWordOfBoundedLength_data();
    void aToken_isAPlainWordOfBoundedLength();
    void aHint_showsAQuarterAtMost();
    void aText_namesAShare_data();
    void aText_namesAShare();
    void aShare_isOneOfThisService_data();
    void aShare_isOneOfThisService();
    void aLicence_isWhatItsObjectSays_data();
    void aLicence_isWhatItsObjectSays();
    void aPlainTrack_saysItsTermsToo();
    void anAnswer_isATrack_orSaysWhyNot_data();
    void anAnswer_isATrack_orSaysWhyNot();
    void noKey_isOnTheRequest_whateverTheServiceAnswers();
    void anotherTrack_doesNotReplaceTheOpenOne();
    void aCall_endsWithItsContext();
};

void TestShares::aToken_isAPlainWordOfBoundedLength_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("taken");
    QTest::newRow("usual") << token << true;
    QTest::newRow("shortest") << u"shr_a"_s << true;
    QTest::newRow("longest") << u"shr_"_s + QString(256, u'a') << true;
    QTest::newRow("too long") << u"shr_"_s + QString(257, u'a') << false;
    QTest::newRow("no tail") << u"shr_"_s << false;
    QTest::newRow("another prefix") << u"SHR_abc"_s << false;
    QTest::newRow("a path") << u"shr_../tracks"_s << false;
    QTest::newRow("a query") << u"shr_a?b"_s << false;
    QTest::newRow("encoded") << u"shr_a%2Fb"_s << false;
    QTest::newRow("line end") << u"shr_a\r\nX: 1"_s << false;
    QTest::newRow("letters of another script") << u"shr_äß"_s << false;
}

void TestShares::aToken_isAPlainWordOfBoundedLength()
{
    QFETCH(QString, text);
    const auto made = ShareToken::fromText(text);
    QTEST(made.has_value(), "taken");
    if (made)
        QCOMPARE(QString::fromLatin1(made->reveal()), text);
}

void TestShares::aHint_showsAQuarterAtMost()
{
    QCOMPARE(someToken().hint(), u"shr_9f3a…"_s);
    QCOMPARE(ShareToken::fromText(u"shr_12345678"_s)->hint(), u"shr_12…"_s);
    QCOMPARE(ShareToken::fromText(u"shr_123"_s)->hint(), u"shr_…"_s);
}

void TestShares::aText_namesAShare_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found"); // base and token; `no`; `bad`; `several`
    const auto row = [](const char *name, const QString &text, const QString &found) {
        QTest::newRow(name) << text << found;
    };
    const QString base = u"https://api.example"_s;
    const QString path = u"/v1/music/shared/"_s + token;
    row("bare", token, u" "_s + token);
    row("address", base + path, base + u' ' + token);
    row("without scheme", u"api.example"_s + path, base + u' ' + token);
    row("only the path", path, u" "_s + token);
    row("the save call", base + path + u"/save"_s, base + u' ' + token);
    row("curl", u"curl -s '"_s + base + path + u"'"_s, base + u' ' + token);
    row("in a sentence", u"Listen: "_s + base + path + u"."_s, base + u' ' + token);
    row("in brackets", u"<"_s + base + path + u">"_s, base + u' ' + token);
    row("the same twice", token + u'\n' + token, u" "_s + token);
    row("two", token + u" shr_other123"_s, u"several"_s);
    row("its hint", u"shr_9f3a…"_s, u"bad"_s);
    row("cut", u"shr_"_s, u"bad"_s);
    row("encoded", u"shr_a%2Fb"_s, u"bad"_s);
    row("part of a word", u"xshr_abcdef"_s, u"no"_s);
    row("a track beside it", u"mtrack_1 "_s + token, u"no"_s);
    row("a link of the app", u"prelisten:"_s + token, u"no"_s);
    row("a key", u"oak_live_12345678"_s, u"no"_s);
    row("too long", QString(70'000, u' ') + token, u"no"_s);
}

void TestShares::aText_namesAShare()
{
    QFETCH(QString, text);
    const auto share = parseShare(text);
    QString found = u"no"_s;
    if (share && *share)
        found = (*share)->base + u' ' + QString::fromLatin1((*share)->token.reveal());
    else if (share)
        found = share->error() == RefError::BadShare ? u"bad"_s : u"several"_s;
    QTEST(found, "found");
}

void TestShares::aShare_isOneOfThisService_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<bool>("ours");
    QTest::newRow("bare") << QString() << true;
    QTest::newRow("ours") << u"https://api.example"_s << true;
    QTest::newRow("in capitals") << u"HTTPS://API.EXAMPLE:443"_s << true;
    QTest::newRow("another host") << u"https://api.elsewhere"_s << false;
    QTest::newRow("without encryption") << u"http://api.example"_s << false;
    QTest::newRow("another port") << u"https://api.example:8443"_s << false;
    QTest::newRow("another path") << u"https://api.example/s/"_s << false;
    QTest::newRow("a user that looks like us") << u"https://api.example@elsewhere"_s << false;
    QTest::newRow("a longer host") << u"https://api.example.elsewhere"_s << false;
}

void TestShares::aShare_isOneOfThisService()
{
    QFETCH(QString, base);
    QTEST(ApiBase::fromText(u"https://api.example"_s)->hasShare({someToken(), base}), "ours");
}

void TestShares::aLicence_isWhatItsObjectSays_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("terms"); // commercial use, attribution, version; `-` is absent
    const auto row = [](const char *name, const QByteArray &licence, const char *word,
                             const char *terms, const QByteArray &more = {}) {
        QTest::newRow(name) << view(licence, more) << QString::fromLatin1(word)
                            << QString::fromLatin1(terms);
    };
    row("whole",
            R"(,"licence":{"licence_class":"personal_only","licence_version":"v2","commercial_use":false,"requires_attribution":true})",
            "personal_only", "no yes v2");
    row("contradicts itself: what forbids counts",
            R"(,"licence":{"licence_class":"commercial_cleared","commercial_use":false})",
            "unclear", "no - -");
    row("missing", "", "", "- - -");
    row("null", R"(,"licence":null)", "", "- - -");
    row("a word", R"(,"licence":"commercial_cleared")", "", "- - -");
    row("odd fields",
            R"(,"licence":{"licence_class":true,"licence_version":1,"commercial_use":"true","requires_attribution":0})",
            "", "- - -");
    row("nested deeper",
            R"(,"licence":{"x":{"licence_class":"commercial_cleared","commercial_use":true}})", "",
            "- - -");
    row("beside the object", R"(,"licence":{})", "", "- - -",
            R"(,"licence_class":"commercial_cleared","commercial_use":true)");
    row("given twice, the last odd",
            R"(,"licence":{"licence_class":"commercial_cleared","commercial_use":true},"licence":7)",
            "", "- - -");
}

void TestShares::aLicence_isWhatItsObjectSays()
{
    QFETCH(QByteArray, body);
    const auto shared = parseShared(body);
    QVERIFY(shared.ok());
    const Track &track = std::get<FetchedTrack>(*shared).track;
    QTEST(track.licence.raw, "word");
    const auto flag = [](const std::optional<bool> &given) {
        return !given ? u"-"_s : *given ? u"yes"_s : u"no"_s;
    };
    const LicenceTerms &terms = track.terms;
    QTEST(QString(flag(terms.commercialUse) + u' ' + flag(terms.requiresAttribution) + u' ' +
                  terms.version.value_or(u"-"_s)),
            "terms");
}

void TestShares::aPlainTrack_saysItsTermsToo()
{
    const auto track = parseTrack(
            R"({"id":"mtrack_b","requires_attribution":true,"licence":{"commercial_use":true}})",
            u"mtrack_b"_s);
    QCOMPARE(track->track.terms, (LicenceTerms{{}, true, {}}));
    const auto page = parseTrackPage(R"({"items":[{"id":"mtrack_b","commercial_use":false}]})", 1);
    QCOMPARE(page->tracks.first().terms, (LicenceTerms{false, {}, {}}));
}

void TestShares::anAnswer_isATrack_orSaysWhyNot_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<std::optional<Kind>>("error");
    const auto row = [](const char *name, int status, const QByteArray &body,
                             const std::optional<Kind> &error) {
        QTest::newRow(name) << status << body << error;
    };
    row("a track", 200, view({}), {});
    row("removed", 200, R"({"available":false,"message":"Gone."})", Kind::ShareRemoved);
    row("removed, with a track nevertheless", 200,
            R"({"kind":"track","available":false,"track":{"id":"mtrack_b"}})", Kind::ShareRemoved);
    row("a collection without tracks", 200,
            R"({"kind":"collection","available":true,"collection":{},"tracks":null})",
            Kind::BadReply);
    row("a collection that was removed", 200,
            R"({"kind":"collection","available":false,"collection":{},"tracks":[]})",
            Kind::ShareRemoved);
    row("another kind", 200, R"({"kind":"album","track":{"id":"mtrack_b"}})", Kind::BadReply);
    row("no track", 200, R"({"kind":"track","available":true,"track":null})", Kind::BadReply);
    row("an id no track has", 200, R"({"kind":"track","track":{"id":"../x"}})", Kind::BadReply);
    row("HTML", 200, "<html>", Kind::BadReply);
    row("not found", 404, "{}", Kind::ShareNotFound);
    row("gone", 410, "{}", Kind::ShareNotFound);
    row("401", 401, R"({"error":{"code":"INVALID_API_KEY"}})", Kind::ShareRefused);
    row("403", 403, R"({"error":{"code":"ORGANIZATION_ACCESS_DENIED"}})", Kind::ShareRefused);
    row("over limit", 429, "{}", Kind::RateLimited);
    row("bad request", 400, "{}", Kind::BadRequest);
    row("broken", 503, "", Kind::ServerError);
    row("redirected", 302, "", Kind::Redirected);
}

void TestShares::anAnswer_isATrack_orSaysWhyNot()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(std::optional<Kind>, error);
    TestHttpServer server;
    server.answer(status, "Location: /elsewhere\r\nRetry-After: 7\r\n", body);
    ShareClient client(*ApiBase::fromText(server.origin()));
    QList<ShareClient::Reply> replies;
    client.fetch(
            someToken(), this, [&](const ShareClient::Reply &reply) { replies.append(reply); });
    QTRY_COMPARE(replies.size(), 1);
    const ShareClient::Reply &reply = replies.first();
    QCOMPARE(reply.ok(), !error);
    if (error) {
        QCOMPARE(reply.error().kind, *error);
        QCOMPARE(reply.error().httpStatus, status);
        if (error == Kind::RateLimited)
            QCOMPARE(reply.error().retryAfter, std::chrono::seconds(7));
    } else {
        const Track &track = std::get<FetchedTrack>(*reply).track;
        QCOMPARE(track.share->expiresAt->toString(Qt::ISODate), u"2026-12-24T18:00:00Z"_s);
        QVERIFY(!track.share->inCollection);
        QCOMPARE(track.sources, QList{masterSource()});
    }
    QCOMPARE(server.requests().size(), 1); // never repeated, no redirect followed
}

void TestShares::noKey_isOnTheRequest_whateverTheServiceAnswers()
{
    TestHttpServer server;
    const QByteArray echo = R"({"error":{"message":"no: )" + token.toLatin1() + R"("}})";
    const QByteArray extra = "Location: " + server.origin().toLatin1() +
                             "/v1/steal\r\nSet-Cookie: a=b; Path=/\r\n"
                             "WWW-Authenticate: Basic realm=\"r\"\r\n";
    const QList<int> statuses{200, 302, 307, 401, 403, 404, 429, 500, 200};
    for (const int status : statuses)
        server.answer(status, extra, status == 200 ? view({}) : echo);
    // A client with a key works beside it, on the same service.
    StudioClient studio(*ApiBase::fromText(server.origin()));
    studio.setKey(studioKey());
    ShareClient shares(studio.base());
    SharedTrack origin(std::make_shared<ResolvedShare>(shares, someToken()));
    int answered = 0;
    for (const int status : statuses) {
        origin.fetch(this, [&](const TrackOrigin::Reply &reply) {
            ++answered;
            QCOMPARE(reply.ok(), status == 200);
            if (!reply)
                QVERIFY(!reply.error().message.contains(token));
        });
        QTRY_COMPARE(answered, int(server.requests().size()));
    }
    for (const TestRequest &request : server.requests()) {
        QCOMPARE(request.method, QByteArray("GET"));
        QCOMPARE(request.target, QByteArray("/v1/music/shared/") + token.toLatin1());
        for (const char *name : {"x-api-key", "authorization", "cookie"})
            QVERIFY2(!request.headers.contains(name), name);
        for (const QByteArray &value : request.headers)
            QVERIFY(!value.contains(studioSecret) && !value.contains(token.toLatin1()));
    }
}

void TestShares::anotherTrack_doesNotReplaceTheOpenOne()
{
    TestHttpServer server;
    server.answer(200, {}, view({}));
    server.answer(200, {}, view({}).replace("mtrack_b", "mtrack_c"));
    ShareClient shares(*ApiBase::fromText(server.origin()));
    SharedTrack origin(std::make_shared<ResolvedShare>(shares, someToken()));
    QList<TrackOrigin::Reply> replies;
    for (int i = 1; i <= 2; ++i) {
        origin.fetch(this, [&](const TrackOrigin::Reply &reply) { replies.append(reply); });
        QTRY_COMPARE(replies.size(), i);
    }
    QVERIFY(replies.first().ok());
    QCOMPARE(replies.last().error().kind, Kind::ShareLacksTrack);
}

void TestShares::aCall_endsWithItsContext()
{
    TestHttpServer server;
    server.answer(200, {}, view({}));
    ShareClient shares(*ApiBase::fromText(server.origin()));
    int answered = 0;
    const auto count = [&](const ShareClient::Reply &) {
        ++answered;
    };
    {
        QObject context;
        shares.fetch(someToken(), &context, count);
    }
    shares.cancel(shares.fetch(someToken(), this, count));
    shares.fetch(someToken(), this, count);
    QTRY_COMPARE(answered, 1);
}

QTEST_GUILESS_MAIN(TestShares)
#include "tst_shares.moc"
