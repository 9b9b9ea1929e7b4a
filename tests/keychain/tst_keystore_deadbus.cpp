// SPDX-License-Identifier: MIT
// A D-Bus that accepts connections and never says a word.
#include "core/keychain/KeyStore.h"
#include "tests/support/KeyStoreAnswers.h"

#include <QElapsedTimer>
#include <QLocalServer>
#include <QTemporaryDir>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

class TestKeyStoreWithDeadBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void requests_doNotBlock_andMayBeDropped();

private:
    QTemporaryDir m_folder;
    QLocalServer m_bus;
};

void TestKeyStoreWithDeadBus::initTestCase()
{
    const QString path = m_folder.filePath(u"bus"_s);
    QVERIFY(m_bus.listen(path));
    const QByteArray address = "unix:path=" + path.toLocal8Bit();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
}

void TestKeyStoreWithDeadBus::requests_doNotBlock_andMayBeDropped()
{
    KeyStore store(host);
    Answer answer;
    QElapsedTimer time;
    time.start();
    store.read(answer.key());
    QVERIFY2(time.elapsed() < 5'000, "the request waits for the bus");
    QTRY_VERIFY_WITH_TIMEOUT(m_bus.hasPendingConnections(), 20'000);
    QVERIFY(answer.isEmpty());
    store.dropRequests();
}

QTEST_GUILESS_MAIN(TestKeyStoreWithDeadBus)
#include "tst_keystore_deadbus.moc"
