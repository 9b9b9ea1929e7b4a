// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/storage/SampleTrack.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace prelisten::sandbox {

/// One error response of the API. The texts are those of the API reference where it gives them.
struct ApiProblem
{
    int status = 500;
    QByteArray code;
    QByteArray message;
    QByteArray systemMessage;
    QByteArray type;
    QByteArray details = "{}"; ///< a JSON object

    [[nodiscard]] static ApiProblem authenticationRequired();
    [[nodiscard]] static ApiProblem keyRefused(const QByteArray &code);
    [[nodiscard]] static ApiProblem organizationDenied();
    [[nodiscard]] static ApiProblem trackNotFound(const QString &trackId);
    [[nodiscard]] static ApiProblem notFound();
    [[nodiscard]] static ApiProblem methodNotAllowed();
    [[nodiscard]] static ApiProblem badParameter(const QByteArray &name);
    [[nodiscard]] static ApiProblem tooManyRequests();
    [[nodiscard]] static ApiProblem ofStatus(
            int status); ///< the error that this API sends with @p status

    /// The envelope, with its fields in the order of the reference.
    [[nodiscard]] QByteArray envelope(const QByteArray &traceId) const;
};

/// The signed link of one stem, as it appears in the JSON of a track.
struct NamedLink
{
    QString name;
    QByteArray url;
};

/// The signed links of one track. Missing ones become null in the JSON.
struct MintedLinks
{
    std::optional<QByteArray> playback;
    QList<NamedLink> stems; ///< in the order the service gives them
};

/// The metadata @p json with @p links inserted. Works on text, not on a JSON object: this keeps the
/// order of the stems, and any metadata that a test has malformed on purpose.
[[nodiscard]] QByteArray trackWithLinks(const QByteArray &json, const MintedLinks &links);

/// The answer to the list call. Its items never have links.
[[nodiscard]] QByteArray trackList(const QList<QByteArray> &items, int limit, int offset);

[[nodiscard]] QByteArray collectionList(const QList<SampleCollection> &collections);

/// The part of @p collection that is asked for: ids, positions and times, no tracks.
[[nodiscard]] QByteArray collectionPage(const SampleCollection &collection, int limit, int offset);

[[nodiscard]] QByteArray organizationList(const QStringList &ids);

/// @p text as a JSON string, quotes included.
[[nodiscard]] QByteArray jsonString(const QString &text);

} // namespace prelisten::sandbox
