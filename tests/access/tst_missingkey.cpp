// SPDX-License-Identifier: MIT
// What a request that was not sent for lack of a key says about the key.
#include "core/access/VerdictRules.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Origin = KeyInUse::Origin;
using Keychain = KeyInUse::Keychain;
using Reason = Verdict::Reason;

class tst_MissingKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMissingKey_isSaidToBeNone_onlyIfTheKeychainSaidSo_data();
    void aMissingKey_isSaidToBeNone_onlyIfTheKeychainSaidSo();
};

void tst_MissingKey::aMissingKey_isSaidToBeNone_onlyIfTheKeychainSaidSo_data()
{
    QTest::addColumn<KeyInUse>("key");
    QTest::addColumn<Reason>("reason");
    const auto none = [](Keychain keychain) {
        return KeyInUse{Origin::None, keychain, {}};
    };
    QTest::newRow("not asked") << none(Keychain::NotAsked) << Reason::KeyMissing;
    QTest::newRow("there is none") << none(Keychain::Fine) << Reason::KeyMissing;
    QTest::newRow("locked") << none(Keychain::Locked) << Reason::KeyNotGiven;
    QTest::newRow("denied") << none(Keychain::Denied) << Reason::KeyNotGiven;
    QTest::newRow("unavailable") << none(Keychain::Unavailable) << Reason::KeyNotGiven;
    QTest::newRow("no answer") << none(Keychain::NoAnswer) << Reason::KeyNotGiven;
    QTest::newRow("no key in it") << none(Keychain::NotAKey) << Reason::KeyNotGiven;
    QTest::newRow("variable") << KeyInUse{Origin::None, Keychain::NotAsked, {}, KeyFlaw::Quoted}
                              << Reason::KeyUnusable;
}

void tst_MissingKey::aMissingKey_isSaidToBeNone_onlyIfTheKeychainSaidSo()
{
    QFETCH(const KeyInUse, key);
    ApiError error;
    error.kind = ApiError::Kind::NoKey;
    const Verdict verdict = verdictOf(error, key, u"org_a"_s);
    QCOMPARE(verdict.outcome, Verdict::Outcome::KeyProblem);
    QTEST(verdict.reason, "reason");
    QVERIFY(verdict.lacksKey());
    QVERIFY(!verdict.wasSent());
}

QTEST_APPLESS_MAIN(tst_MissingKey)
#include "tst_missingkey.moc"
