// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

class MainWindow;

/// Prints the window's request signals, so that a script that presses buttons can see their effect.
void printIntents(MainWindow &window);

} // namespace prelisten
