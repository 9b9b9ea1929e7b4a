// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace prelisten {

/// False if the D-Bus session bus accepts a connection and says nothing within @p patience. Qt's
/// accessibility would wait for such a bus for ever, and the window with it. A bus that is not
/// there, or that cannot be probed, counts as fine: Qt finds out by itself, at once. Blocks.
[[nodiscard]] bool sessionBusAnswers(std::chrono::milliseconds patience);

/// The same for the system bus, which is not there in every container.
[[nodiscard]] bool systemBusAnswers(std::chrono::milliseconds patience);

/// From now on there is no session bus for this process. Call it before anything connects to one.
void hideSessionBus();

} // namespace prelisten
