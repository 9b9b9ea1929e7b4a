// SPDX-License-Identifier: MIT
#include "ui/controls/MessageBackground.h"

#include <QPainter>

namespace prelisten {

namespace {

constexpr double tint = 0.07;
constexpr double edge = 0.35;

} // namespace

QColor toneColour(Message::Tone tone, const Theme &theme)
{
    switch (tone) {
    case Message::Tone::Quiet:
        return theme.dim;
    case Message::Tone::Good:
        return theme.ok;
    case Message::Tone::Waiting:
    case Message::Tone::Warning:
        return theme.warn;
    case Message::Tone::Problem:
        return theme.danger;
    }
    return theme.dim;
}

Glyph toneGlyph(Message::Tone tone)
{
    switch (tone) {
    case Message::Tone::Quiet:
        return Glyph::Note;
    case Message::Tone::Good:
        return Glyph::Good;
    case Message::Tone::Waiting:
        return Glyph::Wait;
    case Message::Tone::Warning:
    case Message::Tone::Problem:
        return Glyph::Alert;
    }
    return Glyph::Note;
}

void paintToneBox(QPainter &painter, const QRect &box, Message::Tone tone, const Theme &theme)
{
    const QColor colour = toneColour(tone, theme);
    painter.setPen(Theme::mix(theme.line, colour, edge));
    painter.setBrush(Theme::mix(theme.panel, colour, tint));
    painter.drawRoundedRect(
            QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::radius, Metrics::radius);
}

} // namespace prelisten
