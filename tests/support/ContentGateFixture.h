// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/ContentGate.h"
#include "tests/support/SparseBytes.h"

#include <QByteArray>

namespace prelisten::tests {

/// What the gate says of a body that comes as it asks for it, and what that took.
struct GateRun
{
    ContentGate gate;
    qint64 came = 0; ///< bytes that it asked for
    int turns = 0;
    bool isSane = true; ///< it always asked for something that was missing, within the body
};

/// Asks as a spool does: first with nothing, then with what the gate wants.
[[nodiscard]] inline GateRun askGate(const QByteArray &body)
{
    SparseBytes bytes(body);
    GateRun run;
    for (run.gate = ContentGate::inspect(bytes); run.gate.answer == ContentGate::Answer::NeedMore;
            run.gate = ContentGate::inspect(bytes)) {
        const qint64 before = bytes.came();
        bytes.come(run.gate.offset, run.gate.size);
        run.came = bytes.came();
        ++run.turns;
        const bool isWithin = run.gate.offset >= 0 && run.gate.size > 0 &&
                              run.gate.offset + run.gate.size <= body.size();
        if (!isWithin || run.came == before) {
            run.isSane = false;
            break;
        }
    }
    return run;
}

} // namespace prelisten::tests
