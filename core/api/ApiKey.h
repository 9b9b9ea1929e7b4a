// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/SecretBytes.h"

#include <QString>

#include <memory>
#include <optional>

namespace prelisten {

/// The user's API key. A secret: only its hint may be displayed. reveal() is for StudioClient,
/// which sends the key to one origin, for KeyStore, for KeyProof, which hashes it with a salt, and
/// for the Redactor, which removes it.
///
/// All copies of a key share its bytes, which are wiped with the last copy. What the bytes are
/// passed to makes copies of its own, which are not wiped: QNetworkRequest,
/// QMessageAuthenticationCode, the keychain's library.
class ApiKey
{
public:
    /// Creates a key from user input or a keychain entry, ignoring white space around it. nullopt
    /// if keyFlawOf() finds a flaw.
    [[nodiscard]] static std::optional<ApiKey> fromText(QStringView text);

    /// The first characters, as the service's own pages show a key (`oak_live_a1b2`), never more
    /// than a quarter of it.
    [[nodiscard]] QString hint() const;

    /// The key itself, for the one request header and the one keychain entry that contain it, and
    /// for its salted hash. Valid as long as a copy of this key exists.
    [[nodiscard]] QByteArrayView reveal() const { return m_bytes->view(); }

    friend bool operator==(const ApiKey &a, const ApiKey &b) { return a.reveal() == b.reveal(); }

private:
    explicit ApiKey(QStringView text) : m_bytes(std::make_shared<SecretBytes>(text)) {}

    std::shared_ptr<const SecretBytes> m_bytes;
};

} // namespace prelisten
