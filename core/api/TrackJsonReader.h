// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace prelisten {

/// The most stems a track may have.
inline constexpr qsizetype maxStems = 64;

/// One member of `stem_urls`, as received.
struct RawStem
{
    QString name;
    std::optional<QString> link; ///< nullopt unless it is a string
};

/// The fields of a track as received: neither shortened nor cleaned up. A field of a wrong type is
/// absent.
struct RawTrack
{
    std::optional<QString> id;
    std::optional<QString> title;
    std::optional<QString> engine;
    std::optional<QString> mode;
    std::optional<QString> licence;
    std::optional<QString> licenceVersion;
    std::optional<QString> createdAt;
    std::optional<QString> playbackUrl;
    std::optional<double> durationSeconds;
    std::optional<bool> instrumental;
    std::optional<bool> commercialUse;
    std::optional<bool> requiresAttribution;
    QList<RawStem> stems; ///< in the order of the body; at most one more than maxStems
};

/// A page of a list as received.
struct RawPage
{
    bool isList = false;    ///< there is an array of items
    QList<RawTrack> tracks; ///< those items that are objects, without their links
    int items = 0;          ///< their number, of any type; at most as many as requested
    std::optional<double> limit;
};

/// What a share gives, as received. The licence of a track is what its object `licence` says, and
/// no more.
struct RawShare
{
    std::optional<QString> kind;
    std::optional<bool> available;
    std::optional<QString> message;
    std::optional<QString> expiresAt;
    std::optional<RawTrack> track;
    std::optional<QString> collectionName;
    std::optional<QString> collectionDescription;
    bool isList = false;    ///< there is an array of tracks
    QList<RawTrack> tracks; ///< those entries of it that are objects
    int entries = 0;        ///< their number, of any type; at most as many as requested
};

/// Reads the fields of a track from @p body; nullopt if that is not JSON, or nested deeper than any
/// track. JSON other than an object gives a track without an id.
///
/// Parses the body as a stream of events and builds no tree: memory use is limited to the fields
/// above, and time is proportional to the length of @p body.
[[nodiscard]] std::optional<RawTrack> readTrackJson(const QByteArray &body);

/// Reads the answer to a share in the same way, and of a collection the first @p most tracks;
/// nullopt if that is not JSON.
[[nodiscard]] std::optional<RawShare> readShareJson(const QByteArray &body, int most);

/// Reads the first @p most of `items` from @p body in the same way; nullopt if that is not JSON.
[[nodiscard]] std::optional<RawPage> readPageJson(const QByteArray &body, int most);

} // namespace prelisten
