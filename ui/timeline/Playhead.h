// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QWidget>

#include <functional>
#include <vector>

namespace prelisten {

/// The vertical line through all lanes that marks the playback position. Transparent for the mouse.
///
/// It moves many times a second, so it caches two images of the lanes below it: one painted as
/// played, one as not played. A step then only copies a few pixel columns of these. The widget
/// spans the section that the line will pass next, and renders new images only when the line leaves
/// that section or when what is below has changed.
class Playhead : public QWidget
{
    Q_OBJECT
public:
    /// Paints @p part of the lanes below, in the parent's coordinates.
    using PaintBelow = std::function<void(QPainter &painter, const QRect &part, bool played)>;

    Playhead(PaintBelow paintBelow, QWidget *parent);

    /// The position of the line, in the parent's coordinates.
    struct Place
    {
        double x = 0;
        double played = 0; ///< x up to which all is played; differs from @p x only during a drag
        QRect lanes;
        int ahead = 0; ///< logical pixels that the line will probably pass next
    };

    /// Moves the line. Returns true if the widget now spans another section than before.
    bool place(const Place &place);
    /// Discards the cached images, because what is below has changed.
    void invalidate();

    /// The x of the line, in the parent's coordinates.
    [[nodiscard]] double line() const { return m_place.x; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// What a Place looks like, in device pixel columns from the widget's left edge.
    struct Drawn
    {
        int line = 0;     ///< first column of the line
        int width = 0;    ///< of the line
        int boundary = 0; ///< columns before it are painted as played

        bool operator==(const Drawn &) const = default;
    };

    [[nodiscard]] bool covers(const Place &place) const;
    [[nodiscard]] Drawn drawn(const Place &place) const;
    /// A cached image, stored column by column: it is read by columns, and contiguous memory is
    /// read fast.
    struct ColumnImage
    {
        int columns = 0;
        int rows = 0;
        std::vector<QRgb> pixels;

        [[nodiscard]] QRgb *column(int at) { return pixels.data() + qsizetype(at) * rows; }
        [[nodiscard]] const QRgb *column(int at) const
        {
            return pixels.data() + qsizetype(at) * rows;
        }
    };

    void renderImages();
    [[nodiscard]] ColumnImage render(bool played) const;
    [[nodiscard]] QImage slice(int from, int to) const;

    PaintBelow m_paintBelow;
    Place m_place;
    ColumnImage m_played;
    ColumnImage m_notPlayed;
    qint64 m_paletteKey = 0;
};

} // namespace prelisten
