// SPDX-License-Identifier: MIT
#include "ui/theme/StatusGlyphs.h"

#include "ui/theme/GlyphPen.h"

namespace prelisten::StatusGlyphs {

void drawNote(const GlyphPen &pen)
{
    pen.ring();
    pen.line({{8, 7.4}, {8, 11}});
    pen.dot(8, 5, 0.9);
}

void drawTick(const GlyphPen &pen)
{
    pen.ring();
    pen.line({{5.2, 8.2}, {7.2, 10.2}, {10.9, 5.9}});
}

void drawAlert(const GlyphPen &pen)
{
    QPainterPath triangle;
    triangle.moveTo(8, 2.2);
    triangle.lineTo(14.4, 13.4);
    triangle.lineTo(1.6, 13.4);
    triangle.closeSubpath();
    pen.stroke(triangle);
    pen.line({{8, 6.4}, {8, 9.4}});
    pen.dot(8, 11.5, 0.9);
}

void drawWait(const GlyphPen &pen)
{
    pen.ring();
    pen.line({{8, 4.6}, {8, 8}, {10.4, 9.6}});
}

void drawLater(const GlyphPen &pen)
{
    for (const double x : {3.4, 8.0, 12.6})
        pen.dot(x, 8, 1.3);
}

void drawEye(const GlyphPen &pen)
{
    QPainterPath lids;
    lids.moveTo(1.4, 8);
    lids.cubicTo(4.4, 2.9, 11.6, 2.9, 14.6, 8);
    lids.cubicTo(11.6, 13.1, 4.4, 13.1, 1.4, 8);
    pen.stroke(lids, 1.4);
    pen.dot(8, 8, 2);
}

void drawBarred(const GlyphPen &pen)
{
    pen.ring();
    pen.line({{3.6, 12.4}, {12.4, 3.6}});
}

void drawOffline(const GlyphPen &pen)
{
    pen.line({{1.6, 8}, {5, 8}});
    pen.line({{11, 8}, {14.4, 8}});
    pen.line({{6.2, 5.2}, {9.8, 10.8}});
    pen.line({{9.8, 5.2}, {6.2, 10.8}});
}

void drawEnterprise(const GlyphPen &pen)
{
    QPainterPath house;
    house.addRect(QRectF(3, 2.5, 10, 11.5));
    pen.stroke(house);
    for (const double y : {5.5, 8.5}) {
        pen.dot(6, y);
        pen.dot(10, y);
    }
    pen.line({{8, 14}, {8, 11.4}}, 2);
}

void drawPersonal(const GlyphPen &pen)
{
    QPainterPath diamond;
    diamond.moveTo(8, 2.4);
    diamond.lineTo(13.6, 8);
    diamond.lineTo(8, 13.6);
    diamond.lineTo(2.4, 8);
    diamond.closeSubpath();
    pen.fill(diamond);
}

void drawUnclear(const GlyphPen &pen)
{
    pen.ring();
    QPainterPath hook;
    hook.moveTo(5.9, 6.3);
    hook.cubicTo(5.9, 3.6, 10.2, 3.7, 10.1, 6.3);
    hook.cubicTo(10.0, 7.8, 8.0, 7.7, 8, 9.4);
    pen.stroke(hook);
    pen.dot(8, 11.6, 0.9);
}

} // namespace prelisten::StatusGlyphs
