// SPDX-License-Identifier: MIT
#include "ui/timeline/Playhead.h"

#include "ui/theme/Theme.h"
#include "ui/timeline/TimelinePainting.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace prelisten {

namespace {

constexpr int reach = 2; // logical pixels that the line touches on either side of its own

} // namespace

Playhead::Playhead(PaintBelow paintBelow, QWidget *parent)
    : QWidget(parent), m_paintBelow(std::move(paintBelow))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::NoFocus);
}

bool Playhead::covers(const Place &place) const
{
    const QRect box = geometry();
    const int column = static_cast<int>(std::floor(place.x));
    return place.lanes == m_place.lanes && place.ahead == m_place.ahead &&
           column - reach >= box.left() &&
           (column + reach <= box.right() || box.right() == place.lanes.right());
}

bool Playhead::place(const Place &place)
{
    const bool covered = covers(place);
    const Place before = std::exchange(m_place, place);
    if (covered) {
        const double from = std::min({before.x, place.x, before.played, place.played});
        const double to = std::max({before.x, place.x, before.played, place.played});
        if (drawn(before) == drawn(place))
            return false;
        const int left = static_cast<int>(std::floor(from)) - x();
        const int right = static_cast<int>(std::ceil(to)) - x();
        update(left - reach, 0, right - left + 2 * reach, height());
        return false;
    }
    const int left = static_cast<int>(std::floor(place.x)) - reach;
    const int right = std::min(left + 2 * reach + place.ahead, place.lanes.right());
    setGeometry(left, place.lanes.top(), right - left + 1, place.lanes.height());
    invalidate();
    return true;
}

/// The line continues the ruler's, which counts from the left edge of the lanes: at a fractional
/// scale every widget begins at the whole pixel next to its position.
Playhead::Drawn Playhead::drawn(const Place &place) const
{
    const double ratio = devicePixelRatioF();
    const int parent = parentWidget()->mapTo(window(), QPoint(0, 0)).x();
    const auto pixel = [parent, ratio](int left) {
        return static_cast<int>(std::lround((parent + left) * ratio));
    };
    const int left = place.lanes.left();
    const int shift = pixel(left) - pixel(x());
    const TimelinePainting::Stroke stroke = TimelinePainting::playheadAt(place.x - left, ratio);
    const int line = stroke.left + shift;
    const int boundary = static_cast<int>(std::floor((place.played - left) * ratio)) + shift;
    // A boundary below the line is not visible.
    const bool isHidden = boundary >= line && boundary <= line + stroke.width;
    return {line, stroke.width, isHidden ? line : boundary};
}

void Playhead::invalidate()
{
    m_played = {};
    update();
}

void Playhead::renderImages()
{
    m_paletteKey = palette().cacheKey();
    m_played = render(true);
    m_notPlayed = render(false);
}

Playhead::ColumnImage Playhead::render(bool played) const
{
    const double ratio = devicePixelRatioF();
    QImage image((QSizeF(size()) * ratio).toSize() + QSize(1, 1), QImage::Format_RGB32);
    QPainter painter(&image);
    // Align to the same device pixels as the widgets below, at any scale factor.
    const QPointF inWindow = QPointF(mapTo(window(), QPoint(0, 0))) * ratio;
    const QPointF parent = QPointF(parentWidget()->mapTo(window(), QPoint(0, 0))) * ratio;
    painter.setWorldTransform(QTransform::fromScale(ratio, ratio) *
                              QTransform::fromTranslate(parent.x() - std::round(inWindow.x()),
                                      parent.y() - std::round(inWindow.y())));
    m_paintBelow(painter, geometry().adjusted(0, 0, 1, 1), played);
    painter.end();

    ColumnImage columnImage{image.width(), image.height(), {}};
    columnImage.pixels.resize(
            static_cast<size_t>(image.width()) * static_cast<size_t>(image.height()));
    for (int y = 0; y < columnImage.rows; ++y) {
        const auto *row = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < columnImage.columns; ++x)
            columnImage.column(x)[y] = row[x];
    }
    return columnImage;
}

QImage Playhead::slice(int from, int to) const
{
    const Drawn seen = drawn(m_place);
    const QRgb ink = Theme::of(palette()).text.rgb();
    // Opaque, so that it is copied: blending rows of a few pixels each is slow.
    QImage slice(to - from, m_played.rows, QImage::Format_RGB32);
    const auto stride = slice.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    auto *top = reinterpret_cast<QRgb *>(slice.bits());
    for (int column = from; column < to; ++column) {
        const bool inLine = column >= seen.line && column < seen.line + seen.width;
        const QRgb *source = (column < seen.boundary ? m_played : m_notPlayed).column(column);
        QRgb *pixel = top + (column - from);
        for (int y = 0; y < m_played.rows; ++y, pixel += stride)
            *pixel = inLine ? ink : source[y];
    }
    return slice;
}

void Playhead::paintEvent(QPaintEvent *event)
{
    if (m_played.columns == 0 || m_paletteKey != palette().cacheKey())
        renderImages();
    const double ratio = devicePixelRatioF();
    const QRect part = event->rect();
    const auto from = static_cast<int>(std::floor(part.left() * ratio));
    const auto to =
            std::min(static_cast<int>(std::ceil((part.right() + 1) * ratio)), m_played.columns);
    if (to <= from)
        return;
    QPainter painter(this);
    const DevicePixels pixels(painter);
    // Drawn as one image: writing to the window's buffer is slow, and each of its rows is in
    // another place in memory.
    painter.drawImage(from, 0, slice(from, to));
}

} // namespace prelisten
