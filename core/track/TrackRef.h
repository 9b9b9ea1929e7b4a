// SPDX-License-Identifier: MIT
#pragma once

#include "core/Result.h"

#include <QString>

namespace prelisten {

/// The permanent identifier of a track.
///
/// Both parts have been validated, so they can be put into a URL path as they are.
struct TrackRef
{
    QString organization; ///< `org_…`; empty when the text named none
    QString trackId;      ///< `mtrack_…`

    /// This reference; if it names no organization, in @p fallback, unless that is no valid id.
    [[nodiscard]] TrackRef completedWith(const QString &fallback) const;

    /// `org_…/mtrack_…`, or the track id alone.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const TrackRef &, const TrackRef &) = default;
};

/// Why a text names no track.
enum class RefError {
    Empty,           ///< nothing but white space
    TooLong,         ///< more than any reference or command line needs (64 KiB)
    NoTrackId,       ///< no `mtrack_…` anywhere
    BadTrackId,      ///< an id with characters or a length no id has
    BadOrganization, ///< an organization with characters or a length none has
    SeveralTracks,   ///< more than one track is named
    BadLink,         ///< a `prelisten:` link that is not `prelisten:ORG/TRACK`
    SecretInLink,    ///< such a link that seems to carry a key or the token of a share
    BadShare,        ///< the token of a share with characters or a length none has
    ForeignShare,    ///< the address of a share of another service
};

/// What a text that was entered, pasted or received names: a track, or why it names none. Text is
/// parsed where it enters the program; this travels on.
using ParsedRef = Result<TrackRef, RefError>;

/// Finds the one track a text names: a bare id, `org_…/mtrack_…`, the API URL, a whole `curl`
/// command line in any quoting, a storage URL, expired or not, or a `prelisten:` link. Secrets in
/// the text (keys, signatures) are never stored.
[[nodiscard]] ParsedRef parseTrackRef(const QString &text);

/// As above; a track without an organization belongs to @p organization, see completedWith().
[[nodiscard]] ParsedRef parseTrackRef(const QString &text, const QString &organization);

/// True if @p text is a valid organization id, safe in a URL path.
[[nodiscard]] bool isOrganizationId(const QString &text);

/// True if @p text is a valid track id, safe in a URL path.
[[nodiscard]] bool isTrackId(const QString &text);

} // namespace prelisten
