// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace prelisten {

/// @p text without the line continuations of sh (`\`), cmd.exe (`^`) and PowerShell (`` ` ``).
[[nodiscard]] QString withoutLineContinuations(const QString &text);

/// The URLs that a curl command line requests; nullopt if @p text is no such command line.
///
/// Understands the quoting of sh and cmd.exe. Option values (headers, data, file names) are left
/// out: they may contain keys, and they never name the track.
[[nodiscard]] std::optional<QStringList> curlTargets(const QString &text);

} // namespace prelisten
