// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// The colour scheme that the user has chosen; a high-contrast palette of the system overrides it.
enum class ColourScheme { System, Light, Dark };

} // namespace prelisten
