// SPDX-License-Identifier: MIT
#pragma once

#include <QStyle>

class QPainter;
class QStyleOptionSpinBox;

namespace prelisten {

/// The place of a part of a spin box that fills @p box, from left to right. Behind its @p text are
/// the two arrows, one above the other.
[[nodiscard]] QRect spinBoxPart(const QRect &box, const QRect &text, QStyle::SubControl part);

/// Paints the two arrows of a spin box, in the rectangles @p up and @p down. One that would change
/// nothing, as at the end of the range, is as faint as one that is disabled.
void paintSpinArrows(
        QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down);

} // namespace prelisten
