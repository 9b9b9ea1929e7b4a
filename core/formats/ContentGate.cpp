// SPDX-License-Identifier: MIT
#include "core/formats/ContentGate.h"

#include "core/formats/FrameChain.h"
#include "core/formats/InMemoryBytes.h"
#include "core/formats/Signature.h"
#include "core/formats/TagReader.h"

#include <QByteArray>

#include <algorithm>
#include <cstring>
#include <optional>
#include <variant>

namespace prelisten {

namespace {

constexpr qint64 junkLimit = 64LL * 1024; // before the first MPEG frame
constexpr qint64 step = 4LL * 1024;       // requested at a time
constexpr int maxTags = 32;               // at most, one after another

ContentGate audio(AudioKind kind, qint64 begin)
{
    return {ContentGate::Answer::Audio, kind, begin, 0, 0};
}

ContentGate notAudio()
{
    return {ContentGate::Answer::NotAudio, AudioKind::Mpeg, 0, 0, 0};
}

/// Rounds @p needed up to whole steps, so that not every byte is a request of its own.
qint64 inSteps(qint64 needed, qint64 most)
{
    return std::min(most, (needed + step - 1) / step * step);
}

/// Reads from the available part of a body.
class Look
{
public:
    explicit Look(const SourceBytes &bytes) : m_bytes(bytes) {}

    /// Up to @p most available bytes from @p offset on, up to the first gap.
    QByteArrayView at(qint64 offset, qint64 most)
    {
        m_part.resize(std::clamp<qint64>(total() - offset, 0, most));
        const qint64 size = m_bytes.peek(offset, m_part.data(), m_part.size());
        return QByteArrayView(m_part).first(std::max<qint64>(size, 0));
    }

    /// If the body ends before the needed bytes, it is not audio.
    [[nodiscard]] ContentGate needMore(qint64 offset, qint64 size) const
    {
        if (size > total() - offset)
            return notAudio();
        return {ContentGate::Answer::NeedMore, AudioKind::Mpeg, 0, offset, size};
    }

    [[nodiscard]] qint64 total() const { return m_bytes.total(); }

private:
    const SourceBytes &m_bytes;
    QByteArray m_part;
};

/// AAC without a container: three consecutive frames, fewer if the body ends before. Nothing if it
/// is something else.
std::optional<ContentGate> inspectAdts(Look &body, qint64 at)
{
    constexpr qint64 header = 7;
    constexpr qint64 largest = 8'191;
    constexpr int enough = 3;
    const QByteArrayView bytes = body.at(at, enough * largest);
    const qint64 left = body.total() - at;
    qint64 next = 0;
    for (int i = 0; i < enough && next + header <= left; ++i) {
        if (next + header > bytes.size())
            return body.needMore(at, next + header);
        const qint64 size = Signature::adtsSize(bytes.sliced(next));
        if (size == 0 || (i == 0 && size > left))
            return {};
        next += size;
    }
    return next > 0 ? std::optional(audio(AudioKind::Adts, at)) : std::nullopt;
}

/// MPEG frames may begin behind the remains of a tag, a broken frame, or other junk without a known
/// signature.
ContentGate inspectFrames(Look &body, qint64 at)
{
    constexpr qint64 reach = junkLimit + 3 * MpegFrame::largestSize + MpegFrame::headerSize;
    const QByteArrayView bytes = body.at(at, reach);
    const qint64 left = body.total() - at;
    qint64 skipped = 0;
    while (skipped < std::min<qint64>(bytes.size(), junkLimit)) {
        const auto *next = static_cast<const char *>(std::memchr(
                bytes.data() + skipped, 0xff, static_cast<size_t>(bytes.size() - skipped)));
        skipped = next == nullptr ? bytes.size() : next - bytes.data();
        if (next == nullptr || skipped >= junkLimit)
            break;
        const FrameChain chain = FrameChain::inspect(bytes.sliced(skipped), left - skipped);
        if (chain.answer == FrameChain::Answer::Yes)
            return audio(AudioKind::Mpeg, at + skipped);
        if (chain.answer == FrameChain::Answer::NeedMore) {
            const qint64 needed = skipped + chain.needed;
            return body.needMore(at, skipped == 0 ? needed : inSteps(needed, left));
        }
        ++skipped;
    }
    if (skipped >= junkLimit || bytes.size() >= left)
        return notAudio();
    return body.needMore(at, inSteps(skipped + 1, left));
}

/// Decides by the signature at @p at; nothing if that is unknown.
std::optional<ContentGate> inspectSignature(Look &body, qint64 at)
{
    const qint64 left = body.total() - at;
    const Signature signature = Signature::of(body.at(at, Signature::maxNeeded), left);
    switch (signature.answer) {
    case Signature::Answer::Known:
        return audio(signature.kind, at);
    case Signature::Answer::Refused:
        return notAudio();
    case Signature::Answer::NeedMore:
        return body.needMore(at, signature.needed);
    case Signature::Answer::Unknown:
        break;
    }
    return {};
}

/// The position behind the tags at the beginning of the body; as long as it is not known, the bytes
/// to request.
std::variant<qint64, ContentGate> behindTags(Look &body)
{
    qint64 at = 0;
    for (int tags = 0; tags < maxTags; ++tags) {
        const qint64 left = body.total() - at;
        const qint64 wanted = std::min(TagReader::headSize, left);
        if (wanted <= 0)
            return notAudio();
        const QByteArrayView head = body.at(at, wanted);
        if (head.size() < wanted && TagReader::mayBegin(head)) {
            constexpr qint64 magic = 12; // enough to see that there is no tag
            return body.needMore(at, head.size() < magic ? std::min(magic, left) : wanted);
        }
        const qint64 tag = TagReader::sizeAt(head, left);
        if (tag == 0)
            break;
        at += tag;
    }
    return at;
}

} // namespace

ContentGate ContentGate::inspect(const SourceBytes &bytes)
{
    Look body(bytes);
    const std::variant<qint64, ContentGate> begin = behindTags(body);
    if (const auto *answer = std::get_if<ContentGate>(&begin))
        return *answer;
    qint64 at = std::get<qint64>(begin);
    if (const auto answer = inspectSignature(body, at))
        return *answer;

    // Tag editors leave zeros behind the tag, and cutting tools before the first frame.
    const QByteArrayView padding = body.at(at, junkLimit);
    const auto *const sound =
            std::find_if(padding.begin(), padding.end(), [](char byte) { return byte != '\0'; });
    const qint64 zeros = sound - padding.begin();
    const qint64 most = std::min(body.total() - at, junkLimit);
    if (zeros == most)
        return notAudio();
    if (zeros == padding.size())
        return body.needMore(at, inSteps(zeros + 1, most));
    at += zeros;
    if (zeros > 0) {
        if (const auto answer = inspectSignature(body, at))
            return *answer;
    }
    if (const auto answer = inspectAdts(body, at))
        return *answer;
    return inspectFrames(body, at);
}

ContentGate ContentGate::inspect(QByteArrayView head, qint64 total)
{
    return inspect(InMemoryBytes(0, head, total));
}

} // namespace prelisten
