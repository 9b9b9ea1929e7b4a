// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPainter>
#include <QRectF>

namespace prelisten {

/// The shapes the window draws. Painted from paths, so that they are sharp at every scale and need
/// no files.
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
    Note,    ///< a calm remark: a ring with an i
    Good,    ///< a tick in a ring
    Alert,   ///< a triangle
    Wait,    ///< a clock
    Cleared, ///< licence shapes: tick, building, diamond, question mark
    Enterprise,
    Personal,
    Unclear,
    Barred,  ///< a ring with a bar across
    Offline, ///< a line that is broken
    Later,   ///< three dots
    Eye,     ///< watched
    Checks,  ///< lines with ticks
    Pointer, ///< an arrow: what to do next
    Open,    ///< a folder
    Drop,    ///< an arrow into a tray
};

/// Paints @p glyph into the largest square that fits @p box.
void paintGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &colour);

} // namespace prelisten
