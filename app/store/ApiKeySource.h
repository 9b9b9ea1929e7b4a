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

/// Which key is used, and where it comes from: the environment for this run, else the keychain,
/// else what was typed. GUI thread.
class ApiKeySource : public QObject
{
    Q_OBJECT
public:
    ApiKeySource(const ApiBase &base, Settings &settings, QObject *parent = nullptr);

    /// Takes the key from the environment, or asks the keychain. changed() follows, at once for the
    /// environment.
    void load();

    /// The sample service's key: nothing is asked, nothing is kept.
    void useDemoKey(const ApiKey &key);

    /// Keeps @p text as the key. noted() says what came of it.
    void save(const QString &text);
    void forget();

    /// How a key is named that was typed for one check and is never kept.
    [[nodiscard]] static KeyInUse forThisCheck(const ApiKey &key);

    [[nodiscard]] const KeyInUse &inUse() const { return m_inUse; }
    [[nodiscard]] const std::optional<ApiKey> &key() const { return m_key; }
    [[nodiscard]] bool isAsking() const { return m_inUse.origin == KeyInUse::Origin::Asking; }

Q_SIGNALS:
    void changed();
    void saved();           ///< in the keychain
    void savedForSession(); ///< only in memory: the keychain would not
    void forgotten();
    void notAKey();             ///< what was typed cannot be one; nothing changed
    void environmentPrevails(); ///< saved, but FREDDY_API_KEY is used for this run

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
