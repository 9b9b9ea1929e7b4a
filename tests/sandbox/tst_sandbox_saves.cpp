// SPDX-License-Identifier: MIT
#include "tests/support/SandboxFixture.h"

#include <QJsonArray>
#include <QTest>

using namespace prelisten::sandbox;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

namespace {

const QString trackId = u"mtrack_7c1a9e2f4b8d"_s;

QByteArray savePath()
{
    return SandboxFixture::trackPath() + "/save";
}

/// POST @p path with the valid key and @p body.
RawResponse post(const SandboxFixture &f, const QByteArray &path, const QByteArray &body = {},
        const QByteArray &method = "POST")
{
    const QUrl base = f.service.apiBase();
    QUrl url = base;
    url.setPath(QString::fromLatin1(path));
    RawClient client(static_cast<quint16>(base.port()));
    client.send(SandboxFixture::request(url,
                        {"X-API-Key: " + f.service.key(),
                                "Content-Length: " + QByteArray::number(body.size())},
                        false, method) +
                body);
    return client.readToEnd();
}

int listed(const SandboxFixture &f)
{
    return static_cast<int>(
            parsed(f.api("/v1/music/org_test/tracks")).value(u"items").toArray().size());
}

} // namespace

/// Tests the calls of the API that change something.
class SandboxSavesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void save_putsATrackIntoTheList_howeverOften()
    {
        SandboxFixture f;
        f.service.setSaved(trackId, false);
        QCOMPARE(listed(f), 0);
        QCOMPARE(f.api(SandboxFixture::trackPath()).status, 200); // created, so it is given
        for (int i = 0; i < 2; ++i) {
            const RawResponse answer = post(f, savePath());
            QCOMPARE(answer.status, 200);
            QCOMPARE(parsed(answer).value(u"track_id"), trackId);
            QCOMPARE(parsed(answer).value(u"saved"), true);
            QCOMPARE(parsed(answer).value(u"source"), u"own"_s);
        }
        QCOMPARE(listed(f), 1);
    }

    void aTrackOfOthers_isGivenOnceItsShareIsSaved_andNeverShared()
    {
        SandboxFixture f;
        f.service.setSaved(trackId, false);
        f.service.setOthers(trackId, true);
        f.service.addShare({"shr_sample1", u"org_test"_s, trackId});
        QCOMPARE(f.api(SandboxFixture::trackPath()).status, 404);
        QCOMPARE(post(f, savePath()).status, 404);
        const RawResponse saved = post(f, "/v1/music/shared/shr_sample1/save");
        QCOMPARE(saved.status, 201);
        QCOMPARE(parsed(saved).value(u"source"), u"shared"_s);
        QCOMPARE(f.api(SandboxFixture::trackPath()).status, 200);
        QCOMPARE(post(f, SandboxFixture::trackPath() + "/share").status, 404);
    }

    void aShareThatIsNone_isNotSaved()
    {
        const SandboxFixture f;
        QCOMPARE(post(f, "/v1/music/shared/shr_none/save").status, 404);
    }

    void share_givesATokenOnce_forAtMost90Days_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("days"); // 0: never
        QTest::newRow("nothing") << QByteArray() << 201 << 0;
        QTest::newRow("a week") << QByteArray(R"({"expires_in_days":7})") << 201 << 7;
        QTest::newRow("too long") << QByteArray(R"({"expires_in_days":400,"visibility":"public"})")
                                  << 201 << 90;
        QTest::newRow("no day") << QByteArray(R"({"expires_in_days":0})") << 422 << 0;
        QTest::newRow("odd") << QByteArray(R"({"visibility":"mine"})") << 422 << 0;
    }

    void share_givesATokenOnce_forAtMost90Days()
    {
        QFETCH(const int, status);
        QFETCH(const int, days);
        QFETCH(const QByteArray, body);
        const SandboxFixture f;
        const RawResponse answer = post(f, SandboxFixture::trackPath() + "/share", body);
        QCOMPARE(answer.status, status);
        if (status != 201)
            return;
        const QJsonObject share = parsed(answer);
        QVERIFY(share.value(u"token").toString().startsWith(u"shr_"));
        QVERIFY(share.value(u"url").toString().endsWith(share.value(u"token").toString()));
        const QString end = share.value(u"expires_at").toString();
        QCOMPARE(end.isEmpty(), days == 0);
        if (days > 0)
            QCOMPARE(QDateTime::fromString(end, Qt::ISODate).toUTC().date(),
                    QDateTime::currentDateTimeUtc().addDays(days).date());
    }

    void keyAndOrganization_areNeeded_andGetChangesNothing()
    {
        SandboxFixture f;
        QCOMPARE(f.api(savePath()).status, 405);
        QCOMPARE(f.api(savePath()).header("Allow").value_or(""), QByteArray("POST"));
        QCOMPARE(post(f, "/v1/music/org_elsewhere/tracks/" + trackId.toLatin1() + "/save").status,
                403);
        Fault revoked;
        revoked.origin = Fault::Origin::Api;
        revoked.kind = Fault::Kind::KeyRevoked;
        f.service.addFault(revoked);
        QCOMPARE(post(f, savePath()).status, 401);
        QCOMPARE(post(f, "/v1/music/shared/shr_none/save").status, 401);
    }
};

QTEST_GUILESS_MAIN(SandboxSavesTest)
#include "tst_sandbox_saves.moc"
