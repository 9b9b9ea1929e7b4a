// SPDX-License-Identifier: MIT
#include "core/analysis/TrackAnalysis.h"

#include "core/analysis/PeakMaker.h"
#include "tests/support/AnalysisListener.h"

#include <QTest>

#include <algorithm>
#include <ctime>
#include <memory>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

namespace {

const QList<SourceName> fourLanes{u"master"_s, u"drums"_s, u"bass"_s, u"vocals"_s};
const QList<SourceName> twoLanes{u"master"_s, u"drums"_s};

QList<Peak> peaksOf(const Pcm &pcm)
{
    PeakMaker maker;
    QList<Peak> peaks = maker.add(pcm);
    if (const auto last = maker.finish())
        peaks.append(*last);
    return peaks;
}

std::shared_ptr<PcmStore> storeOfSeconds(int seconds, int sampleRate = 44'100)
{
    auto store = emptyStore(sampleRate);
    PcmWriter writer{*store};
    const Pcm part = noise(44'100, 1);
    for (int i = 0; i < seconds; ++i) {
        if (!writer.append(part))
            return nullptr;
    }
    writer.end();
    return store;
}

/// A lane of five minutes: more work than any test waits for.
std::shared_ptr<PcmStore> longStore(int sampleRate = 44'100)
{
    return storeOfSeconds(300, sampleRate);
}

/// The CPU time of this process since it was constructed. Unlike wall-clock time, it is not spent
/// by other processes.
class CpuTimer
{
public:
    [[nodiscard]] std::clock_t elapsed() const { return std::clock() - m_start; }

private:
    std::clock_t m_start = std::clock();
};

std::clock_t cpuTimeOfAnalysis(int seconds)
{
    const auto store = storeOfSeconds(seconds);
    const CpuTimer timer;
    TrackAnalysis analysis;
    AnalysisListener listener(analysis);
    analysis.setLanes(fourLanes);
    for (int lane = 0; lane < 4; ++lane)
        analysis.follow(lane, store);
    const bool done = QTest::qWaitFor([&] { return listener.count(u"sum"_s) > 0; }, 60'000);
    return done ? timer.elapsed() : 0;
}

/// The CPU time that the analysis of a fifteenth of four long lanes takes; 0 if it does not end.
std::clock_t cpuTimeOfAFifteenth()
{
    static const std::clock_t measured = cpuTimeOfAnalysis(20);
    return measured;
}

} // namespace

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
    void follow_beginsAnew_whenTheContentIsReplaced();
    void follow_forgetsTheLane_givenNothing();
    void follow_ignoresALaneThatIsNotThere();
    void setLanes_dropsTheTrack_inTheMiddleOfItsWork();
    void setLanes_dropsResults_thatAreOnTheirWay();
    void destruction_doesNotWaitForTheWork();
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
    QCOMPARE(listener.peaks.value(1).first(40), peaksOf(sound).first(40));
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

void tst_TrackAnalysis::follow_beginsAnew_whenTheContentIsReplaced()
{
    const Pcm sound = sine(440, -12, 1);
    TrackAnalysis analysis;
    AnalysisListener listener(analysis);
    analysis.setLanes(twoLanes);
    analysis.follow(1, longStore(48'000));
    QTRY_VERIFY(listener.count(u"peaks 1"_s) > 0);
    listener.forget();
    analysis.follow(1, storeOf(sound));
    QCOMPARE(listener.said, QStringList(u"reset 1"_s));
    QTRY_COMPARE(listener.count(u"loudness 1"_s), 1);
    QCOMPARE(listener.peaks.value(1), peaksOf(sound));
    QCOMPARE(listener.loudness.value(1), loudnessOf(sound));
    QCOMPARE(listener.rates.count(44'100), listener.rates.size());
}

void tst_TrackAnalysis::follow_forgetsTheLane_givenNothing()
{
    const Pcm sound = noise(30'000, 1);
    TrackAnalysis analysis;
    AnalysisListener listener(analysis);
    analysis.setLanes(fourLanes);
    for (int lane = 1; lane < 4; ++lane)
        analysis.follow(lane, storeOf(sound));
    analysis.follow(2, nullptr);
    analysis.grew(2);
    analysis.follow(0, storeOf(sound));
    QTRY_COMPARE(listener.count(u"loudness 0"_s), 1);
    QCOMPARE(listener.count(u"peaks 2"_s), 0);
    QCOMPARE(listener.count(u"sum"_s), 0);
}

void tst_TrackAnalysis::follow_ignoresALaneThatIsNotThere()
{
    const Pcm sound = noise(5'000, 1);
    TrackAnalysis analysis;
    AnalysisListener listener(analysis);
    analysis.follow(0, storeOf(sound));
    analysis.setLanes(twoLanes);
    for (const int lane : {-1, 2, 1'000}) {
        analysis.follow(lane, storeOf(sound));
        analysis.grew(lane);
    }
    analysis.follow(1, storeOf(sound));
    QTRY_COMPARE(listener.count(u"loudness 1"_s), 1);
    QCOMPARE(listener.peaks.keys(), QList<int>{1});
}

void tst_TrackAnalysis::setLanes_dropsTheTrack_inTheMiddleOfItsWork()
{
    const std::clock_t enough = cpuTimeOfAFifteenth();
    const Pcm sound = noise(5'000, 1);
    const auto old = longStore(48'000);
    QVERIFY(old);
    TrackAnalysis analysis;
    AnalysisListener listener(analysis);
    analysis.setLanes(fourLanes);
    for (int lane = 0; lane < 4; ++lane)
        analysis.follow(lane, old);
    QTRY_VERIFY(listener.count(u"peaks 0"_s) > 0);
    listener.forget();
    const CpuTimer timer;
    analysis.setLanes(twoLanes);
    analysis.follow(1, storeOf(sound));
    QTRY_COMPARE(listener.count(u"sum"_s), 1);
    const std::clock_t spent = timer.elapsed();
    QVERIFY2(spent < enough, qPrintable(u"%1 of %2"_s.arg(spent).arg(enough)));
    QCOMPARE(listener.order(), QStringList({u"peaks 1"_s, u"loudness 1"_s, u"sum"_s}));
    QCOMPARE(listener.rates.count(48'000), 0);
    // The old store is released.
    QTRY_COMPARE(old.use_count(), 1);
}

void tst_TrackAnalysis::setLanes_dropsResults_thatAreOnTheirWay()
{
    const auto old = storeOf(noise(5'000, 1), 48'000);
    TrackAnalysis analysis;
    AnalysisListener listener(analysis);
    for (int i = 0; i < 10; ++i) {
        analysis.setLanes(twoLanes);
        analysis.follow(0, old);
        analysis.follow(1, old);
        // Long enough for some results to be sent; none is delivered before the event loop runs.
        QTest::qSleep(3 * i);
        analysis.setLanes(twoLanes);
        analysis.follow(1, storeOf(noise(5'000, 2)));
        QTRY_COMPARE(listener.count(u"sum"_s), i + 1);
    }
    QCOMPARE(listener.rates.count(48'000), 0);
    QCOMPARE(listener.count(u"loudness 0"_s), 0);
    QCOMPARE(listener.count(u"loudness 1"_s), 10);
}

void tst_TrackAnalysis::destruction_doesNotWaitForTheWork()
{
    const std::clock_t enough = cpuTimeOfAFifteenth();
    const auto store = longStore();
    QVERIFY(store);
    auto analysis = std::make_unique<TrackAnalysis>();
    AnalysisListener listener(*analysis);
    analysis->setLanes(fourLanes);
    for (int lane = 0; lane < 4; ++lane)
        analysis->follow(lane, store);
    QTRY_VERIFY(listener.count(u"peaks 0"_s) > 0);
    listener.forget();
    const CpuTimer timer;
    analysis.reset();
    const std::clock_t spent = timer.elapsed();
    QVERIFY2(spent < enough, qPrintable(u"%1 of %2"_s.arg(spent).arg(enough)));
    QCoreApplication::sendPostedEvents();
    QVERIFY(listener.said.isEmpty());
    QCOMPARE(store.use_count(), 1);
}

QTEST_GUILESS_MAIN(tst_TrackAnalysis)
#include "tst_trackanalysis.moc"
