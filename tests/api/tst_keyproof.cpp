// SPDX-License-Identifier: MIT
#include "core/api/KeyProof.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

namespace {

ApiKey someKey()
{
    return *ApiKey::fromText(u"oak_live_0123456789abcdef"_s);
}

ApiKey otherKey()
{
    return *ApiKey::fromText(u"oak_live_0123456789abcdeg"_s);
}

} // namespace

class TestKeyProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProof_isOfItsKey_only();
    void aProof_isAnotherEachTime_andHoldsNothingOfTheKey();
    void aProofThatIsNotWhole_isOfNoKey_data();
    void aProofThatIsNotWhole_isOfNoKey();
};

void TestKeyProof::aProof_isOfItsKey_only()
{
    const KeyProof proof = KeyProof::of(someKey());
    QVERIFY(proof.isWhole());
    QVERIFY(proof.isOf(someKey()));
    QVERIFY(!proof.isOf(otherKey()));
    KeyProof changed = proof;
    changed.code.back() = static_cast<char>(changed.code.back() ^ 1);
    QVERIFY(!changed.isOf(someKey()));
}

void TestKeyProof::aProof_isAnotherEachTime_andHoldsNothingOfTheKey()
{
    const KeyProof first = KeyProof::of(someKey());
    const KeyProof second = KeyProof::of(someKey());
    QVERIFY(first.salt != second.salt);
    QVERIFY(first.code != second.code);
    QVERIFY(!QByteArray(first.salt + first.code).contains("oak_"));
}

void TestKeyProof::aProofThatIsNotWhole_isOfNoKey_data()
{
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<QByteArray>("code");
    const KeyProof whole = KeyProof::of(someKey());
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("no code") << whole.salt << QByteArray();
    QTest::newRow("no salt") << QByteArray() << whole.code;
    QTest::newRow("a short code") << whole.salt << whole.code.first(8);
    QTest::newRow("a long salt") << whole.salt + 'x' << whole.code;
}

void TestKeyProof::aProofThatIsNotWhole_isOfNoKey()
{
    QFETCH(const QByteArray, salt);
    QFETCH(const QByteArray, code);
    QVERIFY(!(KeyProof{salt, code}.isOf(someKey())));
}

QTEST_GUILESS_MAIN(TestKeyProof)
#include "tst_keyproof.moc"
