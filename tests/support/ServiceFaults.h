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

/// A fault in the answers of the sample service's API.
[[nodiscard]] inline sandbox::Fault apiFault(
        sandbox::Fault::Kind what, const QString &text = {}, qint64 value = 0)
{
    sandbox::Fault fault;
    fault.origin = sandbox::Fault::Origin::Api;
    fault.kind = what;
    fault.text = text;
    fault.value = value;
    return fault;
}

/// The API answers @p status to the next @p times requests; -1: to all. @p text: as in Fault::text.
[[nodiscard]] inline sandbox::Fault apiStatus(int status, const QString &text = {}, int times = -1)
{
    sandbox::Fault fault = apiFault(sandbox::Fault::Kind::Status, text, status);
    fault.times = times;
    return fault;
}

} // namespace prelisten::tests
