// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/faults/Fault.h"
#include "core/Result.h"

#include <QString>

namespace prelisten::sandbox {

/// Parses a fault from one line of text, such as `storage:status=503,after=2,times=1`:
/// `WHERE:WHAT[=VALUE][,text=TEXT][,body=TEXT|@FILE][,source=NAME][,after=N][,times=N][,chance=P]`.
/// The error is English, for a terminal.
[[nodiscard]] Result<Fault, QString> parseFaultSpec(const QString &spec);

/// Describes that grammar and its keywords, for a terminal.
[[nodiscard]] QString faultSpecHelp();

} // namespace prelisten::sandbox
