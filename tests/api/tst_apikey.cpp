// SPDX-License-Identifier: MIT
#include "core/api/ApiKey.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

class TestApiKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromText_takesWhatMayBeAKey_data();
    void fromText_takesWhatMayBeAKey();
    void fromText_removesWhiteSpaceAround();
    void hint_showsAQuarterAtMost_data();
    void hint_showsAQuarterAtMost();
};

void TestApiKey::fromText_takesWhatMayBeAKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("taken");
    QTest::newRow("ak_") << "ak_"_L1 + QString(42, u'x') << true;
    QTest::newRow("oak_live_") << "oak_live_"_L1 + QString(63, u'x') << true;
    QTest::newRow("shortest") << u"abcdefgh"_s << true;
    QTest::newRow("too short") << u"abcdefg"_s << false;
    QTest::newRow("longest") << QString(512, u'k') << true;
    QTest::newRow("too long") << QString(513, u'k') << false;
    QTest::newRow("every printable character") << u"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("only spaces") << QString(20, u' ') << false;
    QTest::newRow("space inside") << u"abcd efgh"_s << false;
    QTest::newRow("line end inside") << u"abcd\r\nX-Evil: 1"_s << false;
    QTest::newRow("NUL inside") << u"abcd"_s + QChar(0) + u"efgh" << false;
    QTest::newRow("delete character") << u"abcdefgh\x7f"_s << false;
    QTest::newRow("umlaut") << u"abcdefghü"_s << false;
    QTest::newRow("fullwidth letters") << u"ａｂｃｄｅｆｇｈ"_s << false;
    QTest::newRow("zero-width space") << u"abcdefgh\u200b"_s << false;
}

void TestApiKey::fromText_takesWhatMayBeAKey()
{
    QFETCH(QString, text);
    const std::optional<ApiKey> key = ApiKey::fromText(text);
    QTEST(key.has_value(), "taken");
    if (key) {
        QCOMPARE(QString::fromLatin1(key->reveal()), text);
    }
}

void TestApiKey::fromText_removesWhiteSpaceAround()
{
    const std::optional<ApiKey> key = ApiKey::fromText(u" \tak_12345678\r\n"_s);
    QVERIFY(key);
    QCOMPARE(key->reveal().toByteArray(), QByteArray("ak_12345678"));
    QVERIFY(*key == *ApiKey::fromText(u"ak_12345678"_s));
    QVERIFY(!(*key == *ApiKey::fromText(u"ak_12345679"_s)));
}

void TestApiKey::hint_showsAQuarterAtMost_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hint");
    QTest::newRow("long") << "oak_live_a1b2"_L1 + QString(59, u'x') << u"oak_live_a1b2"_s;
    QTest::newRow("42 behind ak_") << "ak_"_L1 + QString(42, u'x') << u"ak_xxxxxxxx"_s;
    QTest::newRow("shortest") << u"abcdefgh"_s << u"ab"_s;
}

void TestApiKey::hint_showsAQuarterAtMost()
{
    QFETCH(QString, text);
    QTEST(ApiKey::fromText(text)->hint(), "hint");
}

QTEST_GUILESS_MAIN(TestApiKey)
#include "tst_apikey.moc"
