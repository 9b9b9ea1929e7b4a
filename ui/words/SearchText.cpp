// SPDX-License-Identifier: MIT
#include "ui/words/SearchText.h"

#include <algorithm>

namespace prelisten {

namespace {

// Replacements for letters that keyboards of other languages lack and that Unicode does not
// decompose.
QString plainLetters(QChar letter)
{
    switch (letter.unicode()) {
    case u'ß':
        return QStringLiteral("ss");
    case u'æ':
        return QStringLiteral("ae");
    case u'œ':
        return QStringLiteral("oe");
    case u'ø':
        return QStringLiteral("o");
    case u'ł':
        return QStringLiteral("l");
    case u'đ':
        return QStringLiteral("d");
    case u'ı':
        return QStringLiteral("i");
    default:
        return letter;
    }
}

} // namespace

QString SearchText::folded(const QString &text)
{
    QString folded;
    folded.reserve(text.size());
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar character : apart) {
        if (!character.isMark())
            folded += plainLetters(character);
    }
    return folded;
}

SearchText::SearchText(const QString &typed)
    : m_words(folded(typed).simplified().split(u' ', Qt::SkipEmptyParts))
{
}

bool SearchText::matches(const QString &folded) const
{
    return std::all_of(m_words.begin(), m_words.end(),
            [&folded](const QString &word) { return folded.contains(word); });
}

} // namespace prelisten
