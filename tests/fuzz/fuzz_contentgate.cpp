// SPDX-License-Identifier: MIT
#include "core/formats/ContentGate.h"
#include "core/formats/HeaderDuration.h"
#include "core/formats/InMemoryBytes.h"

#include <QByteArrayView>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// The input is a body, inspected step by step as a spool does. The gate must always request bytes
/// it does not have yet, within the body, and must never accept a playlist.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace prelisten;
    const QByteArrayView body(data, static_cast<qsizetype>(size));
    ContentGate gate = ContentGate::inspect({}, body.size());
    qint64 given = 0;
    while (gate.answer == ContentGate::Answer::NeedMore) {
        const qint64 needed = gate.offset + gate.size;
        if (gate.offset < 0 || gate.size <= 0 || needed <= given || needed > body.size())
            std::abort();
        given = needed;
        gate = ContentGate::inspect(body.first(given), body.size());
    }
    if (gate.answer == ContentGate::Answer::Audio) {
        if (body.startsWith("#EXT") || gate.begin < 0 || gate.begin >= body.size())
            std::abort();
        const auto seconds =
                durationFromHeader(gate.kind, InMemoryBytes(0, body, body.size()), gate.begin);
        if (seconds && !(*seconds > 0))
            std::abort();
    }
    // A server may promise more than it sends.
    (void)ContentGate::inspect(body, body.size() + 1'000'000);
    return 0;
}
