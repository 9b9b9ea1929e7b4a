// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/LaneDecoding.h"
#include "core/fetch/AudioSpool.h"
#include "core/fetch/SpoolStatus.h"

#include <QObject>

#include <memory>
#include <optional>

namespace prelisten {

/// One source as whoever plays it sees it: frames of sound, not bytes. Decodes it into memory once,
/// while it downloads: what plays next first. Lets its bytes go when all is decoded. GUI thread;
/// sits on the source's spool, which outlives it.
class PcmLane : public QObject
{
    Q_OBJECT
public:
    /// What the lanes of one track have in common.
    struct Shared
    {
        std::shared_ptr<MixRate> rate;
        std::shared_ptr<PcmBudget> budget;
        DecoderProvider decoders;
        std::shared_ptr<ThreadKeeper> keeper; ///< of the GUI thread
        bool forgets = false; ///< too long to be held: what has been played makes room
    };

    enum class State {
        Waiting,  ///< not started, or nothing of it is known yet
        Decoding, ///< also while bytes that were lost may come again
        Complete,
        Failed, ///< failure() says why; what is there stays
    };

    /// @p serviceMs: what the service measured; 0: it did not say.
    PcmLane(AudioSpool &spool, qint64 serviceMs, Shared shared, QObject *parent = nullptr);
    ~PcmLane() override;

    /// Begins as soon as the first bytes are there. Further calls have no effect.
    void start();

    [[nodiscard]] SourceName name() const { return m_spool.source(); }
    [[nodiscard]] AudioSpool &spool() const { return m_spool; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<LaneEnd> &failure() const { return m_failure; }

    /// True if it will not get further than it is: nobody should wait for it.
    [[nodiscard]] bool isFailed() const;

    /// The sound; null until its format is known. Another one after restarted().
    [[nodiscard]] std::shared_ptr<const PcmStore> store() const { return m_store; }

    /// Tells when store() grows; null without one.
    [[nodiscard]] std::shared_ptr<CountedSignal> growth() const;

    /// How many frames it has in all, at the rate of the store, and how well that is known.
    [[nodiscard]] AudioLength length() const;

    /// The same in ms; 0: unknown. Known before store(), if the service said it.
    [[nodiscard]] qint64 durationMs() const;

    /// How much sound is there from @p positionMs on without a hole, in ms. Everything to the end
    /// counts as endless.
    [[nodiscard]] qint64 bufferedAheadMs(qint64 positionMs) const;

    /// How many ms the source should have and does not; 0: none, or nobody knows. Once Complete.
    [[nodiscard]] qint64 missingMs() const;

    /// What is missing from @p positionMs on plays next.
    void want(qint64 positionMs);

    /// True if what is missing at @p positionMs can only be reached by all that is before it.
    [[nodiscard]] bool needsAllBefore(qint64 positionMs) const;

    static constexpr qint64 endless = std::numeric_limits<qint64>::max() / 2; ///< ms

Q_SIGNALS:
    void opened();        ///< store() is there
    void grew();          ///< at most some 20 times a second
    void lengthChanged(); ///< length()
    void ended();         ///< Complete or Failed
    void restarted();     ///< store() is another one, or null: what plays the old one is void

private:
    void begin();
    void restart();
    void onEnded(LaneEnd end);
    [[nodiscard]] qint64 framesOf(qint64 milliseconds) const;

    AudioSpool &m_spool;
    const qint64 m_serviceMs;
    const Shared m_shared;
    std::unique_ptr<LaneDecoding> m_decoding;
    std::shared_ptr<const PcmStore> m_store;
    int m_ownRate = 0;
    AudioLength m_told;    ///< by the decoder, at the source's own rate
    qint64 m_promised = 0; ///< own frames that it says it has, cut or not
    State m_state = State::Waiting;
    std::optional<LaneEnd> m_failure;
    qint64 m_wantedMs = 0;
    bool m_wanted = false;
    bool m_bytesLost = false;
};

} // namespace prelisten
