// SPDX-License-Identifier: MIT
#include "core/access/CheckOptions.h"

#include <algorithm>

namespace prelisten {

using namespace std::chrono_literals;

CheckOptions CheckOptions::forList(double perSecond)
{
    CheckOptions options;
    options.perSecond = perSecond;
    if (perSecond <= 0)
        options.inFlight = connections;
    return options;
}

CheckOptions CheckOptions::forOne()
{
    CheckOptions options;
    options.perSecond = 0;
    options.retry = {300ms, 5'000ms, 3};
    return options;
}

int CheckOptions::maxPending() const
{
    const bool usesAllConnections = perSecond <= 0 && inFlight >= connections;
    return usesAllConnections ? 2 * inFlight : std::max(1, inFlight);
}

} // namespace prelisten
