// SPDX-License-Identifier: MIT
#include "ui/theme/Icons.h"

#include <QPainterPath>

#include <algorithm>

namespace prelisten {

namespace {

// Draws the icons on a 16 × 16 grid; fill() paints a solid path, stroke() a line of the given
// width.
class Pen
{
public:
    Pen(QPainter &painter, const QColor &colour) : m_painter(painter), m_colour(colour) {}

    void fill(const QPainterPath &path) const { m_painter.fillPath(path, m_colour); }
    void stroke(const QPainterPath &path, double width = 1.5) const
    {
        m_painter.strokePath(
                path, QPen(m_colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    void ring() const
    {
        QPainterPath path;
        path.addEllipse(QPointF(8, 8), 6.5, 6.5);
        stroke(path);
    }
    void dot(double x, double y, double radius = 1.0) const
    {
        QPainterPath path;
        path.addEllipse(QPointF(x, y), radius, radius);
        fill(path);
    }
    void line(std::initializer_list<QPointF> points, double width = 1.5) const
    {
        QPainterPath path(*points.begin());
        for (const QPointF &point : points)
            path.lineTo(point);
        stroke(path, width);
    }

private:
    QPainter &m_painter;
    QColor m_colour;
};

void drawKey(const Pen &pen)
{
    QPainterPath head;
    head.addEllipse(QPointF(5, 8), 3.2, 3.2);
    pen.stroke(head);
    pen.line({{8.2, 8}, {14.2, 8}, {14.2, 10.6}});
    pen.line({{11.4, 8}, {11.4, 10}});
}

void drawHeadphones(const Pen &pen)
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

void drawCopy(const Pen &pen)
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

void drawSheet(const Pen &pen)
{
    QPainterPath page;
    page.addRoundedRect(QRectF(3, 2, 10, 12), 1.5, 1.5);
    pen.stroke(page, 1.4);
    for (const double y : {5.4, 8.0, 10.6})
        pen.line({{5.8, y}, {10.2, y}}, 1.3);
}

// The icons Next (right) and Previous (mirrored).
void drawNeighbour(const Pen &pen, bool right)
{
    const auto x = [right](double value) {
        return right ? value : 16 - value;
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

void drawLoop(const Pen &pen)
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

void drawSearch(const Pen &pen)
{
    QPainterPath lens;
    lens.addEllipse(QPointF(6.8, 6.8), 4.4, 4.4);
    pen.stroke(lens);
    pen.line({{10.2, 10.2}, {13.6, 13.6}});
}

void drawReload(const Pen &pen)
{
    QPainterPath turn;
    turn.moveTo(13, 8);
    turn.arcTo(QRectF(3, 3, 10, 10), 0, -290);
    pen.stroke(turn);
    pen.line({{10.2, 5.9}, {13.4, 5.9}, {13.4, 2.6}});
}

void drawAlert(const Pen &pen)
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

void drawEnterprise(const Pen &pen)
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

void drawUnclear(const Pen &pen)
{
    pen.ring();
    QPainterPath hook;
    hook.moveTo(5.9, 6.3);
    hook.cubicTo(5.9, 3.6, 10.2, 3.7, 10.1, 6.3);
    hook.cubicTo(10.0, 7.8, 8.0, 7.7, 8, 9.4);
    pen.stroke(hook);
    pen.dot(8, 11.6, 0.9);
}

void drawBarred(const Pen &pen)
{
    pen.ring();
    pen.line({{3.6, 12.4}, {12.4, 3.6}});
}

void drawOffline(const Pen &pen)
{
    pen.line({{1.6, 8}, {5, 8}});
    pen.line({{11, 8}, {14.4, 8}});
    pen.line({{6.2, 5.2}, {9.8, 10.8}});
    pen.line({{9.8, 5.2}, {6.2, 10.8}});
}

void drawEye(const Pen &pen)
{
    QPainterPath lids;
    lids.moveTo(1.4, 8);
    lids.cubicTo(4.4, 2.9, 11.6, 2.9, 14.6, 8);
    lids.cubicTo(11.6, 13.1, 4.4, 13.1, 1.4, 8);
    pen.stroke(lids, 1.4);
    pen.dot(8, 8, 2);
}

void drawChecks(const Pen &pen)
{
    for (const double y : {4.0, 11.0}) {
        pen.line({{1.8, y + 0.2}, {3.4, y + 1.8}, {6, y - 1.2}}, 1.4);
        pen.line({{8.6, y + 0.4}, {14.2, y + 0.4}}, 1.4);
    }
}

void drawOpen(const Pen &pen)
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

void drawDrop(const Pen &pen)
{
    pen.line({{8, 2.2}, {8, 9.4}});
    pen.line({{5, 6.6}, {8, 9.6}, {11, 6.6}});
    pen.line({{2.2, 10}, {2.2, 13.4}, {13.8, 13.4}, {13.8, 10}}, 1.4);
}

void drawFilled(const Pen &pen, Glyph glyph)
{
    QPainterPath path;
    if (glyph == Glyph::Play) {
        path.moveTo(4, 2.2);
        path.lineTo(14, 8);
        path.lineTo(4, 13.8);
        path.closeSubpath();
    } else if (glyph == Glyph::Pause) {
        path.addRoundedRect(QRectF(3.2, 2.5, 3.4, 11), 0.8, 0.8);
        path.addRoundedRect(QRectF(9.4, 2.5, 3.4, 11), 0.8, 0.8);
    } else if (glyph == Glyph::Stop) {
        path.addRoundedRect(QRectF(3, 3, 10, 10), 1.2, 1.2);
    } else {
        path.moveTo(8, 2.4);
        path.lineTo(13.6, 8);
        path.lineTo(8, 13.6);
        path.lineTo(2.4, 8);
        path.closeSubpath();
    }
    pen.fill(path);
}

} // namespace

void paintGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &colour)
{
    const double side = std::min(box.width(), box.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 16, side / 16);
    const Pen pen(painter, colour);
    switch (glyph) {
    case Glyph::Play:
    case Glyph::Pause:
    case Glyph::Stop:
    case Glyph::Personal:
        drawFilled(pen, glyph);
        break;
    case Glyph::Key:
        drawKey(pen);
        break;
    case Glyph::Headphones:
        drawHeadphones(pen);
        break;
    case Glyph::Copy:
        drawCopy(pen);
        break;
    case Glyph::Previous:
    case Glyph::Next:
        drawNeighbour(pen, glyph == Glyph::Next);
        break;
    case Glyph::Sheet:
        drawSheet(pen);
        break;
    case Glyph::Loop:
        drawLoop(pen);
        break;
    case Glyph::Search:
        drawSearch(pen);
        break;
    case Glyph::Filter:
        pen.line({{2.4, 4.6}, {13.6, 4.6}});
        pen.line({{4.6, 8.2}, {11.4, 8.2}});
        pen.line({{6.8, 11.8}, {9.2, 11.8}});
        break;
    case Glyph::Reload:
        drawReload(pen);
        break;
    case Glyph::Close:
        pen.line({{4.2, 4.2}, {11.8, 11.8}});
        pen.line({{11.8, 4.2}, {4.2, 11.8}});
        break;
    case Glyph::Note:
        pen.ring();
        pen.line({{8, 7.4}, {8, 11}});
        pen.dot(8, 5, 0.9);
        break;
    case Glyph::Good:
    case Glyph::Cleared:
        pen.ring();
        pen.line({{5.2, 8.2}, {7.2, 10.2}, {10.9, 5.9}});
        break;
    case Glyph::Alert:
        drawAlert(pen);
        break;
    case Glyph::Wait:
        pen.ring();
        pen.line({{8, 4.6}, {8, 8}, {10.4, 9.6}});
        break;
    case Glyph::Enterprise:
        drawEnterprise(pen);
        break;
    case Glyph::Unclear:
        drawUnclear(pen);
        break;
    case Glyph::Barred:
        drawBarred(pen);
        break;
    case Glyph::Offline:
        drawOffline(pen);
        break;
    case Glyph::Later:
        for (const double x : {3.4, 8.0, 12.6})
            pen.dot(x, 8, 1.3);
        break;
    case Glyph::Eye:
        drawEye(pen);
        break;
    case Glyph::Checks:
        drawChecks(pen);
        break;
    case Glyph::Pointer:
        pen.line({{2.4, 8}, {13.2, 8}});
        pen.line({{9.2, 4}, {13.4, 8}, {9.2, 12}});
        break;
    case Glyph::Open:
        drawOpen(pen);
        break;
    case Glyph::Drop:
        drawDrop(pen);
        break;
    }
    painter.restore();
}

} // namespace prelisten
