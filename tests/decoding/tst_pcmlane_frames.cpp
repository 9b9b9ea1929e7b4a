// SPDX-License-Identifier: MIT
#include "core/decoding/PcmLane.h"
#include "tests/support/HeardSound.h"
#include "tests/support/LaneFixture.h"
#include "tests/support/SyntheticAudio.h"
#include "tests/support/WaveLane.h"

#include <QHash>
#include <QTest>

#include <cmath>
#include <cstdlib>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

namespace {

/// Four seconds with a click in the middle of each, as a file of the format @p suffix.
const QByteArray &clicks(int rate, const QString &suffix)
{
    static QHash<std::pair<int, QString>, QByteArray> files;
    QByteArray &file = files[{rate, suffix}];
    if (file.isEmpty()) {
        file = waveFile(
                4LL * rate, [rate](qint64 frame) { return frame % rate == rate / 2 ? 30'000 : 0; },
                rate);
        if (suffix != u"wav")
            file = encoded(file, suffix);
    }
    return file;
}

/// The frame of the largest sample near @p frame.
qint64 peakNear(const PcmStore &store, qint64 frame)
{
    const auto samples = left(store, frame - 2'000, 4'000);
    const auto largest = std::max_element(samples.cbegin(), samples.cend(),
            [](qint16 a, qint16 b) { return std::abs(a) < std::abs(b); });
    return frame - 2'000 + std::distance(samples.cbegin(), largest);
}

} // namespace

/// Tests the frames and samples of a decoded lane.
class tst_PcmLaneFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frames_areTheContainers_data();
    void frames_areTheContainers();
    void samples_areTheFiles();
    void mono_isAsLoudOnEachSide();
    void unlikeRates_meetAtTheSameFrame_data();
    void unlikeRates_meetAtTheSameFrame();
    void rate_isOneThatOutputsTake_data();
    void rate_isOneThatOutputsTake();
};

void tst_PcmLaneFrames::frames_areTheContainers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("expected");
    const QByteArray file = waveFile(100'001, wave);
    QTest::newRow("wav") << file << 100'001LL;
    QTest::newRow("wav, mono") << waveFile(50'000, wave, 44'100, 1) << 50'000LL;
    QTest::newRow("wav, 48 kHz") << waveFile(50'000, wave, 48'000) << 50'000LL;
    QTest::newRow("flac") << encoded(file, u"flac"_s) << 100'001LL;
    QTest::newRow("mp3") << encoded(file, u"mp3"_s) << 100'001LL;
}

void tst_PcmLaneFrames::frames_areTheContainers()
{
    QFETCH(QByteArray, body);
    QFETCH(qint64, expected);
    QVERIFY(!body.isEmpty());
    LaneFixture fixture(drums, body, newShared());
    QVERIFY(fixture.completes());
    QCOMPARE(frames(*fixture.lane), expected);
    QCOMPARE(fixture.lane->length().frames, expected);
    QCOMPARE(fixture.lane->missingMs(), 0);
}

void tst_PcmLaneFrames::samples_areTheFiles()
{
    LaneFixture fixture(drums, waveFile(100'000, wave), newShared());
    QVERIFY(fixture.completes());
    const auto samples = left(*fixture.lane->store(), 0, 100'000);
    QCOMPARE(samples.size(), size_t(100'000));
    for (qint64 frame = 0; frame < 100'000; ++frame)
        QCOMPARE(samples[static_cast<size_t>(frame)], wave(frame));
}

void tst_PcmLaneFrames::mono_isAsLoudOnEachSide()
{
    LaneFixture fixture(drums, waveFile(10'000, wave, 44'100, 1), newShared());
    QVERIFY(fixture.completes());
    const auto samples = fixture.lane->store()->read(0, 10'000);
    for (size_t i = 0; i < samples.size(); i += 2) {
        QCOMPARE(samples[i], wave(static_cast<qint64>(i) / 2));
        QCOMPARE(samples[i + 1], samples[i]);
    }
}

void tst_PcmLaneFrames::unlikeRates_meetAtTheSameFrame_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::addColumn<QString>("suffix");
    for (const char *suffix : {"wav", "flac", "mp3"}) {
        QTest::addRow("44.1 to 48, %s", suffix) << 48'000 << 44'100 << QString::fromLatin1(suffix);
        QTest::addRow("48 to 44.1, %s", suffix) << 44'100 << 48'000 << QString::fromLatin1(suffix);
    }
}

void tst_PcmLaneFrames::unlikeRates_meetAtTheSameFrame()
{
    QFETCH(int, first);
    QFETCH(int, second);
    QFETCH(QString, suffix);
    const auto shared = newShared();
    LaneFixture one(drums, clicks(first, suffix), shared);
    QVERIFY(one.completes());
    LaneFixture other(bass, clicks(second, suffix), shared);
    QVERIFY(other.completes());
    QCOMPARE(other.lane->store()->sampleRate(), first);
    QCOMPARE(frames(*other.lane), frames(*one.lane));
    for (int click = 0; click < 4; ++click) {
        const qint64 place = first * click + first / 2;
        QCOMPARE(peakNear(*one.lane->store(), place), place);
        QCOMPARE(peakNear(*other.lane->store(), place), place);
    }
}

void tst_PcmLaneFrames::rate_isOneThatOutputsTake_data()
{
    QTest::addColumn<int>("own");
    QTest::addColumn<int>("expected");
    QTest::newRow("1 kHz") << 1'000 << 8'000;
    QTest::newRow("8 kHz") << 8'000 << 8'000;
    QTest::newRow("192 kHz") << 192'000 << 192'000;
    QTest::newRow("384 kHz") << 384'000 << 192'000;
}

void tst_PcmLaneFrames::rate_isOneThatOutputsTake()
{
    QFETCH(int, own);
    QFETCH(int, expected);
    LaneFixture fixture(drums, waveFile(own, wave, own), newShared());
    QVERIFY(fixture.completes());
    QCOMPARE(fixture.lane->store()->sampleRate(), expected);
    QCOMPARE(frames(*fixture.lane), expected);
}

QTEST_GUILESS_MAIN(tst_PcmLaneFrames)
#include "tst_pcmlane_frames.moc"
