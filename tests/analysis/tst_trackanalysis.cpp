// SPDX-License-Identifier: MIT
#include "core/analysis/TrackAnalysis.h"
#include "tests/support/AnalysisLanes.h"

#include "core/analysis/PeakMaker.h"
#include "tests/support/AnalysisListener.h"

#include <QTest>

#include <algorithm>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

class tst_TrackAnalysis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLane_isAnalysed_whileItGrows();
    void aLane_isAnalysed_whenItIsThereAtOnce();
    void aLane_isTheSame_inWhateverOrderItComes_data();
    void aLane_isTheSame_inWhateverOrderItComes();
    void aHoleThatStays_hasPeaksBehindIt_andNoFigure();
    void anEmptyLane_isSilent();
    void results_comeInOrder_andOnce();
    void loudness_waitsForTheEnd();
};

void tst_TrackAnalysis::aLane_isAnalysed_whileItGrows()
{
    const Pcm sound = noise(80'123, 1);
    const auto store = emptyStore(48'000);
    PcmWriter writer{*store};
    TrackAnalysis analysis;
    AnalysisListener listener(analysis);
    analysis.setLanes(twoLanes);
    analysis.follow(1, store);
    QRandomGenerator random(2);
    for (std::span<const qint16> left(sound); !left.empty();) {
        const auto frames = static_cast<size_t>(random.bounded(9'000));
        const size_t count = std::min(left.size(), 2 * frames);
        QVERIFY(writer.append(left.first(count)));
        left = left.subspan(count);
        analysis.grew(1);
        const qsizetype whole = store->firstMissing(0) / WaveformPeaks::framesPerPeak;
        QVERIFY(QTest::qWaitFor([&] { return listener.peaks[1].size() >= whole; }));
        QCOMPARE(listener.peaks[1].size(), whole);
    }
    writer.end();
    analysis.grew(1);
    QTRY_COMPARE(listener.count(u"sum"_s), 1);
    QCOMPARE(listener.count(u"loudness 1"_s), 1);
    QCOMPARE(listener.peaks.value(1), peaksOf(sound));
    QCOMPARE(listener.rates.count(48'000), listener.rates.size());
}

void tst_TrackAnalysis::aLane_isAnalysed_whenItIsThereAtOnce()
{
    const Pcm sound = sine(997, -20, 1.5);
    TrackAnalysis analysis;
    AnalysisListener listener(analysis);
    analysis.setLanes(twoLanes);
    analysis.follow(1, storeOf(sound));
    QTRY_COMPARE(listener.count(u"loudness 1"_s), 1);
    QCOMPARE(listener.peaks.value(1), peaksOf(sound));
    QCOMPARE(listener.loudness.value(1), loudnessOf(sound));
}

void tst_TrackAnalysis::aLane_isTheSame_inWhateverOrderItComes_data()
{
    QTest::addColumn<bool>("endFirst");
    QTest::newRow("from behind to the front") << true;
    QTest::newRow("two stretches, the second first") << false;
}

void tst_TrackAnalysis::aLane_isTheSame_inWhateverOrderItComes()
{
    QFETCH(bool, endFirst);
    const Pcm sound = noise(180'123, 1);
    constexpr qint64 piece = 9'984;
    const auto store = emptyStore();
    TrackAnalysis analysis;
    AnalysisListener listener(analysis);
    analysis.setLanes(twoLanes);
    analysis.follow(1, store);
    store->setEnd(180'123);
    qint64 due = 0;
    const auto write = [&](qint64 from, qint64 to) {
        to = std::min<qint64>(to, 180'123);
        const auto samples = std::span(sound).subspan(
                static_cast<size_t>(2 * from), static_cast<size_t>(2 * (to - from)));
        QVERIFY(store->write(from, samples));
        analysis.grew(1);
        // Peaks are reported without waiting for earlier frames.
        due += (to - from + 255) / 256;
        QVERIFY(QTest::qWaitFor([&] { return listener.taken.value(1) >= due; }));
        QCOMPARE(listener.taken.value(1), due);
    };
    if (endFirst) {
        for (qint64 number = 18; number > 0; --number)
            write(number * piece, (number + 1) * piece);
    } else {
        write(8 * piece, 19 * piece);
        write(2 * piece, 5 * piece);
        write(5 * piece, 8 * piece);
        write(piece, 2 * piece);
    }
    QCOMPARE(listener.count(u"loudness 1"_s), 0);
    write(0, piece);
    QTRY_COMPARE(listener.count(u"sum"_s), 1);
    QCOMPARE(listener.peaks.value(1), peaksOf(sound));
    QCOMPARE(listener.loudness.value(1), loudnessOf(sound));
    QCOMPARE(listener.sums.first().first.lufs, listener.loudness.value(1).lufs);
}

void tst_TrackAnalysis::aHoleThatStays_hasPeaksBehindIt_andNoFigure()
{
    const Pcm sound = noise(30'720, 1);
    const auto store = emptyStore();
    TrackAnalysis analysis;
    AnalysisListener listener(analysis);
    analysis.setLanes(fourLanes);
    QVERIFY(store->write(0, std::span(sound).first(2 * 10'240)));
    QVERIFY(store->write(20'480, std::span(sound).subspan(2 * 20'480)));
    store->close();
    analysis.follow(1, store);
    analysis.follow(2, storeOf(sound));
    analysis.follow(3, storeOf(sound));
    QTRY_COMPARE(listener.count(u"loudness 3"_s), 1);
    QCOMPARE(listener.taken.value(1), 80);
    QCOMPARE(listener.peaks.value(1).sliced(80), peaksOf(sound).sliced(80));
    QCOMPARE(listener.peaks.value(1).sliced(0, 40), peaksOf(sound).sliced(0, 40));
    QCOMPARE(listener.count(u"loudness 1"_s), 0);
    QCOMPARE(listener.count(u"sum"_s), 0);
}

void tst_TrackAnalysis::anEmptyLane_isSilent()
{
    TrackAnalysis analysis;
    AnalysisListener listener(analysis);
    analysis.setLanes(twoLanes);
    analysis.follow(1, storeOf({}));
    QTRY_COMPARE(listener.count(u"loudness 1"_s), 1);
    QCOMPARE(listener.count(u"peaks 1"_s), 0);
    QCOMPARE(listener.loudness.value(1), LoudnessFigure());
}

void tst_TrackAnalysis::results_comeInOrder_andOnce()
{
    const Pcm sound = noise(30'000, 1, 5'000);
    TrackAnalysis analysis;
    AnalysisListener listener(analysis);
    analysis.setLanes(fourLanes);
    analysis.follow(0, storeOf(mixed(mixed(sound, sound), sound)));
    for (int lane = 1; lane < 4; ++lane)
        analysis.follow(lane, storeOf(sound));
    QTRY_COMPARE(listener.count(u"sum"_s), 1);
    QCOMPARE(listener.sums.first().second.totalDb, Residual::floorDb);
    for (int lane = 0; lane < 4; ++lane) {
        const QString peaks = u"peaks %1"_s.arg(lane);
        const QString loudness = u"loudness %1"_s.arg(lane);
        QCOMPARE(listener.count(loudness), 1);
        QVERIFY(listener.said.lastIndexOf(peaks) < listener.said.indexOf(loudness));
    }
    QCOMPARE(listener.said.last(), u"sum"_s);

    listener.forget();
    for (int lane = 0; lane < 4; ++lane)
        analysis.grew(lane);
    analysis.follow(0, nullptr);
    analysis.follow(0, storeOf(sound));
    // Any other report about the stems would have arrived before this sum.
    QTRY_COMPARE(listener.count(u"sum"_s), 1);
    QCOMPARE(listener.order(),
            QStringList({u"reset 0"_s, u"reset 0"_s, u"peaks 0"_s, u"loudness 0"_s, u"sum"_s}));
}

void tst_TrackAnalysis::loudness_waitsForTheEnd()
{
    const Pcm sound = noise(30'000, 1);
    const auto store = emptyStore();
    PcmWriter writer{*store};
    TrackAnalysis analysis;
    AnalysisListener listener(analysis);
    analysis.setLanes(twoLanes);
    analysis.follow(0, store);
    QVERIFY(writer.append(sound));
    analysis.grew(0);
    analysis.follow(1, storeOf(sound));
    QTRY_COMPARE(listener.count(u"loudness 1"_s), 1);
    QVERIFY(listener.count(u"peaks 0"_s) > 0);
    QCOMPARE(listener.count(u"loudness 0"_s), 0);
    writer.end();
    analysis.grew(0);
    QTRY_COMPARE(listener.count(u"loudness 0"_s), 1);
    QCOMPARE(listener.peaks.value(0), peaksOf(sound));
}

QTEST_GUILESS_MAIN(tst_TrackAnalysis)
#include "tst_trackanalysis.moc"
