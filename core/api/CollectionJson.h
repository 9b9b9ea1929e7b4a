// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/api/BodyError.h"
#include "core/track/Collection.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace prelisten {

/// Parses the body of `GET …/collections`: an array of collections, or an object with such an array
/// as a member. Pure.
///
/// In the order of the body, at most 1000. Skips duplicates and items without a valid collection
/// id.
[[nodiscard]] Result<QList<Collection>, BodyError> parseCollections(const QByteArray &body);

/// The beginning of a collection.
struct CollectionOrder
{
    static constexpr int maxTracks = 500; ///< the most the service returns in one page

    QStringList trackIds; ///< by position; without positions, as the service sent them
    bool isWhole = false; ///< nothing follows
};

/// Parses the body of `GET …/collections/{id}/tracks`, requested with the limit
/// CollectionOrder::maxTracks. Pure. Skips duplicates and items without a valid track id.
[[nodiscard]] Result<CollectionOrder, BodyError> parseCollectionOrder(const QByteArray &body);

} // namespace prelisten
