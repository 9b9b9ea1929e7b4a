// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

class GlyphPen;

/// The icons of messages, verdicts and licences. See Glyph for what each shows.
namespace StatusGlyphs {

void drawNote(const GlyphPen &pen);
void drawTick(const GlyphPen &pen); ///< Good and Cleared
void drawAlert(const GlyphPen &pen);
void drawWait(const GlyphPen &pen);
void drawLater(const GlyphPen &pen);
void drawEye(const GlyphPen &pen);
void drawBarred(const GlyphPen &pen);
void drawOffline(const GlyphPen &pen);
void drawEnterprise(const GlyphPen &pen);
void drawPersonal(const GlyphPen &pen);
void drawUnclear(const GlyphPen &pen);

} // namespace StatusGlyphs

} // namespace prelisten
