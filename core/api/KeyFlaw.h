// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

#include <optional>

namespace prelisten {

/// Why a text cannot be an API key. The documented formats contradict each other, so a text is
/// refused only for what no key has.
enum class KeyFlaw {
    Empty,
    OnlyBlanks,   ///< white space and nothing else
    Share,        ///< a share, or its address
    NameInFront,  ///< begins with the name of a header or variable: `X-API-Key: …`, `Bearer …`
    Quoted,       ///< begins or ends with a quotation mark
    SpaceInside,  ///< has white space between other characters
    NotPrintable, ///< has a character outside printable ASCII, such as a long dash
    TooShort,     ///< fewer than 8 characters
    TooLong,      ///< more than 512 characters
};

/// What is wrong with @p text as a key, white space around it aside; nullopt if it may be a key.
/// Pure.
[[nodiscard]] std::optional<KeyFlaw> keyFlawOf(QStringView text);

} // namespace prelisten
