// SPDX-License-Identifier: MIT
// Runs inside with_keyring.sh, against a real Secret Service.
#include "app/store/ApiKeySource.h"

#include <QDir>
#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Origin = KeyInUse::Origin;
using Keychain = KeyInUse::Keychain;

namespace {

const QString someKey = u"oak_live_0123456789abcdef"_s;
const QString otherKey = u"oak_live_fedcba9876543210"_s;

} // namespace

class tst_ApiKeySource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void atFirst_thereIsNoKey_andTheKeychainIsFine();
    void aSavedKey_isThereNextTime();
    void aSavedKey_isUsedAtOnce_whateverTheKeychainTakes();
    void aNotedKeyThatDoesNotCome_meansLocked();
    void forget_leavesNothing();
    void theEnvironment_prevails_andIsNeverStored();
    void theEnvironment_prevails_overWhatIsSaved();
    void compare_tellsTheSameKeyFromOthers();
    void notAKey_changesNothing();
    void theDemosKey_asksAndKeepsNothing();
    void eachService_hasItsOwnKey();
    void noFileHoldsTheKey();

private:
    void start(const QString &base = u"https://api.example"_s);
    [[nodiscard]] bool load();

    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ApiKeySource> m_keys;
};

void tst_ApiKeySource::init()
{
    qunsetenv("FREDDY_API_KEY");
    start();
}

void tst_ApiKeySource::cleanup()
{
    qunsetenv("FREDDY_API_KEY");
    start();
    QSignalSpy forgotten(m_keys.get(), &ApiKeySource::forgotten);
    m_keys->forget();
    QTRY_COMPARE(forgotten.count(), 1);
}

/// Simulates a start of the program with the service @p base.
void tst_ApiKeySource::start(const QString &base)
{
    m_keys.reset();
    m_settings = std::make_unique<Settings>();
    m_keys = std::make_unique<ApiKeySource>(*ApiBase::fromText(base), *m_settings);
}

bool tst_ApiKeySource::load()
{
    m_keys->load();
    return QTest::qWaitFor([this] { return !m_keys->isAsking(); });
}

void tst_ApiKeySource::atFirst_thereIsNoKey_andTheKeychainIsFine()
{
    QSignalSpy changed(m_keys.get(), &ApiKeySource::changed);
    QVERIFY(load());
    QCOMPARE(m_keys->inUse(), (KeyInUse{Origin::None, Keychain::Fine, {}}));
    QVERIFY(!m_keys->key());
    QCOMPARE(changed.count(), 2); // one change for the request to the keychain, one for its answer
}

void tst_ApiKeySource::aSavedKey_isThereNextTime()
{
    QSignalSpy saved(m_keys.get(), &ApiKeySource::saved);
    m_keys->save(u"  "_s + someKey + u'\n');
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(m_keys->inUse().origin, Origin::Keychain);
    start();
    QVERIFY(load());
    QCOMPARE(m_keys->inUse().origin, Origin::Keychain);
    QCOMPARE(m_keys->key(), ApiKey::fromText(someKey));
    QCOMPARE(m_keys->inUse().hint, m_keys->key()->hint());
    QVERIFY(m_settings->keyWasSaved(u"api.example"_s));
}

void tst_ApiKeySource::aSavedKey_isUsedAtOnce_whateverTheKeychainTakes()
{
    m_keys->save(someKey);
    QCOMPARE(m_keys->inUse().origin, Origin::Session);
    QCOMPARE(m_keys->key(), ApiKey::fromText(someKey));
    QTRY_COMPARE(m_keys->inUse().origin, Origin::Keychain);
}

void tst_ApiKeySource::aNotedKeyThatDoesNotCome_meansLocked()
{
    m_settings->setKeyWasSaved(u"api.example"_s, true);
    QVERIFY(load());
    QCOMPARE(m_keys->inUse(), (KeyInUse{Origin::None, Keychain::Locked, {}}));
}

void tst_ApiKeySource::forget_leavesNothing()
{
    aSavedKey_isThereNextTime();
    QSignalSpy forgotten(m_keys.get(), &ApiKeySource::forgotten);
    m_keys->forget();
    QTRY_COMPARE(forgotten.count(), 1);
    QVERIFY(!m_keys->key());
    QCOMPARE(m_keys->inUse().origin, Origin::None);
    QVERIFY(!m_settings->keyWasSaved(u"api.example"_s));
    start();
    QVERIFY(load());
    QVERIFY(!m_keys->key());
}

void tst_ApiKeySource::theEnvironment_prevails_andIsNeverStored()
{
    qputenv("FREDDY_API_KEY", otherKey.toLatin1());
    m_keys->load();
    QCOMPARE(m_keys->inUse().origin, Origin::Environment);
    QCOMPARE(m_keys->inUse().keychain, Keychain::NotAsked);
    QCOMPARE(m_keys->key(), ApiKey::fromText(otherKey));
    qunsetenv("FREDDY_API_KEY");
    start();
    QVERIFY(load());
    QVERIFY(!m_keys->key());
}

void tst_ApiKeySource::theEnvironment_prevails_overWhatIsSaved()
{
    qputenv("FREDDY_API_KEY", otherKey.toLatin1());
    m_keys->load();
    QSignalSpy prevails(m_keys.get(), &ApiKeySource::environmentPrevails);
    m_keys->save(someKey);
    QTRY_COMPARE(prevails.count(), 1);
    QCOMPARE(m_keys->key(), ApiKey::fromText(otherKey));
    qunsetenv("FREDDY_API_KEY");
    start();
    QVERIFY(load());
    QCOMPARE(m_keys->key(), ApiKey::fromText(someKey));
}

void tst_ApiKeySource::compare_tellsTheSameKeyFromOthers()
{
    const KeyProof some = KeyProof::of(*ApiKey::fromText(someKey));
    const KeyProof other = KeyProof::of(*ApiKey::fromText(otherKey));
    m_keys->load();
    QVERIFY(m_keys->isAsking());
    QCOMPARE(m_keys->compare(some), KeyMatch::NotKnownYet);
    QTRY_VERIFY(!m_keys->isAsking());
    QCOMPARE(m_keys->compare(some), KeyMatch::NoKey);
    m_keys->save(someKey);
    QCOMPARE(m_keys->compare(some), KeyMatch::Same);
    QCOMPARE(m_keys->compare(other), KeyMatch::Other);
    QTRY_COMPARE(m_keys->inUse().origin, Origin::Keychain);
    qputenv("FREDDY_API_KEY", otherKey.toLatin1());
    start();
    m_keys->load();
    QCOMPARE(m_keys->compare(other), KeyMatch::Same);
    QCOMPARE(m_keys->compare(some), KeyMatch::OtherThanEnvironment);
}

void tst_ApiKeySource::notAKey_changesNothing()
{
    QVERIFY(load());
    QSignalSpy changed(m_keys.get(), &ApiKeySource::changed);
    QSignalSpy notAKey(m_keys.get(), &ApiKeySource::notAKey);
    for (const QString &text : {QString(), u"short"_s, u"two words, many"_s})
        m_keys->save(text);
    QCOMPARE(notAKey.count(), 3);
    QCOMPARE(changed.count(), 0);
}

void tst_ApiKeySource::theDemosKey_asksAndKeepsNothing()
{
    m_keys->useDemoKey(*ApiKey::fromText(someKey));
    QCOMPARE(m_keys->inUse().origin, Origin::Demo);
    QCOMPARE(m_keys->inUse().keychain, Keychain::NotAsked);
    start();
    QVERIFY(load());
    QVERIFY(!m_keys->key());
}

void tst_ApiKeySource::eachService_hasItsOwnKey()
{
    aSavedKey_isThereNextTime();
    start(u"https://other.example"_s);
    QVERIFY(load());
    QCOMPARE(m_keys->inUse(), (KeyInUse{Origin::None, Keychain::Fine, {}}));
}

void tst_ApiKeySource::noFileHoldsTheKey()
{
    aSavedKey_isThereNextTime();
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        ++seen;
        QVERIFY2(!file.readAll().contains(someKey.toLatin1()), qPrintable(file.fileName()));
    }
    QVERIFY(seen > 0);
}

QTEST_GUILESS_MAIN(tst_ApiKeySource)
#include "tst_apikeysource.moc"
