// SPDX-License-Identifier: MIT
#include "core/analysis/TrackAnalysis.h"
#include "tests/support/AnalysisLanes.h"

#include "tests/support/AnalysisListener.h"

#include <QTest>

#include <ctime>
#include <memory>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

namespace {

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

/// The CPU time that the analysis of a sixtieth of four long lanes takes; 0 if it does not end.
std::clock_t cpuTimeOfASixtieth()
{
    const auto store = storeOfSeconds(5);
    const CpuTimer timer;
    TrackAnalysis analysis;
    AnalysisListener listener(analysis);
    analysis.setLanes(fourLanes);
    for (int lane = 0; lane < 4; ++lane)
        analysis.follow(lane, store);
    const bool done = QTest::qWaitFor([&] { return listener.count(u"sum"_s) > 0; }, 60'000);
    return done ? timer.elapsed() : 0;
}

} // namespace

/// Tests lanes and tracks that are replaced while they are analysed.
class tst_TrackAnalysisChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void follow_beginsAnew_whenTheContentIsReplaced();
    void follow_forgetsTheLane_givenNothing();
    void follow_ignoresALaneThatIsNotThere();
    void setLanes_dropsTheTrack_inTheMiddleOfItsWork();
    void setLanes_dropsResults_thatAreOnTheirWay();
    void destruction_doesNotWaitForTheWork();
};

void tst_TrackAnalysisChanges::follow_beginsAnew_whenTheContentIsReplaced()
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

void tst_TrackAnalysisChanges::follow_forgetsTheLane_givenNothing()
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

void tst_TrackAnalysisChanges::follow_ignoresALaneThatIsNotThere()
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

void tst_TrackAnalysisChanges::setLanes_dropsTheTrack_inTheMiddleOfItsWork()
{
    const std::clock_t enough = cpuTimeOfASixtieth();
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

void tst_TrackAnalysisChanges::setLanes_dropsResults_thatAreOnTheirWay()
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

void tst_TrackAnalysisChanges::destruction_doesNotWaitForTheWork()
{
    const std::clock_t enough = cpuTimeOfASixtieth();
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

QTEST_GUILESS_MAIN(tst_TrackAnalysisChanges)
#include "tst_trackanalysis_changes.moc"
