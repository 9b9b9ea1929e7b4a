// SPDX-License-Identifier: MIT
#include "app/sandbox/faults/FaultSpec.h"
#include "app/sandbox/http/RequestReader.h"
#include "app/sandbox/http/Throttle.h"
#include "app/sandbox/storage/Library.h"
#include "app/sandbox/storage/TrackFolder.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace prelisten::sandbox;

class SandboxPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faultSpec_saysAll()
    {
        const auto fault = parseFaultSpec(QStringLiteral(
                "both:status=503,text=7,source=drums,after=2,times=1,chance=0.25,body=busy"));
        QVERIFY(fault.ok());
        QCOMPARE(fault->origin, Fault::Origin::Both);
        QCOMPARE(fault->kind, Fault::Kind::Status);
        QCOMPARE(fault->value, 503);
        QCOMPARE(fault->text, QStringLiteral("7"));
        QCOMPARE(fault->source, QStringLiteral("drums"));
        QCOMPARE(fault->after, 2);
        QCOMPARE(fault->times, 1);
        QCOMPARE(fault->chance, 0.25);
        QCOMPARE(fault->body, QByteArray("busy"));
    }

    void faultSpec_hasAWordForEveryFault()
    {
        // The last value of the enum; the keywords are in the order of the enum.
        const auto last = static_cast<int>(Fault::Kind::KeyRevoked);
        const QStringList lines = faultSpecHelp().split(QStringLiteral("\n  ")).mid(1);
        QCOMPARE(lines.size(), last + 1);
        for (int i = 0; i <= last; ++i) {
            const auto fault = parseFaultSpec(u"api:" % lines[i].section(u' ', 0, 0));
            QVERIFY(fault.ok());
            QCOMPARE(static_cast<int>(fault->kind), i);
        }
    }

    void faultSpec_isRefused_whenOdd_data()
    {
        QTest::addColumn<QString>("spec");
        for (const char *spec : {"", ":", "storage", "storage:", "moon:hang", "storage:fall",
                     "storage:status=x", "storage:hang,times=often", "storage:hang,colour=red",
                     "storage:replace-body,body=@/nonexistent"})
            QTest::newRow(spec) << QString::fromLatin1(spec);
    }
    void faultSpec_isRefused_whenOdd()
    {
        QFETCH(QString, spec);
        QVERIFY(!parseFaultSpec(spec).ok());
    }

    void trackFolder_isReadInTheOrderOfAConsole()
    {
        const QTemporaryDir folder;
        const auto write = [&](const char *name, const QByteArray &content) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        };
        QVERIFY(!readTrackFolder(folder.path(), QStringLiteral("org_x")).ok());
        write("track.json", "[]");
        QVERIFY(!readTrackFolder(folder.path(), QStringLiteral("org_x")).ok());
        write("track.json", R"({"id":"mtrack_a"})");
        for (const char *name : {"zither.wav", "bass.flac", "drums.mp3", "master.mp3", "cover.png"})
            write(name, name);
        const auto track = readTrackFolder(folder.path(), QStringLiteral("org_x"));
        QVERIFY(track.ok());
        QCOMPARE(track->id, QStringLiteral("mtrack_a"));
        QStringList sources;
        for (const SampleSource &source : track->sources)
            sources += QString(source.name % u':' % source.suffix % u':' %
                               QString::fromLatin1(source.contentType));
        QCOMPARE(sources.join(u' '), QStringLiteral("master:mp3:audio/mpeg drums:mp3:audio/mpeg "
                                                    "bass:flac:audio/flac zither:wav:audio/wav"));
    }

    void library_isTheSame_forTheSameSeed()
    {
        const auto ids = [](quint32 seed) {
            QByteArray all;
            for (const SampleTrack &track : sampleLibrary(QStringLiteral("org_x"), 50, seed)) {
                const QJsonObject json = QJsonDocument::fromJson(track.json).object();
                if (json.value(u"id").toString() != track.id)
                    return QByteArray("bad JSON");
                all += track.json;
            }
            return all;
        };
        QVERIFY(ids(1).size() > 50 * 100);
        QCOMPARE(ids(1), ids(1));
        QVERIFY(ids(1) != ids(2));
    }

    void throttle_neverLetsMoreThroughThanItsRate()
    {
        Throttle throttle;
        QElapsedTimer clock;
        clock.start();
        throttle.start(1'000'000);
        qint64 spent = 0;
        while (clock.elapsed() < 60) {
            const qint64 bytes = throttle.allowance();
            throttle.spend(bytes);
            spent += bytes;
        }
        // The throttle reads its clock before we read ours, so it has let through no more than the
        // elapsed time and the first slice allow.
        QVERIFY(spent <= 20'000 + clock.nsecsElapsed() / 1000 + 1);
        throttle.start(0);
        QVERIFY(throttle.allowance() > 1'000'000'000);
    }

    void requestReader_survivesAnyBytes()
    {
        QRandomGenerator random(7);
        const auto alphabet =
                QByteArrayView::fromArray("GET /:\r\n HTTP/1.1\r\n\r\n\0\xff Content-Length: 5");
        for (int run = 0; run < 2000; ++run) {
            RequestReader reader;
            for (int piece = 0; piece < 20; ++piece) {
                QByteArray bytes;
                for (int i = 0; i < 12; ++i)
                    bytes += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
                reader.feed(bytes);
                if (std::holds_alternative<RequestReader::Refused>(reader.next()))
                    break;
            }
        }
    }
};

QTEST_GUILESS_MAIN(SandboxPartsTest)
#include "tst_sandbox_parts.moc"
