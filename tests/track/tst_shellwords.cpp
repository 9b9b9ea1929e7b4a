// SPDX-License-Identifier: MIT
#include "core/track/ShellWords.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

class tst_ShellWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_areSplitAsByTheShell_data();
    void words_areSplitAsByTheShell();
};

void tst_ShellWords::words_areSplitAsByTheShell_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");

    QTest::newRow("nothing") << u"  "_s << QStringList();
    QTest::newRow("white space") << u" curl\t-s\n url "_s
                                 << QStringList{u"curl"_s, u"-s"_s, u"url"_s};
    QTest::newRow("single quotes") << uR"('a "b\' c)"_s << QStringList{uR"(a "b\)"_s, u"c"_s};
    QTest::newRow("double quotes") << uR"("a 'b\"\n" c)"_s << QStringList{uR"(a 'b"\n)"_s, u"c"_s};
    QTest::newRow("quotes within a word") << u"a'b c'\"d\""_s << QStringList{u"ab cd"_s};
    QTest::newRow("an empty word") << u"a '' b"_s << QStringList{u"a"_s, QString(), u"b"_s};
    QTest::newRow("an unclosed quote") << u"a 'b c"_s << QStringList{u"a"_s, u"b c"_s};
    QTest::newRow("a backslash") << uR"(a\ b c\)"_s << QStringList{u"a b"_s, u"c"_s};
    QTest::newRow("ANSI quotes") << uR"($'a\x41\u00e9\101\'b\n' c)"_s
                                 << QStringList{u"aA\u00e9A'b "_s, u"c"_s};
    QTest::newRow("no code point") << uR"($'\UFFFFFFFF')"_s << QStringList{u"\ufffd"_s};
    QTest::newRow("a pipe") << u"a b|c d"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("several commands") << u"a;b&c"_s << QStringList{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("a redirection") << u"a 2>file"_s << QStringList{u"a"_s, u">"_s, u"file"_s};
    QTest::newRow("a quoted pipe") << u"'a|b' c"_s << QStringList{u"a|b"_s, u"c"_s};
}

void tst_ShellWords::words_areSplitAsByTheShell()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, words);
    QCOMPARE(shellWords(text), words);
}

QTEST_GUILESS_MAIN(tst_ShellWords)
#include "tst_shellwords.moc"
