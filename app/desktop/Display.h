// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// False if the environment names no display and no platform to do without one, so that making a
/// QApplication would end the program. On Linux only; elsewhere always true.
[[nodiscard]] bool displayIsNamed();

} // namespace prelisten
