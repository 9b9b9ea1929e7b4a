// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/faults/Fault.h"
#include "core/Result.h"

#include <QString>

namespace prelisten::sandbox {

/// A fault from one line of text, such as `storage:status=503,after=2,times=1`:
/// `WHERE:WHAT[=VALUE][,text=TEXT][,body=TEXT|@FILE][,source=NAME][,after=N][,times=N][,chance=P]`.
/// The error is English, for a terminal.
[[nodiscard]] Result<Fault, QString> parseFaultSpec(const QString &spec);

/// The grammar and every word of it, for a terminal.
[[nodiscard]] QString faultSpecHelp();

} // namespace prelisten::sandbox
