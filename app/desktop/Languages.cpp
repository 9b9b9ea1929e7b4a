// SPDX-License-Identifier: MIT
#include "app/desktop/Languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QStringList>

#include <algorithm>
#include <array>

namespace prelisten {

namespace {

constexpr std::array<QLocale::Language, 3> spoken{
        QLocale::English, QLocale::German, QLocale::French};

bool isSpoken(const QLocale &locale)
{
    return std::find(spoken.begin(), spoken.end(), locale.language()) != spoken.end();
}

// The territory determines the formats of dates and numbers.
QLocale inCountryOf(const QLocale &system, QLocale::Language language)
{
    if (system.language() == language)
        return {language, system.territory()};
    return QLocale(language);
}

} // namespace

QLocale Languages::choose(const QString &wanted, const QLocale &system)
{
    for (const QString &tag : QStringList(wanted) + system.uiLanguages()) {
        const QLocale locale(tag);
        if (isSpoken(locale))
            return inCountryOf(system, locale.language());
    }
    return inCountryOf(system, QLocale::English);
}

Languages::Languages(const QLocale &locale)
{
    QLocale::setDefault(locale);
    // Qt queries the translator installed last first.
    if (m_ofQt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_ofQt);
    if (m_words.load(
                locale, QStringLiteral("prelisten"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&m_words);
}

} // namespace prelisten
