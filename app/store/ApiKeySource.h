// SPDX-License-Identifier: MIT
#pragma once

#include "app/store/Settings.h"
#include "core/api/ApiBase.h"
#include "core/api/ApiKey.h"
#include "core/api/KeyInUse.h"
#include "core/keychain/KeyStore.h"

#include <QObject>

#include <optional>

namespace prelisten {

/// Provides the API key and its origin: the environment variable FREDDY_API_KEY for this run, else
/// the keychain, else the key that the user typed. GUI thread.
class ApiKeySource : public QObject
{
    Q_OBJECT
public:
    ApiKeySource(const ApiBase &base, Settings &settings, QObject *parent = nullptr);

    /// Reads the key from the environment, or requests it from the keychain. changed() follows;
    /// before load() returns if the key is in the environment.
    void load();

    /// Uses the sample service's key; neither reads nor writes the keychain.
    void useDemoKey(const ApiKey &key);

    /// Uses @p text as the key and stores it in the keychain. saved(), savedForSession(), notAKey()
    /// or environmentPrevails() reports the result.
    void save(const QString &text);
    void forget();

    /// Describes a key that was typed for one check and is never stored.
    [[nodiscard]] static KeyInUse forThisCheck(const ApiKey &key);

    [[nodiscard]] const KeyInUse &inUse() const { return m_inUse; }
    [[nodiscard]] const std::optional<ApiKey> &key() const { return m_key; }
    [[nodiscard]] bool isAsking() const { return m_inUse.origin == KeyInUse::Origin::Asking; }

Q_SIGNALS:
    void changed();
    void saved();           ///< stored in the keychain
    void savedForSession(); ///< held in memory only: the keychain did not store it
    void forgotten();
    void notAKey();             ///< the text cannot be a key; nothing has changed
    void environmentPrevails(); ///< stored, but FREDDY_API_KEY is used for this run

private:
    void use(std::optional<ApiKey> key, KeyInUse::Origin origin, KeyInUse::Keychain keychain);
    void onRead(const Result<ApiKey, KeyStoreError> &result);

    KeyStore m_store;
    Settings &m_settings;
    QString m_entry;
    std::optional<ApiKey> m_key;
    KeyInUse m_inUse;
};

} // namespace prelisten
