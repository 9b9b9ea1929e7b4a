// SPDX-License-Identifier: MIT
#pragma once

#include <Qt>

namespace prelisten {

/// The item roles of track lists, in addition to Qt's own: DisplayRole is the title,
/// AccessibleTextRole the whole row in words.
struct TrackRole
{
    enum {
        Aside = Qt::UserRole, ///< text to the right of the title; may be empty
        LicenceKind,          ///< LicenceClass::Kind as an int
        LicenceWords,         ///< in short, with what to be aware of
        Open,                 ///< true for the track that is open
    };
};

} // namespace prelisten
