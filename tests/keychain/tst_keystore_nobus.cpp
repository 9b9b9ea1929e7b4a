// SPDX-License-Identifier: MIT
// Runs without a usable D-Bus. A test of its own, since a process keeps its first bus connection.
#include "core/keychain/KeyStore.h"
#include "tests/support/Figure.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

class TestKeyStoreWithoutBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_saysUnavailable();
    void write_saysUnavailable();
    void forget_saysUnavailable();

private:
    KeyStore m_store{u"api.example"_s};
};

void TestKeyStoreWithoutBus::read_saysUnavailable()
{
    std::optional<Result<ApiKey, KeyStoreError>> answer;
    m_store.read([&](const auto &result) { answer.emplace(result); });
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(int(answer->error()), int(KeyStoreError::Unavailable));
}

void TestKeyStoreWithoutBus::write_saysUnavailable()
{
    std::optional<Result<Done, KeyStoreError>> answer;
    m_store.write(*ApiKey::fromText(u"ak_12345678"_s),
            [&](const auto &result) { answer.emplace(result); });
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(int(answer->error()), int(KeyStoreError::Unavailable));
}

void TestKeyStoreWithoutBus::forget_saysUnavailable()
{
    std::optional<Result<Done, KeyStoreError>> answer;
    m_store.forget([&](const auto &result) { answer.emplace(result); });
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(int(answer->error()), int(KeyStoreError::Unavailable));
    tests::printFigure(12, u"no bus: unavailable"_s);
}

QTEST_GUILESS_MAIN(TestKeyStoreWithoutBus)
#include "tst_keystore_nobus.moc"
