// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/Sandbox.h"
#include "app/sandbox/faults/Fault.h"
#include "core/Result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace prelisten::sandbox {

/// What the program was asked to do.
struct Assignment
{
    Sandbox::Options options;
    QString organization;
    QStringList trackFolders; ///< none: the demo track
    int libraryTracks = 0;    ///< made up
    QList<Fault> faults;
    bool control = false;  ///< take commands from stdin
    bool printKey = false; ///< the key may be shown
};

/// The end of the program before it began: a text for stdout (0) or stderr (2).
struct EarlyExit
{
    int code = 2;
    QString text;
};

[[nodiscard]] Result<Assignment, EarlyExit> parseCommandLine(const QStringList &arguments);

} // namespace prelisten::sandbox
