// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QScrollArea;

namespace prelisten {

/// Sets up a scroll area that scrolls vertically only: the content gets the area's width. No frame,
/// no keyboard focus. @p barName is the accessible name of the scroll bar.
void setVerticalScrollOnly(QScrollArea *area, const QString &barName);

} // namespace prelisten
