// SPDX-License-Identifier: MIT
#pragma once

#include <QPalette>

namespace prelisten {

// Palettes as desktops give them to a program.
inline QPalette darkSystem()
{
    return QPalette(QColor(0x2d, 0x2d, 0x2d));
}

inline QPalette lightSystem()
{
    return QPalette(QColor(0xef, 0xef, 0xef));
}

inline QPalette highContrast(const QColor &ground, const QColor &ink, const QColor &highlight)
{
    QPalette palette(ground, ground);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, ink);
    palette.setColor(QPalette::Base, ground);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, ground);
    return palette;
}

inline QPalette highContrast()
{
    return highContrast(Qt::black, Qt::white, Qt::yellow);
}

} // namespace prelisten
