// SPDX-License-Identifier: MIT
#include "core/mixing/BufferLadder.h"

namespace prelisten {

BufferLadder::BufferLadder(std::chrono::milliseconds first)
{
    while (size() < first && stepUp()) {
    }
}

bool BufferLadder::stepUp()
{
    if (m_step + 1 == sizes.size())
        return false;
    ++m_step;
    return true;
}

} // namespace prelisten
