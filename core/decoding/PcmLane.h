// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/MixRate.h"
#include "core/decoding/PcmStore.h"
#include "core/playback/SourceFeed.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace prelisten {

class PcmDecoding;

/// One source as the mixer sees it: frames instead of bytes. Decodes it into memory while it
/// downloads, once, front to back. GUI thread; sits on the source's feed, which outlives it.
class PcmLane : public QObject
{
    Q_OBJECT
public:
    /// What the lanes of one track have in common.
    struct Shared
    {
        std::shared_ptr<MixRate> rate;
        std::shared_ptr<PcmBudget> budget;
        int patienceS = 10; ///< for a decoder that has bytes and gives nothing, in s
    };

    enum class State {
        Waiting, ///< not started, or nothing of it is known yet
        Decoding,
        Complete,
        Undecodable,
        OutOfRoom, ///< the budget is used up; what is there stays
    };

    PcmLane(SourceFeed &feed, Shared shared, QObject *parent = nullptr);
    ~PcmLane() override;

    /// Begins as soon as the first bytes are there. Again: nothing.
    void start();

    [[nodiscard]] SourceName name() const { return m_feed.name(); }
    [[nodiscard]] SourceFeed &feed() const { return m_feed; }
    [[nodiscard]] State state() const { return m_state; }

    /// True if it will not get further than it is: nobody should wait for it.
    [[nodiscard]] bool isFailed() const;

    /// The sound; null until its format is known. Another one after restarted().
    [[nodiscard]] std::shared_ptr<const PcmStore> store() const { return m_store; }

    [[nodiscard]] qint64 frames() const { return m_store ? m_store->firstMissing(0) : 0; }

    /// How many frames it will have, at the rate of the mix: exact once it has ended, before that
    /// as the container says or the duration suggests; 0: unknown.
    [[nodiscard]] qint64 expectedFrames() const;

    /// How many frames the container promised and the decoder did not give; once Complete.
    [[nodiscard]] qint64 missingFrames() const;

    /// Has the bytes fetched that the decoder needs next.
    void prefer();

Q_SIGNALS:
    void opened();    ///< store() is there
    void grew();      ///< at most some 20 times a second
    void ended();     ///< Complete, Undecodable or OutOfRoom
    void restarted(); ///< the content is another one now: store() is null again

private:
    void begin();
    void restart();
    void end(State state);
    void watch();
    [[nodiscard]] qint64 promisedFrames() const;

    SourceFeed &m_feed;
    const Shared m_shared;
    std::unique_ptr<PcmDecoding> m_decoding;
    std::shared_ptr<const PcmStore> m_store;
    State m_state = State::Waiting;
    bool m_wanted = false;
    bool m_cut = false; ///< it ended because bytes were missing; they may come yet
    QTimer m_watch;
    int m_lastBuffers = 0;
    int m_stuckS = 0; ///< s without a buffer although bytes are there
};

} // namespace prelisten
