// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace prelisten {

/// What of @p text may be shown to tell it from others, and nothing that may be a secret: no header
/// that carries a key, no word that looks like one, no query, fragment, signature or user info. On
/// one line, at most 80 characters, without control and bidi characters. Pure.
[[nodiscard]] QString shownReference(const QString &text);

} // namespace prelisten
