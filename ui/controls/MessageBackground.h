// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/words/MessageWords.h"

#include <QColor>
#include <QRect>

class QPainter;

namespace prelisten {

/// The colour of a message tone, for text and icons. Colour is never the only cue.
[[nodiscard]] QColor toneColour(Message::Tone tone, const Theme &theme);

/// The icon of a message tone.
[[nodiscard]] Glyph toneGlyph(Message::Tone tone);

/// Paints the background of a message: a light tint of the tone's colour with an outline. Changes
/// the painter's pen and brush.
void paintToneBox(QPainter &painter, const QRect &box, Message::Tone tone, const Theme &theme);

} // namespace prelisten
