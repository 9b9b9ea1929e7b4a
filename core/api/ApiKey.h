// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace prelisten {

/// The user's API key. A secret: it has no printable form but its hint, and only StudioClient
/// reveals it, to one origin.
class ApiKey
{
public:
    /// A key from what a person typed or a keychain gave, white space around it removed.
    /// Nothing unless 8–512 printable ASCII characters without spaces: the documented formats
    /// contradict each other, so no more is asked.
    [[nodiscard]] static std::optional<ApiKey> fromText(const QString &text);

    /// The first characters, as the service's own pages show a key (`oak_live_a1b2`), never more
    /// than a quarter of it.
    [[nodiscard]] QString hint() const;

    /// The key itself, for the one header and the one keychain entry that hold it.
    [[nodiscard]] const QByteArray &reveal() const { return m_text; }

    friend bool operator==(const ApiKey &, const ApiKey &) = default;

private:
    explicit ApiKey(QByteArray text) : m_text(std::move(text)) {}

    QByteArray m_text;
};

} // namespace prelisten
