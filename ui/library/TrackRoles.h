// SPDX-License-Identifier: MIT
#pragma once

#include <Qt>

namespace prelisten {

/// What a list of tracks tells about a row, beside Qt's own roles: DisplayRole is the title,
/// AccessibleTextRole the whole row in words.
struct TrackRole
{
    enum {
        Aside = Qt::UserRole, ///< right of the title; may be empty
        LicenceKind,          ///< LicenceClass::Kind as an int
        LicenceWords,         ///< the short ones
        Open,                 ///< true for the track that is open
    };
};

} // namespace prelisten
