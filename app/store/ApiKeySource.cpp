// SPDX-License-Identifier: MIT
#include "app/store/ApiKeySource.h"

#include "app/store/EnvironmentKey.h"

#include <utility>

namespace prelisten {

namespace {

using Origin = KeyInUse::Origin;
using Keychain = KeyInUse::Keychain;

Keychain troubleOf(KeyStoreError error)
{
    switch (error) {
    case KeyStoreError::Denied:
        return Keychain::Denied;
    case KeyStoreError::Unavailable:
        return Keychain::Unavailable;
    case KeyStoreError::NotTheSame:
        return Keychain::WriteFailed;
    case KeyStoreError::NotAKey:
        return Keychain::NotAKey;
    case KeyStoreError::NothingThere:
        break;
    }
    return Keychain::Fine;
}

} // namespace

ApiKeySource::ApiKeySource(
        const ApiBase &base, Settings &settings, std::chrono::milliseconds patience)
    : m_store(base.hostAndPort()), m_settings(settings), m_entry(base.hostAndPort())
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &ApiKeySource::onSlow);
}

void ApiKeySource::load()
{
    const EnvironmentKey named = EnvironmentKey::read();
    if (named.key) {
        use(named.key, Origin::Environment, Keychain::NotAsked);
        return;
    }
    if (named.flaw) {
        m_environmentFlaw = named.flaw;
        use({}, Origin::None, Keychain::NotAsked);
        return;
    }
    use({}, Origin::Asking, Keychain::NotAsked);
    m_patience.start();
    m_store.read([this](const Result<ApiKey, KeyStoreError> &result) { onRead(result); });
}

void ApiKeySource::stopAsking()
{
    m_store.dropRequests();
    m_patience.stop();
    use({}, Origin::None, Keychain::NoAnswer);
}

void ApiKeySource::onSlow()
{
    use(m_key, m_inUse.origin, Keychain::NoAnswer);
}

void ApiKeySource::onRead(const Result<ApiKey, KeyStoreError> &result)
{
    m_patience.stop();
    if (result) {
        use(*result, Origin::Keychain, Keychain::Fine);
        return;
    }
    // A locked keyring that cannot show its prompt reports "no such entry", exactly as on a first
    // run. Only the setting keyWasSaved() distinguishes the two.
    const bool locked =
            result.error() == KeyStoreError::NothingThere && m_settings.keyWasSaved(m_entry);
    use({}, Origin::None, locked ? Keychain::Locked : troubleOf(result.error()));
}

void ApiKeySource::useDemoKey(const ApiKey &key)
{
    use(key, Origin::Demo, Keychain::NotAsked);
}

void ApiKeySource::save(const QString &text)
{
    const auto key = ApiKey::fromText(text);
    if (!key) {
        Q_EMIT notAKey();
        return;
    }
    const bool overridden = m_inUse.origin == Origin::Environment;
    // The key is usable at once, whatever the keychain answers and however long it takes.
    if (!overridden)
        use(key, Origin::Session, Keychain::NotAsked);
    m_patience.start();
    m_store.write(*key, [this, key, overridden](const Result<Done, KeyStoreError> &result) {
        m_patience.stop();
        if (result)
            m_settings.setKeyWasSaved(m_entry, true);
        if (overridden && result) {
            Q_EMIT environmentPrevails();
        } else if (overridden) {
            Q_EMIT notStored();
        } else if (result) {
            use(key, Origin::Keychain, Keychain::Fine);
            Q_EMIT saved();
        } else {
            use(key, Origin::Session, troubleOf(result.error()));
            Q_EMIT savedForSession();
        }
    });
}

void ApiKeySource::forget()
{
    if (m_inUse.origin == Origin::Session)
        use({}, Origin::None, m_inUse.keychain);
    m_patience.start();
    m_store.forget([this](const Result<Done, KeyStoreError> &result) {
        m_patience.stop();
        if (!result) {
            use(m_key, m_inUse.origin, troubleOf(result.error()));
            Q_EMIT notForgotten();
            return;
        }
        m_settings.setKeyWasSaved(m_entry, false);
        if (m_inUse.origin != Origin::Environment)
            use({}, Origin::None, Keychain::Fine);
        Q_EMIT forgotten();
    });
}

KeyInUse ApiKeySource::forThisCheck(const ApiKey &key)
{
    return {Origin::ThisCheck, Keychain::NotAsked, key.hint()};
}

KeyMatch ApiKeySource::compare(const KeyProof &named) const
{
    if (m_key && named.isOf(*m_key))
        return KeyMatch::Same;
    if (m_key)
        return m_inUse.origin == Origin::Environment ? KeyMatch::OtherThanEnvironment
                                                     : KeyMatch::Other;
    const bool mayCome = isAsking() && m_inUse.keychain != Keychain::NoAnswer;
    return mayCome ? KeyMatch::NotKnownYet : KeyMatch::NoKey;
}

void ApiKeySource::use(std::optional<ApiKey> key, Origin origin, Keychain keychain)
{
    m_key = std::move(key);
    m_inUse = {origin, keychain, m_key ? m_key->hint() : QString(),
            origin == Origin::None ? m_environmentFlaw : std::nullopt};
    Q_EMIT changed();
}

} // namespace prelisten
