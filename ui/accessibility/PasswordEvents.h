// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>

#include <memory>

namespace prelisten {

/// From now on, what screen readers and other assistive tools are told about changes in password
/// fields, or with the token of a share, has bullets for characters. Qt would send the text itself,
/// in clear, over the accessibility bus. Call it once, on the GUI thread.
void maskPasswordEvents();

/// @p event with bullets for characters if it reports a change in a password field, or one that
/// holds the token of a share; else null.
[[nodiscard]] std::unique_ptr<QAccessibleEvent> maskedEvent(QAccessibleEvent &event);

} // namespace prelisten
