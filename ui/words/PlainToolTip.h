// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace prelisten {

/// Escapes @p text so that a tooltip shows it literally.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace prelisten
