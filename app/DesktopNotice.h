// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace prelisten {

/// Tells the desktop that something has happened which somebody waits for, where it is asked over
/// D-Bus (org.freedesktop.Notifications). Plain text: @p summary is shown as it is, and what the
/// service or a person wrote belongs there; @p body may be read as markup, so it must be ours.
/// Returns at once; where nobody listens, nothing happens.
void tellDesktop(const QString &summary, const QString &body);

} // namespace prelisten
