// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QScrollArea;

namespace prelisten {

/// Sets up an area that is as wide as its content needs and scrolls downwards only, without a frame
/// and without a stop for the keyboard. @p barName names its bar for assistive tools.
void scrollDownOnly(QScrollArea *area, const QString &barName);

} // namespace prelisten
