// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ApiKey.h"

#include <QByteArray>

namespace prelisten {

/// Lets another process of this user find out whether it has the same key, without the key: a
/// random salt and its HMAC by the key.
struct KeyProof
{
    QByteArray salt;
    QByteArray code;

    /// With a new salt each time.
    [[nodiscard]] static KeyProof of(const ApiKey &key);

    /// False if salt or code do not have the size of those that of() makes.
    [[nodiscard]] bool isWhole() const;

    /// Takes the same time whichever bytes differ.
    [[nodiscard]] bool isOf(const ApiKey &key) const;
};

} // namespace prelisten
