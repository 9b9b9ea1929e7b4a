// SPDX-License-Identifier: MIT
#include "core/analysis/Loudness.h"
#include "tests/support/SyntheticSound.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

/// Sines of 1 kHz one after the other.
using Levels = QList<std::pair<double, double>>; ///< dBFS, seconds

std::optional<LoudnessFigure> figureOf(const Pcm &pcm, int sampleRate = 48'000)
{
    Loudness loudness(sampleRate);
    loudness.add(pcm);
    return loudness.figure();
}

bool isMinusInfinity(double value)
{
    return std::isinf(value) && value < 0;
}

} // namespace

class tst_Loudness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figure_isWhatEbuTech3341Expects_data();
    void figure_isWhatEbuTech3341Expects();
    void figure_followsTheLevelOfASine_data();
    void figure_followsTheLevelOfASine();
    void figure_hasATruePeak_aboveTheSamples();
    void figure_isMinusInfinity_inSilence();
    void figure_hasOnlyATruePeak_below400Ms();
    void figure_isTheSame_inFloat_andHoweverTheSoundIsCut();
    void figure_isNothing_whenTheRateIsRefused_data();
    void figure_isNothing_whenTheRateIsRefused();
    void moving_takesTheMeasurementAlong();
};

// The first five of the "minimum requirements test signals", at a fifth of their length.
void tst_Loudness::figure_isWhatEbuTech3341Expects_data()
{
    QTest::addColumn<Levels>("levels");
    QTest::addColumn<double>("lufs");
    QTest::newRow("1: -23") << Levels{{-23, 4}} << -23.0;
    QTest::newRow("2: -33") << Levels{{-33, 4}} << -33.0;
    QTest::newRow("3: gated") << Levels{{-36, 2}, {-23, 12}, {-36, 2}} << -23.0;
    QTest::newRow("4: gated twice")
            << Levels{{-72, 2}, {-36, 2}, {-23, 12}, {-36, 2}, {-72, 2}} << -23.0;
    QTest::newRow("5: averaged") << Levels{{-26, 4}, {-20, 4.02}, {-26, 4}} << -23.0;
}

void tst_Loudness::figure_isWhatEbuTech3341Expects()
{
    QFETCH(const Levels, levels);
    QFETCH(const double, lufs);
    Loudness loudness(48'000);
    for (const auto &[level, seconds] : levels)
        loudness.add(sine(1'000, level, seconds, 48'000));
    const auto figure = loudness.figure();
    QVERIFY(figure);
    QVERIFY2(std::abs(figure->lufs - lufs) < 0.1, qPrintable(QString::number(figure->lufs)));
}

void tst_Loudness::figure_followsTheLevelOfASine_data()
{
    QTest::addColumn<int>("sampleRate");
    QTest::addColumn<double>("level");
    for (const int rate : {22'050, 44'100, 48'000, 96'000}) {
        for (const double level : {-0.1, -20.0, -60.0})
            QTest::addRow("%d Hz, %.1f dBFS", rate, level) << rate << level;
    }
}

void tst_Loudness::figure_followsTheLevelOfASine()
{
    QFETCH(const int, sampleRate);
    QFETCH(const double, level);
    const auto figure = figureOf(sine(997, level, 1, sampleRate), sampleRate);
    QVERIFY(figure);
    QVERIFY2(std::abs(figure->lufs - level) < 0.1, qPrintable(QString::number(figure->lufs)));
    QVERIFY2(std::abs(figure->truePeakDb - level) < 0.2,
            qPrintable(QString::number(figure->truePeakDb)));
}

void tst_Loudness::figure_hasATruePeak_aboveTheSamples()
{
    // A sine at a quarter of the sample rate, sampled at 45 degrees throughout and faded in: the
    // curve between the samples peaks 3 dB higher.
    Pcm pcm(2 * 8'000);
    for (size_t at = 0; at < pcm.size(); ++at) {
        const int sign = (at / 4) % 2 == 0 ? 1 : -1;
        pcm[at] = static_cast<qint16>(sign * std::min<int>(16'000, static_cast<int>(at) * 2));
    }
    const auto figure = figureOf(pcm);
    QVERIFY(figure);
    const double samplePeakDb = 20 * std::log10(16'000.0 / 32'768);
    const double above = figure->truePeakDb - samplePeakDb;
    QVERIFY2(std::abs(above - 3.01) < 0.2, qPrintable(QString::number(above)));
}

void tst_Loudness::figure_isMinusInfinity_inSilence()
{
    for (const double seconds : {0.0, 0.1, 3.0}) {
        const auto figure = figureOf(silence(seconds));
        QVERIFY(figure);
        QVERIFY(isMinusInfinity(figure->lufs));
        QVERIFY(isMinusInfinity(figure->truePeakDb));
        QCOMPARE(*figure, LoudnessFigure());
    }
}

void tst_Loudness::figure_hasOnlyATruePeak_below400Ms()
{
    const auto figure = figureOf(sine(997, -6, 0.3, 48'000));
    QVERIFY(figure);
    QVERIFY(isMinusInfinity(figure->lufs));
    QVERIFY(std::abs(figure->truePeakDb + 6) < 0.1);
}

void tst_Loudness::figure_isTheSame_inFloat_andHoweverTheSoundIsCut()
{
    const Pcm pcm = noise(50'000, 11);
    const auto whole = figureOf(pcm);
    QVERIFY(whole);

    std::vector<float> floats(pcm.size());
    std::transform(pcm.begin(), pcm.end(), floats.begin(),
            [](qint16 sample) { return static_cast<float>(sample) / 32'768; });
    QRandomGenerator random(12);
    Loudness inFloat(48'000);
    Loudness cut(48'000);
    for (size_t at = 0; at < pcm.size();) {
        const auto frames = static_cast<size_t>(random.bounded(1, 3'000));
        const size_t count = std::min(pcm.size() - at, 2 * frames);
        inFloat.add(std::span<const float>(floats).subspan(at, count));
        cut.add(std::span<const qint16>(pcm).subspan(at, count));
        at += count;
    }
    QCOMPARE(inFloat.figure(), whole);
    QCOMPARE(cut.figure(), whole);
}

void tst_Loudness::figure_isNothing_whenTheRateIsRefused_data()
{
    QTest::addColumn<int>("sampleRate");
    QTest::newRow("none") << 0;
    QTest::newRow("negative") << -44'100;
    QTest::newRow("absurdly low") << 5;
    QTest::newRow("absurdly high") << 2'000'000'000;
}

void tst_Loudness::figure_isNothing_whenTheRateIsRefused()
{
    QFETCH(const int, sampleRate);
    QVERIFY(!figureOf(sine(997, -20, 0.1), sampleRate));
}

void tst_Loudness::moving_takesTheMeasurementAlong()
{
    Loudness first(48'000);
    first.add(sine(1'000, -23, 2, 48'000));
    Loudness second = std::move(first);
    const auto figure = second.figure();
    QVERIFY(figure);
    QVERIFY(std::abs(figure->lufs + 23) < 0.1);
}

QTEST_GUILESS_MAIN(tst_Loudness)
#include "tst_loudness.moc"
