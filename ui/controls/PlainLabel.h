// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/Theme.h"

class QLabel;
class QWidget;

namespace prelisten {

/// Creates a word-wrapped label that shows @p text as plain text, never as markup. Owned by
/// @p parent.
[[nodiscard]] QLabel *makePlainLabel(
        const QString &text, TextSize size, QFont::Weight weight, QWidget *parent);

} // namespace prelisten
