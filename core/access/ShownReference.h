// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace prelisten {

/// A displayable form of @p text: enough to recognise it, but nothing that may be secret. Removes
/// headers that carry a key, words that look like one, queries, fragments, signatures and user
/// info. One line of at most 80 characters, without control and bidi characters. Pure.
[[nodiscard]] QString shownReference(const QString &text);

} // namespace prelisten
