// SPDX-License-Identifier: MIT
#include "core/fetch/ContentRange.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// The input is a header. A parsed range must be consistent, a length must not be negative, and an
/// entity tag must be part of the header.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace prelisten;
    const QByteArray header(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const std::optional<ContentRange> range = ContentRange::parse(header);
    if (range && (range->begin < 0 || range->begin >= range->end || range->end > range->total))
        std::abort();
    const std::optional<qint64> length = parseHttpLength(header);
    if (length && *length < 0)
        std::abort();
    const QByteArray tag = strongETag(header);
    if (!tag.isEmpty() && !header.contains(tag))
        std::abort();
    return 0;
}
