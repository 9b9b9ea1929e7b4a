// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/CommandLine.h"
#include "core/Result.h"
#include "core/access/CheckRow.h"

#include <QList>
#include <QString>

namespace prelisten {

/// What `prelisten check` is to ask for: the tracks of the command line, then those of its input.
/// Reads all of a file or of stdin, and so waits for them. The error is a sentence for stderr.
[[nodiscard]] Result<QList<ReferenceRow>, QString> readCheckInput(const CommandLine &line);

} // namespace prelisten
