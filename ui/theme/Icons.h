// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPainter>
#include <QRectF>

namespace prelisten {

/// The icons of the app. Painted from paths, so that they are sharp at every scale and need no
/// files.
enum class Glyph {
    Play,
    Pause,
    Stop,
    Previous,
    Next,
    Key,
    Headphones,
    Copy,
    Sheet, ///< a page with lines: all details
    Loop,
    Search,
    Filter,
    Reload,
    Close,
    Note,    ///< information: a ring with an i
    Good,    ///< a tick in a ring
    Alert,   ///< a triangle
    Wait,    ///< a clock
    Cleared, ///< this and the next three are licence icons: tick, building, diamond, question mark
    Enterprise,
    Personal,
    Unclear,
    Barred,  ///< a ring with a bar across
    Offline, ///< a broken line
    Later,   ///< three dots
    Eye,     ///< being watched
    Checks,  ///< lines with ticks
    Pointer, ///< an arrow: the next step
    Open,    ///< a folder
    Drop,    ///< an arrow into a tray: drop target
};

/// Paints @p glyph into the largest square that fits @p box.
void paintGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &colour);

} // namespace prelisten
