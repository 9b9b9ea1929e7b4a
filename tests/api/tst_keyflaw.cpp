// SPDX-License-Identifier: MIT
#include "core/api/ApiKey.h"
#include "core/api/KeyFlaw.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

class TestKeyFlaw : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyFlawOf_saysWhatIsWrong_data();
    void keyFlawOf_saysWhatIsWrong();
    void keyFlawOf_findsNothing_inWhatMayBeAKey_data();
    void keyFlawOf_findsNothing_inWhatMayBeAKey();
};

void TestKeyFlaw::keyFlawOf_saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<KeyFlaw>("flaw");
    QTest::newRow("nothing") << QString() << KeyFlaw::Empty;
    QTest::newRow("only spaces") << u" \t\n"_s << KeyFlaw::OnlyBlanks;
    QTest::newRow("bearer") << u"Bearer oak_live_0123456789"_s << KeyFlaw::NameInFront;
    QTest::newRow("bearer in lower case") << u"bearer  oak_live_01234"_s << KeyFlaw::NameInFront;
    QTest::newRow("a header") << u"X-API-Key: oak_live_0123456789"_s << KeyFlaw::NameInFront;
    QTest::newRow("a header without space")
            << u"x-api-key:oak_live_01234"_s << KeyFlaw::NameInFront;
    QTest::newRow("the other header")
            << u"Authorization: Bearer oak_live_01234"_s << KeyFlaw::NameInFront;
    QTest::newRow("a line of a script")
            << u"FREDDY_API_KEY=oak_live_0123456789"_s << KeyFlaw::NameInFront;
    QTest::newRow("a share") << u" shr_9f3a61d07c52be84\n"_s << KeyFlaw::Share;
    QTest::newRow("its hint") << u"shr_9f3a…"_s << KeyFlaw::Share;
    QTest::newRow("a share in quotes") << u"\"shr_9f3a61d07c52be84\""_s << KeyFlaw::Share;
    QTest::newRow("the address of a share")
            << u"https://api.example/v1/music/shared/shr_9f3a61"_s << KeyFlaw::Share;
    QTest::newRow("a command with a share")
            << u"curl 'https://api.example/v1/music/shared/shr_9f3a61'"_s << KeyFlaw::Share;
    QTest::newRow("quotes") << u"\"oak_live_0123456789\""_s << KeyFlaw::Quoted;
    QTest::newRow("one quote") << u"oak_live_0123456789'"_s << KeyFlaw::Quoted;
    QTest::newRow("typographic quotes") << u"“oak_live_0123456789”"_s << KeyFlaw::Quoted;
    QTest::newRow("a space") << u"oak_live_ 0123456789"_s << KeyFlaw::SpaceInside;
    QTest::newRow("a no-break space") << u"oak_live_\u00a00123456789"_s << KeyFlaw::SpaceInside;
    QTest::newRow("a line end") << u"oak_live_01234\r\nX-Evil: 1"_s << KeyFlaw::SpaceInside;
    QTest::newRow("a curl command")
            << u"curl -H X-API-Key: oak_live_0123"_s << KeyFlaw::SpaceInside;
    QTest::newRow("a hyphen of typography")
            << u"oak\u2011live\u20110123456789"_s << KeyFlaw::NotPrintable;
    QTest::newRow("a long dash") << u"oak—live—0123456789"_s << KeyFlaw::NotPrintable;
    QTest::newRow("an invisible character")
            << u"oak_live_0123456789\u200b"_s << KeyFlaw::NotPrintable;
    QTest::newRow("NUL") << u"oak_live_"_s + QChar(0) + u"0123456789" << KeyFlaw::NotPrintable;
    QTest::newRow("bytes that are not UTF-8") << u"oak_live_\ufffd0123"_s << KeyFlaw::NotPrintable;
    QTest::newRow("short") << u"oak_liv"_s << KeyFlaw::TooShort;
    QTest::newRow("a name alone") << u"bearer"_s << KeyFlaw::TooShort;
    QTest::newRow("long") << QString(513, u'k') << KeyFlaw::TooLong;
}

void TestKeyFlaw::keyFlawOf_saysWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(KeyFlaw, flaw);
    const std::optional<KeyFlaw> found = keyFlawOf(text);
    QVERIFY(found);
    QCOMPARE(int(*found), int(flaw));
    QVERIFY(!ApiKey::fromText(text));
}

void TestKeyFlaw::keyFlawOf_findsNothing_inWhatMayBeAKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("usual") << u"oak_live_0123456789abcdef"_s;
    QTest::newRow("with the letters of a share") << u"oak_live_shr_0123456789"_s;
    QTest::newRow("space around it") << u" \n oak_live_0123456789abcdef\r\n"_s;
    QTest::newRow("begins like a name") << u"bearer_0123456789"_s;
    QTest::newRow("a name inside") << u"oak_x-api-key:0123456789"_s;
    QTest::newRow("a quote inside") << u"oak_live_'0123456789"_s;
}

void TestKeyFlaw::keyFlawOf_findsNothing_inWhatMayBeAKey()
{
    QFETCH(QString, text);
    QVERIFY(!keyFlawOf(text));
    QVERIFY(ApiKey::fromText(text));
}

QTEST_GUILESS_MAIN(TestKeyFlaw)
#include "tst_keyflaw.moc"
