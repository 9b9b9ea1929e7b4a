// SPDX-License-Identifier: MIT
#include "core/track/CurlCommand.h"

#include "core/track/ShellWords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;

/// Removes the carets with which cmd.exe escapes the next character; browsers write one before
/// nearly every special character.
QString withoutCarets(const QString &text)
{
    static const QRegularExpression cmdStyle(uR"(\^["&%\\])"_s);
    if (!text.contains(cmdStyle)) {
        return text;
    }
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'^' && ++i == text.size()) {
            break;
        }
        result += text[i];
    }
    return result;
}

bool isCurl(const QString &word)
{
    const QString program = word.mid(qMax(word.lastIndexOf(u'/'), word.lastIndexOf(u'\\')) + 1);
    return program.compare("curl"_L1, Qt::CaseInsensitive) == 0 ||
           program.endsWith("curl.exe"_L1, Qt::CaseInsensitive);
}

/// The one-letter options that take a value.
constexpr QStringView valuedLetters = u"AbcCdDeEFHKmoPQrtTuUwxXyYz";

/// The long options whose value could hold a track id without being the URL. One that is missing
/// here does no harm unless its value names a track.
constexpr std::array<QStringView, 35> valuedOptions{
        u"--header",
        u"--proxy-header",
        u"--user-agent",
        u"--referer",
        u"--user",
        u"--proxy-user",
        u"--oauth2-bearer",
        u"--cookie",
        u"--cookie-jar",
        u"--data",
        u"--data-raw",
        u"--data-ascii",
        u"--data-binary",
        u"--data-urlencode",
        u"--json",
        u"--form",
        u"--form-string",
        u"--url-query",
        u"--output",
        u"--output-dir",
        u"--dump-header",
        u"--upload-file",
        u"--write-out",
        u"--config",
        u"--request",
        u"--range",
        u"--continue-at",
        u"--proxy",
        u"--preproxy",
        u"--resolve",
        u"--connect-to",
        u"--trace",
        u"--trace-ascii",
        u"--stderr",
        u"--etag-save",
};

/// True if the value of @p option is the next word.
bool takesNextWord(const QString &option)
{
    if (option.startsWith("--"_L1)) {
        return std::find(valuedOptions.begin(), valuedOptions.end(), option) != valuedOptions.end();
    }
    // Letters can be combined; the first one with a value takes the rest of the word or, if there
    // is none, the next word.
    const auto valued = std::find_if(option.cbegin() + 1, option.cend(),
            [](QChar letter) { return valuedLetters.contains(letter); });
    return valued != option.cend() && valued + 1 == option.cend();
}

QStringList targetsOf(const QStringList &arguments)
{
    static const QString urlOption = u"--url"_s;
    QStringList targets;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (word.startsWith(urlOption + u'=')) {
            targets.append(word.mid(urlOption.size() + 1));
        } else if (word == shellRedirection) {
            ++i;
        } else if (word.startsWith(u'-')) {
            if (takesNextWord(word)) {
                ++i;
            }
        } else {
            targets.append(word); // also the value of --url
        }
    }
    return targets;
}

} // namespace

QString withoutLineContinuations(const QString &text)
{
    static const QRegularExpression joined(uR"([\\^`](?:\r\n|\n|\r))"_s);
    static const QRegularExpression spoiled(uR"([\\^`][ \t]+(?:\r\n|\n|\r))"_s); // stray spaces
    QString result = text;
    result.remove(joined);
    result.replace(spoiled, u" "_s);
    return result;
}

std::optional<QStringList> curlTargets(const QString &text)
{
    const QStringList words = shellWords(withoutCarets(withoutLineContinuations(text)));
    const auto curl = std::find_if(words.cbegin(), words.cend(), isCurl);
    if (curl == words.cend() || std::any_of(words.cbegin(), curl, [](const QString &word) {
            return word.contains("mtrack_"_L1);
        })) {
        return std::nullopt;
    }
    return targetsOf(words.mid(curl - words.cbegin() + 1));
}

} // namespace prelisten
