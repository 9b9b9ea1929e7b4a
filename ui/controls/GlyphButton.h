// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/Icons.h"

#include <QPushButton>

namespace prelisten {

/// A push button with a painted icon: round, icon only, or icon and text.
class GlyphButton : public QPushButton
{
    Q_OBJECT
public:
    enum class Look {
        RoundPrimary, ///< filled with the accent
        Round,        ///< filled with the accent while checked
        Bare,         ///< icon only; a background while hovered or pressed
        Pill,         ///< icon and text; filled with the accent while checked
        Outlined,     ///< icon and text; accent-coloured with an outline while checked
    };

    GlyphButton(Glyph glyph, Look look, int height, QWidget *parent = nullptr);

    void setGlyph(Glyph glyph);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool hasText() const;
    void paintText(QPainter &painter, const QColor &ink) const;

    Glyph m_glyph;
    Look m_look;
    int m_height;
};

} // namespace prelisten
