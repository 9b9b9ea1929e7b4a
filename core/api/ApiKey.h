// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace prelisten {

/// The user's API key. A secret: only its hint may be displayed. reveal() is for StudioClient,
/// which sends the key to one origin, for KeyStore, and for the Redactor, which removes it.
class ApiKey
{
public:
    /// Creates a key from user input or a keychain entry, trimming white space. nullopt unless it
    /// has 8–512 printable ASCII characters without spaces: the documented formats contradict each
    /// other, so nothing more is checked.
    [[nodiscard]] static std::optional<ApiKey> fromText(const QString &text);

    /// The first characters, as the service's own pages show a key (`oak_live_a1b2`), never more
    /// than a quarter of it.
    [[nodiscard]] QString hint() const;

    /// The key itself, for the one request header and the one keychain entry that contain it.
    [[nodiscard]] const QByteArray &reveal() const { return m_text; }

    friend bool operator==(const ApiKey &, const ApiKey &) = default;

private:
    explicit ApiKey(QByteArray text) : m_text(std::move(text)) {}

    QByteArray m_text;
};

} // namespace prelisten
