// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/storage/Shares.h"

#include <QByteArray>

namespace prelisten::sandbox {

/// The answer to opening @p share, whose track has the metadata @p json and the master's link
/// @p playbackUrl. The licence is an object, and there are no stems.
[[nodiscard]] QByteArray sharedContent(
        const Shares::Entry &share, const QByteArray &json, const QByteArray &playbackUrl);

/// The answer when what was shared has been removed.
[[nodiscard]] QByteArray removedContent();

} // namespace prelisten::sandbox
