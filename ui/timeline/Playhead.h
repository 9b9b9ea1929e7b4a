// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QWidget>

#include <functional>
#include <vector>

namespace prelisten {

/// The one line through all lanes that says where the sound is. Lets the mouse through.
///
/// It moves many times a second, so it carries a picture of what is below it, once as played and
/// once as not: a step paints a few pixels of these and nothing else. It covers a stretch that it
/// will pass, and takes a new picture only when it leaves it, or when what is below has changed.
class Playhead : public QWidget
{
    Q_OBJECT
public:
    /// Paints @p part of what is below, in the parent's coordinates.
    using Below = std::function<void(QPainter &painter, const QRect &part, bool played)>;

    Playhead(Below below, QWidget *parent);

    /// Where it stands, in the parent's coordinates.
    struct Place
    {
        double x = 0;
        double played = 0; ///< what is before it was played; the same as @p x but during a drag
        QRect lanes;
        int ahead = 0; ///< pixels that it will probably pass
    };

    /// Returns whether it covers another stretch than before.
    bool place(const Place &place);
    /// What is below has changed.
    void forget();

    /// Where the line is, in the parent's coordinates.
    [[nodiscard]] double line() const { return m_place.x; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// What is seen of a place, in columns of pixels of the screen from its own left.
    struct Drawn
    {
        int line = 0;     ///< where the line begins
        int boundary = 0; ///< before it, all is played

        bool operator==(const Drawn &) const = default;
    };

    [[nodiscard]] bool covers(const Place &place) const;
    [[nodiscard]] Drawn drawn(const Place &place) const;
    /// Column by column, for that is how they are used; what lies together is read fast.
    struct Picture
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

    void takePictures();
    [[nodiscard]] Picture pictureOf(bool played) const;
    [[nodiscard]] QImage slice(int from, int to) const;

    Below m_below;
    Place m_place;
    Picture m_played;
    Picture m_rest;
    qint64 m_paletteKey = 0;
};

} // namespace prelisten
