// SPDX-License-Identifier: MIT
#include "core/track/PlainText.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tidied_isPlain_data();
    void tidied_isPlain();
    void tidied_neverSplitsACharacter();
};

void TestPlainText::tidied_isPlain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"Late Night Study"_s << u"Late Night Study"_s;
    QTest::newRow("markup stays as it is") << u"<b>A&amp;B</b>"_s << u"<b>A&amp;B</b>"_s;
    QTest::newRow("other scripts") << u"Ночь 夜 ليل 🎵"_s << u"Ночь 夜 ليل 🎵"_s;
    QTest::newRow("combining marks") << u"e\u0301"_s << u"e\u0301"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("white space around") << u"  a\t"_s << u"a"_s;
    QTest::newRow("white space inside") << u"a \t\r\n\u00a0\u3000 b"_s << u"a b"_s;
    QTest::newRow("line and paragraph separators") << u"a\u2028b\u2029c\u0085d"_s << u"a b c d"_s;
    QTest::newRow("control characters") << u"a\u0001\u001b[31m\u007f\u009fb"_s << u"a[31mb"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b" << u"ab"_s;
    QTest::newRow("bidi overrides") << u"\u202agpj\u202e.exe\u202c"_s << u"gpj.exe"_s;
    QTest::newRow("bidi isolates and marks") << u"\u2066a\u2069\u200e\u200f\u061cb"_s << u"ab"_s;
    QTest::newRow("zero-width") << u"\ufeffa\u200b\u200c\u200d\u2060b"_s << u"ab"_s;
    QTest::newRow("tags") << u"a\U000e0041\U000e007fb"_s << u"ab"_s;
    QTest::newRow("only such") << u"\u200b \u202e\n"_s << QString();
    QTest::newRow("half surrogates") << u"a"_s + QChar(0xd83c) + u"b" + QChar(0xdfb5) << u"ab"_s;
    QTest::newRow("too long") << u"abcdefghijklmnopqrstuvwxyz"_s << u"abcdefghijklmnopqrst"_s;
    QTest::newRow("no space at the cut") << u"abcdefghijklmnopqrs t"_s << u"abcdefghijklmnopqrs"_s;
}

void TestPlainText::tidied_isPlain()
{
    QFETCH(QString, text);
    QTEST(tidied(text, 20), "expected");
}

void TestPlainText::tidied_neverSplitsACharacter()
{
    const QString notes = u"🎵🎵🎵"_s;
    QCOMPARE(tidied(notes, 6), notes);
    QCOMPARE(tidied(notes, 5), u"🎵🎵"_s);
    QCOMPARE(tidied(notes, 1), QString());
    QCOMPARE(tidied(notes, 0), QString());
}

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
