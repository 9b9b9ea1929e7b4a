// SPDX-License-Identifier: MIT
#include "core/access/ProbeLimit.h"

#include "core/access/CheckOptions.h"

namespace prelisten {

bool ProbeLimit::take(int running)
{
    constexpr int places = CheckOptions::connections;
    const int most = running > 0 ? places - 1 : places;
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
