// SPDX-License-Identifier: MIT
#pragma once

class QPainter;
class QStyleOption;

namespace prelisten {

/// Paints the indicator of a check box: filled with the accent and ticked while it is checked.
void paintCheckBox(const QStyleOption &option, QPainter &painter);

} // namespace prelisten
