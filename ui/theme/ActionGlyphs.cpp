// SPDX-License-Identifier: MIT
#include "ui/theme/ActionGlyphs.h"

#include "ui/theme/GlyphPen.h"

namespace prelisten::ActionGlyphs {

void drawKey(const GlyphPen &pen)
{
    QPainterPath head;
    head.addEllipse(QPointF(5, 8), 3.2, 3.2);
    pen.stroke(head);
    pen.line({{8.2, 8}, {14.2, 8}, {14.2, 10.6}});
    pen.line({{11.4, 8}, {11.4, 10}});
}

void drawCopy(const GlyphPen &pen)
{
    QPainterPath front;
    front.addRoundedRect(QRectF(5.5, 5.5, 8, 8.5), 1.5, 1.5);
    pen.stroke(front, 1.4);
    QPainterPath back;
    back.moveTo(3.2, 10.5);
    back.lineTo(2.5, 10.5);
    back.lineTo(2.5, 2.2);
    back.lineTo(10.5, 2.2);
    back.lineTo(10.5, 3.2);
    pen.stroke(back, 1.4);
}

void drawSheet(const GlyphPen &pen)
{
    QPainterPath page;
    page.addRoundedRect(QRectF(3, 2, 10, 12), 1.5, 1.5);
    pen.stroke(page, 1.4);
    for (const double y : {5.4, 8.0, 10.6})
        pen.line({{5.8, y}, {10.2, y}}, 1.3);
}

void drawSearch(const GlyphPen &pen)
{
    QPainterPath lens;
    lens.addEllipse(QPointF(6.8, 6.8), 4.4, 4.4);
    pen.stroke(lens);
    pen.line({{10.2, 10.2}, {13.6, 13.6}});
}

void drawFilter(const GlyphPen &pen)
{
    pen.line({{2.4, 4.6}, {13.6, 4.6}});
    pen.line({{4.6, 8.2}, {11.4, 8.2}});
    pen.line({{6.8, 11.8}, {9.2, 11.8}});
}

void drawReload(const GlyphPen &pen)
{
    QPainterPath turn;
    turn.moveTo(13, 8);
    turn.arcTo(QRectF(3, 3, 10, 10), 0, -290);
    pen.stroke(turn);
    pen.line({{10.2, 5.9}, {13.4, 5.9}, {13.4, 2.6}});
}

void drawClose(const GlyphPen &pen)
{
    pen.line({{4.2, 4.2}, {11.8, 11.8}});
    pen.line({{11.8, 4.2}, {4.2, 11.8}});
}

void drawChecks(const GlyphPen &pen)
{
    for (const double y : {4.0, 11.0}) {
        pen.line({{1.8, y + 0.2}, {3.4, y + 1.8}, {6, y - 1.2}}, 1.4);
        pen.line({{8.6, y + 0.4}, {14.2, y + 0.4}}, 1.4);
    }
}

void drawPointer(const GlyphPen &pen)
{
    pen.line({{2.4, 8}, {13.2, 8}});
    pen.line({{9.2, 4}, {13.4, 8}, {9.2, 12}});
}

void drawOpen(const GlyphPen &pen)
{
    QPainterPath folder;
    folder.moveTo(1.8, 12.8);
    folder.lineTo(1.8, 3.4);
    folder.lineTo(6.2, 3.4);
    folder.lineTo(7.8, 5.2);
    folder.lineTo(14.2, 5.2);
    folder.lineTo(14.2, 12.8);
    folder.closeSubpath();
    pen.stroke(folder, 1.4);
}

void drawDrop(const GlyphPen &pen)
{
    pen.line({{8, 2.2}, {8, 9.4}});
    pen.line({{5, 6.6}, {8, 9.6}, {11, 6.6}});
    pen.line({{2.2, 10}, {2.2, 13.4}, {13.8, 13.4}, {13.8, 10}}, 1.4);
}

} // namespace prelisten::ActionGlyphs
