// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/SecretBytes.h"

#include <QLatin1StringView>
#include <QString>

#include <memory>
#include <optional>

namespace prelisten {

inline constexpr QLatin1StringView sharePrefix{"shr_"};

/// The token of a share: whoever has it can hear what was shared. A secret like an API key: only
/// its hint may be displayed. reveal() is for the address of a request to the API, for the
/// Redactor, and for the address that the user copies.
///
/// All copies of a token share its bytes, which are wiped with the last copy.
class ShareToken
{
public:
    /// Creates a token from `shr_…` without anything around it. nullopt if it has characters or a
    /// length that no token has, so it is safe in a URL path.
    [[nodiscard]] static std::optional<ShareToken> fromText(QStringView text);

    /// The first characters and an ellipsis, `shr_9f3a…`; never more than a quarter of what follows
    /// the prefix.
    [[nodiscard]] QString hint() const;

    /// The token itself. Valid as long as a copy of it exists.
    [[nodiscard]] QByteArrayView reveal() const { return m_bytes->view(); }

    friend bool operator==(const ShareToken &a, const ShareToken &b)
    {
        return a.reveal() == b.reveal();
    }

private:
    explicit ShareToken(QStringView text) : m_bytes(std::make_shared<SecretBytes>(text)) {}

    std::shared_ptr<const SecretBytes> m_bytes;
};

} // namespace prelisten
