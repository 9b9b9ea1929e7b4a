// SPDX-License-Identifier: MIT
#include "app/checklist/CsvCell.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

class tst_CsvCell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_areInertAndQuoted_data();
    void cells_areInertAndQuoted();
};

void tst_CsvCell::cells_areInertAndQuoted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    const auto row = [](const char *name, const QString &text, const QString &cell) {
        QTest::newRow(name) << text << cell;
    };
    row("nothing", {}, {});
    row("plain", u"Late Night"_s, u"Late Night"_s);
    row("a comma", u"a,b"_s, u"\"a,b\""_s);
    row("quotes", u"a \"b\""_s, u"\"a \"\"b\"\"\""_s);
    row("line ends", u"a\r\nb"_s, u"\"a\r\nb\""_s);
    row("equals", u"=HYPERLINK(\"x\")"_s, u"\"'=HYPERLINK(\"\"x\"\")\""_s);
    row("plus", u"+1"_s, u"'+1"_s);
    row("minus", u"-1"_s, u"'-1"_s);
    row("at", u"@SUM(A1)"_s, u"'@SUM(A1)"_s);
    row("tab", u"\t=1"_s, u"\"'\t=1\""_s);
    row("carriage return", u"\r=1"_s, u"\"'\r=1\""_s);
    row("behind a space", u" =1"_s, u"' =1"_s);
    row("behind a no-break space", u"\u00a0=1"_s, u"'\u00a0=1"_s);
    row("behind a quote", u"\"=1"_s, u"\"'\"\"=1\""_s);
    row("behind an apostrophe", u"'=1"_s, u"''=1"_s);
    row("behind a zero-width space", u"\u200b=1"_s, u"'\u200b=1"_s);
    row("behind a control character", u"\u0001=1"_s, u"'\u0001=1"_s);
    row("full-width equals", u"＝1"_s, u"'＝1"_s);
    row("full-width plus", u"＋1"_s, u"'＋1"_s);
    row("full-width minus", u"－1"_s, u"'－1"_s);
    row("full-width at", u"＠1"_s, u"'＠1"_s);
    row("inside it is harmless", u"a=1"_s, u"a=1"_s);
}

void tst_CsvCell::cells_areInertAndQuoted()
{
    QFETCH(const QString, text);
    QTEST(csvCell(text), "cell");
}

QTEST_GUILESS_MAIN(tst_CsvCell)
#include "tst_csvcell.moc"
