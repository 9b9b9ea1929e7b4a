// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/faults/AnswerFaults.h"
#include "app/sandbox/faults/FaultList.h"
#include "app/sandbox/storage/Catalog.h"
#include "app/sandbox/storage/Counts.h"
#include "app/sandbox/storage/Shares.h"
#include "app/sandbox/storage/SignedLinks.h"

#include <QSet>
#include <QString>

namespace prelisten::sandbox {

/// The state that both origins of the sample service share. Sandbox thread only.
struct ServiceState
{
    Catalog catalog;
    QSet<QString> hidden; ///< ids of existing tracks that answer 404
    SignedLinks links;
    FaultList faults;
    Counts counts;
    Origins origins;
    Shares shares{};
    QSet<QString> foreign{}; ///< ids of tracks that others have created: given once saved

    /// True if the key may have the track: it was created by its owner, or saved.
    [[nodiscard]] bool gives(const QString &organization, const QString &id) const
    {
        return catalog.find(organization, id) && !hidden.contains(id) &&
               (!foreign.contains(id) || catalog.isSaved(organization, id));
    }
};

} // namespace prelisten::sandbox
