// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/MixSink.h"
#include "tests/support/HeardSound.h"
#include "tests/support/OutputFixture.h"
#include "tests/support/RenderedMix.h"
#include "tests/support/SyntheticPcm.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace prelisten::tests {

constexpr int rate = 48'000;        ///< Hz
constexpr qint64 length = 4 * rate; ///< frames

/// A mixer that plays one lane of numbered samples.
inline std::shared_ptr<Mixer> playingMixer()
{
    auto mixer = std::make_shared<Mixer>(1, rate);
    mixer->lanes().setStore(0, madeStore(length, numberedSample, rate));
    mixer->lanes().setGain(0, 1);
    mixer->setEnd(length);
    (void)rendered(*mixer, rate / 10); // ends the gain ramp before playback
    mixer->setPlaying(true);
    return mixer;
}

/// A MixSink and its fake output.
struct MixSinkParts : OutputFixture
{
    std::unique_ptr<MixSink> sink = std::make_unique<MixSink>(setup());
    QSignalSpy failed{sink.get(), &MixSink::failed};

    void start() { sink->start(playingMixer(), std::nullopt); }

    /// Starts it again; true once the output plays.
    [[nodiscard]] bool startsToPlay()
    {
        const int before = outputs->asked();
        start();
        return QTest::qWaitFor([&] { return outputs->asked() > before && outputs->plays(); });
    }

    /// The output reports @p frames as heard; true once the sink has evaluated a report.
    [[nodiscard]] bool hears(qint64 frames)
    {
        outputs->hear(frames);
        return QTest::qWaitFor([&] { return sink->isTimed(); });
    }
};

} // namespace prelisten::tests
