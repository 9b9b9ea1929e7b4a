// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"
#include "core/api/BodyError.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace prelisten {

/// Parses a body that is an array of items with ids, or an object with such an array as a member.
/// Pure. @p itemOf reads one: nullopt if it has no valid id.
///
/// In the order of the body, at most 1000. Skips duplicates and what itemOf skips.
template <typename Item, typename ItemOf>
[[nodiscard]] Result<QList<Item>, BodyError> parseIdList(const QByteArray &body, ItemOf itemOf)
{
    constexpr qsizetype most = 1000;
    const auto itemsIn = [&itemOf](const QJsonArray &list) {
        QList<Item> items;
        QSet<QString> known;
        for (const auto &entry : list) {
            const std::optional<Item> item = itemOf(entry.toObject());
            if (!item || known.contains(item->id)) {
                continue;
            }
            if (items.size() == most) {
                break;
            }
            known.insert(item->id);
            items.append(*item);
        }
        return items;
    };
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isNull()) {
        return BodyError::NotJson;
    }
    if (document.isArray()) {
        return itemsIn(document.array());
    }
    Result<QList<Item>, BodyError> found = BodyError::NotAList;
    const QJsonObject object = document.object();
    for (const auto &member : object) {
        if (member.isArray() && (!found || found->isEmpty())) {
            found = itemsIn(member.toArray());
        }
    }
    return found;
}

} // namespace prelisten
