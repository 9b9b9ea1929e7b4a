// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace prelisten {

/// A collection of saved tracks.
struct Collection
{
    QString id;              ///< `mcoll_…`; passed the allow-list
    QString name;            ///< plain text, at most 512 characters; empty if the service gave none
    std::optional<int> size; ///< its number of tracks, as the service says

    friend bool operator==(const Collection &, const Collection &) = default;
};

/// True for `mcoll_` and 1 to 128 letters, digits, hyphens or underscores.
[[nodiscard]] bool isCollectionId(const QString &text);

} // namespace prelisten
