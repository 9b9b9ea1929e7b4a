// SPDX-License-Identifier: MIT
#include "tests/support/SandboxFixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace prelisten::sandbox;
using namespace prelisten::tests;

namespace {

QString errorCode(const RawResponse &response)
{
    return parsed(response).value(u"error").toObject().value(u"code").toString();
}

/// The body with the parts that differ from answer to answer (trace id, time) replaced by
/// placeholders.
QByteArray withoutTrace(const RawResponse &response)
{
    static const QRegularExpression trace(QStringLiteral("\"trace_id\":\"req_[a-z0-9]{12}\""));
    static const QRegularExpression time(QStringLiteral("\"timestamp\":\"[0-9-]{10}T[0-9:]{8}Z\""));
    return QString::fromUtf8(response.body)
            .replace(trace, QStringLiteral("TRACE"))
            .replace(time, QStringLiteral("TIME"))
            .toUtf8();
}

/// An error body with its fields in the order of the API reference. The texts include their quotes.
QByteArray documented(const QByteArray &code, const QByteArray &message,
        const QByteArray &systemMessageAndType, const QByteArray &statusAndDetails)
{
    return "{\"success\":false,\"error\":{\"code\":" + code + ",\"message\":" + message +
           ",\"system_message\":" + systemMessageAndType + ',' + statusAndDetails + ",TRACE,TIME}}";
}

} // namespace

/// Tests the answers of the API but for its lists: one track, refusals, and what each answer has.
class SandboxApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void track_hasTheDocumentedFieldsAndLinks()
    {
        const SandboxFixture fixture;
        const RawResponse response = fixture.api(SandboxFixture::trackPath());
        QCOMPARE(response.status, 200);
        QCOMPARE(response.header("Content-Type").value_or(""), QByteArray("application/json"));
        const QByteArray before =
                SandboxFixture::track().json.chopped(1) + R"(,"playback_url":"http://127.0.0.1:)";
        QVERIFY(response.body.startsWith(before));

        const QUrl master = linkIn(parsed(response), QStringLiteral("master"));
        QCOMPARE(master.path(), QStringLiteral("/music/mtrack_7c1a9e2f4b8d.mp3"));
        QCOMPARE(master.port(), fixture.service.storageBase().port());
        static const QRegularExpression signature(QStringLiteral("^sig=[A-Za-z0-9_-]{43}$"));
        QVERIFY(signature.match(master.query()).hasMatch());
        QCOMPARE(linkIn(parsed(response), QStringLiteral("bass")).path(),
                QStringLiteral("/music/mtrack_7c1a9e2f4b8d_bass.mp3"));
        // In the order they were given, which is not alphabetical.
        QVERIFY(response.body.indexOf("\"drums\":") < response.body.indexOf("\"bass\":"));
        QCOMPARE(fixture.service.counts().trackRequests, 1);
    }

    void track_mintsNewLinks_eachTime()
    {
        const SandboxFixture fixture;
        const QUrl first = fixture.link();
        const QUrl second = fixture.link();
        QVERIFY(first != second);
        QCOMPARE(first.path(), second.path());
        QCOMPARE(SandboxFixture::get(first).status, 200); // minting does not expire the older one
    }

    void track_hasNullLinks_whenThereIsNoAudio()
    {
        SandboxFixture fixture;
        fixture.service.addTrack({QStringLiteral("org_test"), QStringLiteral("mtrack_silent"),
                R"({"id":"mtrack_silent"})", {}});
        QCOMPARE(fixture.api("/v1/music/org_test/tracks/mtrack_silent").body,
                QByteArray(R"({"id":"mtrack_silent","playback_url":null,"stem_urls":null})"));
    }

    void key_isAnsweredAsDocumented_whenMissingOrWrong_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("wrong") << QByteArray("ak_not_this_one");
        QTest::newRow("half") << QByteArray("sandbox_demo_key");
    }
    void key_isAnsweredAsDocumented_whenMissingOrWrong()
    {
        QFETCH(QByteArray, key);
        const SandboxFixture fixture;
        const RawResponse response = fixture.api(SandboxFixture::trackPath(), key);
        QCOMPARE(response.status, 401);
        QCOMPARE(withoutTrace(response),
                documented(R"("AUTHENTICATION_REQUIRED")",
                        R"("Authentication required. Please provide a valid API key.")",
                        R"("Missing or invalid authorization header","type":"authentication_error")",
                        R"("status":401,"details":{})"));
        QCOMPARE(fixture.service.counts().trackRequests, 0);
    }

    void key_isAnsweredByItsEnding_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("expired") << QByteArray("k_expired") << 401
                                 << QStringLiteral("API_KEY_EXPIRED");
        QTest::newRow("deactivated")
                << QByteArray("k_deactivated") << 401 << QStringLiteral("API_KEY_DEACTIVATED");
        QTest::newRow("paused") << QByteArray("k_paused") << 401
                                << QStringLiteral("API_KEY_PAUSED");
        QTest::newRow("outsider") << QByteArray("k_outsider") << 403
                                  << QStringLiteral("ORGANIZATION_ACCESS_DENIED");
    }
    void key_isAnsweredByItsEnding()
    {
        QFETCH(QByteArray, key);
        const SandboxFixture fixture;
        const RawResponse response = fixture.api(SandboxFixture::trackPath(), key);
        QTEST(response.status, "status");
        QTEST(errorCode(response), "code");
    }

    void organization_isDenied_whenItExistsElsewhere()
    {
        const SandboxFixture fixture;
        const RawResponse response = fixture.api("/v1/music/org_elsewhere/tracks/mtrack_x");
        QCOMPARE(response.status, 403);
        QCOMPARE(errorCode(response), QStringLiteral("ORGANIZATION_ACCESS_DENIED"));
    }

    void unknownTrack_isAnsweredAsDocumented()
    {
        const SandboxFixture fixture;
        const RawResponse response = fixture.api("/v1/music/org_test/tracks/mtrack_gone");
        QCOMPARE(response.status, 404);
        QCOMPARE(withoutTrace(response),
                documented(R"("RESOURCE_NOT_FOUND")",
                        R"("The requested resource could not be found.")",
                        R"("Music track not found","type":"client_error")",
                        R"("status":404,"details":{"track_id":"mtrack_gone"})"));
    }

    void anythingUnknown_isNotFound_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path :
                {"/", "/v1", "/v1/music", "/v1/music/org_test", "/v1/music/org_nowhere/tracks",
                        "/v1/music/org_nowhere/tracks/mtrack_7c1a9e2f4b8d",
                        "/v1/music/org_test/tracks/", "/v1/music/org_test/tracks/a/b",
                        "/v1/music/org_test/tracks?collection_id=c", "/%00%ff"})
            QTest::newRow(path) << QByteArray(path);
    }
    void anythingUnknown_isNotFound()
    {
        QFETCH(QByteArray, path);
        const SandboxFixture fixture;
        const RawResponse response = fixture.api(path);
        QCOMPARE(response.status, 404);
        QCOMPARE(errorCode(response), QStringLiteral("RESOURCE_NOT_FOUND"));
    }

    void otherMethods_areNotAllowed()
    {
        const SandboxFixture fixture;
        const QUrl url = fixture.service.apiBase().resolved(
                QUrl(QString::fromLatin1(SandboxFixture::trackPath())));
        for (const QByteArray &method :
                {QByteArray("POST"), QByteArray("DELETE"), QByteArray("HEAD")}) {
            RawClient client(static_cast<quint16>(url.port()));
            client.send(SandboxFixture::request(
                    url, {"X-API-Key: " + fixture.service.key()}, false, method));
            const RawResponse response = client.readToEnd();
            QCOMPARE(response.status, 405);
            QCOMPARE(response.header("Allow").value_or(""), QByteArray("GET"));
            QCOMPARE(response.body.isEmpty(), method == "HEAD");
        }
    }

    void everyAnswer_namesItselfAndTheLimits()
    {
        const SandboxFixture fixture;
        for (const QByteArray &key : {fixture.service.key(), QByteArray("wrong")}) {
            const RawResponse response = fixture.api(SandboxFixture::trackPath(), key);
            QVERIFY(response.header("x-request-id").value_or("").startsWith("req_"));
            for (const char *name : {"Date", "freddy-processing-ms", "freddy-api-version",
                         "x-ratelimit-limit-requests", "x-ratelimit-remaining-requests",
                         "x-ratelimit-reset-requests", "X-RateLimit-Limit", "X-RateLimit-Remaining",
                         "X-RateLimit-Reset"})
                QVERIFY2(response.header(name), name);
            const QString trace =
                    parsed(response).value(u"error").toObject().value(u"trace_id").toString();
            QVERIFY(trace.isEmpty() || trace.toLatin1() == response.header("x-request-id"));
        }
    }

    void requestsBeyondTheLimit_areRefused()
    {
        Sandbox::Options options;
        options.requestsPerMinute = 2;
        const SandboxFixture fixture(options);
        QCOMPARE(fixture.api(SandboxFixture::trackPath()).status, 200);
        QCOMPARE(fixture.api(SandboxFixture::trackPath())
                         .header("X-RateLimit-Remaining")
                         .value_or(""),
                QByteArray("0"));
        const RawResponse response = fixture.api(SandboxFixture::trackPath());
        QCOMPARE(response.status, 429);
        const int wait = response.header("Retry-After").value_or("").toInt();
        QVERIFY(wait >= 1 && wait <= 60);
        QCOMPARE(fixture.service.counts().trackRequests, 2);
    }

    void metadataOfAnyKind_passesAsItIs()
    {
        SandboxFixture fixture;
        const QByteArray hostile = "[[[[\"<b>\xff";
        fixture.service.addTrack(
                {QStringLiteral("org_test"), QStringLiteral("mtrack_bad"), hostile, {}});
        QCOMPARE(fixture.api("/v1/music/org_test/tracks/mtrack_bad").body, hostile);
    }

    void demoTrack_isWholeAndServed()
    {
        const SampleTrack demo = demoTrack();
        QCOMPARE(demo.organization, QStringLiteral("org_demo"));
        QCOMPARE(demo.id, QStringLiteral("mtrack_demo4prelisten"));
        QStringList names;
        for (const SampleSource &source : demo.sources) {
            names += source.name;
            QVERIFY(source.body.size() > 1000);
        }
        QCOMPARE(names.join(u' '), QStringLiteral("master drums bass keys lead"));
    }
};

QTEST_GUILESS_MAIN(SandboxApiTest)
#include "tst_sandbox_api.moc"
