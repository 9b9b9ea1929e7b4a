// SPDX-License-Identifier: MIT
#include "ui/theme/Icons.h"

#include "ui/theme/ActionGlyphs.h"
#include "ui/theme/GlyphPen.h"
#include "ui/theme/PlaybackGlyphs.h"
#include "ui/theme/StatusGlyphs.h"

#include <algorithm>

namespace prelisten {

void paintGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &colour)
{
    const double side = std::min(box.width(), box.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 16, side / 16);
    const GlyphPen pen(painter, colour);
    switch (glyph) {
    case Glyph::Play:
        PlaybackGlyphs::drawPlay(pen);
        break;
    case Glyph::Pause:
        PlaybackGlyphs::drawPause(pen);
        break;
    case Glyph::Stop:
        PlaybackGlyphs::drawStop(pen);
        break;
    case Glyph::Previous:
        PlaybackGlyphs::drawSkip(pen, false);
        break;
    case Glyph::Next:
        PlaybackGlyphs::drawSkip(pen, true);
        break;
    case Glyph::Key:
        ActionGlyphs::drawKey(pen);
        break;
    case Glyph::Headphones:
        PlaybackGlyphs::drawHeadphones(pen);
        break;
    case Glyph::Copy:
        ActionGlyphs::drawCopy(pen);
        break;
    case Glyph::Sheet:
        ActionGlyphs::drawSheet(pen);
        break;
    case Glyph::Loop:
        PlaybackGlyphs::drawLoop(pen);
        break;
    case Glyph::Search:
        ActionGlyphs::drawSearch(pen);
        break;
    case Glyph::Filter:
        ActionGlyphs::drawFilter(pen);
        break;
    case Glyph::Reload:
        ActionGlyphs::drawReload(pen);
        break;
    case Glyph::Close:
        ActionGlyphs::drawClose(pen);
        break;
    case Glyph::Note:
        StatusGlyphs::drawNote(pen);
        break;
    case Glyph::Good:
    case Glyph::Cleared:
        StatusGlyphs::drawTick(pen);
        break;
    case Glyph::Alert:
        StatusGlyphs::drawAlert(pen);
        break;
    case Glyph::Wait:
        StatusGlyphs::drawWait(pen);
        break;
    case Glyph::Enterprise:
        StatusGlyphs::drawEnterprise(pen);
        break;
    case Glyph::Personal:
        StatusGlyphs::drawPersonal(pen);
        break;
    case Glyph::Unclear:
        StatusGlyphs::drawUnclear(pen);
        break;
    case Glyph::Barred:
        StatusGlyphs::drawBarred(pen);
        break;
    case Glyph::Offline:
        StatusGlyphs::drawOffline(pen);
        break;
    case Glyph::Later:
        StatusGlyphs::drawLater(pen);
        break;
    case Glyph::Eye:
        StatusGlyphs::drawEye(pen);
        break;
    case Glyph::Checks:
        ActionGlyphs::drawChecks(pen);
        break;
    case Glyph::Pointer:
        ActionGlyphs::drawPointer(pen);
        break;
    case Glyph::Open:
        ActionGlyphs::drawOpen(pen);
        break;
    case Glyph::Drop:
        ActionGlyphs::drawDrop(pen);
        break;
    }
    painter.restore();
}

} // namespace prelisten
