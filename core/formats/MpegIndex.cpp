// SPDX-License-Identifier: MIT
#include "core/formats/MpegIndex.h"

#include "core/formats/InMemoryBytes.h"
#include "core/formats/TagReader.h"

#include <QByteArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace prelisten {

namespace {

constexpr qint64 everywhere = std::numeric_limits<qint64>::max();

// To trust a constant bitrate, this many frames must be alike if the header claims it, or this many
// bytes of frames if there is no such header: a stream of variable bitrate can begin with silence.
constexpr qint64 framesAlike = 32;
constexpr qint64 bytesAlike = 64LL * 1024;

// If a frame is at most this many frames beyond the known ones, reading on is cheaper than a jump.
constexpr qint64 nearby = 16;

// The service's length may differ by this fraction from the length computed from size and bitrate.
constexpr double serviceSlack = 0.005;

} // namespace

MpegIndex::MpegIndex(qint64 begin, qint64 total, std::optional<double> serviceSeconds)
    : m_begin(std::clamp<qint64>(begin, 0, std::max<qint64>(total, 0)))
    , m_total(std::max<qint64>(total, 0))
    , m_serviceSeconds(serviceSeconds)
    , m_headerScanner(m_begin, m_total)
    , m_front(m_begin, m_total)
{
    endAt(m_total);
}

void MpegIndex::feed(qint64 offset, QByteArrayView bytes)
{
    if (offset < 0 || offset >= m_total || bytes.isEmpty())
        return;
    bytes = bytes.first(std::min<qint64>(bytes.size(), m_total - offset));
    if (offset + bytes.size() == m_total)
        endAt(TagReader::tagsBegin(InMemoryBytes(offset, bytes, m_total), m_begin));
    if (!m_isHeaderRead)
        readHeader(offset, bytes);
    if (!m_isHeaderRead)
        return;
    m_front.feed(offset, bytes);
    m_segments.feed(offset, bytes, m_front.end());
    updateLocatable();
    startSegment(offset, bytes);
    // The merged segments may end within @p bytes: continue from there.
    while (mergeFirstSegment() || mergeSegments())
        m_front.feed(offset, bytes);
    updateLocatable();
}

void MpegIndex::grow(const SourceBytes &bytes)
{
    constexpr qint64 step = 64LL * 1024;
    endAt(TagReader::tagsBegin(bytes, m_begin));
    QByteArray part;
    for (std::optional<Request> request = wanted(); request; request = wanted()) {
        part.resize(std::max(step, request->size));
        const qint64 size = bytes.peek(request->offset, part.data(), part.size());
        if (size < request->size)
            return;
        feed(request->offset, QByteArrayView(part).first(size));
    }
}

void MpegIndex::endAt(qint64 end)
{
    m_headerScanner.endAt(end);
    m_front.endAt(end);
    if (m_headerScanner.isDone() && m_headerScanner.runs().empty()) // too small for a frame
        m_isHeaderRead = true;
}

void MpegIndex::readHeader(qint64 offset, QByteArrayView bytes)
{
    m_headerScanner.feed(offset, bytes);
    if (m_headerScanner.runs().empty()) {
        if (m_headerScanner.isDone()) {
            m_isHeaderRead = true;
            m_front = FrameScanner(m_headerScanner.end(), m_headerScanner.end());
        }
        return;
    }
    m_headerBegin = m_headerScanner.table().byteOf(0);
    const MpegFrame &first = m_headerScanner.runs().front().frameFormat;
    const qint64 skipped = m_headerBegin - offset;
    if (skipped < 0 || skipped + first.bytes > bytes.size())
        return;
    m_header = VbrHeader::parse(bytes.sliced(skipped), first);
    m_front = FrameScanner(m_headerBegin + (m_header ? first.bytes : 0), m_headerScanner.end());
    m_isHeaderRead = true;
}

std::optional<MpegIndex::Request> MpegIndex::wanted() const
{
    if (m_isHeaderRead)
        return m_front.wanted();
    if (m_headerScanner.runs().empty())
        return m_headerScanner.wanted();
    return Request{m_headerBegin, m_headerScanner.runs().front().frameFormat.bytes};
}

std::optional<MpegIndex::Request> MpegIndex::wanted(qint64 number) const
{
    if (number < 0 || number > m_total / MpegFrame::smallestSize || frame(number))
        return {};
    if (!m_isHeaderRead || m_front.isDone() || m_front.runs().empty())
        return wanted();
    const qint64 end = m_front.end();
    if (const FrameSegment *segment = m_segments.find(number, nearby)) {
        if (!segment->hasEnded())
            return Request{segment->position(),
                    std::min(segment->neededNext(), end - segment->position())};
        if (segment->position() + MpegFrame::headerSize > end)
            return {};
        return wanted();
    }
    if (number < m_front.table().count() + nearby || number >= m_locatable)
        return wanted();
    const Request place = searchRange(number);
    if (place.offset + frameFormat().bytes - frameFormat().slotBytes() > end)
        return {};
    return place;
}

MpegIndex::Request MpegIndex::searchRange(qint64 number) const
{
    const qint64 offset = m_front.predicted(number) - m_front.tolerance();
    const qint64 needed = FrameSegment::needed(frameFormat(), m_front.tolerance());
    return {offset, std::min(needed, m_front.end() - offset)};
}

/// Starts a new segment at a computed frame position in @p bytes, if nothing around them is known
/// yet.
void MpegIndex::startSegment(qint64 offset, QByteArrayView bytes)
{
    if (m_locatable == 0 || offset <= m_front.position() || m_segments.covers(offset))
        return;
    // The first frame whose search range begins in or after these bytes.
    const qint64 soFar = offset - m_front.predicted(0);
    qint64 number = std::max<qint64>(0, soFar / (frameFormat().bytes + frameFormat().slotBytes()));
    while (searchRange(number).offset < offset)
        ++number;
    const Request place = searchRange(number);
    if (number >= m_locatable || place.size < frameFormat().smallestBytes() ||
            place.offset + place.size > offset + bytes.size())
        return;
    std::optional<FrameSegment> segment = FrameSegment::find(number, frameFormat(),
            m_front.predicted(number), m_front.tolerance(), m_front.end(), offset, bytes);
    if (!segment) {
        m_missing = std::min(number, m_missing.value_or(number));
        return;
    }
    m_segments.insert(*std::move(segment));
}

/// Merges segments that have met. True if any were merged, and all fit.
bool MpegIndex::mergeSegments()
{
    const FrameSegments::Merge result = m_segments.merge();
    if (result == FrameSegments::Merge::Contradiction)
        contradict();
    return result == FrameSegments::Merge::Merged;
}

/// Merges the first segment into the front, if the front has reached it. True if merged.
bool MpegIndex::mergeFirstSegment()
{
    if (m_segments.isEmpty())
        return false;
    const FrameSegment &segment = m_segments.first();
    const qint64 count = m_front.table().count();
    const bool isPassed = count > segment.number() || m_front.position() > segment.begin();
    const bool isReached = count == segment.number() && m_front.position() == segment.begin();
    if (!isPassed && !isReached && !m_front.isDone())
        return false;
    const bool agrees =
            isReached || (count > segment.number() &&
                                 m_front.table().byteOf(segment.number()) == segment.begin());
    if (!agrees) {
        contradict();
        return false;
    }
    const FrameTable &table = segment.table();
    for (qint64 i = count - segment.number(); i < table.count(); ++i)
        m_front.adopt(table.byteOf(i), table.bytesOf(i));
    m_segments.removeFirst();
    return true;
}

void MpegIndex::contradict()
{
    m_isContradicted = m_isContradicted || !m_segments.isEmpty();
    m_segments.clear();
    m_locatable = 0;
}

/// Recomputes m_locatable: up to which frame positions can be computed.
void MpegIndex::updateLocatable()
{
    const bool isBroken = !m_front.runs().empty() && !m_front.isConstant() && !m_front.isDone();
    if (m_segments.isContradicted() || isBroken)
        contradict();
    m_locatable = 0;
    if (m_isContradicted || isBroken || m_front.isDone() || m_front.runs().empty())
        return;
    const bool hasInfoHeader = m_header && m_header->kind == VbrHeader::Kind::Info;
    if (hasInfoHeader) {
        const bool isCredible = credibility() == VbrHeader::Credibility::Credible;
        const bool isConstant =
                m_header->isConstant(frameFormat()) || (isCredible && !m_header->bytes);
        if (isConstant && m_front.table().count() >= framesAlike)
            m_locatable = isCredible ? everywhere : m_header->frames.value_or(0);
    } else if (isConstantForCertain()) {
        m_locatable = everywhere;
    }
    m_locatable = std::min(m_locatable, m_missing.value_or(everywhere));
}

/// True if the bitrate is certainly constant although no Info header says so.
bool MpegIndex::isConstantForCertain() const
{
    const qint64 first = m_front.table().byteOf(0);
    if (m_front.position() - first < bytesAlike)
        return false;
    if (!hasServiceLength())
        return !m_header && frameFormat().bitrate > frameFormat().lowestBitrate();
    const double seconds = static_cast<double>(estimate()) / frameFormat().sampleRate;
    return std::abs(seconds - *m_serviceSeconds) <= *m_serviceSeconds * serviceSlack;
}

VbrHeader::Credibility MpegIndex::credibility() const
{
    if (!m_header || m_front.runs().empty())
        return VbrHeader::Credibility::Not;
    return m_header->credibility(frameFormat(), m_front.end() - m_headerBegin, m_serviceSeconds);
}

std::optional<MpegIndex::Frame> MpegIndex::frame(qint64 number) const
{
    if (number < 0 || !m_isHeaderRead)
        return {};
    const FrameTable *table = &m_front.table();
    qint64 index = number;
    if (number >= table->count()) {
        const FrameSegment *segment = m_segments.find(number);
        if (segment == nullptr)
            return {};
        table = &segment->table();
        index = number - segment->number();
    }
    // The last run that begins at or before the frame.
    const auto run = std::prev(std::upper_bound(runs().cbegin(), runs().cend(), number,
            [](qint64 wanted, const Run &other) { return wanted < other.frame; }));
    return Frame{number, table->byteOf(index), table->bytesOf(index),
            run->sample + (number - run->frame) * run->frameFormat.samples};
}

bool MpegIndex::canLocate(qint64 number) const
{
    return number >= 0 && (frame(number) || number < m_locatable);
}

qint64 MpegIndex::numberAt(qint64 sample) const
{
    Q_ASSERT(!runs().empty());
    const auto behind =
            std::upper_bound(runs().cbegin(), runs().cend(), std::max<qint64>(sample, 0),
                    [](qint64 wanted, const Run &run) { return wanted < run.sample; });
    const Run &run = *std::prev(behind);
    return run.frame + (std::max<qint64>(sample, 0) - run.sample) / run.frameFormat.samples;
}

} // namespace prelisten
