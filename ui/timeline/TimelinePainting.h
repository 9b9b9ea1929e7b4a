// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/LoopRegion.h"
#include "ui/timeline/TimelineScale.h"

#include <QList>
#include <QRect>
#include <QString>
#include <QtGlobal>

class QFont;
class QPainter;

namespace prelisten {

struct Theme;

/// For as long as it lives, @p painter counts in pixels of the screen, from the whole pixel nearest
/// to its origin: what is drawn at whole numbers is sharp at every scale.
class DevicePixels
{
    Q_DISABLE_COPY_MOVE(DevicePixels)
public:
    explicit DevicePixels(QPainter &painter);
    ~DevicePixels();

private:
    QPainter &m_painter;
};

/// What is drawn along the time line, in the ruler and in the strips.
namespace TimelinePainting {

/// From where to where @p region goes on @p scale, as wide as at least one pixel; what is out of
/// view is cut off, out of sight.
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

/// The columns of pixels of the screen, @p pixelRatio to a logical one, that the line of the
/// playhead at @p x fills.
struct Stroke
{
    int left = 0;
    int width = 0;
};
[[nodiscard]] Stroke playheadAt(double x, double pixelRatio);

/// The upper end of the playhead, with the flag that makes it easy to find, flagReach to either
/// side.
void paintFlag(QPainter &painter, const Theme &theme, double x, int top, int bottom);
inline constexpr int flagReach = 6;
inline constexpr int flagDepth = 8;

/// One figure of how far the stems are from the master is for this long.
inline constexpr qint64 residualStepMs = 250;

/// Marks where the stems differ audibly from the master, the stronger the more.
void paintResidual(QPainter &painter, const Theme &theme, const QList<float> &decibels,
        const TimelineScale &scale, const QRect &band);

/// Takes the corners of @p box back to the ground. Cheaper than a round clip for all of it.
void roundCorners(QPainter &painter, const Theme &theme, const QRect &box);

} // namespace TimelinePainting

} // namespace prelisten
