// SPDX-License-Identifier: MIT
#include "core/analysis/TruePeak.h"
#include "tests/support/MadeSound.h"

#include <QTest>

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

std::vector<float> floats(const Pcm &pcm, float gain = 1)
{
    std::vector<float> all(pcm.size());
    std::transform(pcm.begin(), pcm.end(), all.begin(),
            [gain](qint16 sample) { return gain * sample / 32'768; });
    return all;
}

/// Begins and ends softly, so that nothing but the sine makes the peak.
std::vector<float> softSine(double cyclesPerFrame, double phase)
{
    constexpr size_t frames = 20'000;
    std::vector<float> all(2 * frames);
    for (size_t at = 0; at < all.size(); ++at) {
        const auto frame = static_cast<double>(at / 2);
        const double fade = std::sin(std::numbers::pi * frame / frames);
        all[at] = static_cast<float>(
                fade * std::sin(2 * std::numbers::pi * (cyclesPerFrame * frame + phase)));
    }
    return all;
}

double librarysPeak(const std::vector<float> &sound)
{
    ebur128_state *state = ebur128_init(2, 44'100, EBUR128_MODE_TRUE_PEAK);
    double left = 0;
    double right = 0;
    ebur128_add_frames_float(state, sound.data(), sound.size() / 2);
    ebur128_true_peak(state, 0, &left);
    ebur128_true_peak(state, 1, &right);
    ebur128_destroy(&state);
    return std::max(left, right);
}

} // namespace

class tst_TruePeak : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peak_isBetweenTheSamples_whereTheyMissIt_data();
    void peak_isBetweenTheSamples_whereTheyMissIt();
    void peak_agreesWithTheLibrary_howeverTheSoundIsCut_data();
    void peak_agreesWithTheLibrary_howeverTheSoundIsCut();
    void peak_isTheSampleItself_whereThatIsLargest();
    void peak_isOfTheLouderChannel();
    void peak_isNothing_inSilence();
};

void tst_TruePeak::peak_isBetweenTheSamples_whereTheyMissIt_data()
{
    QTest::addColumn<double>("cyclesPerFrame");
    QTest::addColumn<double>("phase");
    QTest::newRow("a quarter of the rate, off by 45 degrees") << 1.0 / 4 << 1.0 / 8;
    QTest::newRow("a quarter of the rate, off by 67.5 degrees") << 1.0 / 4 << 3.0 / 16;
    QTest::newRow("a sixth of the rate, off by 60 degrees") << 1.0 / 6 << 1.0 / 6;
    QTest::newRow("997 Hz") << 997.0 / 44'100 << 0.0;
}

void tst_TruePeak::peak_isBetweenTheSamples_whereTheyMissIt()
{
    QFETCH(const double, cyclesPerFrame);
    QFETCH(const double, phase);
    TruePeak meter;
    meter.add(softSine(cyclesPerFrame, phase));
    // What a true peak meter may be off (EBU Tech 3341: +0.2, -0.4 dB).
    const double decibels = 20 * std::log10(meter.peak());
    QVERIFY2(decibels > -0.4 && decibels < 0.2, qPrintable(QString::number(decibels)));
}

void tst_TruePeak::peak_agreesWithTheLibrary_howeverTheSoundIsCut_data()
{
    QTest::addColumn<std::vector<float>>("sound");
    QTest::newRow("noise") << floats(noise(9'000, 1));
    QTest::newRow("noise past full scale") << floats(noise(9'000, 2), 3);
    QTest::newRow("a loud moment after quiet ones")
            << floats(mixed(noise(9'000, 3, 300), noise(4'321, 4, 9'000)));
    QTest::newRow("a sine") << floats(sine(997, -1, 0.3));
    QTest::newRow("full scale up and down") << floats(Pcm({32'767, -32'768, 32'767, -32'768,
            -32'768, 32'767, -32'768, 32'767, 0, 0, 0, 0, 0, 0}));
}

void tst_TruePeak::peak_agreesWithTheLibrary_howeverTheSoundIsCut()
{
    QFETCH(const std::vector<float>, sound);
    const double expected = librarysPeak(sound);
    for (const int most : {1, 50, 4'096}) {
        QRandomGenerator random(static_cast<quint32>(most));
        TruePeak meter;
        for (std::span<const float> left(sound); !left.empty();) {
            const auto frames = static_cast<size_t>(random.bounded(most) + 1);
            const size_t count = std::min(left.size(), 2 * frames);
            meter.add(left.first(count));
            left = left.subspan(count);
        }
        QVERIFY2(std::abs(meter.peak() - expected) < 1e-5 * expected,
                qPrintable(QStringLiteral("%1, not %2").arg(meter.peak()).arg(expected)));
    }
}

void tst_TruePeak::peak_isTheSampleItself_whereThatIsLargest()
{
    TruePeak meter;
    meter.add(std::vector<float>{0, 0, 0, -0.75F});
    QCOMPARE(meter.peak(), 0.75F);
}

void tst_TruePeak::peak_isOfTheLouderChannel()
{
    std::vector<float> sound = floats(noise(2'000, 5));
    for (size_t at = 0; at < sound.size(); at += 2)
        sound[at] *= 0.1F;
    TruePeak right;
    right.add(sound);
    for (size_t at = 0; at < sound.size(); at += 2)
        std::swap(sound[at], sound[at + 1]);
    TruePeak left;
    left.add(sound);
    QCOMPARE(left.peak(), right.peak());
    QVERIFY(left.peak() > 0.6F);
}

void tst_TruePeak::peak_isNothing_inSilence()
{
    TruePeak meter;
    QCOMPARE(meter.peak(), 0.0F);
    meter.add(floats(silence(0.1)));
    QCOMPARE(meter.peak(), 0.0F);
}

QTEST_GUILESS_MAIN(tst_TruePeak)
#include "tst_truepeak.moc"
