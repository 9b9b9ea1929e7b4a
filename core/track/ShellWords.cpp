// SPDX-License-Identifier: MIT
#include "core/track/ShellWords.h"

#include <algorithm>

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;

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
            m_words.append(shellRedirection.toString());
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

} // namespace

QStringList shellWords(QStringView commandLine)
{
    return WordSplitter(commandLine).split();
}

} // namespace prelisten
