// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

class GlyphPen;

/// The icons of actions and fields. See Glyph for what each shows.
namespace ActionGlyphs {

void drawKey(const GlyphPen &pen);
void drawCopy(const GlyphPen &pen);
void drawSheet(const GlyphPen &pen);
void drawSearch(const GlyphPen &pen);
void drawFilter(const GlyphPen &pen);
void drawReload(const GlyphPen &pen);
void drawClose(const GlyphPen &pen);
void drawChecks(const GlyphPen &pen);
void drawPointer(const GlyphPen &pen);
void drawOpen(const GlyphPen &pen);
void drawDrop(const GlyphPen &pen);

} // namespace ActionGlyphs

} // namespace prelisten
