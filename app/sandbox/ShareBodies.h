// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/storage/Shares.h"

#include <QByteArray>
#include <QList>

namespace prelisten::sandbox {

/// A track of a share.
struct SharedView
{
    QByteArray json;        ///< its metadata
    QByteArray playbackUrl; ///< the link of its master
};

/// The answer to opening @p share, which gives @p tracks: one, unless it is of a collection. Each
/// licence is an object, and there are no stems.
[[nodiscard]] QByteArray sharedContent(const Shares::Entry &share, const QList<SharedView> &tracks);

/// The answer when what was shared has been removed.
[[nodiscard]] QByteArray removedContent();

} // namespace prelisten::sandbox
