// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// What a person wants the window to look like; a high-contrast palette of the system beats it.
enum class ColourScheme { System, Light, Dark };

} // namespace prelisten
