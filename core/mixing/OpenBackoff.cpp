// SPDX-License-Identifier: MIT
#include "core/mixing/OpenBackoff.h"

#include <algorithm>

namespace prelisten {

void OpenBackoff::failed(Time now)
{
    // A stream that worked for a while ends the row of failures.
    if (m_opened && now - *m_opened >= longest)
        m_pause = first;
    m_next = now + m_pause;
    m_pause = std::min(2 * m_pause, longest);
}

void OpenBackoff::reset()
{
    m_pause = first;
    m_next.reset();
}

} // namespace prelisten
