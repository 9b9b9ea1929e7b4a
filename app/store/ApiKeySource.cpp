// SPDX-License-Identifier: MIT
#include "app/store/ApiKeySource.h"

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
    case KeyStoreError::NothingThere:
    case KeyStoreError::NotAKey:
        break;
    }
    return Keychain::Fine;
}

} // namespace

ApiKeySource::ApiKeySource(const ApiBase &base, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_store(base.hostAndPort())
    , m_settings(settings)
    , m_entry(base.hostAndPort())
{
}

void ApiKeySource::load()
{
    if (const auto key = ApiKey::fromText(qEnvironmentVariable("FREDDY_API_KEY"))) {
        use(key, Origin::Environment, Keychain::NotAsked);
        return;
    }
    use({}, Origin::Asking, Keychain::NotAsked);
    m_store.read([this](const Result<ApiKey, KeyStoreError> &result) { onRead(result); });
}

void ApiKeySource::onRead(const Result<ApiKey, KeyStoreError> &result)
{
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
    m_store.write(*key, [this, key, overridden](const Result<Done, KeyStoreError> &result) {
        if (result)
            m_settings.setKeyWasSaved(m_entry, true);
        if (overridden) {
            if (result)
                Q_EMIT environmentPrevails();
            return;
        }
        if (result) {
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
    m_store.forget([this](const Result<Done, KeyStoreError> &result) {
        if (!result) {
            use(m_key, m_inUse.origin, troubleOf(result.error()));
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

void ApiKeySource::use(std::optional<ApiKey> key, Origin origin, Keychain keychain)
{
    m_key = std::move(key);
    m_inUse = {origin, keychain, m_key ? m_key->hint() : QString()};
    Q_EMIT changed();
}

} // namespace prelisten
