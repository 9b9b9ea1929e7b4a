// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/faults/Fault.h"

namespace prelisten::tests {

/// A fault in the answers of the sample service's storage.
[[nodiscard]] inline sandbox::Fault storageFault(sandbox::Fault::Kind what, qint64 value = 0)
{
    sandbox::Fault fault;
    fault.origin = sandbox::Fault::Origin::Storage;
    fault.kind = what;
    fault.value = value;
    return fault;
}

} // namespace prelisten::tests
