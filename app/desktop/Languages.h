// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

namespace prelisten {

/// The language of the window: its words, and dates, numbers and reading direction that go with
/// them.
///
/// All of it follows the words, not the system. Where the system speaks a language that Prelisten
/// does not, a window of English words with foreign months, read from right to left, would be
/// neither the one nor the other.
class Languages
{
public:
    /// The language for @p wanted (`de`; empty: what @p system prefers). The nearest there is; of
    /// the system's own country where it speaks the same language. English if nothing fits.
    [[nodiscard]] static QLocale choose(const QString &wanted, const QLocale &system);

    /// Speaks @p locale, one of choose(), until it goes away. There is an application, and no
    /// window yet.
    explicit Languages(const QLocale &locale);

private:
    QTranslator m_ofQt; ///< the words of stock dialogs, where they are installed
    QTranslator m_words;
};

} // namespace prelisten
