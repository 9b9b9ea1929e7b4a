// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/CommandLine.h"
#include "core/Result.h"
#include "core/access/CheckRow.h"

#include <QList>
#include <QString>

namespace prelisten {

/// The references for `prelisten check`: the tracks of the command line, then those of its input.
/// Reads a file or stdin to its end and blocks meanwhile. The error is a sentence for stderr.
[[nodiscard]] Result<QList<ReferenceRow>, QString> readCheckInput(const CommandLine &line);

} // namespace prelisten
