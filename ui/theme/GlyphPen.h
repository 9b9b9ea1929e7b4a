// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPainter>
#include <QPainterPath>
#include <QPen>
#include <QPointF>

#include <initializer_list>

namespace prelisten {

/// Draws the icons in one colour, on a grid of 16 × 16 with its origin at the top left. Lines have
/// round ends. Refers to the painter, which must outlive it.
class GlyphPen
{
public:
    GlyphPen(QPainter &painter, const QColor &colour) : m_painter(painter), m_colour(colour) {}

    /// Paints a solid shape.
    void fill(const QPainterPath &path) const { m_painter.fillPath(path, m_colour); }
    /// Paints a line along @p path.
    void stroke(const QPainterPath &path, double width = 1.5) const
    {
        m_painter.strokePath(
                path, QPen(m_colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    /// Paints the large ring that several icons share.
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
    /// Paints straight lines from each of @p points to the next.
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

} // namespace prelisten
