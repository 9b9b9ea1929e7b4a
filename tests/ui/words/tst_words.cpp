// SPDX-License-Identifier: MIT
#include "ui/words/Words.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace prelisten;

class TestWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void licence_isWordedAsAgreed_data();
    void licence_isWordedAsAgreed();
    void licenceMeaning_isASentence_forEachKind();
    void state_isWordedAsAgreed_data();
    void state_isWordedAsAgreed();
    void sourceState_isWordedAsAgreed();
    void time_isRoundedDown_data();
    void time_isRoundedDown();
    void valuesNotGiven_readUnknown();
    void displayName_isTidy_data();
    void displayName_isTidy();
    void renewals_claimNoMoreThanIsKnown();
    void keyStatus_saysWhatToDo_data();
    void keyStatus_saysWhatToDo();
    void keyInSentence_namesTheKeyThatWasUsed();
};

void TestWords::licence_isWordedAsAgreed_data()
{
    using Kind = LicenceClass::Kind;
    QTest::addColumn<LicenceClass>("licence");
    QTest::addColumn<QString>("words");
    QTest::newRow("cleared") << LicenceClass{Kind::CommercialCleared, u"commercial_cleared"_s}
                             << u"Cleared for commercial use"_s;
    QTest::newRow("enterprise") << LicenceClass{Kind::CommercialEnterprise, {}}
                                << u"Commercial use, enterprise licence"_s;
    QTest::newRow("personal") << LicenceClass{Kind::PersonalOnly, {}} << u"Personal use only"_s;
    QTest::newRow("unclear") << LicenceClass{Kind::Unclear, {}}
                             << u"Unclear: do not assume commercial use"_s;
    QTest::newRow("unknown word")
            << LicenceClass{Kind::NotRecognised, u"free_%1_all"_s}
            << u"Not recognised (free_%1_all): do not assume commercial use"_s;
    QTest::newRow("not given") << LicenceClass{} << u"unknown"_s;
}

void TestWords::licence_isWordedAsAgreed()
{
    QFETCH(LicenceClass, licence);
    QTEST(Words::licence(licence), "words");
}

void TestWords::licenceMeaning_isASentence_forEachKind()
{
    for (int kind = 0; kind <= static_cast<int>(LicenceClass::Kind::NotGiven); ++kind) {
        const QString words = Words::licenceMeaning(static_cast<LicenceClass::Kind>(kind));
        QVERIFY(words.endsWith(u'.'));
        QVERIFY(!words.contains(u'!'));
    }
}

void TestWords::state_isWordedAsAgreed_data()
{
    QTest::addColumn<PlaybackState>("state");
    QTest::addColumn<QString>("words");
    using S = PlaybackState;
    QTest::newRow("empty") << S::Empty << u"Empty"_s;
    QTest::newRow("loading") << S::Loading << u"Loading"_s;
    QTest::newRow("playing") << S::Playing << u"Playing"_s;
    QTest::newRow("paused") << S::Paused << u"Paused"_s;
    QTest::newRow("buffering") << S::Buffering << u"Buffering"_s;
    QTest::newRow("renewing") << S::RenewingLink << u"Renewing link"_s;
    QTest::newRow("waiting") << S::WaitingForNetwork << u"Waiting for network"_s;
    QTest::newRow("ended") << S::Ended << u"Ended"_s;
    QTest::newRow("access ended") << S::AccessEnded << u"Access ended"_s;
    QTest::newRow("failed") << S::Failed << u"Failed"_s;
}

void TestWords::state_isWordedAsAgreed()
{
    QFETCH(PlaybackState, state);
    QTEST(Words::state(state), "words");
}

void TestWords::sourceState_isWordedAsAgreed()
{
    using Kind = SourceState::Kind;
    QCOMPARE(Words::sourceState({}), u"Not loaded"_s);
    QCOMPARE(Words::sourceState({Kind::Loading, 42}), u"Loading 42%"_s);
    QCOMPARE(Words::sourceState({Kind::Loading, 140}), u"Loading 100%"_s);
    QCOMPARE(Words::sourceState({Kind::Ready, 100}), u"Ready"_s);
    QCOMPARE(Words::sourceState({Kind::Failed, 7}), u"Failed"_s);
}

void TestWords::time_isRoundedDown_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << qint64(0) << u"0:00.0"_s;
    QTest::newRow("before the start") << qint64(-5) << u"0:00.0"_s;
    QTest::newRow("just under") << qint64(999) << u"0:00.9"_s;
    QTest::newRow("usual") << qint64(51'300) << u"0:51.3"_s;
    QTest::newRow("minutes") << qint64(119'400) << u"1:59.4"_s;
    QTest::newRow("hours") << qint64(3'723'456) << u"1:02:03.4"_s;
}

void TestWords::time_isRoundedDown()
{
    QFETCH(qint64, milliseconds);
    QTEST(Words::time(milliseconds), "words");
}

void TestWords::valuesNotGiven_readUnknown()
{
    QCOMPARE(Words::duration(std::nullopt), u"unknown"_s);
    QCOMPARE(Words::yesNo(std::nullopt), u"unknown"_s);
    QCOMPARE(Words::created(std::nullopt), u"unknown"_s);
    QCOMPARE(Words::createdUtc(std::nullopt), QString());
    QCOMPARE(Words::orUnknown(u"  "_s), u"unknown"_s);
    QCOMPARE(Words::duration(119.4), u"1:59.4"_s);
    QCOMPARE(Words::yesNo(true), u"yes"_s);
    QCOMPARE(Words::yesNo(false), u"no"_s);
    const QDateTime utc(QDate(2026, 6, 28), QTime(10, 31), QTimeZone::utc());
    QVERIFY(Words::createdUtc(utc).contains(u"10:31"_s));
    QVERIFY(Words::createdUtc(utc).endsWith(u"UTC"_s));
}

void TestWords::displayName_isTidy_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("usual") << u"drums"_s << u"Drums"_s;
    QTest::newRow("joined") << u"lead_vocals-left"_s << u"Lead vocals left"_s;
    QTest::newRow("nothing but joints") << u"__"_s << u"__"_s;
    QTest::newRow("mark-up") << u"<b>bass</b>"_s << u"<b>bass</b>"_s;
}

void TestWords::displayName_isTidy()
{
    QFETCH(QString, name);
    QTEST(Words::displayName(name), "shown");
}

void TestWords::renewals_claimNoMoreThanIsKnown()
{
    QCOMPARE(Words::renewals(0, true), QString());
    QCOMPARE(Words::renewals(3, true), u"Links renewed 3×, playback not interrupted"_s);
    QCOMPARE(Words::renewals(3, false), u"Links renewed 3×"_s);
}

void TestWords::keyStatus_saysWhatToDo_data()
{
    using Origin = KeyInUse::Origin;
    using Keychain = KeyInUse::Keychain;
    QTest::addColumn<KeyInUse>("key");
    QTest::addColumn<QString>("part");
    QTest::newRow("none") << KeyInUse{} << u"no key yet"_s;
    QTest::newRow("asking") << KeyInUse{Origin::Asking, Keychain::NotAsked, {}}
                            << u"Waiting for the keychain"_s;
    QTest::newRow("locked") << KeyInUse{Origin::None, Keychain::Locked, {}}
                            << u"unlock your keyring"_s;
    QTest::newRow("denied") << KeyInUse{Origin::Session, Keychain::Denied, u"oak"_s}
                            << u"this session only"_s;
    QTest::newRow("unavailable") << KeyInUse{Origin::None, Keychain::Unavailable, {}}
                                 << u"this session only"_s;
    QTest::newRow("write failed") << KeyInUse{Origin::Session, Keychain::WriteFailed, u"oak"_s}
                                  << u"did not keep"_s;
    QTest::newRow("kept") << KeyInUse{Origin::Keychain, Keychain::Fine, u"oak_live_a1b2"_s}
                          << u"oak_live_a1b2… is in the system keychain"_s;
    QTest::newRow("environment") << KeyInUse{Origin::Environment, Keychain::NotAsked, u"oak"_s}
                                 << u"environment"_s;
    QTest::newRow("demo") << KeyInUse{Origin::Demo, Keychain::NotAsked, {}} << u"demo"_s;
}

void TestWords::keyStatus_saysWhatToDo()
{
    QFETCH(KeyInUse, key);
    QFETCH(QString, part);
    const QString words = Words::keyStatus(key);
    QVERIFY2(words.contains(part), qPrintable(words));
    QVERIFY(!words.contains(u'!'));
    QVERIFY(!Words::keyOrigin(key.origin).isEmpty());
}

void TestWords::keyInSentence_namesTheKeyThatWasUsed()
{
    KeyInUse key{KeyInUse::Origin::Keychain, KeyInUse::Keychain::Fine, u"oak_live_a1b2"_s};
    QCOMPARE(Words::keyInSentence(key), u"the key oak_live_a1b2…"_s);
    key.origin = KeyInUse::Origin::Environment;
    QCOMPARE(Words::keyInSentence(key), u"the key from the environment"_s);
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
