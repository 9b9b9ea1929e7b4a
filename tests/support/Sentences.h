// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace prelisten::tests {

/// True if @p text is a whole, calm sentence with all its values filled in.
inline bool isSentence(const QString &text)
{
    return !text.isEmpty() && !text.front().isLower() && !text.contains(u'!') &&
           !text.contains(QStringLiteral("%1")) && QStringLiteral(".…”").contains(text.back());
}

} // namespace prelisten::tests
