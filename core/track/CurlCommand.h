// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace prelisten {

/// @p text with the line continuations of sh (`\`), cmd.exe (`^`) and PowerShell (`` ` ``) undone.
[[nodiscard]] QString withoutLineContinuations(const QString &text);

/// The URLs a curl command line asks for; nothing if @p text is no such command line.
///
/// Understands the quoting of sh and cmd.exe. What options carry (headers, data, file names) is
/// left out: it may hold keys, and it never names the track.
[[nodiscard]] std::optional<QStringList> curlTargets(const QString &text);

} // namespace prelisten
