// SPDX-License-Identifier: MIT
#include "core/playback/SourceFeed.h"

#include "core/fetch/SpoolBuffer.h"

#include <QByteArray>

#include <limits>

namespace prelisten {

namespace {

// Enough for a LAME tag behind a small ID3 tag and some frames to tell constant from variable
// bitrate by.
constexpr qint64 headBytes = 64LL * 1024;

// Sound that must be there to begin, in ms. Where a demuxer jumps, it looks around at the place
// first, and more comes meanwhile.
constexpr qint64 readingRunwayMs = 300;
constexpr qint64 jumpingRunwayMs = 200;

constexpr qint64 endless = std::numeric_limits<qint64>::max() / 2;

QString suffixOf(AudioKind kind)
{
    switch (kind) {
    case AudioKind::Wave:
        return QStringLiteral("wav");
    case AudioKind::Flac:
        return QStringLiteral("flac");
    case AudioKind::Ogg:
        return QStringLiteral("ogg");
    case AudioKind::Mpeg:
        return QStringLiteral("mp3");
    case AudioKind::Mp4:
        return QStringLiteral("m4a");
    case AudioKind::Aiff:
        return QStringLiteral("aiff");
    }
    return {};
}

} // namespace

SourceFeed::SourceFeed(AudioSpool &spool, qint64 durationHintMs, QObject *parent)
    : Feed(parent), m_spool(spool), m_durationHintMs(durationHintMs)
{
    connect(&spool, &AudioSpool::readable, this, [this] {
        learn();
        Q_EMIT readable();
    });
    connect(&spool, &AudioSpool::contentReplaced, this, [this] {
        m_map.reset();
        Q_EMIT contentReplaced();
    });
    connect(&spool, &AudioSpool::progressed, this, &SourceFeed::progressed);
    connect(&spool, &AudioSpool::completed, this, &SourceFeed::progressed);
    connect(&spool, &AudioSpool::statusChanged, this, &SourceFeed::statusChanged);
    if (spool.isReadable())
        learn();
}

qint64 SourceFeed::durationMs() const
{
    return m_map ? m_map->durationMs() : m_durationHintMs;
}

void SourceFeed::setDurationMs(qint64 durationMs)
{
    if (m_map && m_map->durationMs() <= 0)
        m_map->setDurationMs(durationMs);
}

qint64 SourceFeed::runwayMs(qint64 positionMs) const
{
    const auto bytes = m_spool.buffer();
    if (!m_map || !bytes) // a content on its way out has no bytes, and nobody has been told yet
        return 0;
    const qint64 from = m_map->byteAt(positionMs);
    const qint64 end = bytes->contiguousEnd(from);
    if (end >= bytes->total())
        return endless;
    return end <= from ? 0 : m_map->msAt(end) - positionMs;
}

qint64 SourceFeed::startRunwayMs() const
{
    const bool jumps = m_map && !m_map->readsAllBefore();
    return jumps ? jumpingRunwayMs : readingRunwayMs;
}

bool SourceFeed::isThereFrom(qint64 positionMs) const
{
    const SpoolStatus status = m_spool.status();
    return status.received == status.total || (durationMs() > 0 && runwayMs(positionMs) == endless);
}

bool SourceFeed::canOpenAt(qint64 positionMs) const
{
    if (!m_map)
        return false;
    if (!m_map->readsAllBefore() || m_map->entryBefore(positionMs))
        return true;
    return m_spool.buffer()->contiguousEnd(0) >= m_map->byteAt(positionMs);
}

SourceFeed::Opening SourceFeed::open(qint64 positionMs)
{
    Opening opening;
    opening.fileName = name() == masterSource() ? masterSource() : QStringLiteral("stem");
    opening.fileName += u'.' + suffixOf(m_spool.kind());
    const bool inHole = m_spool.buffer()->contiguousEnd(0) < m_map->byteAt(positionMs);
    if (inHole && m_map->readsAllBefore())
        opening.entry = m_map->entryBefore(positionMs);
    if (inHole)
        m_spool.prefer(opening.entry ? opening.entry->byte : m_map->byteAt(positionMs));
    opening.reader = m_spool.openReader(opening.entry ? opening.entry->byte : 0);
    return opening;
}

TimeMap::Cue SourceFeed::cueAt(qint64 positionMs, const std::optional<TimeMap::Entry> &entry) const
{
    return m_map ? m_map->cueAt(positionMs, entry)
                 : TimeMap::Cue{positionMs, positionMs, positionMs};
}

void SourceFeed::prefer(qint64 positionMs)
{
    if (!m_map)
        return;
    const auto entry = m_map->entryBefore(positionMs);
    if (entry)
        m_spool.prefer(entry->byte);
    else if (!m_map->readsAllBefore())
        m_spool.prefer(m_map->byteAt(positionMs));
}

void SourceFeed::learn()
{
    const auto bytes = m_spool.buffer();
    QByteArray head(std::min(headBytes, bytes->total()), Qt::Uninitialized);
    head.truncate(bytes->peek(0, head.data(), head.size()));
    m_map.emplace(m_spool.kind(), head, bytes->total(), m_durationHintMs);
}

} // namespace prelisten
