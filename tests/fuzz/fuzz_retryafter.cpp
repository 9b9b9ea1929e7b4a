// SPDX-License-Identifier: MIT
#include "core/api/ApiError.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// The first line is `Retry-After`, the rest is `Date`. For any input, the result is nothing or 0
/// to 120 seconds.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace std::chrono_literals;
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype lineEnd = input.indexOf('\n');
    const QByteArray value = input.left(lineEnd);
    const QByteArray date = lineEnd < 0 ? QByteArray() : input.mid(lineEnd + 1);
    const std::optional<std::chrono::milliseconds> delay = prelisten::parseRetryAfter(value, date);
    if (delay && (*delay < 0ms || *delay > 120s)) {
        std::abort();
    }
    return 0;
}
