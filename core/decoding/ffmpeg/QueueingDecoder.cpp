// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/QueueingDecoder.h"

#include "core/decoding/ffmpeg/Limits.h"

namespace prelisten::av {

AudioDecoder::Step QueueingDecoder::read(Block &block)
{
    if (m_interrupted)
        return Step::Interrupted;
    if (m_failed)
        return Step::Failed;
    if (m_outlet.isEmpty()) {
        if (const Step step = fill(); step != Step::Block)
            return step;
    }
    m_outlet.hand(block);
    if (m_outlet.next() > mostSeconds * block.format.sampleRate)
        return fail(Error::TooLong);
    return Step::Block;
}

void QueueingDecoder::startAt(qint64 frame)
{
    m_interrupted = m_failed = false;
    m_outlet.start(frame);
}

void QueueingDecoder::dropTo(qint64 frame)
{
    for (;;) {
        m_outlet.dropTo(frame);
        if (!m_outlet.isEmpty() || m_outlet.next() >= frame || fill() != Step::Block)
            return;
    }
}

AudioDecoder::Step QueueingDecoder::interrupt()
{
    m_interrupted = true;
    m_outlet.start(m_outlet.next());
    return Step::Interrupted;
}

AudioDecoder::Step QueueingDecoder::fail(Error error)
{
    m_failed = true;
    m_error = error;
    m_outlet.start(m_outlet.next());
    return Step::Failed;
}

} // namespace prelisten::av
