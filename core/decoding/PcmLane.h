// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/LaneDecoding.h"
#include "core/fetch/AudioSpool.h"
#include "core/fetch/SpoolStatus.h"

#include <QObject>

#include <memory>
#include <optional>

namespace prelisten {

/// One source of a track as PCM. Decodes it into memory once, while it downloads, starting with
/// what plays next, and releases the downloaded bytes when everything is decoded. GUI thread. The
/// source's spool must outlive it.
class PcmLane : public QObject
{
    Q_OBJECT
public:
    /// Shared by all lanes of one track.
    struct Shared
    {
        std::shared_ptr<MixRate> rate;
        std::shared_ptr<PcmBudget> budget;
        DecoderProvider decoders;
        std::shared_ptr<ThreadReaper> reaper; ///< of the GUI thread
        bool evictsPlayed = false; ///< too long for memory: played frames are freed to make room
    };

    enum class State {
        Waiting,  ///< not started, or no bytes are available yet
        Decoding, ///< also while a retry for lost bytes is possible
        Complete,
        Failed, ///< see failure(); what is decoded stays
    };
    Q_ENUM(State)

    /// @p serviceMs: the length that the service measured; 0: unknown.
    PcmLane(AudioSpool &spool, qint64 serviceMs, Shared shared, QObject *parent = nullptr);
    ~PcmLane() override;

    /// Starts decoding as soon as the first bytes are available. Further calls have no effect.
    void start();

    [[nodiscard]] SourceName name() const { return m_spool.source(); }
    [[nodiscard]] AudioSpool &spool() const { return m_spool; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<DecodeResult> &failure() const { return m_failure; }

    /// True if no more will be decoded for now: do not wait for it.
    [[nodiscard]] bool isFailed() const;

    /// The decoded audio; null until its format is known. Replaced by another one at restarted().
    [[nodiscard]] std::shared_ptr<const PcmStore> store() const { return m_store; }

    /// Notified whenever store() grows; null without a store.
    [[nodiscard]] std::shared_ptr<ChangeNotifier> growth() const;

    /// The total length in frames at the store's rate, and how certain it is.
    [[nodiscard]] AudioLength length() const;

    /// The same in ms; 0: unknown. Available before store() if the service reported it.
    [[nodiscard]] qint64 durationMs() const;

    /// How much audio is decoded without a gap from @p positionMs on, in ms. `endless` if it is
    /// decoded up to the end.
    [[nodiscard]] qint64 bufferedAheadMs(qint64 positionMs) const;

    /// How many ms of audio the source should have but lacks; 0: none, or not known. Always 0
    /// unless Complete.
    [[nodiscard]] qint64 missingMs() const;

    /// Decodes what is missing from @p positionMs on next: the playhead is there.
    void want(qint64 positionMs);

    /// True if the missing frames at @p positionMs can only be reached by decoding everything
    /// before them.
    [[nodiscard]] bool needsSequentialDecoding(qint64 positionMs) const;

    static constexpr qint64 endless = std::numeric_limits<qint64>::max() / 2; ///< ms

Q_SIGNALS:
    void opened();        ///< store() is available
    void grew();          ///< at most some 20 times a second
    void lengthChanged(); ///< length() has changed
    void ended();         ///< Complete, Failed, or bytes lost for now
    void restarted();     ///< store() was replaced or is now null: discard the old one

private:
    void begin();
    void restart();
    void onEnded(DecodeResult end);
    [[nodiscard]] qint64 framesOf(qint64 milliseconds) const;

    AudioSpool &m_spool;
    const qint64 m_serviceMs;
    const Shared m_shared;
    std::unique_ptr<LaneDecoding> m_decoding;
    std::shared_ptr<const PcmStore> m_store;
    int m_sourceRate = 0;
    AudioLength m_decoderLength; ///< reported by the decoder, at the source's own rate
    qint64 m_claimedFrames = 0;  ///< source frames that the source claims, even if it was cut short
    State m_state = State::Waiting;
    std::optional<DecodeResult> m_failure;
    qint64 m_wantedMs = 0;
    bool m_wanted = false;
    bool m_bytesLost = false;
};

} // namespace prelisten
