// SPDX-License-Identifier: MIT
#pragma once

class QPainter;
class QStyleOption;

namespace prelisten {

/// Paints the square of a check box: filled with the accent and marked while it is on.
void paintCheckBox(const QStyleOption &option, QPainter &painter);

} // namespace prelisten
