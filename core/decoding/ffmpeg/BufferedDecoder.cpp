// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/BufferedDecoder.h"

#include "core/decoding/ffmpeg/Limits.h"

namespace prelisten::av {

AudioDecoder::Step BufferedDecoder::read(Block &block)
{
    if (m_interrupted)
        return Step::Interrupted;
    if (m_failed)
        return Step::Failed;
    if (m_queue.isEmpty()) {
        if (const Step step = fill(); step != Step::Block)
            return step;
    }
    m_queue.pop(block);
    if (m_queue.next() > maxSeconds * block.format.sampleRate)
        return fail(Error::TooLong);
    return Step::Block;
}

void BufferedDecoder::startAt(qint64 frame)
{
    m_interrupted = m_failed = false;
    m_queue.start(frame);
}

void BufferedDecoder::dropTo(qint64 frame)
{
    for (;;) {
        m_queue.dropTo(frame);
        if (!m_queue.isEmpty() || m_queue.next() >= frame || fill() != Step::Block)
            return;
    }
}

AudioDecoder::Step BufferedDecoder::interrupt()
{
    m_interrupted = true;
    m_queue.start(m_queue.next());
    return Step::Interrupted;
}

AudioDecoder::Step BufferedDecoder::fail(Error error)
{
    m_failed = true;
    m_error = error;
    m_queue.start(m_queue.next());
    return Step::Failed;
}

} // namespace prelisten::av
