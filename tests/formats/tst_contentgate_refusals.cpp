// SPDX-License-Identifier: MIT
#include "core/formats/ContentGate.h"
#include "tests/support/ContentGateFixture.h"
#include "tests/support/HostileBodies.h"
#include "tests/support/SyntheticAudio.h"

#include <QRandomGenerator>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using Answer = ContentGate::Answer;

/// Tests which files ContentGate rejects.
class tst_ContentGateRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inspect_refusesEverythingElse_data();
    void inspect_refusesEverythingElse();
    void whatBeginsAsText_isRefused_withFramesBehindIt_data();
    void whatBeginsAsText_isRefused_withFramesBehindIt();
    void inspect_refusesAudio_whenItIsCutWithinItsHead();
    void heads_ofAnyBytes_endWithAnAnswer();
    void heads_ofMutatedAudio_endWithAnAnswer();
};

void tst_ContentGateRefusals::inspect_refusesEverythingElse_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const NamedBody &body : notAudio())
        QTest::newRow(body.name) << body.bytes;
}

void tst_ContentGateRefusals::inspect_refusesEverythingElse()
{
    QFETCH(const QByteArray, body);

    const GateRun run = askGate(body);

    QVERIFY(run.isSane);
    QCOMPARE(run.gate.answer, Answer::NotAudio);
    QVERIFY(run.came < 80'000);
}

void tst_ContentGateRefusals::whatBeginsAsText_isRefused_withFramesBehindIt_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const NamedBody &body : foreignHeads())
        QTest::newRow(body.name) << body.bytes;
}

void tst_ContentGateRefusals::whatBeginsAsText_isRefused_withFramesBehindIt()
{
    QFETCH(const QByteArray, text);

    const QList<QByteArray> before = {{}, id3Tag(100), id3Tag(100) + id3Tag(10), apeTag(50),
            id3Tag(100) + zeros(50), zeros(64)};
    for (const QByteArray &tag : before) {
        for (const QByteArray &behind : {QByteArray(), zeros(500), mpegFrames(20)}) {
            const GateRun run = askGate(tag + text + behind);
            QVERIFY(run.isSane);
            QCOMPARE(run.gate.answer, Answer::NotAudio);
        }
    }
}

void tst_ContentGateRefusals::inspect_refusesAudio_whenItIsCutWithinItsHead()
{
    const QByteArray body = id3Tag(300) + mpegFrames(1);
    for (qsizetype size = 0; size < body.size(); ++size)
        QCOMPARE(askGate(body.first(size)).gate.answer, Answer::NotAudio);
}

void tst_ContentGateRefusals::heads_ofAnyBytes_endWithAnAnswer()
{
    // 100,000 heads that begin like a known format.
    const QList<QByteArray> starts = {"", "ID3\4", "ID3\3\0\0\0\0\0\5", "APETAGEX", "RIFF", "RF64",
            "riff", "fLaC", "OggS", "FORM", "caff", ".snd", "\x1a\x45\xdf\xa3", "\xff\xfb",
            "\xff\xf1", "#EXT", "<", QByteArray(9, '\0'),
            QByteArray("\0\0\0\x18"
                       "ftyp",
                    8)};
    for (quint32 seed = 0; seed < 100'000; ++seed) {
        const QByteArray head = starts.at(seed % starts.size()) + noise(seed % 90, seed);
        const ContentGate gate =
                ContentGate::inspect(head, seed % 3 == 0 ? head.size() : 1'000'000);
        if (gate.answer != Answer::NeedMore)
            continue;
        QVERIFY(seed % 3 != 0); // the whole body was available
        QVERIFY(gate.size > 0 && gate.offset >= 0 && gate.offset + gate.size <= 1'000'000);
        QVERIFY(gate.offset + gate.size > head.size());
    }
}

void tst_ContentGateRefusals::heads_ofMutatedAudio_endWithAnAnswer()
{
    const QByteArray good = id3Tag(200) + apeTag(30) + zeros(50) + noise(20, 9) + mpegFrames(6);
    for (quint32 seed = 0; seed < 3'000; ++seed) {
        QRandomGenerator random(seed);
        QByteArray body = good;
        for (int i = random.bounded(1, 6); i > 0; --i)
            body[random.bounded(int(body.size()))] = static_cast<char>(random.generate());
        body.truncate(random.bounded(int(body.size())) + 1);
        const GateRun run = askGate(body);
        QVERIFY(run.isSane);
        if (run.gate.answer == Answer::Audio)
            QVERIFY(run.gate.begin >= 0 && run.gate.begin < body.size());
    }
}

QTEST_GUILESS_MAIN(tst_ContentGateRefusals)
#include "tst_contentgate_refusals.moc"
