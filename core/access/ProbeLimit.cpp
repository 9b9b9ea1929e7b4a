// SPDX-License-Identifier: MIT
#include "core/access/ProbeLimit.h"

namespace prelisten {

namespace {

constexpr int connections = 6; ///< the number that Qt opens to one origin

} // namespace

bool ProbeLimit::take(int running)
{
    const int most = running > 0 ? connections - 1 : connections;
    if (m_taken >= most)
        return false;
    ++m_taken;
    return true;
}

void ProbeLimit::release()
{
    --m_taken;
    QMetaObject::invokeMethod(this, &ProbeLimit::released, Qt::QueuedConnection);
}

} // namespace prelisten
