// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

class GlyphPen;

/// The icons of playback. See Glyph for what each shows.
namespace PlaybackGlyphs {

void drawPlay(const GlyphPen &pen);
void drawPause(const GlyphPen &pen);
void drawStop(const GlyphPen &pen);
void drawSkip(const GlyphPen &pen, bool forward); ///< Next; mirrored: Previous
void drawLoop(const GlyphPen &pen);
void drawHeadphones(const GlyphPen &pen);

} // namespace PlaybackGlyphs

} // namespace prelisten
