// SPDX-License-Identifier: MIT
#include "core/access/CsvTable.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

using Records = QList<CsvRecord>;

class tst_CsvTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void records_areTakenApart_data();
    void records_areTakenApart();
    void records_end_whereTheyAreLimited();
    void records_areLinear_whenTheTextIsHostile_data();
    void records_areLinear_whenTheTextIsHostile();
};

void tst_CsvTable::records_areTakenApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Records>("records");
    const auto row = [](const char *name, const QString &text, const Records &records) {
        QTest::newRow(name) << text << records;
    };
    row("nothing", {}, {});
    row("one cell", u"a"_s, {{1, {u"a"_s}}});
    row("cells", u"a,b,,d"_s, {{1, {u"a"_s, u"b"_s, {}, u"d"_s}}});
    row("the last cell is empty", u"a,\n"_s, {{1, {u"a"_s, {}}}});
    row("LF", u"a\nb\n"_s, {{1, {u"a"_s}}, {2, {u"b"_s}}});
    row("CRLF", u"a\r\nb"_s, {{1, {u"a"_s}}, {2, {u"b"_s}}});
    row("CR", u"a\rb\r"_s, {{1, {u"a"_s}}, {2, {u"b"_s}}});
    row("empty lines count", u"\n \n,,\na\n"_s, {{4, {u"a"_s}}});
    row("comments count", u"# one, two\n  # three\na"_s, {{3, {u"a"_s}}});
    row("a number sign inside", u"Song #2,#b"_s, {{1, {u"Song #2"_s, u"#b"_s}}});
    row("quoted", u"\"a\",\"b\""_s, {{1, {u"a"_s, u"b"_s}}});
    row("quoted and empty", u"\"\",b"_s, {{1, {{}, u"b"_s}}});
    row("the delimiter in quotes", u"\"a,b\",c"_s, {{1, {u"a,b"_s, u"c"_s}}});
    row("doubled quotes", u"\"a \"\"b\"\" c\",d"_s, {{1, {u"a \"b\" c"_s, u"d"_s}}});
    row("line ends in quotes", u"\"a\nb\r\nc\rd\",e\nf"_s,
            {{1, {u"a\nb\r\nc\rd"_s, u"e"_s}}, {5, {u"f"_s}}});
    row("a quote in the middle", u"a \"b\" c,d"_s, {{1, {u"a \"b\" c"_s, u"d"_s}}});
    row("a quote that is never closed", u"\"a\nb\nc"_s,
            {{1, {u"\"a"_s}}, {2, {u"b"_s}}, {3, {u"c"_s}}});
    row("a stray quote before a good one", u"\"oops\nb,\"c,d\"\ne"_s,
            {{1, {u"\"oops"_s}}, {2, {u"b"_s, u"c,d"_s}}, {3, {u"e"_s}}});
    row("text behind the closing quote", u"\"a\" b,c"_s, {{1, {u"\"a\" b"_s, u"c"_s}}});
}

void tst_CsvTable::records_areTakenApart()
{
    QFETCH(const QString, text);
    QTEST(csvRecords(text, u','), "records");
}

void tst_CsvTable::records_end_whereTheyAreLimited()
{
    QCOMPARE(csvRecords(u"#\na;b\nc;d\ne;f"_s, u';', 2),
            Records({{2, {u"a"_s, u"b"_s}}, {3, {u"c"_s, u"d"_s}}}));
}

void tst_CsvTable::records_areLinear_whenTheTextIsHostile_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("quotes") << u"\""_s;
    QTest::newRow("stray quotes") << u"\"x,"_s;
    QTest::newRow("a quote a line") << u"\"x\n"_s;
    QTest::newRow("doubled quotes") << u",\"\""_s;
    QTest::newRow("empty cells") << u","_s;
    QTest::newRow("empty lines") << u"\r"_s;
}

void tst_CsvTable::records_areLinear_whenTheTextIsHostile()
{
    QFETCH(const QString, pattern);
    // Quadratic parsing would take longer than the time limit of the whole test.
    const QString text = u"\"a,"_s + pattern.repeated(300'000);
    QVERIFY(!csvRecords(text, u',').isEmpty());
}

QTEST_APPLESS_MAIN(tst_CsvTable)
#include "tst_csvtable.moc"
