// SPDX-License-Identifier: MIT
#include "core/decoding/ffmpeg/ByteWindow.h"

#include <algorithm>

namespace prelisten::av {

namespace {

constexpr qint64 stepBytes = 8LL * 1024; // per read

} // namespace

void ByteWindow::goTo(qint64 offset)
{
    m_interrupted = false;
    if (offset >= m_begin && offset <= end())
        m_loaded.remove(0, offset - m_begin);
    else
        m_loaded.clear();
    m_begin = offset;
}

bool ByteWindow::reach(qint64 end)
{
    while (this->end() < end) {
        const qint64 at = this->end();
        const qint64 most = std::min(stepBytes, m_bytes.size() - at);
        if (most <= 0)
            return false;
        const qsizetype had = m_loaded.size();
        m_loaded.resize(had + most);
        const qint64 got = m_bytes.read(at, m_loaded.data() + had, most);
        m_loaded.resize(had + std::max<qint64>(got, 0));
        m_interrupted = got < 0;
        if (got <= 0)
            return false;
    }
    return true;
}

} // namespace prelisten::av
