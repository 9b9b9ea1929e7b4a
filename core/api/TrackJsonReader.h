// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace prelisten {

/// The most stems a track may have.
inline constexpr qsizetype maxStems = 64;

/// One member of `stem_urls` as it came.
struct RawStem
{
    QString name;
    std::optional<QString> link; ///< nothing unless it is a string
};

/// The fields of a track as they came: neither bounded nor tidied; a field of a wrong type is
/// absent.
struct RawTrack
{
    std::optional<QString> id;
    std::optional<QString> title;
    std::optional<QString> engine;
    std::optional<QString> mode;
    std::optional<QString> licence;
    std::optional<QString> createdAt;
    std::optional<QString> playbackUrl;
    std::optional<double> durationSeconds;
    std::optional<bool> instrumental;
    QList<RawStem> stems; ///< in the order of the body; at most one more than maxStems
};

/// A page of a list as it came.
struct RawPage
{
    bool isList = false;    ///< there is an array of items
    QList<RawTrack> tracks; ///< those items that are objects, without their links
    int items = 0;          ///< whatever they are; at most as many as were to be read
    std::optional<double> limit;
};

/// The fields of a track out of @p body; nothing if that is no JSON, or nested deeper than any
/// track. Any other JSON than an object gives a track without an id.
///
/// Reads the body as a stream of events and builds no tree: whatever the body holds, it costs no
/// more than the fields above and time in proportion to its length.
[[nodiscard]] std::optional<RawTrack> readTrackJson(const QByteArray &body);

/// The first @p most of `items` out of @p body, in the same way; nothing if that is no JSON.
[[nodiscard]] std::optional<RawPage> readPageJson(const QByteArray &body, int most);

} // namespace prelisten
