// SPDX-License-Identifier: MIT
#include "core/access/ReferenceLines.h"

#include <QStringView>

namespace prelisten {

namespace {

constexpr qsizetype longestCommand = 65536; // the same limit as in parseTrackRef()

/// The position where the comment of @p line begins; its size if there is none. A `#` in quotes
/// begins none.
qsizetype commentStart(QStringView line)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == u'#' && (i == 0 || line[i - 1].isSpace()))
            return i;
        const bool insideWord = i > 0 && line[i - 1].isLetterOrNumber(); // an apostrophe
        if ((c == u'"' || c == u'\'') && !insideWord) {
            const qsizetype partner = line.indexOf(c, i + 1);
            if (partner < 0)
                continue;
            i = partner;
        }
    }
    return line.size();
}

bool goesOn(QStringView line)
{
    const QStringView text = line.trimmed();
    return !text.isEmpty() && QStringView(u"\\^`").contains(text.back());
}

class Lines
{
public:
    explicit Lines(QStringView text) : m_text(text) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] int number() const { return m_number; }

    QStringView take()
    {
        const qsizetype from = m_at;
        while (!atEnd() && m_text[m_at] != u'\n' && m_text[m_at] != u'\r')
            ++m_at;
        const QStringView line = m_text.mid(from, m_at - from);
        if (!atEnd() && m_text[m_at] == u'\r' && m_text.mid(m_at + 1, 1) == u"\n")
            ++m_at;
        ++m_at;
        ++m_number;
        return line;
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
    int m_number = 0; ///< of the line taken last
};

} // namespace

bool beginsCurlCommand(QStringView line)
{
    QStringView text = line.trimmed();
    if (text.startsWith(u"$ ") || text.startsWith(u"> "))
        text = text.mid(2).trimmed();
    qsizetype end = 0;
    while (end < text.size() && !text[end].isSpace())
        ++end;
    QStringView program = text.left(end);
    while (program.endsWith(u'"') || program.endsWith(u'\''))
        program.chop(1);
    program = program.mid(qMax(program.lastIndexOf(u'/'), program.lastIndexOf(u'\\')) + 1);
    return program.compare(u"curl", Qt::CaseInsensitive) == 0 ||
           program.compare(u"curl.exe", Qt::CaseInsensitive) == 0;
}

QList<ReferenceLine> referenceLines(const QString &text)
{
    QList<ReferenceLine> found;
    Lines lines(text);
    while (!lines.atEnd()) {
        QStringView part = lines.take();
        const int first = lines.number();
        QString whole = part.left(commentStart(part)).trimmed().toString();
        if (beginsCurlCommand(part)) {
            while (goesOn(part) && !lines.atEnd() && whole.size() < longestCommand) {
                part = lines.take();
                whole += u'\n' + part.left(commentStart(part)).toString();
            }
        }
        if (!whole.isEmpty())
            found.append({first, whole});
    }
    return found;
}

} // namespace prelisten
