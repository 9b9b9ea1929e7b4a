// SPDX-License-Identifier: MIT
#include "core/analysis/ResidualMeter.h"
#include "tests/support/SyntheticSound.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

constexpr int rate = 44'100;
constexpr double floorDb = Residual::floorDb;

std::vector<float> floats(const Pcm &pcm)
{
    std::vector<float> all(pcm.size());
    std::transform(pcm.begin(), pcm.end(), all.begin(),
            [](qint16 sample) { return static_cast<float>(sample) / 32'768; });
    return all;
}

Residual residualOf(const Pcm &master, const Pcm &stems)
{
    ResidualMeter meter(rate);
    meter.add(master, floats(stems));
    return meter.finish();
}

bool near(double value, double expected)
{
    return std::abs(value - expected) < 0.05;
}

} // namespace

class tst_Residual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void total_isTheFloor_whenTheStemsAddUp();
    void total_isTheFloor_whenOnlyRoundingIsMissing();
    void total_isTheShareOfAMissingStem_data();
    void total_isTheShareOfAMissingStem();
    void series_tellsWhereItIsMissing();
    void silence_isJudgedByWhatIsOnTheOtherSide_data();
    void silence_isJudgedByWhatIsOnTheOtherSide();
    void whatIsShorter_countsAsSilence_afterItsEnd();
    void finish_isTheSame_howeverTheSoundIsCut();
    void finish_isTheFloor_whenNothingWasTaken();
    void aResidual_isNotKnown_untilMeasured();
};

void tst_Residual::total_isTheFloor_whenTheStemsAddUp()
{
    const Pcm master = noise(rate, 1);
    const Residual residual = residualOf(master, master);
    QCOMPARE(residual.totalDb, floorDb);
    QCOMPARE(residual.series, QList<float>(4, floorDb));
}

void tst_Residual::total_isTheFloor_whenOnlyRoundingIsMissing()
{
    // Whether the stems are loud or soft, the rounding error of the sources must not count as
    // missing music.
    for (const double level : {-1.0, -80.0}) {
        const Pcm stems = sine(440, level, 1);
        const Residual residual = residualOf(mixed(stems, noise(rate, 2, 2)), stems);
        QCOMPARE(residual.totalDb, floorDb);
    }
}

void tst_Residual::total_isTheShareOfAMissingStem_data()
{
    QTest::addColumn<double>("missing");
    QTest::addColumn<double>("expected");
    // The stem that is present has -20 dB; `expected` is the missing stem's share of both together.
    QTest::newRow("as loud as the other") << -20.0 << -3.01;
    QTest::newRow("10 dB softer") << -30.0 << -10.41;
    QTest::newRow("20 dB softer") << -40.0 << -20.04;
    QTest::newRow("10 dB louder") << -10.0 << -0.41;
}

void tst_Residual::total_isTheShareOfAMissingStem()
{
    QFETCH(const double, missing);
    QFETCH(const double, expected);
    const Pcm there = sine(440, -20, 2);
    const Residual residual = residualOf(mixed(there, sine(1'000, missing, 2)), there);
    QVERIFY2(near(*residual.totalDb, expected), qPrintable(QString::number(*residual.totalDb)));
    for (const float stretch : residual.series)
        QVERIFY2(near(stretch, expected), qPrintable(QString::number(stretch)));
}

void tst_Residual::series_tellsWhereItIsMissing()
{
    const Pcm there = sine(440, -20, 1.1);
    Pcm other = sine(1'000, -20, 0.75);
    std::fill(other.begin(), other.begin() + rate, qint16(0)); // its first half second is silent
    const Residual residual = residualOf(mixed(there, other), there);
    QCOMPARE(residual.series.size(), 5);
    for (const qsizetype whole : {0, 1, 3, 4})
        QCOMPARE(residual.series.at(whole), static_cast<float>(floorDb));
    QVERIFY(near(residual.series.at(2), -3.01));
    // The missing energy is that of 0.25 s; the whole is that of 1.1 s of the other stem and these
    // 0.25 s.
    QVERIFY(near(*residual.totalDb, 10 * std::log10(0.25 / 1.35)));
}

void tst_Residual::silence_isJudgedByWhatIsOnTheOtherSide_data()
{
    QTest::addColumn<Pcm>("master");
    QTest::addColumn<Pcm>("stems");
    QTest::addColumn<double>("expected");
    QTest::newRow("neither sounds") << silence(1) << silence(1) << floorDb;
    QTest::newRow("only dither sounds") << silence(1) << noise(rate, 3, 2) << floorDb;
    QTest::newRow("the stems are silent") << sine(440, -20, 1) << silence(1) << 0.0;
    QTest::newRow("the master is silent") << silence(1) << sine(440, -20, 1) << Residual::maxDb;
}

void tst_Residual::silence_isJudgedByWhatIsOnTheOtherSide()
{
    QFETCH(const Pcm, master);
    QFETCH(const Pcm, stems);
    QFETCH(const double, expected);
    const Residual residual = residualOf(master, stems);
    QCOMPARE(residual.totalDb, expected);
    QCOMPARE(residual.series, QList<float>(4, static_cast<float>(expected)));
}

void tst_Residual::whatIsShorter_countsAsSilence_afterItsEnd()
{
    const Pcm longer = sine(440, -20, 1);
    const Pcm shorter = sine(440, -20, 0.5);
    const auto low = static_cast<float>(floorDb);
    const Residual stemsEnd = residualOf(longer, shorter);
    QCOMPARE(stemsEnd.series, QList<float>({low, low, 0, 0}));
    QVERIFY(near(*stemsEnd.totalDb, -3.01));
    const Residual masterEnds = residualOf(shorter, longer);
    constexpr auto high = static_cast<float>(Residual::maxDb);
    QCOMPARE(masterEnds.series, QList<float>({low, low, high, high}));
    QVERIFY(near(*masterEnds.totalDb, 0));
}

void tst_Residual::finish_isTheSame_howeverTheSoundIsCut()
{
    const Pcm master = noise(rate + 1'234, 4);
    const std::vector<float> stems = floats(noise(rate + 1'234, 5));
    ResidualMeter whole(rate);
    whole.add(master, stems);
    QRandomGenerator random(6);
    ResidualMeter cut(rate);
    for (size_t at = 0; at < master.size();) {
        const auto frames = static_cast<size_t>(random.bounded(1, 5'000));
        const size_t count = std::min(master.size() - at, 2 * frames);
        cut.add(std::span(master).subspan(at, count), std::span(stems).subspan(at, count));
        at += count;
    }
    const Residual residual = whole.finish();
    QCOMPARE(residual.series.size(), 5);
    QVERIFY(cut.finish() == residual);
}

void tst_Residual::finish_isTheFloor_whenNothingWasTaken()
{
    for (const int sampleRate : {0, rate}) {
        const Residual residual = ResidualMeter(sampleRate).finish();
        QVERIFY(residual.series.isEmpty());
        QCOMPARE(residual.totalDb, floorDb);
    }
}

void tst_Residual::aResidual_isNotKnown_untilMeasured()
{
    QVERIFY(!Residual().totalDb);
}

QTEST_GUILESS_MAIN(tst_Residual)
#include "tst_residual.moc"
