// SPDX-License-Identifier: MIT
// A real Secret Service that hangs, dies, is started again or is locked. Runs inside
// with_keyring.sh.
#include "core/keychain/KeyStore.h"
#include "tests/support/KeyStoreAnswers.h"
#include "tests/support/KeyringDaemon.h"

#include <QTest>

#include <memory>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

class TestKeyStoreFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void slow_answersAreAwaited();
    void anAnswerThatIsNotWaitedForAnyMore_isDropped();
    void killedDuringARead_givesNothing_andTheKeyIsThereAfterwards();
    void killedDuringAWrite_isNotDone_andTheOldKeyStays();
    void killedDuringAForget_isNotDone();
    void restarted_givesTheKey();
    void restartedWithTheWrongPassword_givesAndTakesNothing();
    void lockedAndUnlocked_givesTheKeyAgain();
    void store_mayBeDeleted_whileTheServiceHangs();

private:
    KeyringDaemon m_keyring;
};

void TestKeyStoreFaults::init()
{
    QVERIFY2(m_keyring.startUnlocked(), "run me by with_keyring.sh");
    KeyStore store(host);
    QCOMPARE(write(store, u"ak_from_before"_s), u"done"_s);
}

void TestKeyStoreFaults::cleanup()
{
    m_keyring.resume();
}

void TestKeyStoreFaults::slow_answersAreAwaited()
{
    KeyStore store(host);
    QVERIFY(m_keyring.suspend());
    Answer answer;
    store.read(answer.key());
    QTest::qWait(1500);
    QVERIFY(answer.isEmpty());
    QVERIFY(m_keyring.resume());
    QCOMPARE(answer.wait(), u"ak_from_before"_s);
}

void TestKeyStoreFaults::anAnswerThatIsNotWaitedForAnyMore_isDropped()
{
    KeyStore store(host);
    QVERIFY(m_keyring.suspend());
    Answer answer;
    store.read(answer.key());
    QTest::qWait(100);
    store.dropRequests();
    QVERIFY(m_keyring.resume());
    KeyStore later(host);
    QCOMPARE(read(later), u"ak_from_before"_s);
    QVERIFY(answer.isEmpty());
}

void TestKeyStoreFaults::killedDuringARead_givesNothing_andTheKeyIsThereAfterwards()
{
    KeyStore store(host);
    QVERIFY(m_keyring.suspend());
    Answer answer;
    store.read(answer.key());
    QTest::qWait(200);
    QVERIFY(m_keyring.kill());
    // The bus may start another service at once, whose keyring is locked.
    const QString answered = answer.wait();
    QVERIFY2(answered == u"unavailable" || answered == u"nothing there", qPrintable(answered));
    QVERIFY(m_keyring.startUnlocked());
    QCOMPARE(read(store), u"ak_from_before"_s);
}

void TestKeyStoreFaults::killedDuringAWrite_isNotDone_andTheOldKeyStays()
{
    KeyStore store(host);
    QVERIFY(m_keyring.suspend());
    Answer answer;
    store.write(key(u"ak_while_it_dies"_s), answer.done());
    QTest::qWait(200);
    QVERIFY(m_keyring.kill());
    QVERIFY(answer.wait() != u"done"_s);
    QVERIFY(m_keyring.startUnlocked());
    QCOMPARE(read(store), u"ak_from_before"_s);
}

void TestKeyStoreFaults::killedDuringAForget_isNotDone()
{
    KeyStore store(host);
    QVERIFY(m_keyring.suspend());
    Answer answer;
    store.forget(answer.done());
    QTest::qWait(200);
    QVERIFY(m_keyring.kill());
    QVERIFY(answer.wait() != u"done"_s);
    QVERIFY(m_keyring.startUnlocked());
    QCOMPARE(read(store), u"ak_from_before"_s);
}

void TestKeyStoreFaults::restarted_givesTheKey()
{
    KeyStore store(host);
    QCOMPARE(read(store), u"ak_from_before"_s); // there is a session with the service now
    QVERIFY(m_keyring.kill());
    QVERIFY(m_keyring.startUnlocked());
    QCOMPARE(read(store), u"ak_from_before"_s);
    QCOMPARE(write(store, u"ak_afterwards"_s), u"done"_s);
    QCOMPARE(read(store), u"ak_afterwards"_s);
}

void TestKeyStoreFaults::restartedWithTheWrongPassword_givesAndTakesNothing()
{
    QVERIFY(m_keyring.kill());
    QVERIFY(m_keyring.start(u"not it"_s));
    KeyStore store(host);
    QCOMPARE(read(store), u"nothing there"_s); // like a locked keyring that cannot prompt
    QCOMPARE(write(store, u"ak_while_locked"_s), u"denied"_s);
    QCOMPARE(forget(store), u"denied"_s);
    QVERIFY(m_keyring.kill());
    QVERIFY(m_keyring.startUnlocked());
    QCOMPARE(read(store), u"ak_from_before"_s);
}

void TestKeyStoreFaults::lockedAndUnlocked_givesTheKeyAgain()
{
    KeyStore store(host);
    QVERIFY(m_keyring.lock());
    QCOMPARE(read(store), u"nothing there"_s);
    QVERIFY(m_keyring.startUnlocked());
    QCOMPARE(read(store), u"ak_from_before"_s);
}

void TestKeyStoreFaults::store_mayBeDeleted_whileTheServiceHangs()
{
    Answer answer;
    auto store = std::make_unique<KeyStore>(host);
    QVERIFY(m_keyring.suspend());
    store->read(answer.key());
    store->write(key(u"ak_of_the_deleted"_s), answer.done());
    QTest::qWait(100);
    store.reset();
    QVERIFY(m_keyring.resume());
    KeyStore later(host);
    QCOMPARE(read(later), u"ak_of_the_deleted"_s);
    QVERIFY(answer.isEmpty());
}

QTEST_GUILESS_MAIN(TestKeyStoreFaults)
#include "tst_keystore_faults.moc"
