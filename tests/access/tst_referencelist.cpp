// SPDX-License-Identifier: MIT
#include "core/access/ReferenceList.h"

#include <QStringEncoder>
#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

namespace {

/// Every row in one line: `3,7 org_a/mtrack_x`, `4 ! what is shown`.
QStringList summary(const QList<ReferenceRow> &rows)
{
    QStringList lines;
    for (const ReferenceRow &row : rows) {
        QStringList numbers;
        for (const int line : row.lines)
            numbers.append(QString::number(line));
        QString name = row.ref.organization;
        name += (name.isEmpty() ? u""_s : u"/"_s) + row.ref.trackId;
        lines.append(numbers.join(u',') + u' ' + (row.error ? u"! "_s + row.shown : name));
    }
    return lines;
}

QStringList read(const QString &text)
{
    const auto rows = readReferences(text);
    return rows ? summary(*rows) : QStringList{u"refused"_s};
}

} // namespace

class tst_ReferenceList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists_areReadLineByLine_data();
    void lists_areReadLineByLine();
    void tables_areReadByTheirContent_data();
    void tables_areReadByTheirContent();
    void bytes_areText_whateverTheirEncoding_data();
    void bytes_areText_whateverTheirEncoding();
    void whatIsNoList_isRefused();
    void aReference_keepsItsErrorAndLine();
    void tenThousandLines_loseNothing_whenEveryTenthIsGarbage_data();
    void tenThousandLines_loseNothing_whenEveryTenthIsGarbage();
    void tenThousandRows_areReadFast();
};

void tst_ReferenceList::lists_areReadLineByLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, const QString &text, const QStringList &rows) {
        QTest::newRow(name) << text << rows;
    };
    row("nothing", {}, {});
    row("only white space", u" \n\r\n\t"_s, {});
    row("ids", u"mtrack_a\nmtrack_b\n"_s, {u"1 mtrack_a"_s, u"2 mtrack_b"_s});
    row("every kind of line end", u"mtrack_a\r\nmtrack_b\rmtrack_c\n\nmtrack_d"_s,
            {u"1 mtrack_a"_s, u"2 mtrack_b"_s, u"3 mtrack_c"_s, u"5 mtrack_d"_s});
    row("a byte order mark", u"\ufeffmtrack_a"_s, {u"1 mtrack_a"_s});
    row("every form",
            u"org_a/mtrack_b\nhttps://api.aitronos.com/v1/music/org_a/tracks/mtrack_c\n"
            "https://storage.aitronos.com/music/mtrack_d_drums.mp3?sig=x\n"
            "curl -H 'Accept: a, b' https://a/v1/music/org_a/tracks/mtrack_e"_s,
            {u"1 org_a/mtrack_b"_s, u"2 org_a/mtrack_c"_s, u"3 mtrack_d"_s, u"4 org_a/mtrack_e"_s});
    row("comments", u"# all\nmtrack_a # the first\n\t# more\nhttps://a/mtrack_b.mp3#x\nmtrack_c#"_s,
            {u"2 mtrack_a"_s, u"4 mtrack_b"_s, u"5 mtrack_c"_s});
    row("a number sign in quotes", u"curl -H 'X: a # b' https://a/tracks/mtrack_a # end"_s,
            {u"1 mtrack_a"_s});
    row("an apostrophe begins no quote", u"don't # 'mtrack_a'"_s, {u"1 ! don't"_s});
    row("a command over several lines",
            u"mtrack_a\ncurl \\\n  -H 'X-API-Key: k' \\\r\n https://a/tracks/mtrack_b\nmtrack_c"_s,
            {u"1 mtrack_a"_s, u"2 mtrack_b"_s, u"5 mtrack_c"_s});
    row("the same of other shells",
            u"curl.exe ^\n https://a/tracks/mtrack_a\n$ curl `\n https://a/tracks/mtrack_b"_s,
            {u"1 mtrack_a"_s, u"3 mtrack_b"_s});
    row("a command that never ends", u"curl \\"_s, {u"1 ! curl \\"_s});
    row("only a command goes on", u"garbage\\\nmtrack_a"_s, {u"1 ! garbage\\"_s, u"2 mtrack_a"_s});
    row("a track again", u"mtrack_a\nmtrack_b\nmtrack_a\n'mtrack_a'"_s,
            {u"1,3,4 mtrack_a"_s, u"2 mtrack_b"_s});
    row("the same id elsewhere is another", u"org_a/mtrack_a\norg_b/mtrack_a\nmtrack_a"_s,
            {u"1 org_a/mtrack_a"_s, u"2 org_b/mtrack_a"_s, u"3 mtrack_a"_s});
    row("garbage is never merged", u"x\nmtrack_a\nx"_s, {u"1 ! x"_s, u"2 mtrack_a"_s, u"3 ! x"_s});
    row("two tracks in one line", u"mtrack_a mtrack_b"_s, {u"1 ! mtrack_a mtrack_b"_s});
    row("garbage with commas makes no table", u"mtrack_a\nhello, world\nmtrack_b"_s,
            {u"1 mtrack_a"_s, u"2 ! hello, world"_s, u"3 mtrack_b"_s});
    row("the name of a column", u"track_id\nmtrack_a"_s, {u"2 mtrack_a"_s});
    row("the same in quotes", u"\"Track ID\"\n\"mtrack_a\""_s, {u"2 mtrack_a"_s});
    row("no name of a column", u"track_id\ntrack_id"_s, {u"2 ! track_id"_s});
    row("the names of columns that are empty", u"track,organization\nmtrack_a\nmtrack_b"_s,
            {u"2 mtrack_a"_s, u"3 mtrack_b"_s});
    row("the same, quoted and with semicolons", u"\"Organization ID\";\"Track ID\";\nmtrack_a"_s,
            {u"2 mtrack_a"_s});
    row("names of columns alone", u"track,organization"_s, {});
    row("words that are not all names of columns", u"track,or so\nmtrack_a"_s,
            {u"1 ! track,or so"_s, u"2 mtrack_a"_s});
    row("no name of the tracks", u"title,organization\nmtrack_a"_s,
            {u"1 ! title,organization"_s, u"2 mtrack_a"_s});
    row("the delimiter", u"sep=;\nmtrack_a\nmtrack_b"_s, {u"2 mtrack_a"_s, u"3 mtrack_b"_s});
    row("the delimiter, behind a mark", u"\ufeffSEP=,\r\nmtrack_a"_s, {u"2 mtrack_a"_s});
    row("the delimiter alone", u"sep=;"_s, {});
    row("no delimiter", u"sep=x\nsep=;\nmtrack_a"_s,
            {u"1 ! sep=x"_s, u"2 ! sep=;"_s, u"3 mtrack_a"_s});
    row("secrets stay", u"curl -H 'X-API-Key: k' https://a/"_s, {u"1 ! curl -H 'X-API-Key…"_s});
}

void tst_ReferenceList::lists_areReadLineByLine()
{
    QFETCH(const QString, text);
    QTEST(read(text), "rows");
}

void tst_ReferenceList::tables_areReadByTheirContent_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, const QString &text, const QStringList &rows) {
        QTest::newRow(name) << text << rows;
    };
    row("a header", u"id,title\nmtrack_a,One\nmtrack_b,Two"_s, {u"2 mtrack_a"_s, u"3 mtrack_b"_s});
    row("the delimiter and a header", u"sep=;\r\nid;title\r\nmtrack_a;One, or so"_s,
            {u"3 mtrack_a"_s});
    row("the delimiter, quoted", u"\"sep=\t\"\nid\ttitle\nmtrack_a\tOne"_s, {u"3 mtrack_a"_s});
    row("a delimiter of its own", u"sep=|\nid|organization\nmtrack_a|org_a"_s,
            {u"3 org_a/mtrack_a"_s});
    row("no header", u"mtrack_a,One\nmtrack_b,Two"_s, {u"1 mtrack_a"_s, u"2 mtrack_b"_s});
    row("a bad id is no header", u"mtrack_a!x,One\nmtrack_b,Two"_s,
            {u"1 ! mtrack_a!x"_s, u"2 mtrack_b"_s});
    row("semicolons and decimal commas", u"n;id;s\n1;mtrack_a;1,5\n2;mtrack_b;2,5"_s,
            {u"2 mtrack_a"_s, u"3 mtrack_b"_s});
    row("tabs", u"One, or so\tmtrack_a\nTwo; or so\tmtrack_b"_s,
            {u"1 mtrack_a"_s, u"2 mtrack_b"_s});
    row("semicolons in a title", u"mtrack_a,org_a,\"rock; pop\"\nmtrack_b,org_a,\"folk; jazz\""_s,
            {u"1 org_a/mtrack_a"_s, u"2 org_a/mtrack_b"_s});
    row("an organization of its own", u"org,x,id\norg_a,,mtrack_a\norg_b,,mtrack_a\n,,mtrack_b"_s,
            {u"2 org_a/mtrack_a"_s, u"3 org_b/mtrack_a"_s, u"4 mtrack_b"_s});
    row("the organization of the id goes before", u"org_a,org_b/mtrack_a\norg_a,mtrack_b"_s,
            {u"1 org_b/mtrack_a"_s, u"2 org_a/mtrack_b"_s});
    row("the column that names most", u"id,parent\nmtrack_a,\nmtrack_b,mtrack_a\nmtrack_c,"_s,
            {u"2 mtrack_a"_s, u"3 mtrack_b"_s, u"4 mtrack_c"_s});
    row("addresses", u"One,https://a/v1/music/org_a/tracks/mtrack_a?x=1\nTwo,mtrack_b"_s,
            {u"1 org_a/mtrack_a"_s, u"2 mtrack_b"_s});
    row("a record over several lines",
            u"id,note\nmtrack_a,\"one\ntwo\r\nthree\"\nmtrack_b,x\ngarbage,y"_s,
            {u"2 mtrack_a"_s, u"5 mtrack_b"_s, u"6 ! garbage"_s});
    row("commands in cells",
            u"n,how\n1,\"curl -H \"\"X-API-Key: k\"\" https://a/tracks/mtrack_a\""_s,
            {u"2 mtrack_a"_s});
    row("an empty cell is shown by its record", u"id,t\nmtrack_a,One\n,Two\nmtrack_b,Three"_s,
            {u"2 mtrack_a"_s, u"3 ! , Two"_s, u"4 mtrack_b"_s});
    row("a record that is too short", u"t,id\nOne,mtrack_a\nTwo\nThree,mtrack_b"_s,
            {u"2 mtrack_a"_s, u"3 ! Two"_s, u"4 mtrack_b"_s});
    row("comments and empty records", u"# x,y\nid,t\n,\nmtrack_a,Song #2\n"_s, {u"4 mtrack_a"_s});
    row("a track again", u"mtrack_a,1\nmtrack_b,2\nmtrack_a,3"_s,
            {u"1,3 mtrack_a"_s, u"2 mtrack_b"_s});
    row("a list with commas", u"mtrack_a, org_a/mtrack_b, mtrack_a,\n"_s,
            {u"1 mtrack_a"_s, u"1 org_a/mtrack_b"_s});
    row("lines with commands are no table", u"curl -H 'a, b' https://a/tracks/mtrack_a, x"_s,
            {u"1 mtrack_a"_s});
}

void tst_ReferenceList::tables_areReadByTheirContent()
{
    QFETCH(const QString, text);
    QTEST(read(text), "rows");
}

void tst_ReferenceList::bytes_areText_whateverTheirEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"title\tid\nCafé\tmtrack_a\n"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf" + text.toUtf8();
    QTest::newRow("Latin 1") << text.toLatin1();
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encode(encoding, QStringConverter::Flag::WriteBom);
        QTest::newRow(QStringConverter::nameForEncoding(encoding)) << QByteArray(encode(text));
    }
}

void tst_ReferenceList::bytes_areText_whateverTheirEncoding()
{
    QFETCH(const QByteArray, bytes);
    const auto rows = readReferences(bytes);
    QVERIFY(rows.ok());
    QCOMPARE(summary(*rows), QStringList{u"2 mtrack_a"_s});
}

void tst_ReferenceList::whatIsNoList_isRefused()
{
    QCOMPARE(readReferences(QByteArray("PK\x03\x04\0\0mtrack_a", 14)).error(), ListError::NotText);
    QCOMPARE(readReferences(QByteArray(maxListBytes + 1, 'x')).error(), ListError::TooLarge);
    QCOMPARE(readReferences(QString(maxListBytes + 1, u'x')).error(), ListError::TooLarge);
    QString many;
    for (qsizetype i = 0; i < maxListRows; ++i)
        many += u"mtrack_"_s + QString::number(i) + u'\n';
    QCOMPARE(readReferences(many)->size(), maxListRows);
    QCOMPARE(readReferences(many + u"mtrack_x"_s).error(), ListError::TooManyRows);
}

void tst_ReferenceList::aReference_keepsItsErrorAndLine()
{
    const ReferenceRow good = referenceRow(u" org_a/mtrack_a "_s, 7);
    QCOMPARE(good, (ReferenceRow{{7}, u"mtrack_a"_s, {u"org_a"_s, u"mtrack_a"_s}, {}}));
    QCOMPARE(referenceRow(u"  "_s, 0), (ReferenceRow{{}, {}, {}, RefError::Empty}));
    QCOMPARE(referenceRow(u"mtrack_a mtrack_b"_s, 0).error, RefError::SeveralTracks);
    QCOMPARE(referenceRow(QString(70'000, u'x'), 0).error, RefError::TooLong);
}

void tst_ReferenceList::tenThousandLines_loseNothing_whenEveryTenthIsGarbage_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("a list") << u""_s << u""_s;
    QTest::newRow("a table") << u"7;"_s << u";\"a; \"\"title\"\"\""_s;
}

void tst_ReferenceList::tenThousandLines_loseNothing_whenEveryTenthIsGarbage()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    const QStringList garbage = {u"\"oops"_s, u"a \"b"_s, u"hello, world; or not"_s, u"\\"_s,
            u"mtrack_"_s, u"'"_s, u"\t\u202e;;x"_s, u"{\"id\": null}"_s, u"\"\"\""_s, u"=1+1"_s};
    QString text;
    for (int line = 1; line <= 10'000; ++line) {
        if (line % 10 == 5)
            text += garbage.at(line / 10 % garbage.size());
        else
            text += before + u"mtrack_%1"_s.arg(line) + after;
        text += line % 3 == 0 ? u"\r\n"_s : u"\n"_s;
    }
    const auto rows = readReferences(text);
    QVERIFY(rows.ok());
    QCOMPARE(rows->size(), 10'000);
    for (int line = 1; line <= 10'000; ++line) {
        const ReferenceRow &row = rows->at(line - 1);
        QCOMPARE(row.lines, QList<int>{line});
        QCOMPARE(row.error.has_value(), line % 10 == 5);
        if (!row.error)
            QCOMPARE(row.ref.trackId, u"mtrack_%1"_s.arg(line));
    }
}

void tst_ReferenceList::tenThousandRows_areReadFast()
{
    QString text = u"n,title,organization,track\n"_s;
    for (int i = 0; i < 10'000; ++i)
        text += u"%1,\"Late, Night\",org_acme,mtrack_%1\n"_s.arg(i);
    QBENCHMARK_ONCE
    {
        QCOMPARE(readReferences(text)->size(), 10'000);
    }
}

QTEST_APPLESS_MAIN(tst_ReferenceList)
#include "tst_referencelist.moc"
