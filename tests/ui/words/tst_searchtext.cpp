// SPDX-License-Identifier: MIT
#include "ui/words/SearchText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;

class TestSearchText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matches_everyWord_inAnyCase_withoutAccents_data();
    void matches_everyWord_inAnyCase_withoutAccents();
    void isEmpty_forSpacesAlone();
};

void TestSearchText::matches_everyWord_inAnyCase_withoutAccents_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    const QString title = u"Café Größe, Harbour Lights"_s;
    QTest::newRow("nothing typed") << title << u""_s << true;
    QTest::newRow("a part of a word") << title << u"arbo"_s << true;
    QTest::newRow("another case") << title << u"HARBOUR"_s << true;
    QTest::newRow("words in another order") << title << u"lights  cafe"_s << true;
    QTest::newRow("one word that is not there") << title << u"harbour bass"_s << false;
    QTest::newRow("an accent that is not typed") << title << u"cafe"_s << true;
    QTest::newRow("an accent that is not there") << u"Cafe"_s << u"café"_s << true;
    QTest::newRow("an accent in two characters") << u"Cafe\u0301"_s << u"café"_s << true;
    QTest::newRow("sharp s as ss") << title << u"grosse"_s << true;
    QTest::newRow("sharp s as itself") << title << u"größe"_s << true;
    QTest::newRow("a letter with a stroke") << u"Smørrebrød"_s << u"smorrebrod"_s << true;
    QTest::newRow("a dotted capital") << u"İstanbul"_s << u"istanbul"_s << true;
    QTest::newRow("a wide letter") << u"ＡＢＣ"_s << u"abc"_s << true;
    QTest::newRow("another alphabet") << u"Ночь"_s << u"НОЧЬ"_s << true;
    QTest::newRow("signs are taken literally") << u"a+b [live]"_s << u"[live] a+"_s << true;
}

void TestSearchText::matches_everyWord_inAnyCase_withoutAccents()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QTEST(SearchText(typed).matches(SearchText::folded(text)), "found");
}

void TestSearchText::isEmpty_forSpacesAlone()
{
    QVERIFY(SearchText(u"  \t "_s).isEmpty());
    QVERIFY(!SearchText(u" a "_s).isEmpty());
}

QTEST_APPLESS_MAIN(TestSearchText)
#include "tst_searchtext.moc"
