// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/KeyInUse.h"
#include "ui/words/MessageWords.h"

#include <QCoreApplication>

namespace prelisten {

/// The words for what is wrong with a key or with the keychain, for the window and for
/// `prelisten check`. None of them contains any part of a key. Pure functions.
class KeyWords
{
    Q_DECLARE_TR_FUNCTIONS(prelisten::KeyWords)
public:
    /// What is wrong with a text as a key; one sentence.
    [[nodiscard]] static QString flaw(KeyFlaw flaw);
    /// The same about @p text, which was entered as a key; empty if it may be one.
    [[nodiscard]] static QString inputHint(const QString &text);

    /// FREDDY_API_KEY is set but cannot be a key. @p flaw may be unknown.
    [[nodiscard]] static Message environmentRefused(const std::optional<KeyFlaw> &flaw);
    /// The keychain did not give a key, and not because it has none.
    [[nodiscard]] static Message notGiven(KeyInUse::Keychain keychain);
    /// Why there is no key to use, or none yet, if that is not simply because none was entered;
    /// else empty.
    [[nodiscard]] static Message trouble(const KeyInUse &key);
};

} // namespace prelisten
