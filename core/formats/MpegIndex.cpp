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
    , m_scout(m_begin, m_total)
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
    if (!m_isScouted)
        lookForHeader(offset, bytes);
    if (!m_isScouted)
        return;
    m_front.feed(offset, bytes);
    growIslands(offset, bytes);
    judge();
    settle(offset, bytes);
    // The joined islands may end within @p bytes: continue from there.
    while (joinFirst() || joinIslands())
        m_front.feed(offset, bytes);
    judge();
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
    m_scout.endAt(end);
    m_front.endAt(end);
    if (m_scout.isDone() && m_scout.runs().empty()) // too small for a frame
        m_isScouted = true;
}

void MpegIndex::lookForHeader(qint64 offset, QByteArrayView bytes)
{
    m_scout.feed(offset, bytes);
    if (m_scout.runs().empty()) {
        if (m_scout.isDone()) {
            m_isScouted = true;
            m_front = FrameScanner(m_scout.end(), m_scout.end());
        }
        return;
    }
    m_headerBegin = m_scout.table().byteOf(0);
    const MpegFrame &first = m_scout.runs().front().shape;
    const qint64 skipped = m_headerBegin - offset;
    if (skipped < 0 || skipped + first.bytes > bytes.size())
        return;
    m_header = VbrHeader::parse(bytes.sliced(skipped), first);
    m_front = FrameScanner(m_headerBegin + (m_header ? first.bytes : 0), m_scout.end());
    m_isScouted = true;
}

std::optional<MpegIndex::Request> MpegIndex::wanted() const
{
    if (m_isScouted)
        return m_front.wanted();
    if (m_scout.runs().empty())
        return m_scout.wanted();
    return Request{m_headerBegin, m_scout.runs().front().shape.bytes};
}

std::optional<MpegIndex::Request> MpegIndex::wanted(qint64 number) const
{
    if (number < 0 || number > m_total / MpegFrame::smallestSize || frame(number))
        return {};
    if (!m_isScouted || m_front.isDone() || m_front.runs().empty())
        return wanted();
    const qint64 end = m_front.end();
    if (const FrameSegment *island = islandNear(number, nearby)) {
        if (!island->hasEnded())
            return Request{island->at(), std::min(island->neededNext(), end - island->at())};
        if (island->at() + MpegFrame::headerSize > end)
            return {};
        return wanted();
    }
    if (number < m_front.table().count() + nearby || number >= m_reach)
        return wanted();
    const Request place = placeOf(number);
    if (place.offset + shape().bytes - shape().slotBytes() > end)
        return {};
    return place;
}

MpegIndex::Request MpegIndex::placeOf(qint64 number) const
{
    const qint64 offset = m_front.predicted(number) - m_front.slack();
    const qint64 needed = FrameSegment::needed(shape(), m_front.slack());
    return {offset, std::min(needed, m_front.end() - offset)};
}

/// Starts a new island at a computed frame position in @p bytes, if nothing around them is known
/// yet.
void MpegIndex::settle(qint64 offset, QByteArrayView bytes)
{
    if (m_reach == 0 || offset <= m_front.at())
        return;
    const auto isKnown = [offset](const FrameSegment &island) {
        return offset >= island.begin() && offset <= island.at();
    };
    if (std::any_of(m_islands.cbegin(), m_islands.cend(), isKnown))
        return;
    // The first frame whose search range begins in or after these bytes.
    const qint64 soFar = offset - m_front.predicted(0);
    qint64 number = std::max<qint64>(0, soFar / (shape().bytes + shape().slotBytes()));
    while (placeOf(number).offset < offset)
        ++number;
    const Request place = placeOf(number);
    if (number >= m_reach || place.size < shape().smallestBytes() ||
            place.offset + place.size > offset + bytes.size())
        return;
    std::optional<FrameSegment> island = FrameSegment::find(number, shape(),
            m_front.predicted(number), m_front.slack(), m_front.end(), offset, bytes);
    if (!island) {
        m_missing = std::min(number, m_missing.value_or(number));
        return;
    }
    const auto next = std::find_if(m_islands.begin(), m_islands.end(),
            [number](const FrameSegment &other) { return other.number() > number; });
    m_islands.insert(next, *std::move(island));
}

void MpegIndex::growIslands(qint64 offset, QByteArrayView bytes)
{
    for (FrameSegment &island : m_islands)
        island.feed(offset, bytes, m_front.end());
}

/// Joins islands that have met. True if any were joined.
bool MpegIndex::joinIslands()
{
    bool hasJoined = false;
    for (size_t i = 0; i + 1 < m_islands.size();) {
        FrameSegment &island = m_islands[i];
        const FrameSegment &next = m_islands[i + 1];
        if (island.endNumber() < next.number() && island.at() < next.begin()) {
            ++i;
            continue;
        }
        if (!island.append(next)) {
            contradict();
            return false;
        }
        m_islands.erase(m_islands.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        hasJoined = true;
    }
    return hasJoined;
}

/// Joins the first island to the front, if the front has reached it. True if joined.
bool MpegIndex::joinFirst()
{
    if (m_islands.empty())
        return false;
    const FrameSegment &island = m_islands.front();
    const qint64 count = m_front.table().count();
    const bool isPassed = count > island.number() || m_front.at() > island.begin();
    const bool isReached = count == island.number() && m_front.at() == island.begin();
    if (!isPassed && !isReached && !m_front.isDone())
        return false;
    const bool agrees =
            isReached ||
            (count > island.number() && m_front.table().byteOf(island.number()) == island.begin());
    if (!agrees) {
        contradict();
        return false;
    }
    const FrameTable &table = island.table();
    for (qint64 i = count - island.number(); i < table.count(); ++i)
        m_front.adopt(table.byteOf(i), table.bytesOf(i));
    m_islands.erase(m_islands.begin());
    return true;
}

void MpegIndex::contradict()
{
    m_isContradicted = m_isContradicted || !m_islands.empty();
    m_islands.clear();
    m_reach = 0;
}

/// Recomputes m_reach: up to which frame positions can be computed.
void MpegIndex::judge()
{
    const bool isAnother = std::any_of(m_islands.cbegin(), m_islands.cend(),
            [](const FrameSegment &island) { return island.isContradicted(); });
    const bool isBroken = !m_front.runs().empty() && !m_front.isConstant() && !m_front.isDone();
    if (isAnother || isBroken)
        contradict();
    m_reach = 0;
    if (m_isContradicted || isBroken || m_front.isDone() || m_front.runs().empty())
        return;
    const bool isTold = m_header && m_header->kind == VbrHeader::Kind::Info;
    if (isTold) {
        const bool isBelieved = belief() == VbrHeader::Credibility::Believed;
        const bool isConstant = m_header->isConstant(shape()) || (isBelieved && !m_header->bytes);
        if (isConstant && m_front.table().count() >= framesAlike)
            m_reach = isBelieved ? everywhere : m_header->frames.value_or(0);
    } else if (isConstantForCertain()) {
        m_reach = everywhere;
    }
    m_reach = std::min(m_reach, m_missing.value_or(everywhere));
}

/// True if the bitrate is certainly constant although no Info header says so.
bool MpegIndex::isConstantForCertain() const
{
    const qint64 first = m_front.table().byteOf(0);
    if (m_front.at() - first < bytesAlike)
        return false;
    if (!isMeasured())
        return !m_header && shape().bitrate > shape().lowestBitrate();
    const double seconds = static_cast<double>(estimate()) / shape().sampleRate;
    return std::abs(seconds - *m_serviceSeconds) <= *m_serviceSeconds * serviceSlack;
}

VbrHeader::Credibility MpegIndex::belief() const
{
    if (!m_header || m_front.runs().empty())
        return VbrHeader::Credibility::Not;
    return m_header->judge(shape(), m_front.end() - m_headerBegin, m_serviceSeconds);
}

const FrameSegment *MpegIndex::islandNear(qint64 number, qint64 reach) const
{
    const auto found = std::find_if(
            m_islands.cbegin(), m_islands.cend(), [number, reach](const FrameSegment &island) {
                return number >= island.number() && number < island.endNumber() + reach;
            });
    return found == m_islands.cend() ? nullptr : &*found;
}

std::optional<MpegIndex::Frame> MpegIndex::frame(qint64 number) const
{
    if (number < 0 || !m_isScouted)
        return {};
    const FrameTable *table = &m_front.table();
    qint64 index = number;
    if (number >= table->count()) {
        const FrameSegment *island = islandNear(number, 0);
        if (island == nullptr)
            return {};
        table = &island->table();
        index = number - island->number();
    }
    // The last run that begins at or before the frame.
    const auto run = std::prev(std::upper_bound(runs().cbegin(), runs().cend(), number,
            [](qint64 wanted, const Run &other) { return wanted < other.frame; }));
    return Frame{number, table->byteOf(index), table->bytesOf(index),
            run->sample + (number - run->frame) * run->shape.samples};
}

bool MpegIndex::reaches(qint64 number) const
{
    return number >= 0 && (frame(number) || number < m_reach);
}

qint64 MpegIndex::numberAt(qint64 sample) const
{
    const auto behind =
            std::upper_bound(runs().cbegin(), runs().cend(), std::max<qint64>(sample, 0),
                    [](qint64 wanted, const Run &run) { return wanted < run.sample; });
    const Run &run = *std::prev(behind);
    return run.frame + (std::max<qint64>(sample, 0) - run.sample) / run.shape.samples;
}

} // namespace prelisten
