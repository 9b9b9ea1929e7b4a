// SPDX-License-Identifier: MIT
// No key, and why: a variable that cannot be a key, a keychain that hangs, dies or holds nonsense.
// Runs inside with_keyring.sh, against a real Secret Service.
#include "app/store/ApiKeySource.h"
#include "tests/support/KeyStoreAnswers.h"
#include "tests/support/KeyringDaemon.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Origin = KeyInUse::Origin;
using Keychain = KeyInUse::Keychain;

namespace {

const QString storedKey = u"oak_live_stored_0123456789"_s;
const QString typedKey = u"oak_live_typed_0123456789"_s;

} // namespace

class tst_ApiKeySourceTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aVariableThatCannotBeAKey_isRefused_andNoOtherKeyIsUsed_data();
    void aVariableThatCannotBeAKey_isRefused_andNoOtherKeyIsUsed();
    void anEmptyVariable_isLikeNone();
    void aKeyThatIsEntered_isUsed_inPlaceOfARefusedVariable();
    void aHangingKeychain_isReported_andItsLateAnswerCounts();
    void aHangingKeychain_isDoneWithout_onRequest();
    void aKeyThatIsEnteredMeanwhile_isUsed_whileTheKeychainHangs();
    void aKeychainThatDies_isNotSaidToHaveNoKey();
    void anEntryThatIsNoKey_isSaid();
    void aKeyThatIsNotDeleted_isSaid_andStaysInUse();
    void aKeyThatWasNeverStored_isDropped_whateverTheKeychainSays();
    void aKeyForLater_thatIsNotStored_isSaid();

private:
    void start(std::chrono::milliseconds patience = 20s);
    [[nodiscard]] bool load();

    KeyringDaemon m_keyring;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ApiKeySource> m_keys;
};

void tst_ApiKeySourceTrouble::init()
{
    qunsetenv("FREDDY_API_KEY");
    QVERIFY2(m_keyring.startUnlocked(), "run me by with_keyring.sh");
    KeyStore store(host);
    QCOMPARE(write(store, storedKey), u"done"_s);
    start();
}

void tst_ApiKeySourceTrouble::cleanup()
{
    m_keyring.resume();
    qunsetenv("FREDDY_API_KEY");
}

void tst_ApiKeySourceTrouble::start(std::chrono::milliseconds patience)
{
    m_keys.reset();
    m_settings = std::make_unique<Settings>();
    m_keys = std::make_unique<ApiKeySource>(
            *ApiBase::fromText(u"https://"_s + host), *m_settings, patience);
}

bool tst_ApiKeySourceTrouble::load()
{
    m_keys->load();
    return QTest::qWaitFor([this] { return !m_keys->isAsking(); }, 30'000);
}

void tst_ApiKeySourceTrouble::aVariableThatCannotBeAKey_isRefused_andNoOtherKeyIsUsed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<KeyFlaw>("flaw");
    QTest::newRow("one blank") << u" "_s << KeyFlaw::OnlyBlanks;
    QTest::newRow("blanks") << u" \t\n"_s << KeyFlaw::OnlyBlanks;
    QTest::newRow("bearer") << u"Bearer oak_live_0123456789"_s << KeyFlaw::NameInFront;
    QTest::newRow("header") << u"X-API-Key: oak_live_0123456789"_s << KeyFlaw::NameInFront;
    QTest::newRow("quotes") << u"'oak_live_0123456789'"_s << KeyFlaw::Quoted;
    QTest::newRow("space") << u"oak_live 0123456789"_s << KeyFlaw::SpaceInside;
    QTest::newRow("dash") << u"oak\u2010live\u20100123456789"_s << KeyFlaw::NotPrintable;
    QTest::newRow("short") << u"oak"_s << KeyFlaw::TooShort;
    QTest::newRow("long") << QString(600, u'k') << KeyFlaw::TooLong;
}

void tst_ApiKeySourceTrouble::aVariableThatCannotBeAKey_isRefused_andNoOtherKeyIsUsed()
{
    QFETCH(const QString, text);
    QFETCH(const KeyFlaw, flaw);
    qputenv("FREDDY_API_KEY", text.toUtf8());
    const QSignalSpy changed(m_keys.get(), &ApiKeySource::changed);
    m_keys->load();
    QCOMPARE(changed.count(), 1); // at once: the keychain is not asked
    QVERIFY(!m_keys->key());
    QCOMPARE(m_keys->inUse(), (KeyInUse{Origin::None, Keychain::NotAsked, {}, flaw}));
    QTest::qWait(100);
    QVERIFY(!m_keys->key());
}

void tst_ApiKeySourceTrouble::anEmptyVariable_isLikeNone()
{
    qputenv("FREDDY_API_KEY", "");
    QVERIFY(load());
    QCOMPARE(m_keys->key(), ApiKey::fromText(storedKey));
}

void tst_ApiKeySourceTrouble::aKeyThatIsEntered_isUsed_inPlaceOfARefusedVariable()
{
    qputenv("FREDDY_API_KEY", "Bearer oak_live_0123456789");
    m_keys->load();
    const QSignalSpy saved(m_keys.get(), &ApiKeySource::saved);
    m_keys->save(typedKey);
    QCOMPARE(m_keys->key(), ApiKey::fromText(typedKey));
    QVERIFY(!m_keys->inUse().environmentFlaw);
    QTRY_COMPARE(saved.count(), 1);
    start(); // the variable is as bad as before
    m_keys->load();
    QVERIFY(!m_keys->key());
    QVERIFY(m_keys->inUse().environmentFlaw);
}

void tst_ApiKeySourceTrouble::aHangingKeychain_isReported_andItsLateAnswerCounts()
{
    start(100ms);
    QVERIFY(m_keyring.suspend());
    m_keys->load();
    QCOMPARE(m_keys->inUse(), (KeyInUse{Origin::Asking, Keychain::NotAsked, {}}));
    QTRY_COMPARE(m_keys->inUse(), (KeyInUse{Origin::Asking, Keychain::NoAnswer, {}}));
    QCOMPARE(m_keys->compare(KeyProof::of(*ApiKey::fromText(storedKey))), KeyMatch::NoKey);
    QVERIFY(m_keyring.resume());
    QTRY_COMPARE(m_keys->inUse().origin, Origin::Keychain);
    QCOMPARE(m_keys->inUse().keychain, Keychain::Fine);
    QCOMPARE(m_keys->key(), ApiKey::fromText(storedKey));
}

void tst_ApiKeySourceTrouble::aHangingKeychain_isDoneWithout_onRequest()
{
    start(100ms);
    QVERIFY(m_keyring.suspend());
    m_keys->load();
    QTRY_COMPARE(m_keys->inUse().keychain, Keychain::NoAnswer);
    m_keys->stopAsking();
    QCOMPARE(m_keys->inUse(), (KeyInUse{Origin::None, Keychain::NoAnswer, {}}));
    QVERIFY(m_keyring.resume());
    KeyStore later(host);
    QCOMPARE(read(later), storedKey);
    QCOMPARE(m_keys->inUse(), (KeyInUse{Origin::None, Keychain::NoAnswer, {}}));
}

void tst_ApiKeySourceTrouble::aKeyThatIsEnteredMeanwhile_isUsed_whileTheKeychainHangs()
{
    start(100ms);
    QVERIFY(m_keyring.suspend());
    m_keys->load();
    const QSignalSpy saved(m_keys.get(), &ApiKeySource::saved);
    m_keys->save(typedKey);
    QCOMPARE(m_keys->key(), ApiKey::fromText(typedKey));
    QTRY_COMPARE(m_keys->inUse().keychain, Keychain::NoAnswer);
    QCOMPARE(m_keys->inUse().origin, Origin::Session);
    QVERIFY(m_keyring.resume());
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(m_keys->key(), ApiKey::fromText(typedKey)); // not the stored one that was asked for
}

void tst_ApiKeySourceTrouble::aKeychainThatDies_isNotSaidToHaveNoKey()
{
    m_settings->setKeyWasSaved(host, true);
    QVERIFY(m_keyring.suspend());
    m_keys->load();
    QTest::qWait(200);
    QVERIFY(m_keyring.kill());
    QTRY_VERIFY_WITH_TIMEOUT(!m_keys->isAsking(), 30'000);
    QCOMPARE(m_keys->inUse().origin, Origin::None);
    // The bus may start another service at once, whose keyring is locked.
    const Keychain keychain = m_keys->inUse().keychain;
    QVERIFY(keychain == Keychain::Unavailable || keychain == Keychain::Locked);
    m_settings->setKeyWasSaved(host, false);
}

void tst_ApiKeySourceTrouble::anEntryThatIsNoKey_isSaid()
{
    QProcess tool;
    tool.start(u"secret-tool"_s, {u"store"_s, u"--label=x"_s, u"user"_s, u"prelisten/"_s + host,
                                         u"server"_s, u"org.prelisten.Prelisten"_s, u"xdg:schema"_s,
                                         u"org.qt.keychain"_s, u"type"_s, u"plaintext"_s});
    tool.write("no key");
    tool.closeWriteChannel();
    QVERIFY(tool.waitForFinished() && tool.exitCode() == 0);
    QVERIFY(load());
    QCOMPARE(m_keys->inUse(), (KeyInUse{Origin::None, Keychain::NotAKey, {}}));
}

void tst_ApiKeySourceTrouble::aKeyThatIsNotDeleted_isSaid_andStaysInUse()
{
    QVERIFY(load());
    QVERIFY(m_keyring.lock());
    const QSignalSpy notForgotten(m_keys.get(), &ApiKeySource::notForgotten);
    m_keys->forget();
    QTRY_COMPARE_WITH_TIMEOUT(notForgotten.count(), 1, 30'000);
    QCOMPARE(m_keys->key(), ApiKey::fromText(storedKey));
    QCOMPARE(m_keys->inUse().keychain, Keychain::Denied);
}

void tst_ApiKeySourceTrouble::aKeyThatWasNeverStored_isDropped_whateverTheKeychainSays()
{
    QVERIFY(m_keyring.lock());
    const QSignalSpy forSession(m_keys.get(), &ApiKeySource::savedForSession);
    m_keys->save(typedKey);
    QTRY_COMPARE_WITH_TIMEOUT(forSession.count(), 1, 30'000);
    QCOMPARE(m_keys->inUse().origin, Origin::Session);
    m_keys->forget();
    QVERIFY(!m_keys->key());
    const QSignalSpy notForgotten(m_keys.get(), &ApiKeySource::notForgotten);
    QTRY_COMPARE_WITH_TIMEOUT(notForgotten.count(), 1, 30'000);
    QVERIFY(!m_keys->key());
}

void tst_ApiKeySourceTrouble::aKeyForLater_thatIsNotStored_isSaid()
{
    qputenv("FREDDY_API_KEY", storedKey.toLatin1());
    m_keys->load();
    QVERIFY(m_keyring.lock());
    const QSignalSpy notStored(m_keys.get(), &ApiKeySource::notStored);
    m_keys->save(typedKey);
    QTRY_COMPARE_WITH_TIMEOUT(notStored.count(), 1, 30'000);
    QCOMPARE(m_keys->inUse().origin, Origin::Environment);
}

QTEST_GUILESS_MAIN(tst_ApiKeySourceTrouble)
#include "tst_apikeysource_trouble.moc"
