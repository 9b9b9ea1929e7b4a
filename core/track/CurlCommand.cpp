// SPDX-License-Identifier: MIT
#include "core/track/CurlCommand.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;

/// Stands for a redirection in the list of words.
constexpr QStringView redirection = u">";

/// Splits a command line into words as sh does. An unclosed quote reaches to the end.
class WordSplitter
{
public:
    explicit WordSplitter(QStringView text) : m_text(text) {}

    QStringList split()
    {
        // What follows a pipe belongs to another program.
        while (more() && peek() != u'|') {
            step(take());
        }
        endWord();
        return std::move(m_words);
    }

private:
    [[nodiscard]] bool more() const { return m_at < m_text.size(); }
    [[nodiscard]] QChar peek() const { return more() ? m_text[m_at] : QChar(); }
    QChar take() { return m_text[m_at++]; }

    void step(QChar c)
    {
        if (c.isSpace() || c == u';' || c == u'&') {
            endWord();
        } else if (c == u'>' && std::all_of(m_word.cbegin(), m_word.cend(), isDigit)) {
            m_word.clear(); // the number in 2>file names a descriptor
            m_inWord = false;
            m_words.append(redirection.toString());
        } else if (c == u'\'') {
            singleQuoted();
        } else if (c == u'"') {
            doubleQuoted();
        } else if (c == u'$' && (peek() == u'\'' || peek() == u'"')) {
            if (take() == u'\'') {
                ansiQuoted();
            } else {
                doubleQuoted();
            }
        } else if (c == u'\\') {
            if (more()) {
                append(take());
            }
        } else {
            append(c);
        }
    }

    void singleQuoted()
    {
        m_inWord = true;
        while (more()) {
            const QChar c = take();
            if (c == u'\'') {
                return;
            }
            m_word += c;
        }
    }

    void doubleQuoted()
    {
        m_inWord = true;
        while (more()) {
            const QChar c = take();
            if (c == u'"') {
                return;
            }
            const bool escape = c == u'\\' && more() && u"\"\\$`"_s.contains(peek());
            m_word += escape ? take() : c;
        }
    }

    /// Reads `$'…'`, which browsers write for a text with special characters.
    void ansiQuoted()
    {
        m_inWord = true;
        while (more()) {
            const QChar c = take();
            if (c == u'\'') {
                return;
            }
            if (c == u'\\' && more()) {
                ansiEscape(take());
            } else {
                m_word += c;
            }
        }
    }

    void ansiEscape(QChar c)
    {
        switch (c.unicode()) {
        case u'n':
        case u'r':
        case u't':
            m_word += u' '; // white space either way
            break;
        case u'x':
            number({}, 2, 16);
            break;
        case u'u':
            number({}, 4, 16);
            break;
        case u'U':
            number({}, 8, 16);
            break;
        default:
            if (c >= u'0' && c <= u'7') {
                number(QString(c), 3, 8);
            } else {
                m_word += c;
            }
        }
    }

    void number(QString digits, qsizetype maxDigits, int base)
    {
        while (more() && digits.size() < maxDigits && isDigitOf(peek(), base)) {
            digits += take();
        }
        // Without a digit this is 0, which no id can contain either.
        const uint value = digits.toUInt(nullptr, base);
        m_word += value <= QChar::LastValidCodePoint
                          ? QStringView(QChar::fromUcs4(value)).toString()
                          : QString(QChar(QChar::ReplacementCharacter));
    }

    static bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
    static bool isDigitOf(QChar c, int base)
    {
        if (base == 8) {
            return c >= u'0' && c <= u'7';
        }
        return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    }

    void append(QChar c)
    {
        m_word += c;
        m_inWord = true;
    }

    void endWord()
    {
        if (m_inWord) {
            m_words.append(m_word);
        }
        m_word.clear();
        m_inWord = false;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QString m_word;
    bool m_inWord = false; // true for an empty word in quotes, too
    QStringList m_words;
};

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
        } else if (word == redirection) {
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
    const QStringList words = WordSplitter(withoutCarets(withoutLineContinuations(text))).split();
    const auto curl = std::find_if(words.cbegin(), words.cend(), isCurl);
    if (curl == words.cend() || std::any_of(words.cbegin(), curl, [](const QString &word) {
            return word.contains("mtrack_"_L1);
        })) {
        return std::nullopt;
    }
    return targetsOf(words.mid(curl - words.cbegin() + 1));
}

} // namespace prelisten
