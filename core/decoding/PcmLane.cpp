// SPDX-License-Identifier: MIT
#include "core/decoding/PcmLane.h"

#include "core/Log.h"
#include "core/track/SourceRole.h"

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

// A shortfall up to this is not reported as missing: encoders and services round.
constexpr qint64 roundingMs = 2'000;

qint64 scaled(qint64 frames, int from, int to)
{
    return from > 0 ? (frames * to + from - 1) / from : 0;
}

} // namespace

PcmLane::PcmLane(AudioSpool &spool, qint64 serviceMs, Shared shared, QObject *parent)
    : QObject(parent), m_spool(spool), m_serviceMs(serviceMs), m_shared(std::move(shared))
{
    connect(&spool, &AudioSpool::readable, this, &PcmLane::begin);
    connect(&spool, &AudioSpool::contentReplaced, this, &PcmLane::restart);
    // A cover image before the audio is downloaded last, possibly after everything has been
    // decoded.
    connect(&spool, &AudioSpool::completed, this, [this] {
        if (m_state == State::Complete)
            m_spool.releaseBytes();
    });
    connect(&spool, &AudioSpool::statusChanged, this, [this] {
        const bool failed = m_spool.status().activity == SpoolStatus::Activity::Failed;
        if (m_decoding && !failed && std::exchange(m_bytesLost, false))
            m_decoding->resume();
    });
}

PcmLane::~PcmLane() = default;

bool PcmLane::isFailed() const
{
    const bool lost = m_spool.status().activity == SpoolStatus::Activity::Failed;
    return m_state == State::Failed || (m_state == State::Waiting && lost) ||
           (m_state == State::Decoding && m_bytesLost);
}

void PcmLane::start()
{
    m_wanted = true;
    begin();
}

// Waiting -> Decoding
void PcmLane::begin()
{
    if (!m_wanted || m_decoding || m_state != State::Waiting || !m_spool.isReadable())
        return;
    LaneSetup setup;
    setup.decoders = m_shared.decoders;
    setup.kind = m_spool.kind();
    if (m_serviceMs > 0)
        setup.serviceSeconds = static_cast<double>(m_serviceMs) / 1000;
    setup.rate = m_shared.rate;
    setup.budget = m_shared.budget;
    setup.evictsPlayed = m_shared.evictsPlayed;
    m_decoding =
            std::make_unique<LaneDecoding>(m_spool.openReader(), setup, *m_shared.reaper, nullptr);
    connect(m_decoding.get(), &LaneDecoding::opened, this,
            [this](const std::shared_ptr<const PcmStore> &store, int sourceRate) {
                const bool again = std::exchange(m_store, store) != nullptr;
                m_sourceRate = sourceRate;
                qCDebug(logDecoding) << m_spool.source() << "opened:" << sourceRate
                                     << "Hz, mixed at" << store->sampleRate() << "Hz";
                if (again)
                    Q_EMIT restarted();
                Q_EMIT opened();
            });
    connect(m_decoding.get(), &LaneDecoding::lengthKnown, this,
            [this](AudioLength length, qint64 claimedFrames) {
                m_decoderLength = length;
                m_claimedFrames = std::max(m_claimedFrames, claimedFrames);
                Q_EMIT lengthChanged();
            });
    connect(m_decoding.get(), &LaneDecoding::grew, this, &PcmLane::grew);
    connect(m_decoding.get(), &LaneDecoding::ended, this, &PcmLane::onEnded);
    m_state = State::Decoding;
    m_decoding->start(m_wantedMs);
}

// Decoding -> Complete, Failed
void PcmLane::onEnded(DecodeResult end)
{
    if (end == DecodeResult::BytesLost) {
        m_bytesLost = true;
        Q_EMIT ended();
        return;
    }
    m_state = end == DecodeResult::Complete ? State::Complete : State::Failed;
    qCDebug(logDecoding) << m_spool.source() << "decoded:" << length().frames << "frames, result"
                         << static_cast<int>(end);
    if (m_state == State::Failed)
        m_failure = end;
    else
        m_spool.releaseBytes();
    Q_EMIT ended();
}

// any -> Waiting
void PcmLane::restart()
{
    m_decoding.reset();
    m_store.reset();
    m_decoderLength = {};
    m_claimedFrames = 0;
    m_failure.reset();
    m_bytesLost = false;
    m_state = State::Waiting;
    Q_EMIT restarted();
    begin();
}

std::shared_ptr<ChangeNotifier> PcmLane::growth() const
{
    return m_store && m_decoding ? m_decoding->growth() : nullptr;
}

qint64 PcmLane::framesOf(qint64 milliseconds) const
{
    return m_store ? milliseconds * m_store->sampleRate() / 1000 : 0;
}

AudioLength PcmLane::length() const
{
    if (!m_store)
        return {};
    const int rate = m_store->sampleRate();
    if (const auto end = m_store->end())
        return {*end, AudioLength::Certainty::Counted};
    // Nothing more will be decoded: the audio ends at the first gap.
    if (m_state == State::Failed)
        return {m_store->firstMissing(0), AudioLength::Certainty::Counted};
    if (m_decoderLength.certainty < AudioLength::Certainty::Container && m_serviceMs > 0)
        return {m_serviceMs * rate / 1000, AudioLength::Certainty::Service};
    return {scaled(m_decoderLength.frames, m_sourceRate, rate), m_decoderLength.certainty};
}

qint64 PcmLane::durationMs() const
{
    if (!m_store)
        return m_serviceMs;
    return length().frames * 1000 / m_store->sampleRate();
}

qint64 PcmLane::bufferedAheadMs(qint64 positionMs) const
{
    if (!m_store)
        return 0;
    const qint64 frame = framesOf(positionMs);
    const qint64 missing = m_store->firstMissing(frame);
    const auto end = m_store->end();
    if (end && missing >= *end)
        return endless;
    return std::max<qint64>(0, missing - frame) * 1000 / m_store->sampleRate();
}

// The service's length applies to the master only: a stem may be shorter than the track.
qint64 PcmLane::missingMs() const
{
    if (m_state != State::Complete || !m_store || m_sourceRate <= 0)
        return 0;
    const qint64 decodedMs = m_store->end().value_or(0) * 1000 / m_store->sampleRate();
    const qint64 measured = isMaster(name()) ? m_serviceMs : 0;
    const qint64 missing = std::max(measured, m_claimedFrames * 1000 / m_sourceRate) - decodedMs;
    return missing > roundingMs ? missing : 0;
}

void PcmLane::want(qint64 positionMs)
{
    m_wantedMs = positionMs;
    if (m_decoding && m_state == State::Decoding)
        m_decoding->want(positionMs);
}

bool PcmLane::needsSequentialDecoding(qint64 positionMs) const
{
    return m_decoding && m_store && m_decoding->needsSequentialDecoding(positionMs);
}

} // namespace prelisten
