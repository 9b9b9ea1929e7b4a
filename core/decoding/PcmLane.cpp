// SPDX-License-Identifier: MIT
#include "core/decoding/PcmLane.h"

#include "core/mixing/PcmDecoding.h"

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

} // namespace

PcmLane::PcmLane(SourceFeed &feed, Shared shared, QObject *parent)
    : QObject(parent), m_feed(feed), m_shared(std::move(shared))
{
    m_watch.setInterval(1s);
    connect(&m_watch, &QTimer::timeout, this, &PcmLane::watch);
    connect(&feed, &SourceFeed::readable, this, &PcmLane::begin);
    connect(&feed, &SourceFeed::contentReplaced, this, &PcmLane::restart);
    connect(&feed, &SourceFeed::statusChanged, this, [this] {
        if (m_cut && m_feed.status().activity != SpoolStatus::Activity::Failed)
            restart();
    });
}

PcmLane::~PcmLane() = default;

bool PcmLane::isFailed() const
{
    return m_state == State::Undecodable || m_state == State::OutOfRoom ||
           (m_state == State::Waiting && m_feed.status().activity == SpoolStatus::Activity::Failed);
}

void PcmLane::start()
{
    m_wanted = true;
    begin();
}

// Waiting -> Decoding
void PcmLane::begin()
{
    if (!m_wanted || m_decoding || m_state != State::Waiting || !m_feed.isReadable())
        return;
    m_decoding =
            std::make_unique<PcmDecoding>(m_feed.spool().openReader(0, SpoolReader::Haste::Patient),
                    PcmDecoding::Wish{
                            m_shared.rate, m_shared.budget, m_feed.frames(), m_feed.sampleRate()});
    connect(m_decoding.get(), &PcmDecoding::opened, this,
            [this](const std::shared_ptr<const PcmStore> &store) {
                m_store = store;
                Q_EMIT opened();
            });
    connect(m_decoding.get(), &PcmDecoding::grew, this, &PcmLane::grew);
    connect(m_decoding.get(), &PcmDecoding::finished, this, [this] { end(State::Complete); });
    connect(m_decoding.get(), &PcmDecoding::outOfRoom, this, [this] { end(State::OutOfRoom); });
    connect(m_decoding.get(), &PcmDecoding::undecodable, this, [this] { end(State::Undecodable); });
    m_state = State::Decoding;
    m_lastBuffers = m_stuckS = 0;
    m_decoding->start();
    m_watch.start();
}

// Decoding -> Complete, Undecodable, OutOfRoom
void PcmLane::end(State state)
{
    m_watch.stop();
    // It is telling us: it goes later.
    m_decoding.release()->deleteLater();
    // A reader that lost its spool ends as a whole file does.
    m_cut = state != State::OutOfRoom && !m_feed.isThereFrom(0);
    m_state = m_cut ? State::Undecodable : state;
    Q_EMIT ended();
}

// any -> Waiting
void PcmLane::restart()
{
    m_watch.stop();
    m_decoding.reset();
    m_store.reset();
    m_cut = false;
    m_state = State::Waiting;
    Q_EMIT restarted();
    begin();
}

// Qt 6.4 gives neither an error nor an end for what it cannot make sense of.
void PcmLane::watch()
{
    const int buffers = m_decoding->buffers();
    const bool stuck =
            std::exchange(m_lastBuffers, buffers) == buffers && !m_decoding->isStarving();
    m_stuckS = stuck ? m_stuckS + 1 : 0;
    if (m_stuckS >= m_shared.patienceS)
        end(State::Undecodable);
}

void PcmLane::prefer()
{
    if (m_decoding)
        m_feed.spool().prefer(m_decoding->readOffset());
}

qint64 PcmLane::promisedFrames() const
{
    const auto own = m_feed.frames();
    const int ownRate = m_feed.sampleRate();
    const int rate = m_shared.rate->value();
    return own && ownRate > 0 ? (*own * rate + ownRate - 1) / ownRate : 0;
}

qint64 PcmLane::expectedFrames() const
{
    if (m_state == State::Complete || isFailed())
        return frames();
    if (const qint64 promised = promisedFrames(); promised > 0)
        return promised;
    return std::max(frames(), m_feed.durationMs() * m_shared.rate->value() / 1000);
}

qint64 PcmLane::missingFrames() const
{
    if (m_state != State::Complete)
        return 0;
    return std::max<qint64>(0, promisedFrames() - frames());
}

} // namespace prelisten
