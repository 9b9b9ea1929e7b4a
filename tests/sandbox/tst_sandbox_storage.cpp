// SPDX-License-Identifier: MIT
#include "tests/support/SandboxFixture.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace prelisten::sandbox;
using namespace prelisten::tests;

using End = RawResponse::End;

class SandboxStorageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeSource_comesWithLengthAndStrongTag()
    {
        const SandboxFixture fixture;
        const RawResponse response = SandboxFixture::get(fixture.link(QStringLiteral("drums")));
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, SandboxFixture::audio(QStringLiteral("drums")));
        QCOMPARE(response.header("Content-Length").value_or("").toLongLong(),
                SandboxFixture::bodySize);
        QCOMPARE(response.header("Content-Type").value_or(""), QByteArray("audio/mpeg"));
        QCOMPARE(response.header("Accept-Ranges").value_or(""), QByteArray("bytes"));
        QVERIFY(response.header("ETag").value_or("").startsWith('"'));
        QVERIFY(response.header("Date"));
        QCOMPARE(fixture.service.counts().storageBytes, SandboxFixture::bodySize);
    }

    void tag_outlivesTheSignature_andTellsSourcesApart()
    {
        const SandboxFixture fixture;
        const auto tag = [&](const QString &source) {
            return SandboxFixture::get(fixture.link(source)).header("ETag");
        };
        QCOMPARE(tag(QStringLiteral("drums")), tag(QStringLiteral("drums")));
        QVERIFY(tag(QStringLiteral("drums")) != tag(QStringLiteral("bass")));
    }

    void range_givesThePart_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("contentRange");
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("count");
        const auto row = [](const char *range, int status, const char *contentRange, qint64 first,
                                 qint64 count) {
            QTest::newRow(range) << QByteArray(range) << status << QByteArray(contentRange) << first
                                 << count;
        };
        row("bytes=0-", 206, "bytes 0-199999/200000", 0, 200'000);
        row("bytes=150000-", 206, "bytes 150000-199999/200000", 150'000, 50'000);
        row("bytes=10-19", 206, "bytes 10-19/200000", 10, 10);
        row("bytes=199999-", 206, "bytes 199999-199999/200000", 199'999, 1);
        row("bytes=10-99999999999", 206, "bytes 10-199999/200000", 10, 199'990);
        row("bytes=-5", 206, "bytes 199995-199999/200000", 199'995, 5);
        row("bytes=-999999", 206, "bytes 0-199999/200000", 0, 200'000);
        row("bytes=200000-", 416, "bytes */200000", 0, -1);
        row("bytes=99999999999999999999-", 416, "bytes */200000", 0, -1);
        row("bytes=-0", 416, "bytes */200000", 0, -1);
        row("bytes=0-1,5-6", 200, "", 0, 200'000);
        row("bytes=9-1", 200, "", 0, 200'000);
        row("bytes=x-", 200, "", 0, 200'000);
        row("bytes=-", 200, "", 0, 200'000);
        row("frames=0-1", 200, "", 0, 200'000);
    }
    void range_givesThePart()
    {
        QFETCH(QByteArray, range);
        QFETCH(qint64, first);
        QFETCH(qint64, count);
        const SandboxFixture fixture;
        const RawResponse response = SandboxFixture::get(fixture.link(), {"Range: " + range});
        QTEST(response.status, "status");
        QTEST(response.header("Content-Range").value_or(""), "contentRange");
        if (count >= 0)
            QCOMPARE(response.body,
                    SandboxFixture::audio(QStringLiteral("master")).mid(first, count));
    }

    void ifRange_givesThePart_onlyForTheSameStrongTag()
    {
        const SandboxFixture fixture;
        const QByteArray tag = SandboxFixture::get(fixture.link()).header("ETag").value_or("");
        const auto status = [&](const QByteArray &given) {
            return SandboxFixture::get(fixture.link(), {"Range: bytes=5-", "If-Range: " + given})
                    .status;
        };
        QCOMPARE(status(tag), 206); // with a newer link
        QCOMPARE(status("\"another\""), 200);
        QCOMPARE(status("W/" + tag), 200);
    }

    void head_hasTheHeadersAndNoBody()
    {
        const SandboxFixture fixture;
        const QUrl link = fixture.link();
        RawClient client(static_cast<quint16>(link.port()));
        client.send(SandboxFixture::request(link, {}, false, "HEAD"));
        const RawResponse response = client.readToEnd();
        QCOMPARE(response.status, 200);
        QCOMPARE(response.header("Content-Length").value_or("").toLongLong(),
                SandboxFixture::bodySize);
        QVERIFY(response.body.isEmpty());
        QCOMPARE(fixture.service.counts().storageBytes, 0);
    }

    void badLinks_areRefused()
    {
        const SandboxFixture fixture;
        QUrl link = fixture.link();
        link.setPath(
                QStringLiteral("/music/mtrack_7c1a9e2f4b8d_drums.mp3")); // signed for another path
        QCOMPARE(SandboxFixture::get(link).status, 403);
        link.setQuery(QStringLiteral("sig=AAAA"));
        QCOMPARE(SandboxFixture::get(link).status, 403);
        link.setQuery(QString());
        QCOMPARE(SandboxFixture::get(link).status, 403);
        link.setPath(QStringLiteral("/elsewhere"));
        QCOMPARE(SandboxFixture::get(link).status, 404);
        QCOMPARE(fixture.service.counts().storageExpired, 0);
    }

    void link_dies_whenItsTimeIsOver()
    {
        Sandbox::Options options;
        options.ttlMs = 50;
        options.expiredStatus = 410;
        const SandboxFixture fixture(options);
        const QUrl link = fixture.link();
        QTRY_COMPARE(SandboxFixture::get(link).status, 410);
        const RawResponse response = SandboxFixture::get(link);
        QVERIFY(response.body.contains("<Code>AccessDenied</Code>"));
        QVERIFY(fixture.service.counts().storageExpired >= 2);
    }

    void link_livesForEver_withoutATtl()
    {
        SandboxFixture fixture;
        fixture.service.setTtl(0);
        const QUrl link = fixture.link();
        QCOMPARE(SandboxFixture::get(link).status, 200);
        fixture.service.killLinks();
        QCOMPARE(SandboxFixture::get(link).status, 403);
        QCOMPARE(SandboxFixture::get(fixture.link()).status, 200);
        QCOMPARE(fixture.service.counts().expiries, 1);
    }

    void openDownload_isCut_whenItsLinkDies_data()
    {
        QTest::addColumn<int>("ttlMs");
        QTest::newRow("killed") << 0;
        QTest::newRow("by the clock") << 1000;
    }
    void openDownload_isCut_whenItsLinkDies()
    {
        QFETCH(int, ttlMs);
        Sandbox::Options options;
        options.ttlMs = ttlMs;
        options.bytesPerSecond = 10'000;
        SandboxFixture fixture(options);
        const QUrl link = fixture.link();
        RawClient client(static_cast<quint16>(link.port()));
        client.send(SandboxFixture::request(link));
        QVERIFY(client.readBytes(1000).size() >= 1000);
        if (ttlMs == 0)
            fixture.service.killLinks();
        const RawResponse response = client.readToEnd();
        QCOMPARE(response.status, 200);
        QCOMPARE(response.end, End::Closed);
        QVERIFY(response.body.size() < SandboxFixture::bodySize);
        QVERIFY(SandboxFixture::audio(QStringLiteral("master")).startsWith(response.body));
        QCOMPARE(fixture.service.counts().expiries, 1);
        QCOMPARE(fixture.service.counts().storageExpired, 0);
    }

    void openDownload_isLeftAlone_whenNotToldToCut()
    {
        Sandbox::Options options;
        options.cutAtExpiry = false;
        options.bytesPerSecond = 1'000'000;
        SandboxFixture fixture(options);
        const QUrl link = fixture.link();
        RawClient client(static_cast<quint16>(link.port()));
        client.send(SandboxFixture::request(link));
        QVERIFY(!client.readBytes(1000).isEmpty());
        fixture.service.killLinks();
        QCOMPARE(client.readToEnd().body.size(), SandboxFixture::bodySize);
        QCOMPARE(fixture.service.counts().expiries, 0);
    }

    void throttle_holdsBack_data()
    {
        QTest::addColumn<qint64>("bytesPerSecond");
        QTest::addColumn<double>("bitrateFactor");
        QTest::addColumn<int>("atLeastMs"); // never "at most": the machine may be busy
        // 200,000 bytes for 20 s are 10,000 bytes a second.
        QTest::newRow("absolute") << qint64(500'000) << 0.0 << 370;
        QTest::newRow("by the bitrate") << qint64(0) << 50.0 << 370;
        QTest::newRow("the slower of both") << qint64(100'000'000) << 50.0 << 370;
    }
    void throttle_holdsBack()
    {
        QFETCH(int, atLeastMs);
        Sandbox::Options options;
        QFETCH(qint64, bytesPerSecond);
        QFETCH(double, bitrateFactor);
        options.bytesPerSecond = bytesPerSecond;
        options.bitrateFactor = bitrateFactor;
        const SandboxFixture fixture(options);
        const QUrl link = fixture.link();
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(SandboxFixture::get(link).body, SandboxFixture::audio(QStringLiteral("master")));
        QVERIFY(clock.elapsed() >= atLeastMs);
    }

    void latency_comesBeforeEachAnswer()
    {
        Sandbox::Options options;
        options.latencyMs = 100;
        const SandboxFixture fixture(options);
        QElapsedTimer clock;
        clock.start();
        const QUrl link = fixture.link();
        QCOMPARE(SandboxFixture::get(link).status, 200);
        QVERIFY(clock.elapsed() >= 200);
    }

    void secretsOnStorage_areCounted_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("key") << QByteArray("x-api-key: k");
        QTest::newRow("cookie") << QByteArray("Cookie: a=b");
        QTest::newRow("authorization") << QByteArray("authorization: Bearer k");
    }
    void secretsOnStorage_areCounted()
    {
        QFETCH(QByteArray, header);
        const SandboxFixture fixture;
        QCOMPARE(SandboxFixture::get(fixture.link()).status, 200);
        QCOMPARE(fixture.service.counts().keyOnStorage, 0);
        QCOMPARE(SandboxFixture::get(fixture.link(), {header}).status, 200);
        QCOMPARE(fixture.service.counts().keyOnStorage, 1);
    }

    void stemNames_mayHoldAnything()
    {
        SandboxFixture fixture;
        const QString name = QStringLiteral("a/../b?c#d %2F\u00e9\"\\");
        SampleTrack track = SandboxFixture::track();
        track.sources[1].name = name;
        fixture.service.addTrack(track);
        const QUrl link = fixture.link(name);
        QVERIFY(link.isValid());
        QCOMPARE(SandboxFixture::get(link).body, SandboxFixture::audio(QStringLiteral("drums")));
    }

    void qt_readsItAsAnyServer()
    {
        const SandboxFixture fixture;
        QNetworkAccessManager manager;
        for (int i = 0; i < 3; ++i) { // the later ones over the same connection
            const std::unique_ptr<QNetworkReply> reply(
                    manager.get(QNetworkRequest(fixture.link())));
            QSignalSpy finished(reply.get(), &QNetworkReply::finished);
            QVERIFY(finished.wait());
            QCOMPARE(reply->error(), QNetworkReply::NoError);
            QCOMPARE(reply->readAll(), SandboxFixture::audio(QStringLiteral("master")));
        }
    }
};

QTEST_GUILESS_MAIN(SandboxStorageTest)
#include "tst_sandbox_storage.moc"
