// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// Keeps the memory of this process, which holds the API key, from other programs of the same user:
/// from now on there are no core dumps and, on Linux, no debugger can attach and nobody can read
/// the memory or the environment through /proc. root still can. Cannot be undone.
///
/// Called by release builds only: debug builds are there to be debugged.
void protectProcessMemory();

} // namespace prelisten
