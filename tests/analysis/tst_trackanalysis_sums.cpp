// SPDX-License-Identifier: MIT
#include "core/analysis/TrackAnalysis.h"

#include "tests/support/AnalysisLanes.h"
#include "tests/support/AnalysisListener.h"

#include <QTest>

#include <cmath>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

class tst_TrackAnalysisSums : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sum_hasNoResidual_whenThereIsNoMaster();
    void sum_isTold_thenComparedWithALateMaster();
    void sum_countsAStemAsSilence_afterItsEnd();
    void sum_isMeasuredAgain_whenAStemIsReplaced();
    void sum_isNeverTold_withoutStems();
};

void tst_TrackAnalysisSums::sum_hasNoResidual_whenThereIsNoMaster()
{
    const Pcm sound = sine(997, -20, 1);
    TrackAnalysis analysis;
    AnalysisListener listener(analysis);
    analysis.setLanes({u"drums"_s, u"bass"_s});
    analysis.follow(1, storeOf(sound));
    analysis.follow(0, storeOf(sound));
    QTRY_COMPARE(listener.count(u"sum"_s), 1);
    QVERIFY(std::abs(listener.sums.first().first.lufs + 20 - 6.02) < 0.1);
    QVERIFY(!listener.sums.first().second.totalDb);
}

void tst_TrackAnalysisSums::sum_isTold_thenComparedWithALateMaster()
{
    const Pcm sound = noise(30'000, 1);
    const auto master = emptyStore();
    PcmWriter writer{*master};
    TrackAnalysis analysis;
    AnalysisListener listener(analysis);
    analysis.setLanes(twoLanes);
    analysis.follow(1, storeOf(sound));
    QTRY_COMPARE(listener.count(u"sum"_s), 1);
    QVERIFY(!listener.sums.first().second.totalDb);
    analysis.follow(0, master);
    QVERIFY(writer.append(sound));
    analysis.grew(0);
    QTRY_VERIFY(listener.count(u"peaks 0"_s) > 0);
    writer.end();
    analysis.grew(0);
    QTRY_COMPARE(listener.count(u"sum"_s), 2);
    QCOMPARE(listener.sums.last().first, listener.sums.first().first);
    QCOMPARE(listener.sums.last().second.totalDb, Residual::floorDb);
    QCOMPARE(listener.count(u"loudness 1"_s), 1);
}

void tst_TrackAnalysisSums::sum_countsAStemAsSilence_afterItsEnd()
{
    const Pcm longer = sine(440, -20, 1);
    const Pcm shorter = sine(997, -20, 0.5);
    TrackAnalysis analysis;
    AnalysisListener listener(analysis);
    analysis.setLanes({u"master"_s, u"drums"_s, u"bass"_s});
    analysis.follow(0, storeOf(mixed(longer, shorter)));
    analysis.follow(1, storeOf(shorter));
    analysis.follow(2, storeOf(longer));
    QTRY_COMPARE(listener.count(u"sum"_s), 1);
    QCOMPARE(listener.sums.first().second.totalDb, Residual::floorDb);
    QVERIFY(std::abs(listener.sums.first().first.lufs - loudnessOf(mixed(longer, shorter)).lufs) <
            0.001);
}

void tst_TrackAnalysisSums::sum_isMeasuredAgain_whenAStemIsReplaced()
{
    const Pcm sound = sine(997, -20, 1);
    TrackAnalysis analysis;
    AnalysisListener listener(analysis);
    analysis.setLanes(twoLanes);
    analysis.follow(0, storeOf(sound));
    analysis.follow(1, storeOf(sine(997, -30, 1)));
    QTRY_COMPARE(listener.count(u"sum"_s), 1);
    analysis.follow(1, storeOf(sound));
    QTRY_COMPARE(listener.count(u"sum"_s), 2);
    QVERIFY(std::abs(listener.sums.last().first.lufs + 20) < 0.1);
    QCOMPARE(listener.sums.last().second.totalDb, Residual::floorDb);
    QCOMPARE(listener.count(u"loudness 0"_s), 1);
    QCOMPARE(listener.count(u"loudness 1"_s), 2);
}

void tst_TrackAnalysisSums::sum_isNeverTold_withoutStems()
{
    TrackAnalysis analysis;
    AnalysisListener listener(analysis);
    analysis.setLanes({u"master"_s});
    analysis.follow(0, storeOf(noise(30'000, 1)));
    QTRY_COMPARE(listener.count(u"loudness 0"_s), 1);
    analysis.follow(0, storeOf(noise(30'000, 2)));
    QTRY_COMPARE(listener.count(u"loudness 0"_s), 2);
    QVERIFY(listener.sums.isEmpty());
}

QTEST_GUILESS_MAIN(tst_TrackAnalysisSums)
#include "tst_trackanalysis_sums.moc"
