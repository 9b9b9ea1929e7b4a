// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace prelisten {

/// A search query: the words that a text must contain, ignoring case and accents.
class SearchText
{
public:
    /// @p text as it is compared: case-folded and without accents.
    [[nodiscard]] static QString folded(const QString &text);

    SearchText() = default;
    explicit SearchText(const QString &typed);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// True if @p folded, a text returned by folded(), contains every word.
    [[nodiscard]] bool matches(const QString &folded) const;

    friend bool operator==(const SearchText &, const SearchText &) = default;

private:
    QStringList m_words; ///< folded
};

} // namespace prelisten
