// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

class QWidget;

namespace prelisten {

/// False if the environment names no display and no platform to do without one, so that making a
/// QApplication would end the program. On Linux only; elsewhere always true.
[[nodiscard]] bool displayIsNamed();

/// Shows @p window in front of the others, if the desktop permits it. @p activationToken is the
/// permission that it gave to a second start, which Wayland requires; may be empty.
void bringToFront(QWidget &window, const QByteArray &activationToken);

} // namespace prelisten
