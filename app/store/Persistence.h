// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// Where a history is kept. InMemory, for the demo and for users who have switched remembering off,
/// leaves nothing on disk.
enum class Persistence { OnDisk, InMemory };

} // namespace prelisten
