// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/KeyFlaw.h"

#include <QObject>
#include <QString>

#include <optional>

namespace prelisten {

/// Which key the app uses, as far as it may be displayed.
struct KeyInUse
{
    Q_GADGET
public:
    enum class Origin {
        None,        ///< there is no key
        Asking,      ///< the keychain has been queried and has not answered
        Keychain,    ///< stored in the system's keychain
        Environment, ///< from FREDDY_API_KEY, for this run only
        Session,     ///< typed, held in memory for this session only
        ThisCheck,   ///< typed, held in memory for one check only
        Demo,        ///< the sample service's own
    };
    Q_ENUM(Origin)

    /// The result of the last keychain operation.
    enum class Keychain {
        NotAsked,
        Fine,
        Locked,      ///< a key was saved once, but the keychain does not return it: locked, or its
                     ///< prompt was refused
        Denied,      ///< the user or the system refused
        Unavailable, ///< there is no keychain, or asking it failed
        NoAnswer,    ///< it has been asked and has not answered for several seconds
        NotAKey,     ///< what it holds for this service cannot be a key
        WriteFailed, ///< the key was written, but could not be read back unchanged
    };
    Q_ENUM(Keychain)

    Origin origin = Origin::None;
    Keychain keychain = Keychain::NotAsked;
    QString hint; ///< the key's first characters; empty without a key
    /// What is wrong with FREDDY_API_KEY. It is set then, so no other key takes its place unless
    /// the user enters one.
    std::optional<KeyFlaw> environmentFlaw{};

    friend bool operator==(const KeyInUse &, const KeyInUse &) = default;
};

} // namespace prelisten
