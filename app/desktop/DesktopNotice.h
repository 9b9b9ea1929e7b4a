// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QWidget;

namespace prelisten {

/// Notifies a user who is looking elsewhere that an awaited event has happened: @p window requests
/// attention, and on desktops with D-Bus (org.freedesktop.Notifications) @p summary is shown as a
/// plain-text notification. Returns at once; without a notification service nothing is shown.
void callAttention(QWidget &window, const QString &summary);

} // namespace prelisten
