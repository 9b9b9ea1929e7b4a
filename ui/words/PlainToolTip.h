// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace prelisten {

/// @p text as a tooltip that shows it literally.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace prelisten
