// SPDX-License-Identifier: MIT
#include "core/api/CollectionJson.h"

#include "core/api/IdListJson.h"
#include "core/track/PlainText.h"
#include "core/track/TrackRef.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxName = 512;

std::optional<int> sizeOf(const QJsonValue &raw)
{
    const double size = raw.toDouble(-1);
    const bool sane =
            size >= 0 && size <= std::numeric_limits<int>::max() && std::floor(size) == size;
    return sane ? std::optional(static_cast<int>(size)) : std::nullopt;
}

QStringList idsIn(const QJsonArray &items)
{
    QList<std::pair<double, QString>> placed;
    QSet<QString> known;
    bool allPlaced = true;
    for (const auto &item : items) {
        const QJsonObject entry = item.toObject();
        const QString id = entry["track_id"_L1].toString();
        if (!isTrackId(id) || known.contains(id)) {
            continue;
        }
        known.insert(id);
        allPlaced &= entry["position"_L1].isDouble();
        placed.append({entry["position"_L1].toDouble(), id});
    }
    if (allPlaced) {
        std::stable_sort(placed.begin(), placed.end(),
                [](const auto &a, const auto &b) { return a.first < b.first; });
    }
    QStringList ids;
    for (const auto &[position, id] : std::as_const(placed)) {
        ids.append(id);
    }
    return ids;
}

} // namespace

Result<QList<Collection>, BodyError> parseCollections(const QByteArray &body)
{
    return parseIdList<Collection>(
            body, [](const QJsonObject &collection) -> std::optional<Collection> {
                const QString id = collection["id"_L1].toString();
                if (!isCollectionId(id)) {
                    return std::nullopt;
                }
                return Collection{id, tidied(collection["name"_L1].toString(), maxName),
                        sizeOf(collection["track_count"_L1])};
            });
}

Result<CollectionOrder, BodyError> parseCollectionOrder(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isNull()) {
        return BodyError::NotJson;
    }
    const QJsonObject object = document.object();
    if (!object["items"_L1].isArray()) {
        return BodyError::NotAList;
    }
    const QJsonArray items = object["items"_L1].toArray();
    // The service reports its own page limit if that is lower.
    const double said = object["limit"_L1].toDouble(CollectionOrder::maxTracks);
    const double limit = said >= 1 ? std::min<double>(said, CollectionOrder::maxTracks)
                                   : CollectionOrder::maxTracks;
    return CollectionOrder{idsIn(items), static_cast<double>(items.size()) < limit};
}

} // namespace prelisten
