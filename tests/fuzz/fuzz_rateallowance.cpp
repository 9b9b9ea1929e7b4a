// SPDX-License-Identifier: MIT
#include "core/api/RateAllowance.h"

#include <QList>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Seven lines: limit, remaining and reset of both families, and the date. For any input, a family
/// gives nothing or consistent numbers.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace std::chrono_literals;
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto lines = input.split('\n');
    const prelisten::RateHeaders headers{{lines.value(0), lines.value(1), lines.value(2)},
            {lines.value(3), lines.value(4), lines.value(5)}};
    for (const auto &allowance : prelisten::parseRateAllowances(headers, lines.value(6))) {
        if (!allowance) {
            continue;
        }
        if (allowance->remaining < 0 ||
                (allowance->reset && (*allowance->reset < 0ms || *allowance->reset > 24h))) {
            std::abort();
        }
        if (allowance->limit &&
                (*allowance->limit < 1 || *allowance->limit < allowance->remaining)) {
            std::abort();
        }
    }
    return 0;
}
