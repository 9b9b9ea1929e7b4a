// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/LoopRegion.h"
#include "ui/TimelineScale.h"

#include <QList>
#include <QRect>
#include <QString>

class QFont;
class QPainter;

namespace prelisten {

struct Theme;

/// What is drawn along the time line, in the ruler and in the strips.
namespace TimelinePainting {

/// From where to where @p region goes on @p scale, as wide as at least one pixel.
[[nodiscard]] QRect loopRect(const LoopRegion &region, const TimelineScale &scale, int height);

/// The shade of a loop over a strip; fainter while it does not repeat.
void paintLoopShade(QPainter &painter, const Theme &theme, const QRect &loop, bool active);

/// The bar of a loop, with its two ends to grip.
void paintLoopBar(QPainter &painter, const Theme &theme, const QRect &bar, bool active);

/// All that paintTag() touches for @p text at @p x inside @p bounds.
[[nodiscard]] QRect tagArea(const QFont &font, const QString &text, int x, const QRect &bounds);

/// A hairline at @p x, with @p text on a small plate beside it.
void paintTag(
        QPainter &painter, const Theme &theme, const QString &text, int x, const QRect &bounds);

/// One figure of how far the stems are from the master is for this long.
inline constexpr qint64 residualStepMs = 250;

/// Marks where the stems differ audibly from the master, the stronger the more.
void paintResidual(QPainter &painter, const Theme &theme, const QList<float> &decibels,
        const TimelineScale &scale, const QRect &band);

/// Takes the corners of @p box back to the ground. Cheaper than a round clip for all of it.
void roundCorners(QPainter &painter, const Theme &theme, const QRect &box);

} // namespace TimelinePainting

} // namespace prelisten
