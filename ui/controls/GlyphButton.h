// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/Icons.h"

#include <QPushButton>

namespace prelisten {

/// A push button with a painted shape, round or as a pill with a word.
class GlyphButton : public QPushButton
{
    Q_OBJECT
public:
    enum class Look {
        RoundPrimary, ///< filled with the accent
        Round,        ///< filled with the accent while checked
        Bare,         ///< nothing but the shape until the pointer is on it
        Pill,         ///< shape and word; filled with the accent while checked
        Outlined,     ///< shape and word; in the accent while checked, with an outline
    };

    GlyphButton(Glyph glyph, Look look, int height, QWidget *parent = nullptr);

    void setGlyph(Glyph glyph);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool hasWord() const;
    void paintWord(QPainter &painter, const QColor &ink) const;

    Glyph m_glyph;
    Look m_look;
    int m_height;
};

} // namespace prelisten
