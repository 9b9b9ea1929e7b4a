// SPDX-License-Identifier: MIT
#include "ui/words/KeyWords.h"
#include "ui/words/Words.h"

#include <QSet>
#include <QTest>

#include <array>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Origin = KeyInUse::Origin;
using Keychain = KeyInUse::Keychain;

namespace {

constexpr std::array flaws{KeyFlaw::Empty, KeyFlaw::OnlyBlanks, KeyFlaw::Share,
        KeyFlaw::NameInFront, KeyFlaw::Quoted, KeyFlaw::SpaceInside, KeyFlaw::NotPrintable,
        KeyFlaw::TooShort, KeyFlaw::TooLong};

} // namespace

class TestKeyWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void flaw_hasASentenceOfItsOwnForEach();
    void inputHint_isEmpty_forWhatMayBeAKey();
    void inputHint_namesWhatIsWrong_andNothingOfTheText_data();
    void inputHint_namesWhatIsWrong_andNothingOfTheText();
    void environmentRefused_saysWhichVariable_why_andThatNoOtherKeyIsUsed();
    void onlyAKeychainThatAnswered_hasNoKeyYet_data();
    void onlyAKeychainThatAnswered_hasNoKeyYet();
    void trouble_isNone_withAKey();
};

void TestKeyWords::flaw_hasASentenceOfItsOwnForEach()
{
    QSet<QString> sentences;
    for (const KeyFlaw flaw : flaws)
        sentences.insert(KeyWords::flaw(flaw));
    QCOMPARE(sentences.size(), static_cast<qsizetype>(flaws.size()));
    QVERIFY(!sentences.contains(QString()));
}

void TestKeyWords::inputHint_isEmpty_forWhatMayBeAKey()
{
    QCOMPARE(KeyWords::inputHint(u"  oak_live_0123456789\n"_s), QString());
}

void TestKeyWords::inputHint_namesWhatIsWrong_andNothingOfTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing") << u"  "_s << u"first"_s;
    QTest::newRow("bearer") << u"Bearer canary_0123456789"_s << u"Bearer"_s;
    QTest::newRow("header") << u"X-API-Key: canary_0123456789"_s << u"X-API-Key"_s;
    QTest::newRow("share") << u"shr_canary0123456789"_s << u"a share, not a key"_s;
    QTest::newRow("quotes") << u"'canary_0123456789'"_s << u"quotation mark"_s;
    QTest::newRow("spaces") << u"canary canary"_s << u"no spaces"_s;
    QTest::newRow("dash") << u"canary\u20100123456789"_s << u"long dash"_s;
    QTest::newRow("short") << u"canary"_s << u"at least 8"_s;
    QTest::newRow("long") << u"canary"_s.repeated(100) << u"at most 512"_s;
}

void TestKeyWords::inputHint_namesWhatIsWrong_andNothingOfTheText()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const QString hint = KeyWords::inputHint(text);
    QVERIFY2(hint.contains(part), qPrintable(hint));
    QVERIFY(!hint.contains(u"canary"_s));
}

void TestKeyWords::environmentRefused_saysWhichVariable_why_andThatNoOtherKeyIsUsed()
{
    for (const KeyFlaw flaw : flaws) {
        const Message message = KeyWords::environmentRefused(flaw);
        QVERIFY(message.headline.contains(u"FREDDY_API_KEY"_s));
        QVERIFY(message.headline.contains(u"no other key"_s));
        QVERIFY(message.headline.endsWith(KeyWords::flaw(flaw)));
        QVERIFY(message.next.contains(u"unset"_s));
    }
    QVERIFY(!KeyWords::environmentRefused({}).headline.isEmpty()); // a stored verdict has no flaw
}

void TestKeyWords::onlyAKeychainThatAnswered_hasNoKeyYet_data()
{
    QTest::addColumn<Keychain>("keychain");
    QTest::addColumn<QString>("part"); // of the message; empty: there is none
    QTest::newRow("not asked") << Keychain::NotAsked << QString();
    QTest::newRow("fine") << Keychain::Fine << QString();
    QTest::newRow("locked") << Keychain::Locked << u"saved before"_s;
    QTest::newRow("denied") << Keychain::Denied << u"refused"_s;
    QTest::newRow("unavailable") << Keychain::Unavailable << u"cannot be reached"_s;
    QTest::newRow("no answer") << Keychain::NoAnswer << u"did not answer"_s;
    QTest::newRow("not a key") << Keychain::NotAKey << u"cannot be an API key"_s;
    QTest::newRow("write failed") << Keychain::WriteFailed << u"did not give"_s;
}

void TestKeyWords::onlyAKeychainThatAnswered_hasNoKeyYet()
{
    QFETCH(Keychain, keychain);
    QFETCH(QString, part);
    const KeyInUse key{Origin::None, keychain, {}};
    const Message trouble = KeyWords::trouble(key);
    QCOMPARE(trouble.isEmpty(), part.isEmpty());
    QVERIFY2(trouble.headline.contains(part), qPrintable(trouble.headline));
    QCOMPARE(trouble.next.isEmpty(), part.isEmpty());
    QCOMPARE(Words::keyStatus(key).contains(u"no key yet"_s), part.isEmpty());
}

void TestKeyWords::trouble_isNone_withAKey()
{
    for (const Keychain keychain : {Keychain::Fine, Keychain::NoAnswer, Keychain::Denied}) {
        QVERIFY(KeyWords::trouble({Origin::Session, keychain, u"oak"_s}).isEmpty());
        QVERIFY(KeyWords::trouble({Origin::Environment, keychain, u"oak"_s}).isEmpty());
    }
    QVERIFY(KeyWords::trouble({Origin::Asking, Keychain::NotAsked, {}}).isEmpty());
    QVERIFY(!KeyWords::trouble({Origin::Asking, Keychain::NoAnswer, {}}).isEmpty());
}

QTEST_GUILESS_MAIN(TestKeyWords)
#include "tst_keywords.moc"
