// SPDX-License-Identifier: MIT
#include "core/analysis/SumAnalysis.h"
#include "tests/support/SyntheticSound.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

constexpr int rate = 44'100;

using Results = SumAnalysis::Results;

/// Runs @p sum until it has nothing left to do; returns every result that it produced.
QList<Results> workOff(SumAnalysis &sum)
{
    QList<Results> all;
    while (sum.step()) {
        if (const auto known = sum.takeResults())
            all.append(*known);
    }
    return all;
}

} // namespace

class tst_SumAnalysis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reach_isTheLeastThatGrows_elseTheLongest_data();
    void reach_isTheLeastThatGrows_elseTheLongest();
    void block_isTheSum_withSilenceAfterAnEnd();
    void known_isOfAllStems_andComparedWithTheMaster();
    void known_goesPastFullScale_withoutClipping();
    void known_isTheSame_howeverTheStoresGrow();
    void known_waitsForEveryStem();
    void known_comesOnceMore_whenTheMasterIsCompleteLater();
    void known_isComparedAnew_withAnotherMaster();
    void known_comparesTheRestWithSilence_whenTheMasterIsLonger();
    void known_hasNoResidual_whenTheMastersRateDiffers();
    void nothing_isKnown_whenTheStemsRatesDiffer();
};

void tst_SumAnalysis::reach_isTheLeastThatGrows_elseTheLongest_data()
{
    QTest::addColumn<DecodedPrefix>("one");
    QTest::addColumn<DecodedPrefix>("other");
    QTest::addColumn<DecodedPrefix>("together");
    QTest::newRow("both grow") << DecodedPrefix{10, false} << DecodedPrefix{20, false}
                               << DecodedPrefix{10, false};
    QTest::newRow("the shorter is complete")
            << DecodedPrefix{10, true} << DecodedPrefix{20, false} << DecodedPrefix{20, false};
    QTest::newRow("the longer is complete")
            << DecodedPrefix{10, false} << DecodedPrefix{20, true} << DecodedPrefix{10, false};
    QTest::newRow("both are complete")
            << DecodedPrefix{10, true} << DecodedPrefix{20, true} << DecodedPrefix{20, true};
    QTest::newRow("with nothing") << DecodedPrefix{10, false} << DecodedPrefix()
                                  << DecodedPrefix{10, false};
}

void tst_SumAnalysis::reach_isTheLeastThatGrows_elseTheLongest()
{
    QFETCH(const DecodedPrefix, one);
    QFETCH(const DecodedPrefix, other);
    QFETCH(const DecodedPrefix, together);
    QCOMPARE(one.with(other), together);
    QCOMPARE(other.with(one), together);
}

void tst_SumAnalysis::block_isTheSum_withSilenceAfterAnEnd()
{
    // The block lies across the end of a chunk of the store.
    constexpr qint64 from = PcmStore::chunkFrames - 2;
    Pcm longer(2 * (from + 4), 8'192);
    Pcm shorter(2 * (from + 3), 16'384);
    StemSum sum({storeOf(longer), storeOf(shorter)});
    QCOMPARE(sum.decodedPrefix(), (DecodedPrefix{from + 4, true}));
    const auto block = sum.block(from, 4);
    QCOMPARE(std::vector<float>(block.begin(), block.end()),
            (std::vector<float>{0.75F, 0.75F, 0.75F, 0.75F, 0.75F, 0.75F, 0.25F, 0.25F}));
}

void tst_SumAnalysis::known_isOfAllStems_andComparedWithTheMaster()
{
    const Pcm one = sine(997, -23, 2);
    const Pcm other = sine(440, -30, 1);
    SumAnalysis sum({storeOf(one), storeOf(other)});
    sum.setMaster(storeOf(mixed(one, other)));
    const QList<Results> known = workOff(sum);
    QCOMPARE(known.size(), 1);
    QCOMPARE(known.first().residual.totalDb, Residual::floorDb);
    QCOMPARE(known.first().residual.series.size(), 8);
    Loudness expected(rate);
    expected.add(mixed(one, other));
    QVERIFY(std::abs(known.first().sum.lufs - expected.figure()->lufs) < 0.001);
    QVERIFY(std::abs(known.first().sum.truePeakDb - expected.figure()->truePeakDb) < 0.001);
}

void tst_SumAnalysis::known_goesPastFullScale_withoutClipping()
{
    const Pcm loud = sine(997, -1, 1);
    SumAnalysis sum({storeOf(loud), storeOf(loud)});
    const QList<Results> known = workOff(sum);
    QCOMPARE(known.size(), 1);
    QVERIFY(std::abs(known.first().sum.lufs - 5.02) < 0.1);
    QVERIFY(std::abs(known.first().sum.truePeakDb - 5.02) < 0.1);
}

void tst_SumAnalysis::known_isTheSame_howeverTheStoresGrow()
{
    const std::vector<Pcm> sounds{noise(60'000, 1), noise(50'000, 2), noise(70'001, 3)};
    SumAnalysis atOnce({storeOf(sounds[1]), storeOf(sounds[2])});
    atOnce.setMaster(storeOf(sounds[0]));
    const QList<Results> expected = workOff(atOnce);
    QCOMPARE(expected.size(), 1);

    std::vector<std::shared_ptr<PcmStore>> stores{emptyStore(), emptyStore(), emptyStore()};
    std::vector<PcmWriter> writers{{*stores[0]}, {*stores[1]}, {*stores[2]}};
    SumAnalysis growing({stores[1], stores[2]});
    growing.setMaster(stores[0]);
    QRandomGenerator random(4);
    QList<Results> known;
    for (bool more = true; more;) {
        more = false;
        for (size_t lane = 0; lane < sounds.size(); ++lane) {
            const auto there = static_cast<size_t>(writers[lane].frames) * 2;
            const auto frames = static_cast<size_t>(random.bounded(6'000));
            const size_t count = std::min(sounds[lane].size() - there, frames * 2);
            QVERIFY(writers[lane].append(std::span(sounds[lane]).subspan(there, count)));
            known.append(workOff(growing));
            if (there + count == sounds[lane].size())
                writers[lane].end();
            else
                more = true;
        }
    }
    known.append(workOff(growing));
    QVERIFY(!known.isEmpty());
    QCOMPARE(known.last().sum, expected.first().sum);
    QVERIFY(known.last().residual == expected.first().residual);
}

void tst_SumAnalysis::known_waitsForEveryStem()
{
    const Pcm sound = noise(10'000, 1);
    const auto late = emptyStore();
    PcmWriter writer{*late};
    SumAnalysis sum({storeOf(sound), late});
    sum.setMaster(storeOf(sound));
    QVERIFY(workOff(sum).isEmpty());
    QVERIFY(writer.append(sound));
    QVERIFY(workOff(sum).isEmpty());
    writer.end();
    QCOMPARE(workOff(sum).size(), 1);
    QVERIFY(workOff(sum).isEmpty());
}

void tst_SumAnalysis::known_comesOnceMore_whenTheMasterIsCompleteLater()
{
    const Pcm sound = noise(30'000, 1);
    const auto master = emptyStore();
    PcmWriter writer{*master};
    SumAnalysis sum({storeOf(sound)});
    sum.setMaster(master);
    const QList<Results> before = workOff(sum);
    QCOMPARE(before.size(), 1);
    QVERIFY(!before.first().residual.totalDb);
    QVERIFY(writer.append(sound));
    QVERIFY(workOff(sum).isEmpty());
    writer.end();
    const QList<Results> after = workOff(sum);
    QCOMPARE(after.size(), 1);
    QCOMPARE(after.first().sum, before.first().sum);
    QCOMPARE(after.first().residual.totalDb, Residual::floorDb);
}

void tst_SumAnalysis::known_isComparedAnew_withAnotherMaster()
{
    const Pcm sound = noise(30'000, 1);
    SumAnalysis sum({storeOf(sound)});
    sum.setMaster(storeOf(silence(0.5)));
    QCOMPARE(workOff(sum).constFirst().residual.totalDb, Residual::maxDb);
    sum.setMaster(storeOf(sound));
    const QList<Results> known = workOff(sum);
    QCOMPARE(known.size(), 1);
    QCOMPARE(known.first().residual.totalDb, Residual::floorDb);
    sum.setMaster(nullptr);
    QVERIFY(workOff(sum).isEmpty());
}

void tst_SumAnalysis::known_comparesTheRestWithSilence_whenTheMasterIsLonger()
{
    const Pcm master = sine(997, -20, 2);
    const Pcm stem(master.cbegin(), master.cbegin() + static_cast<qsizetype>(master.size()) / 2);
    SumAnalysis sum({storeOf(stem)});
    sum.setMaster(storeOf(master));
    const QList<Results> known = workOff(sum);
    QCOMPARE(known.size(), 1);
    // The first half is cancelled, the second half is the whole of the master.
    QCOMPARE(known.first().residual.series.size(), 8);
    QCOMPARE(known.first().residual.series.first(), Residual::floorDb);
    QVERIFY(known.first().residual.series.last() > -1);
    QVERIFY(std::abs(*known.first().residual.totalDb + 3) < 0.5);
}

void tst_SumAnalysis::known_hasNoResidual_whenTheMastersRateDiffers()
{
    const Pcm sound = noise(30'000, 1);
    SumAnalysis sum({storeOf(sound)});
    sum.setMaster(storeOf(sound, 48'000));
    const QList<Results> known = workOff(sum);
    QCOMPARE(known.size(), 1);
    QVERIFY(!known.first().residual.totalDb);
}

void tst_SumAnalysis::nothing_isKnown_whenTheStemsRatesDiffer()
{
    const Pcm sound = noise(30'000, 1);
    SumAnalysis sum({storeOf(sound), storeOf(sound, 48'000)});
    sum.setMaster(storeOf(sound));
    QVERIFY(!sum.step());
    QVERIFY(!sum.takeResults());
}

QTEST_GUILESS_MAIN(tst_SumAnalysis)
#include "tst_sumanalysis.moc"
