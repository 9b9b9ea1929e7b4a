// SPDX-License-Identifier: MIT
#include "core/mixing/Limiter.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace prelisten;

namespace {

constexpr int rate = 44'100;

/// A stereo sine of @p amplitude; the right channel is inverted.
std::vector<float> sine(int frames, float amplitude)
{
    std::vector<float> sound;
    for (int i = 0; i < frames; ++i) {
        const float value = amplitude * std::sin(static_cast<float>(i) * 0.07F);
        sound.push_back(value);
        sound.push_back(-value);
    }
    return sound;
}

float largest(const std::vector<float> &sound)
{
    float most = 0;
    for (const float sample : sound)
        most = std::max(most, std::abs(sample));
    return most;
}

} // namespace

class tst_Limiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundThatFits_passesUnchanged_andLater();
    void soundThatClips_staysWithinFullScale_data();
    void soundThatClips_staysWithinFullScale();
    void theFactor_comesAndGoes_withoutAStep();
    void afterwards_itIsExactAgain();
    void theBlockSize_changesNothing();
};

void tst_Limiter::soundThatFits_passesUnchanged_andLater()
{
    Limiter limiter(rate);
    const auto original = sine(5'000, 1.0F);
    auto sound = original;
    QCOMPARE(limiter.process(sound.data(), 5'000), 1.0F);
    constexpr auto later = static_cast<size_t>(Limiter::delayFrames) * 2;
    for (size_t i = later; i < sound.size(); ++i)
        QCOMPARE(sound[i], original[i - later]);
}

void tst_Limiter::soundThatClips_staysWithinFullScale_data()
{
    QTest::addColumn<float>("amplitude");
    QTest::newRow("a little") << 1.05F;
    QTest::newRow("6 dB") << 2.0F;
    QTest::newRow("wildly") << 50.0F;
}

void tst_Limiter::soundThatClips_staysWithinFullScale()
{
    QFETCH(float, amplitude);
    Limiter limiter(rate);
    for (int turn = 0; turn < 4; ++turn) {
        auto quiet = sine(3'000, 0.3F);
        auto loud = sine(3'000, amplitude);
        limiter.process(quiet.data(), 3'000);
        const float least = limiter.process(loud.data(), 3'000);
        QVERIFY(largest(quiet) <= 1.0001F);
        QVERIFY(largest(loud) <= 1.0001F);
        QVERIFY(least < 1 && least >= 0.98F / amplitude);
    }
}

void tst_Limiter::theFactor_comesAndGoes_withoutAStep()
{
    Limiter limiter(rate);
    std::vector<float> sound(2 * 40'000, 0.5F);
    for (size_t i = 20'000; i < 22'000; ++i)
        sound[i] = 2.0F;
    limiter.process(sound.data(), 40'000);
    // Steps of the input level itself are skipped; elsewhere the gain factor may change by 1/64 of
    // its range per frame.
    float most = 0;
    for (size_t i = 2; i < sound.size(); i += 2) {
        const float step = std::abs(sound[i] - sound[i - 2]);
        if (step < 0.2F)
            most = std::max(most, step);
    }
    QVERIFY2(most <= 0.25F / Limiter::delayFrames * 1.1F, qPrintable(QString::number(most)));
}

void tst_Limiter::afterwards_itIsExactAgain()
{
    Limiter limiter(rate);
    auto loud = sine(2'000, 3.0F);
    limiter.process(loud.data(), 2'000);
    auto rest = sine(20'000, 0.1F);
    limiter.process(rest.data(), 20'000);
    const auto original = sine(2'000, 0.9F);
    auto sound = original;
    QCOMPARE(limiter.process(sound.data(), 2'000), 1.0F);
    QCOMPARE(sound[1'000], original[1'000 - static_cast<size_t>(Limiter::delayFrames) * 2]);
}

void tst_Limiter::theBlockSize_changesNothing()
{
    const auto original = sine(9'000, 1.4F);
    auto whole = original;
    auto pieces = original;
    Limiter one(rate);
    Limiter other(rate);
    one.process(whole.data(), 9'000);
    for (int at = 0; at < 9'000; at += 90)
        other.process(pieces.data() + static_cast<ptrdiff_t>(at) * 2, 90);
    QCOMPARE(pieces, whole);
}

QTEST_GUILESS_MAIN(tst_Limiter)
#include "tst_limiter.moc"
