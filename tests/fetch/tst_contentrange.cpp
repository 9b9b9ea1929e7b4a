// SPDX-License-Identifier: MIT
#include "core/fetch/ContentRange.h"

#include <QTest>

using namespace prelisten;

class tst_ContentRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_understandsAPlainRange_data();
    void parse_understandsAPlainRange();
    void parse_givesNothing_whenTheHeaderIsOdd_data();
    void parse_givesNothing_whenTheHeaderIsOdd();
    void parseHttpLength_takesDigitsOnly();
    void strongETag_givesStrongOnesOnly();
};

void tst_ContentRange::parse_understandsAPlainRange_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("begin");
    QTest::addColumn<qint64>("end");
    QTest::addColumn<qint64>("total");

    QTest::newRow("whole") << QByteArray("bytes 0-99/100") << qint64(0) << qint64(100)
                           << qint64(100);
    QTest::newRow("part") << QByteArray("bytes 5-5/100") << qint64(5) << qint64(6) << qint64(100);
    QTest::newRow("case and blanks")
            << QByteArray(" Bytes\t1 - 2 / 9 ") << qint64(1) << qint64(3) << qint64(9);
    QTest::newRow("large") << QByteArray("bytes 0-9223372036854775805/9223372036854775807")
                           << qint64(0) << qint64(9223372036854775806)
                           << std::numeric_limits<qint64>::max();
}

void tst_ContentRange::parse_understandsAPlainRange()
{
    QFETCH(const QByteArray, header);
    QFETCH(const qint64, begin);
    QFETCH(const qint64, end);
    QFETCH(const qint64, total);

    QVERIFY(ContentRange::parse(header) == std::optional(ContentRange{begin, end, total}));
}

void tst_ContentRange::parse_givesNothing_whenTheHeaderIsOdd_data()
{
    QTest::addColumn<QByteArray>("header");

    for (const char *header : {"", "bytes", "bytes ", "bytes=0-1/2", "items 0-1/2", "bytes */100",
                 "bytes 0-1/*", "bytes 0-1", "bytes 2-1/9", "bytes 0-9/9", "bytes -1-2/9",
                 "bytes 0--2/9", "bytes 0-1/-9", "bytes a-b/c", "bytes 0/1-2", "bytes 0-1/2/3",
                 "bytes 0-1/99999999999999999999", "bytes +0-1/2", "bytes 0 0-1/2", "bytes 0-0/0",
                 "bytes 0-1,3-4/9"})
        QTest::newRow(header) << QByteArray(header);
}

void tst_ContentRange::parse_givesNothing_whenTheHeaderIsOdd()
{
    QFETCH(const QByteArray, header);

    QVERIFY(!ContentRange::parse(header));
}

void tst_ContentRange::parseHttpLength_takesDigitsOnly()
{
    QVERIFY(parseHttpLength(" 42 ") == std::optional<qint64>(42));
    QVERIFY(parseHttpLength("0") == std::optional<qint64>(0));
    for (const char *text :
            {"", " ", "-1", "+1", "1 2", "1, 1", "0x10", "1e3", "99999999999999999999"})
        QVERIFY2(!parseHttpLength(text), text);
}

void tst_ContentRange::strongETag_givesStrongOnesOnly()
{
    QCOMPARE(strongETag(" \"abc\" "), QByteArray("\"abc\""));
    for (const char *tag : {"", "W/\"abc\"", "abc", "\"", "\"\"", "\"a\"b\"", "\"a\", \"b\""})
        QVERIFY2(strongETag(tag).isEmpty(), tag);
}

QTEST_GUILESS_MAIN(tst_ContentRange)
#include "tst_contentrange.moc"
