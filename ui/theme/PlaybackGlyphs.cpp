// SPDX-License-Identifier: MIT
#include "ui/theme/PlaybackGlyphs.h"

#include "ui/theme/GlyphPen.h"

#include <algorithm>

namespace prelisten::PlaybackGlyphs {

void drawPlay(const GlyphPen &pen)
{
    QPainterPath triangle;
    triangle.moveTo(4, 2.2);
    triangle.lineTo(14, 8);
    triangle.lineTo(4, 13.8);
    triangle.closeSubpath();
    pen.fill(triangle);
}

void drawPause(const GlyphPen &pen)
{
    QPainterPath bars;
    bars.addRoundedRect(QRectF(3.2, 2.5, 3.4, 11), 0.8, 0.8);
    bars.addRoundedRect(QRectF(9.4, 2.5, 3.4, 11), 0.8, 0.8);
    pen.fill(bars);
}

void drawStop(const GlyphPen &pen)
{
    QPainterPath square;
    square.addRoundedRect(QRectF(3, 3, 10, 10), 1.2, 1.2);
    pen.fill(square);
}

void drawSkip(const GlyphPen &pen, bool forward)
{
    const auto x = [forward](double value) {
        return forward ? value : 16 - value;
    };
    QPainterPath path(QPointF(x(3), 2.6));
    path.lineTo(x(10.8), 8);
    path.lineTo(x(3), 13.4);
    path.closeSubpath();
    pen.fill(path);
    QPainterPath bar;
    bar.addRoundedRect(QRectF(QPointF(std::min(x(11.2), x(13.2)), 2.6), QSizeF(2, 10.8)), 0.8, 0.8);
    pen.fill(bar);
}

void drawLoop(const GlyphPen &pen)
{
    // Two arrows that form a loop.
    QPainterPath over;
    over.moveTo(2.6, 8.4);
    over.lineTo(2.6, 7.2);
    over.quadTo(2.6, 4.6, 5.2, 4.6);
    over.lineTo(13, 4.6);
    pen.stroke(over);
    pen.line({{10.8, 2.2}, {13.2, 4.6}, {10.8, 7}});
    QPainterPath under;
    under.moveTo(13.4, 7.6);
    under.lineTo(13.4, 8.8);
    under.quadTo(13.4, 11.4, 10.8, 11.4);
    under.lineTo(3, 11.4);
    pen.stroke(under);
    pen.line({{5.2, 9}, {2.8, 11.4}, {5.2, 13.8}});
}

void drawHeadphones(const GlyphPen &pen)
{
    QPainterPath band;
    band.moveTo(2.6, 10);
    band.arcTo(QRectF(2.6, 2.6, 10.8, 11.2), 180, -180);
    pen.stroke(band, 1.6);
    QPainterPath cups;
    cups.addRoundedRect(QRectF(1.8, 8.8, 3.4, 5.2), 1.4, 1.4);
    cups.addRoundedRect(QRectF(10.8, 8.8, 3.4, 5.2), 1.4, 1.4);
    pen.fill(cups);
}

} // namespace prelisten::PlaybackGlyphs
