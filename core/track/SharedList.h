// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/Track.h"

#include <QList>
#include <QString>

namespace prelisten {

/// A shared collection as the window lists it: without links and without the token of its share.
struct SharedList
{
    QString name;         ///< plain text, bounded; empty: not given
    QString description;  ///< plain text, bounded; empty: not given
    QList<Track> tracks;  ///< in the service's order; each id once
    int leftOut = 0;      ///< entries that are no track: without a valid id
    bool isEnded = false; ///< the share gives no collection any more

    friend bool operator==(const SharedList &, const SharedList &) = default;
};

} // namespace prelisten
