// SPDX-License-Identifier: MIT
#include "app/sandbox/SaveHandler.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace prelisten::sandbox {

namespace {

constexpr int maxDays = 90;
constexpr qint64 msPerDay = 24LL * 60 * 60 * 1000;

QByteArray now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toLatin1();
}

bool isBelow(const QStringList &path, const QString &second)
{
    return path.size() > 3 && path[0].isEmpty() && path[1] == u"v1" && path[2] == u"music" &&
           path.value(second == u"shared" ? 3 : 4) == second;
}

} // namespace

bool SaveHandler::isSaveOfShare(const QStringList &path)
{
    return path.size() == 6 && isBelow(path, QStringLiteral("shared")) && path[5] == u"save";
}

bool SaveHandler::isAboutTrack(const QStringList &path)
{
    return path.size() == 7 && isBelow(path, QStringLiteral("tracks")) &&
           (path[6] == u"save" || path[6] == u"share");
}

int SaveHandler::statusOf(const QStringList &path)
{
    return isAboutTrack(path) && path.last() == u"save" ? 200 : 201;
}

SaveHandler::Reply SaveHandler::saveShare(const QStringList &path)
{
    const Shares::Entry *entry = m_state.shares.find(path[4].toUtf8());
    if (!entry || entry->isRemoved || entry->share.kind == SampleShare::Kind::Collection)
        return ApiProblem::notFound();
    m_state.catalog.setSaved(entry->share.trackId, true);
    return savedBody(entry->share.trackId, R"("source":"shared","share_link_id":"mslink_sample")");
}

SaveHandler::Reply SaveHandler::saveTrack(const QStringList &path)
{
    const bool isForeign = m_state.foreign.contains(path[5]);
    if (!m_state.gives(path[3], path[5]))
        return ApiProblem::trackNotFound(path[5]);
    m_state.catalog.setSaved(path[5], true);
    return savedBody(path[5],
            isForeign ? R"("source":"shared","saved":true)" : R"("source":"own","saved":true)");
}

SaveHandler::Reply SaveHandler::shareTrack(const QStringList &path, const Request &request)
{
    if (!m_state.gives(path[3], path[5]) || m_state.foreign.contains(path[5]))
        return ApiProblem::trackNotFound(path[5]);
    const QJsonObject wanted = QJsonDocument::fromJson(request.body).object();
    const QString visibility = wanted.value(u"visibility").toString(QStringLiteral("link_only"));
    if (visibility != u"link_only" && visibility != u"public")
        return ApiProblem::badParameter("visibility");
    SampleShare share{newId("shr_"), path[3], path[5]};
    if (const QJsonValue days = wanted.value(u"expires_in_days"); !days.isUndefined()) {
        if (days.toInt() < 1)
            return ApiProblem::badParameter("expires_in_days");
        share.lifeMs = std::min(days.toInt(), maxDays) * msPerDay;
    }
    m_state.shares.add(share);
    const QByteArray expiresAt = m_state.shares.find(share.token)->expiresAt;
    return QByteArray(R"({"id":")" + newId("mslink_") + R"(","token":")" + share.token +
                      R"(","url":")" + m_state.origins.api + "/v1/music/shared/" + share.token +
                      R"(","target_type":"track","visibility":")" + visibility.toLatin1() +
                      R"(","expires_at":)" +
                      (expiresAt.isEmpty() ? QByteArray("null") : '"' + expiresAt + '"') +
                      R"(,"created_at":")" + now() + R"("})");
}

QByteArray SaveHandler::savedBody(const QString &trackId, const QByteArray &members)
{
    return R"({"id":")" + newId("mlib_") + R"(","track_id":)" + jsonString(trackId) + ',' +
           members + R"(,"created_at":")" + now() + R"("})";
}

QByteArray SaveHandler::newId(const QByteArray &prefix)
{
    constexpr QByteArrayView alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray id = prefix;
    for (int i = 0; i < 24; ++i)
        id += alphabet[m_random.bounded(static_cast<int>(alphabet.size()))];
    return id;
}

} // namespace prelisten::sandbox
