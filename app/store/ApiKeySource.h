// SPDX-License-Identifier: MIT
#pragma once

#include "app/store/KeyMatch.h"
#include "app/store/Settings.h"
#include "core/api/ApiBase.h"
#include "core/api/ApiKey.h"
#include "core/api/KeyInUse.h"
#include "core/api/KeyProof.h"
#include "core/keychain/KeyStore.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace prelisten {

/// Provides the API key and its origin: the environment variable FREDDY_API_KEY for this run, else
/// the keychain, else the key that the user typed. GUI thread.
///
/// A variable that is set but cannot be a key is refused: the keychain is not asked then, so that
/// no other key takes its place. Only an empty one counts as not set.
class ApiKeySource : public QObject
{
    Q_OBJECT
public:
    /// After @p patience without an answer of the keychain, KeyInUse::Keychain::NoAnswer is
    /// reported; a later answer still counts.
    ApiKeySource(const ApiBase &base, Settings &settings,
            std::chrono::milliseconds patience = std::chrono::seconds(8));

    /// Reads the key from the environment, or requests it from the keychain. changed() follows;
    /// before load() returns if the key is in the environment.
    void load();

    /// Does without the keychain's answer to load(): from now on there is no key.
    void stopAsking();

    /// Uses the sample service's key; neither reads nor writes the keychain.
    void useDemoKey(const ApiKey &key);

    /// Uses @p text as the key and stores it in the keychain. One of saved(), savedForSession(),
    /// notAKey(), environmentPrevails() and notStored() reports the result.
    void save(const QString &text);
    /// Deletes the key. forgotten() or notForgotten() reports the result; a key that was never
    /// stored is dropped at once.
    void forget();

    /// Describes a key that was typed for one check and is never stored.
    [[nodiscard]] static KeyInUse forThisCheck(const ApiKey &key);

    [[nodiscard]] const KeyInUse &inUse() const { return m_inUse; }
    [[nodiscard]] const std::optional<ApiKey> &key() const { return m_key; }
    /// Whether the key in use is the one that @p named was made of.
    [[nodiscard]] KeyMatch compare(const KeyProof &named) const;
    [[nodiscard]] bool isAsking() const { return m_inUse.origin == KeyInUse::Origin::Asking; }

Q_SIGNALS:
    void changed();
    void saved();           ///< stored in the keychain
    void savedForSession(); ///< held in memory only: the keychain did not store it
    void forgotten();
    void notForgotten();        ///< the keychain did not delete it
    void notAKey();             ///< the text cannot be a key; nothing has changed
    void environmentPrevails(); ///< stored, but FREDDY_API_KEY is used for this run
    void notStored();           ///< nor used: FREDDY_API_KEY is used for this run

private:
    void use(std::optional<ApiKey> key, KeyInUse::Origin origin, KeyInUse::Keychain keychain);
    void onRead(const Result<ApiKey, KeyStoreError> &result);
    void onSlow();

    KeyStore m_store;
    Settings &m_settings;
    QString m_entry;
    std::optional<ApiKey> m_key;
    std::optional<KeyFlaw> m_environmentFlaw;
    KeyInUse m_inUse;
    QTimer m_patience; ///< runs while the keychain is to answer
};

} // namespace prelisten
