// SPDX-License-Identifier: MIT
#include "core/fetch/ContentGate.h"

#include <QByteArrayView>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// The input is a body. Asked step by step, as a spool asks: the gate always wants more than it
/// has, never more than there is, and a playlist never passes.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using prelisten::ContentGate;
    const QByteArrayView body(data, static_cast<qsizetype>(size));
    ContentGate gate = ContentGate::inspect({}, body.size());
    qint64 given = 0;
    while (gate.answer == ContentGate::Answer::NeedMore) {
        if (gate.needed <= given || gate.needed > body.size())
            std::abort();
        given = gate.needed;
        gate = ContentGate::inspect(body.first(given), body.size());
    }
    if (gate.answer == ContentGate::Answer::Audio && body.startsWith('#'))
        std::abort();
    // A server may promise more than it sends.
    (void)ContentGate::inspect(body, body.size() + 1'000'000);
    return 0;
}
