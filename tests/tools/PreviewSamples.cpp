// SPDX-License-Identifier: MIT
#include "tests/tools/PreviewSamples.h"

#include "core/mixing/Fader.h"
#include "tests/support/CheckSamples.h"
#include "tests/support/SampleTrack.h"

#include <cmath>

namespace prelisten {

using namespace Qt::StringLiterals;

Track previewTrack()
{
    return sampleTrack({u"drums"_s, u"bass"_s, u"keys"_s, u"lead"_s});
}

Verdict failed(Verdict::Outcome outcome, Verdict::Reason reason, int status)
{
    Verdict verdict(outcome, reason);
    verdict.httpStatus = status;
    verdict.traceId = u"req_jkl012mno"_s;
    verdict.key = tests::sampleKeyInUse();
    verdict.organization = u"org_abc123"_s;
    return verdict;
}

QList<Peak> samplePeaks(qsizetype source, double share)
{
    constexpr int sampleRate = 44'100;
    constexpr double seconds = 119.4;
    const double peaksPerSecond = static_cast<double>(sampleRate) / WaveformPeaks::framesPerPeak;
    const double starts = source > 1 ? 4.0 * static_cast<double>(source) : 0;
    QList<Peak> peaks;
    quint32 noise = 1 + static_cast<quint32>(source);
    for (qsizetype i = 0; i < static_cast<qsizetype>(share * seconds * peaksPerSecond); ++i) {
        const double t = static_cast<double>(i) / peaksPerSecond;
        noise = noise * 1'664'525U + 1'013'904'223U;
        const double grain = 0.75 + 0.25 * static_cast<double>(noise >> 16U) / 65'535.0;
        const double beat = std::exp(-6.0 * std::fmod(t * 1.5, 1.0));
        const double phrase = 0.6 + 0.4 * std::sin(t / (5.0 + static_cast<double>(source)));
        double level = source == 0 ? 0.55 + 0.4 * beat * phrase : phrase * 0.4;
        if (source == 1)
            level = 0.85 * beat + 0.04;
        if (source == 4 && std::fmod(t, 24.0) > 15.0)
            level = 0;
        level = t < starts ? 0 : level * grain;
        const auto peak = static_cast<qint16>(level * 32'000);
        peaks << Peak{static_cast<qint16>(-peak), peak, static_cast<quint16>(peak * 0.42)};
    }
    return peaks;
}

OutputChoice sampleOutputs()
{
    return {{{"alsa:0"_ba, u"Built-in Audio Analogue Stereo"_s},
                    {"usb:1"_ba, u"Studio & Co <b>8</b>"_s}},
            {}, u"Speakers"_s};
}

MixState sampleMix(const Track &track)
{
    MixState mix;
    for (const SourceName &source : track.sources)
        mix.lanes << LaneMix{source, false, false, Fader::top, source != masterSource()};
    mix.engaged = true;
    mix.matched = true;
    mix.matchDb = -2.1;
    return mix;
}

MixLevels sampleLevels(double t)
{
    const auto swing = [t](double phase) {
        return static_cast<float>(0.35 + 0.3 * std::sin(t * 5 + phase));
    };
    return {{0, swing(0), swing(1), 0, 0}, swing(0.3), swing(0.5), 0.9F};
}

} // namespace prelisten
