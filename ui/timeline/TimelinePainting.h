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

/// A scope in which a painter uses device pixels, starting at the whole pixel nearest to its
/// origin: what is drawn at integer coordinates is sharp at every scale factor. The destructor
/// restores the painter.
class DevicePixels
{
    Q_DISABLE_COPY_MOVE(DevicePixels)
public:
    explicit DevicePixels(QPainter &painter);
    ~DevicePixels();

private:
    QPainter &m_painter;
};

/// Painting functions that the ruler, the strips and the playhead share.
namespace TimelinePainting {

/// The rectangle of @p region on @p scale, at least one pixel wide. Ends that are out of view are
/// clamped to a few pixels beyond the edge, where neither edge nor grip is visible.
[[nodiscard]] QRect loopRect(const LoopRegion &region, const TimelineScale &scale, int height);

/// Paints the shade of a loop on a strip; fainter while the loop is not active.
void paintLoopShade(QPainter &painter, const Theme &theme, const QRect &loop, bool active);

/// Paints the loop's bar in the ruler, with a grip at either end.
void paintLoopBar(QPainter &painter, const Theme &theme, const QRect &bar, bool active);

/// The area that paintTag() paints for @p text at @p x inside @p bounds.
[[nodiscard]] QRect tagArea(const QFont &font, const QString &text, int x, const QRect &bounds);

/// Paints a hairline at @p x, with @p text in a small box beside it.
void paintTag(
        QPainter &painter, const Theme &theme, const QString &text, int x, const QRect &bounds);

/// The device pixel columns that the playhead's line fills.
struct Stroke
{
    int left = 0;
    int width = 0;
};
/// The stroke at @p x logical pixels, with @p pixelRatio device pixels per logical pixel.
[[nodiscard]] Stroke playheadAt(double x, double pixelRatio);

/// Paints the upper end of the playhead with its flag, which reaches flagReach to either side.
void paintFlag(QPainter &painter, const Theme &theme, double x, int top, int bottom);
inline constexpr int flagReach = 6;
inline constexpr int flagDepth = 8;

/// The time that one value of the residual (master minus stems) stands for.
inline constexpr qint64 residualStepMs = 250;

/// Marks where the stems differ audibly from the master; the larger the residual, the stronger.
void paintResidual(QPainter &painter, const Theme &theme, const QList<float> &decibels,
        const TimelineScale &scale, const QRect &band);

/// Rounds the corners of @p box by painting the background over them. Cheaper than a rounded clip.
void roundCorners(QPainter &painter, const Theme &theme, const QRect &box);

} // namespace TimelinePainting

} // namespace prelisten
