// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/Theme.h"
#include "ui/words/MessageWords.h"

#include <QColor>
#include <QRect>

class QPainter;

namespace prelisten {

/// The colour that a tone has in words and shapes; never alone.
[[nodiscard]] QColor toneColour(Message::Tone tone, const Theme &theme);

/// The ground of what is said in a tone: a quiet tint of it, with an edge. Sets pen and brush.
void paintToneBox(QPainter &painter, const QRect &box, Message::Tone tone, const Theme &theme);

} // namespace prelisten
