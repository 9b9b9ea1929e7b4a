// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

namespace prelisten {

/// Sets the language of the window: translations, date and number formats, and reading direction.
///
/// Formats and direction follow the chosen language, not the system. On a system in a language that
/// Prelisten lacks, English text with foreign month names and a right-to-left layout would be an
/// unreadable mixture.
class Languages
{
public:
    /// The available language for @p wanted (`de`; empty: the languages that @p system prefers, in
    /// order), English if none is available. The locale has the system's territory if the system
    /// uses the same language.
    [[nodiscard]] static QLocale choose(const QString &wanted, const QLocale &system);

    /// Uses @p locale, a result of choose(); the translations last as long as this object. Must be
    /// created after the application object and before the first window.
    explicit Languages(const QLocale &locale);

private:
    QTranslator m_ofQt; ///< Qt's own texts, if its translations are installed
    QTranslator m_words;
};

} // namespace prelisten
