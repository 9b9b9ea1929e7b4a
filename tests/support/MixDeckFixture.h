// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/MixDeck.h"
#include "core/mixing/MixFeed.h"
#include "tests/support/HeardSound.h"
#include "tests/support/LaneFixture.h"
#include "tests/support/OutputFixture.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

namespace prelisten::tests {

constexpr int rate = 48'000; ///< Hz
constexpr qint64 seconds = 6;
constexpr qint64 length = seconds * rate;       ///< frames
constexpr int delay = Limiter::delayFrames;     ///< of the limiter
constexpr int ramp = rate / 200;                ///< frames, of a change of gain
constexpr qint64 played = rate + 9'600 - delay; ///< the playhead after hasPlayed(), in frames
using Opening = FakeOutputs::Opening;

/// One stem of 6 s, decoded.
struct MixDeckStem
{
    PcmLane::Shared shared = newShared();
    LaneFixture fixture{drums, waveFile(length, numberedSample, rate), shared, seconds * 1000};
    Mix mix;
};

/// A MixDeck of that stem, and its fake output.
struct MixDeckParts : OutputFixture
{
    explicit MixDeckParts(MixDeckStem &stem)
        : feed(std::make_unique<MixFeed>(stem.mix, QList<PcmLane *>{stem.fixture.lane.get()}))
    {
    }

    std::unique_ptr<MixFeed> feed;
    std::unique_ptr<MixDeck> deck = std::make_unique<MixDeck>(setup());
    QSignalSpy handedOver{deck.get(), &Deck::handedOver};
    QSignalSpy ended{deck.get(), &Deck::ended};
    QSignalSpy outputLost{deck.get(), &Deck::outputLost};
    int opened = 0;
    qint64 pulled = 0; ///< frames pulled from the current stream

    /// Waits until an output requested since the last call is open and plays.
    [[nodiscard]] bool opens()
    {
        pulled = 0;
        const bool plays =
                QTest::qWaitFor([&] { return outputs->asked() > opened && outputs->plays(); });
        opened = outputs->asked();
        return plays;
    }

    std::vector<float> pull(int frames)
    {
        pulled += frames;
        return outputs->pull(frames);
    }

    /// Reports all pulled frames as heard; true once the deck's position is that of @p frame (±0).
    [[nodiscard]] bool isHeardAt(qint64 frame)
    {
        outputs->hear(pulled);
        const bool there = QTest::qWaitFor([&] { return deck->position() == frame * 1000 / rate; });
        if (!there)
            qWarning() << "at" << deck->position() << "ms instead of" << frame * 1000 / rate;
        return there;
    }

    /// Waits until an output has been requested @p times times, and until all reports are
    /// delivered.
    [[nodiscard]] bool fails(int times)
    {
        const bool asked = QTest::qWaitFor([&] { return outputs->asked() == times; });
        settle();
        return asked;
    }
};

/// A mixing deck on a fake output that pulls on command, so every output frame is checked.
class MixDeckFixture
{
protected:
    /// Decodes the stem, which no test changes.
    void decode()
    {
        m_stem = std::make_unique<MixDeckStem>();
        m_stem->mix.setSources({masterSource(), drums});
        QVERIFY(m_stem->fixture.completes());
        QCOMPARE(m_stem->fixture.lane->length().frames, length);
    }

    void makeDeck()
    {
        m = std::make_unique<MixDeckParts>(*m_stem);
        QCOMPARE(m->feed->endFrame(), length);
    }

    /// Loads and plays the track from @p positionMs on; true once an output is open.
    [[nodiscard]] bool plays(qint64 positionMs)
    {
        m->deck->load(*m->feed, positionMs, true);
        return m->opens();
    }

    /// Plays from 1 s on and reports all output as heard; true once the deck's position is
    /// `played`.
    [[nodiscard]] bool hasPlayed()
    {
        const bool went = plays(1'000) && !m->pull(9'600).empty();
        return went && m->isHeardAt(played);
    }

    std::unique_ptr<MixDeckStem> m_stem;
    std::unique_ptr<MixDeckParts> m;
};

} // namespace prelisten::tests
