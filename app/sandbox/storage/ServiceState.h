// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/faults/AnswerFaults.h"
#include "app/sandbox/faults/FaultList.h"
#include "app/sandbox/storage/Catalog.h"
#include "app/sandbox/storage/Counts.h"
#include "app/sandbox/storage/SignedLinks.h"

#include <QSet>
#include <QString>

namespace prelisten::sandbox {

/// The state of the sample service that both of its origins look at and change. Sandbox thread
/// only.
struct ServiceState
{
    Catalog catalog;
    QSet<QString> hidden; ///< ids of tracks that answer 404 all the same
    SignedLinks links;
    FaultList faults;
    Counts counts;
    Origins origins;
};

} // namespace prelisten::sandbox
