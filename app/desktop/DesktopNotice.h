// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QWidget;

namespace prelisten {

/// Tells somebody who looks elsewhere that what was waited for has come: @p window asks for
/// attention, and the desktop is told @p summary where it is asked over D-Bus
/// (org.freedesktop.Notifications), as the plain text it is. Returns at once; where nobody listens,
/// nothing happens.
void callAttention(QWidget &window, const QString &summary);

} // namespace prelisten
