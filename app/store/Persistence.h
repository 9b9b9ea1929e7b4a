// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// Where what was done is remembered: the demo, and who wishes so, leave nothing behind.
enum class Persistence { OnDisk, InMemory };

} // namespace prelisten
