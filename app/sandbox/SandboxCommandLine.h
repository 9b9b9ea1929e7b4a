// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/Sandbox.h"
#include "app/sandbox/faults/Fault.h"
#include "core/Result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace prelisten::sandbox {

/// The parsed command line: what the program is to do.
struct RunConfig
{
    Sandbox::Options options;
    QString organization;
    QStringList trackFolders; ///< empty: serve the demo track
    int libraryTracks = 0;    ///< number of made-up tracks to add
    QList<Fault> faults;
    bool control = false;  ///< take commands from stdin
    bool printKey = false; ///< show the key in the first line of output
};

/// Ends the program at once: an exit code, and a text for stdout (code 0) or stderr (code 2).
struct EarlyExit
{
    int code = 2;
    QString text;
};

[[nodiscard]] Result<RunConfig, EarlyExit> parseCommandLine(const QStringList &arguments);

} // namespace prelisten::sandbox
