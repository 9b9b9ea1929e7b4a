// SPDX-License-Identifier: MIT
#include "core/formats/FrameChain.h"

namespace prelisten {

namespace {

constexpr int enough = 3; // matching consecutive frames

} // namespace

bool FrameChain::isTag(QByteArrayView bytes)
{
    return bytes.startsWith("TAG") || bytes.startsWith("APET") || bytes.startsWith("ID3") ||
           bytes.startsWith("LYRI");
}

FrameChain FrameChain::inspect(QByteArrayView bytes, qint64 left)
{
    constexpr qint64 header = MpegFrame::headerSize;
    FrameChain chain;
    qint64 at = 0;
    for (int i = 0; i < enough && at + header <= left; ++i) {
        if (at + header > bytes.size()) {
            chain.answer = Answer::NeedMore;
            chain.needed = at + header;
            return chain;
        }
        const QByteArrayView here = bytes.sliced(at);
        const std::optional<MpegFrame> frame = MpegFrame::parse(here);
        const bool isComplete = frame && at + frame->bytes <= left;
        if (i == 0) {
            if (!isComplete)
                return chain;
            chain.first = *frame;
        } else if (!frame || !frame->isCompatibleWith(chain.first)) {
            // A tag may follow the last frame of a short file.
            chain.answer = isTag(here) ? Answer::Yes : Answer::No;
            return chain;
        }
        if (!isComplete) // the last frame was cut short
            break;
        at += frame->bytes;
    }
    chain.answer = at > 0 ? Answer::Yes : Answer::No;
    return chain;
}

} // namespace prelisten
