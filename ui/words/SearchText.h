// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace prelisten {

/// Words to look for, and texts they are looked for in: in any case, with or without accents.
class SearchText
{
public:
    /// @p text as it is compared: without accents, in one case.
    [[nodiscard]] static QString folded(const QString &text);

    SearchText() = default;
    explicit SearchText(const QString &typed);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// True if every word is somewhere in @p folded, a text that is folded already.
    [[nodiscard]] bool matches(const QString &folded) const;

    friend bool operator==(const SearchText &, const SearchText &) = default;

private:
    QStringList m_words; ///< folded
};

} // namespace prelisten
