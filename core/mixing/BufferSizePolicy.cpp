// SPDX-License-Identifier: MIT
#include "core/mixing/BufferSizePolicy.h"

namespace prelisten {

BufferSizePolicy::BufferSizePolicy(std::chrono::milliseconds first)
{
    while (size() < first && stepUp()) {
    }
}

bool BufferSizePolicy::stepUp()
{
    if (m_step + 1 == sizes.size())
        return false;
    ++m_step;
    return true;
}

} // namespace prelisten
