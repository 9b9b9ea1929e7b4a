// SPDX-License-Identifier: MIT
#include "core/access/CsvTable.h"

#include <algorithm>

namespace prelisten {

namespace {

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

class Reader
{
public:
    Reader(QStringView text, QChar delimiter) : m_text(text), m_delimiter(delimiter) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    CsvRecord takeRecord()
    {
        CsvRecord record{m_line, {}};
        while (true) {
            record.cells.append(takeCell());
            if (atEnd() || m_text[m_at] != m_delimiter)
                break;
            ++m_at;
        }
        takeLineEnd();
        return record;
    }

    [[nodiscard]] bool isComment() const
    {
        qsizetype at = m_at;
        while (at < m_text.size() && m_text[at].isSpace() && !isLineEnd(m_text[at]))
            ++at;
        return at < m_text.size() && m_text[at] == u'#';
    }

    void skipLine()
    {
        while (!atEnd() && !isLineEnd(m_text[m_at]))
            ++m_at;
        takeLineEnd();
    }

private:
    QString takeCell()
    {
        if (!atEnd() && m_text[m_at] == u'"') {
            if (const qsizetype end = closingQuote(); end >= 0)
                return takeQuoted(end);
        }
        const qsizetype from = m_at;
        while (!atEnd() && m_text[m_at] != m_delimiter && !isLineEnd(m_text[m_at]))
            ++m_at;
        return m_text.mid(from, m_at - from).toString();
    }

    /// The position of the quote that closes the one at m_at; -1 if there is none, or not at the
    /// end of a cell.
    [[nodiscard]] qsizetype closingQuote() const
    {
        for (qsizetype i = m_at + 1; i < m_text.size(); ++i) {
            if (m_text[i] != u'"')
                continue;
            const QChar next = i + 1 < m_text.size() ? m_text[i + 1] : QChar(u'\n');
            if (next == u'"') {
                ++i;
                continue;
            }
            return next == m_delimiter || isLineEnd(next) ? i : -1;
        }
        return -1;
    }

    QString takeQuoted(qsizetype end)
    {
        const QStringView inside = m_text.mid(m_at + 1, end - m_at - 1);
        for (qsizetype i = 0; i < inside.size(); ++i) {
            const bool isFirstOfPair = inside[i] == u'\r' && inside.mid(i + 1, 1) == u"\n";
            if (isLineEnd(inside[i]) && !isFirstOfPair)
                ++m_line;
        }
        m_at = end + 1;
        return inside.toString().replace(QStringLiteral("\"\""), QStringLiteral("\""));
    }

    void takeLineEnd()
    {
        if (atEnd())
            return;
        if (m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n')
            ++m_at;
        ++m_at;
        ++m_line;
    }

    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    int m_line = 1;
};

bool isEmpty(const CsvRecord &record)
{
    return std::all_of(record.cells.cbegin(), record.cells.cend(),
            [](const QString &cell) { return QStringView(cell).trimmed().isEmpty(); });
}

} // namespace

QList<CsvRecord> csvRecords(const QString &text, QChar delimiter, qsizetype mostRecords)
{
    Reader reader(text, delimiter);
    QList<CsvRecord> records;
    while (!reader.atEnd() && (mostRecords < 0 || records.size() < mostRecords)) {
        if (reader.isComment()) {
            reader.skipLine();
            continue;
        }
        CsvRecord record = reader.takeRecord();
        if (!isEmpty(record))
            records.append(std::move(record));
    }
    return records;
}

} // namespace prelisten
