// SPDX-License-Identifier: MIT
// Runs inside with_keyring.sh, against a real Secret Service.

#include "core/keychain/KeyStore.h"
#include "tests/support/Figure.h"
#include "tests/support/KeyStoreAnswers.h"
#include "tests/support/KeyringDaemon.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTest>

#include <memory>
#include <optional>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

namespace {

/// Runs secret-tool, an independent client, on our entry; returns its output, or nothing if it
/// failed.
std::optional<QByteArray> secretTool(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess tool;
    tool.start(u"secret-tool"_s, arguments);
    tool.write(input);
    tool.closeWriteChannel();
    if (!tool.waitForFinished(20000) || tool.exitCode() != 0)
        return {};
    return tool.readAllStandardOutput();
}

/// The attributes of our entry.
QStringList attributes()
{
    return {u"user"_s, u"prelisten/"_s + host, u"server"_s, u"org.prelisten.Prelisten"_s};
}

/// Stores @p bytes, which may be anything, in our entry.
bool storeBytes(const QByteArray &bytes)
{
    QProcess tool;
    tool.start(
            u"/usr/bin/python3"_s, {QStringLiteral(STORE_SECRET), u"user=prelisten/"_s + host,
                                           u"server=org.prelisten.Prelisten"_s,
                                           u"xdg:schema=org.qt.keychain"_s, u"type=plaintext"_s});
    tool.write(bytes);
    tool.closeWriteChannel();
    return tool.waitForFinished(20000) && tool.exitCode() == 0;
}

/// True if a file below the private home holds @p text.
bool isOnDisk(const QByteArray &text)
{
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden | QDir::System,
            QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text)) {
            return true;
        }
    }
    return false;
}

} // namespace

class TestKeyStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void read_saysNothingThere_whenNoKeyWasSaved();
    void write_keepsTheKey();
    void write_usesTheNamesOfTheContract();
    void write_replacesTheKey();
    void write_keepsTheLongestKey();
    void entries_areKeptApart();
    void forget_removesTheKey();
    void forget_isDone_whenThereWasNothing();
    void read_saysNotAKey_data();
    void read_saysNotAKey();
    void handlers_runLater();
    void onlyTheLatestRequestIsAnswered();
    void writeStillHappens_whenAnotherRequestFollows();
    void aKeyWrittenAfterForgetting_stays();
    void store_mayBeDeleted_whileARequestIsInFlight();
    void store_mayBeDeleted_byItsHandler();
    void noKeyIsOnDisk();
    void locked_readsAsNothingThere_andRefusesTheRest();
};

void TestKeyStore::initTestCase()
{
    QVERIFY2(qEnvironmentVariableIsSet("PRELISTEN_KEYRING_PASSWORD"), "run me by with_keyring.sh");
}

void TestKeyStore::init()
{
    KeyStore store(host);
    QCOMPARE(forget(store), u"done"_s);
}

void TestKeyStore::read_saysNothingThere_whenNoKeyWasSaved()
{
    KeyStore store(host);
    QCOMPARE(read(store), u"nothing there"_s);
}

void TestKeyStore::write_keepsTheKey()
{
    KeyStore store(host);
    QCOMPARE(write(store, u"oak_live_!\"#$%&'()~"_s), u"done"_s);
    QCOMPARE(read(store), u"oak_live_!\"#$%&'()~"_s);
    KeyStore another(host);
    QCOMPARE(read(another), u"oak_live_!\"#$%&'()~"_s);
}

void TestKeyStore::write_usesTheNamesOfTheContract()
{
    KeyStore store(host);
    QCOMPARE(write(store, u"ak_contract"_s), u"done"_s);
    QCOMPARE(secretTool(QStringList{u"lookup"_s} + attributes()), QByteArray("ak_contract"));
}

void TestKeyStore::write_replacesTheKey()
{
    KeyStore store(host);
    QCOMPARE(write(store, u"ak_the_first"_s), u"done"_s);
    QCOMPARE(write(store, u"ak_the_second"_s), u"done"_s);
    QCOMPARE(read(store), u"ak_the_second"_s);
    QCOMPARE(secretTool(QStringList{u"search"_s, u"--all"_s} + attributes())
                     .value_or(QByteArray())
                     .count("secret = "),
            1);
}

void TestKeyStore::write_keepsTheLongestKey()
{
    KeyStore store(host);
    const QString longest(512, u'k');
    QCOMPARE(write(store, longest), u"done"_s);
    QCOMPARE(read(store), longest);
}

void TestKeyStore::entries_areKeptApart()
{
    KeyStore one(host);
    KeyStore other(host + u":8443");
    QCOMPARE(write(one, u"ak_for_one"_s), u"done"_s);
    QCOMPARE(read(other), u"nothing there"_s);
    QCOMPARE(write(other, u"ak_for_other"_s), u"done"_s);
    QCOMPARE(forget(other), u"done"_s);
    QCOMPARE(read(one), u"ak_for_one"_s);
}

void TestKeyStore::forget_removesTheKey()
{
    KeyStore store(host);
    QCOMPARE(write(store, u"ak_to_forget"_s), u"done"_s);
    QCOMPARE(forget(store), u"done"_s);
    QCOMPARE(read(store), u"nothing there"_s);
}

void TestKeyStore::forget_isDone_whenThereWasNothing()
{
    KeyStore store(host);
    QCOMPARE(forget(store), u"done"_s);
    QCOMPARE(forget(store), u"done"_s);
    QCOMPARE(read(store), u"nothing there"_s);
}

void TestKeyStore::read_saysNotAKey_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("abc");
    QTest::newRow("huge") << QByteArray(100000, 'k');
    QTest::newRow("words") << QByteArray("not a key at all");
    QTest::newRow("not ASCII") << QByteArray("schlüssel_ü");
    QTest::newRow("not UTF-8") << QByteArray("abcdefgh\xff\xfe");
    QTest::newRow("header injection") << QByteArray("ak_12345678\r\nX-Evil: 1");
    QTest::newRow("NUL") << QByteArray("ak_1234\0005678", 12);
}

void TestKeyStore::read_saysNotAKey()
{
    QFETCH(QByteArray, entry);
    QVERIFY(storeBytes(entry));
    KeyStore store(host);
    QCOMPARE(read(store), u"not a key"_s);
}

void TestKeyStore::handlers_runLater()
{
    KeyStore store(host);
    Answer answer;
    store.read(answer.key());
    QVERIFY(answer.isEmpty());
    QCOMPARE(answer.wait(), u"nothing there"_s);
}

void TestKeyStore::onlyTheLatestRequestIsAnswered()
{
    KeyStore store(host);
    Answer first;
    Answer second;
    Answer third;
    store.read(first.key());
    store.write(key(u"ak_the_latest"_s), second.done());
    store.read(third.key());
    QCOMPARE(third.wait(), u"ak_the_latest"_s); // requests are executed in order
    // A further request, on a store of its own, comes after all that the first ones could start.
    KeyStore later(host);
    QCOMPARE(read(later), u"ak_the_latest"_s);
    QVERIFY(first.isEmpty());
    QVERIFY(second.isEmpty());
}

void TestKeyStore::writeStillHappens_whenAnotherRequestFollows()
{
    KeyStore store(host);
    Answer written;
    Answer forgotten;
    store.write(key(u"ak_short_lived"_s), written.done());
    store.forget(forgotten.done());
    QCOMPARE(forgotten.wait(), u"done"_s);
    QCOMPARE(read(store), u"nothing there"_s);
    QVERIFY(written.isEmpty());
}

void TestKeyStore::aKeyWrittenAfterForgetting_stays()
{
    KeyStore store(host);
    Answer forgotten;
    Answer written;
    store.forget(forgotten.done());
    store.write(key(u"ak_the_next_one"_s), written.done());
    QCOMPARE(written.wait(), u"done"_s);
    QCOMPARE(read(store), u"ak_the_next_one"_s);
    QVERIFY(forgotten.isEmpty());
}

void TestKeyStore::store_mayBeDeleted_whileARequestIsInFlight()
{
    Answer answer;
    for (int turns = 0; turns < 8; ++turns) {
        auto store = std::make_unique<KeyStore>(host);
        store->read(answer.key());
        store->write(key(u"ak_in_flight"_s), answer.done());
        for (int turn = 0; turn < turns; ++turn) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        }
        store.reset();
    }
    KeyStore store(host);
    QCOMPARE(read(store), u"ak_in_flight"_s); // the jobs were finished without the deleted store
    QVERIFY(answer.isEmpty());
}

void TestKeyStore::store_mayBeDeleted_byItsHandler()
{
    auto store = std::make_unique<KeyStore>(host);
    store->read([&store](const Result<ApiKey, KeyStoreError> &) { store.reset(); });
    QTRY_VERIFY(!store);
    store = std::make_unique<KeyStore>(host);
    store->write(key(u"ak_deleting"_s),
            [&store](const Result<Done, KeyStoreError> &) { store.reset(); });
    QTRY_VERIFY(!store);
    store = std::make_unique<KeyStore>(host);
    store->forget([&store](const Result<Done, KeyStoreError> &) { store.reset(); });
    QTRY_VERIFY(!store);
}

void TestKeyStore::noKeyIsOnDisk()
{
    KeyStore store(host);
    const QString text = u"ak_grep_for_me_0123456789"_s;
    QCOMPARE(write(store, text), u"done"_s);
    QVERIFY(isOnDisk("GnomeKeyring")); // the keyring has a file
    QVERIFY(!isOnDisk(text.toLatin1()));
    QVERIFY(!isOnDisk(text.toLatin1().toBase64(QByteArray::OmitTrailingEquals)));
    QVERIFY(!isOnDisk(QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2)));
    printFigure(12, u"0 plain bytes on disk"_s);
}

void TestKeyStore::locked_readsAsNothingThere_andRefusesTheRest()
{
    KeyStore store(host);
    QCOMPARE(write(store, u"ak_kept_while_locked"_s), u"done"_s);
    QVERIFY(KeyringDaemon().lock());
    QCOMPARE(read(store), u"nothing there"_s);
    QCOMPARE(write(store, u"ak_while_locked"_s), u"denied"_s);
    QCOMPARE(read(store), u"nothing there"_s);
    QCOMPARE(forget(store), u"denied"_s); // it is still there
    printFigure(12, u"locked: denied, 0 keys overwritten"_s);
}

QTEST_GUILESS_MAIN(TestKeyStore)
#include "tst_keystore.moc"
