// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/faults/Fault.h"

namespace prelisten::tests {

/// A fault in the answers of the sample service's storage.
[[nodiscard]] inline sandbox::Fault storageFault(sandbox::Fault::What what, qint64 value = 0)
{
    sandbox::Fault fault;
    fault.where = sandbox::Fault::Where::Storage;
    fault.what = what;
    fault.value = value;
    return fault;
}

} // namespace prelisten::tests
