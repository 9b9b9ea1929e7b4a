// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QWidget;

namespace prelisten {

/// Notifies a user who is looking elsewhere that an awaited event has happened: @p window requests
/// attention, and on desktops with D-Bus (org.freedesktop.Notifications) a notification shows
/// @p summary and @p body, both as plain text. A click on it brings @p window to the front. Returns
/// at once; without a notification service nothing is shown.
void callAttention(QWidget &window, const QString &summary, const QString &body);

} // namespace prelisten
