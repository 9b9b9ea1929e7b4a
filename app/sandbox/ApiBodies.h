// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace prelisten::sandbox {

/// One error of the API. The texts are those of the API reference where it has them.
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
            int status); ///< what that status looks like in this API

    /// The envelope, with its fields in the order of the reference.
    [[nodiscard]] QByteArray envelope(const QByteArray &traceId) const;
};

/// A link as it goes into the JSON of a track.
struct NamedLink
{
    QString name;
    QByteArray url;
};

/// The links of one track: null and absent where there are none.
struct MintedLinks
{
    std::optional<QByteArray> playback;
    QList<NamedLink> stems; ///< in the order the service gives them
};

/// The metadata with the links put in. Text, not a JSON object, goes in and out: the order of stems
/// must survive, and so must metadata that a test made hostile on purpose.
[[nodiscard]] QByteArray trackWithLinks(const QByteArray &json, const MintedLinks &links);

/// The answer of the list call. Items never have links.
[[nodiscard]] QByteArray trackList(const QList<QByteArray> &items, int limit, int offset);

[[nodiscard]] QByteArray organizationList(const QStringList &ids);

/// @p text as a JSON string, quotes included.
[[nodiscard]] QByteArray jsonString(const QString &text);

} // namespace prelisten::sandbox
