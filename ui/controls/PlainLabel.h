// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/Theme.h"

class QLabel;
class QWidget;

namespace prelisten {

/// A label of plain text, whatever stands in @p text, that wraps where the room ends. Owned by
/// @p parent.
[[nodiscard]] QLabel *makePlainLabel(
        const QString &text, TextSize size, QFont::Weight weight, QWidget *parent);

} // namespace prelisten
