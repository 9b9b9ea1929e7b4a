// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/CommandLine.h"

#include <QStringList>

namespace prelisten {

/// One part of the diagnostics that may hang or end the process, for a process of its own: see
/// Diagnose, which ends it.
class DiagnosePart
{
public:
    /// `screen`, `sound`, `service`.
    [[nodiscard]] static QStringList names();

    /// Collects the part @p name and prints its sections, each as soon as it is known. Creates the
    /// application object. Returns the exit status.
    [[nodiscard]] static int run(const QString &name, CommandLine line, int &argc, char **argv);
};

} // namespace prelisten
