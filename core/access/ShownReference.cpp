// SPDX-License-Identifier: MIT
#include "core/access/ShownReference.h"

#include "core/track/PlainText.h"

#include <QRegularExpression>

#include <algorithm>

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype maxShown = 80;
constexpr qsizetype maxRead = 1024; ///< characters read; later text would not be shown anyway
constexpr qsizetype opaqueLength = 20;
constexpr qsizetype mixedLength = 10;

QString without(QString text, const QRegularExpression &secret, const QString &instead)
{
    return text.replace(secret, instead);
}

/// True for a word that may be a key or a part of one. Ids look similar, but are not secret.
bool looksOpaque(QStringView word)
{
    if (word.startsWith("mtrack_"_L1) || word.startsWith("org_"_L1))
        return false;
    const auto isDigit = [](QChar c) {
        return c >= u'0' && c <= u'9';
    };
    const auto isLetter = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    };
    return word.size() >= opaqueLength ||
           (word.size() >= mixedLength && std::any_of(word.begin(), word.end(), isDigit) &&
                   std::any_of(word.begin(), word.end(), isLetter));
}

/// Replaces opaque words by an ellipsis. Words are separated by the characters that separate the
/// parts of URLs, tables and sentences.
QString withoutOpaqueWords(const QString &text)
{
    static const QString separators = u" /:,;\"'`()[]{}<>|\\"_s;
    QString result;
    qsizetype from = 0;
    while (from < text.size()) {
        qsizetype end = from;
        while (end < text.size() && text[end].unicode() < 0x80 && !separators.contains(text[end]))
            ++end;
        const QStringView word = QStringView(text).mid(from, end - from);
        result += looksOpaque(word) ? u"…" : word;
        if (end < text.size())
            result += text[end];
        from = end + 1;
    }
    return result;
}

} // namespace

QString shownReference(const QString &text)
{
    constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;
    // A name that suggests a secret, and all text after it: nobody knows where its value ends.
    static const QRegularExpression named(
            uR"(([\w-]*(?:key|token|secret|signature|sig|passw(?:or)?d|authorization|cookie|credentials?|user))["']?\s*(?:[:=]|%3A|%3D).*)"_s,
            anyCase);
    static const QRegularExpression scheme(uR"(\b(bearer|basic)\s.*)"_s, anyCase);
    static const QRegularExpression keyed(uR"((?:oak_|ak_|sk_|pk_)[^\s"'`]+)"_s, anyCase);
    static const QRegularExpression share(uR"(shr_[\w-]+)"_s, anyCase);
    static const QRegularExpression user(uR"(://[^/?#\s]*@)"_s);
    static const QRegularExpression query(uR"((?:[?#&]|%3F|%23|%26)[^\s"'`]+)"_s, anyCase);
    static const QRegularExpression option(uR"((^|\s)(-u|--user|-b|--oauth2-bearer)\s*[^\s]+)"_s);

    const QString read = tidied(text, maxRead);
    QString shown = without(read, named, u"\\1…"_s);
    shown = without(shown, scheme, u"\\1…"_s);
    shown = without(shown, option, u"\\1\\2 …"_s);
    shown = without(shown, user, u"://"_s);
    shown = without(shown, query, u"…"_s);
    shown = without(shown, keyed, u"…"_s);
    shown = without(shown, share, u"shr_…"_s);
    shown = withoutOpaqueWords(shown);
    const bool isCut = shown.size() > maxShown;
    return isCut ? QString(tidied(shown, maxShown - 1) + u'…') : shown;
}

} // namespace prelisten
