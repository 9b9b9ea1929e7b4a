// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/ApiBodies.h"
#include "app/sandbox/RateLimit.h"
#include "app/sandbox/SaveHandler.h"
#include "app/sandbox/http/HttpMessage.h"
#include "app/sandbox/storage/ServiceState.h"
#include "core/Result.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QString>

#include <optional>

namespace prelisten::sandbox {

/// Answers requests to the API origin: get, save and share a track, list tracks, collections and
/// organizations, open a share. Does no socket I/O.
class ApiHandler
{
public:
    ApiHandler(ServiceState &state, const QByteArray &key, const RateLimit &limit, quint32 seed);

    [[nodiscard]] Answer answer(const Request &request);
    void setShareLimit(const RateLimit &limit) { m_shareLimit = limit; }

private:
    using Reply = Result<QByteArray, ApiProblem>; ///< the JSON body of a 200, or the error

    [[nodiscard]] Reply route(const Request &request);
    [[nodiscard]] Reply change(const QStringList &path, const Request &request);
    [[nodiscard]] Reply track(const QString &organization, const QString &id);
    [[nodiscard]] Reply tracks(const QString &organization, const Request &request);
    [[nodiscard]] Reply collections(const QString &organization);
    [[nodiscard]] Reply collection(
            const QString &organization, const QString &id, const Request &request);
    [[nodiscard]] Reply organizations(const Request &request) const;
    [[nodiscard]] Reply share(const QString &token, const Request &request);

    [[nodiscard]] std::optional<ApiProblem> refusesKey(const Request &request);
    [[nodiscard]] std::optional<ApiProblem> refusesOrganization(
            const QString &organization, const Request &request) const;
    [[nodiscard]] MintedLinks mint(const CatalogTrack &track);
    [[nodiscard]] QByteArray newTraceId();

    ServiceState &m_state;
    QByteArray m_key;
    RateLimit m_limit;
    RateLimit m_shareLimit{0, 60'000}; ///< of requests to open a share, all from one address
    QRandomGenerator m_random;
    SaveHandler m_saves;
};

} // namespace prelisten::sandbox
