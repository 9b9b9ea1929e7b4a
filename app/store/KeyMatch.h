// SPDX-License-Identifier: MIT
#pragma once

namespace prelisten {

/// How the key that a second start names relates to the one that the window uses.
enum class KeyMatch {
    Same,
    Other,
    OtherThanEnvironment, ///< the window's key comes from its environment and stays for its run
    NoKey,                ///< the window has none
    NotKnownYet,          ///< the window still waits for the keychain
};

} // namespace prelisten
