// SPDX-License-Identifier: MIT
#pragma once

#include "core/formats/ContentGate.h"
#include "tests/support/SparseBytes.h"

#include <QByteArray>

namespace prelisten::tests {

[[nodiscard]] inline QByteArray zeros(qsizetype size)
{
    return QByteArray(size, '\0');
}

/// The gate's verdict on a body that is delivered as the gate requests it, and what that cost.
struct GateRun
{
    ContentGate gate;
    qint64 came = 0; ///< bytes delivered at the gate's request
    int turns = 0;
    bool isSane = true; ///< every request was for missing bytes within the body
};

/// Runs the gate as a spool does: first with no bytes, then with those it requests.
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
