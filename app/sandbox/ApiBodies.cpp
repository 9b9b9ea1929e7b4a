// SPDX-License-Identifier: MIT
#include "app/sandbox/ApiBodies.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace prelisten::sandbox {

namespace {

QByteArray withMembers(const QByteArray &object, const QByteArray &members)
{
    if (!object.startsWith('{') || !object.endsWith('}'))
        return object;
    const QByteArray inside = object.mid(1, object.size() - 2).trimmed();
    return '{' + inside + (inside.isEmpty() ? "" : ",") + members + '}';
}

} // namespace

ApiProblem ApiProblem::authenticationRequired()
{
    return {401, "AUTHENTICATION_REQUIRED",
            "Authentication required. Please provide a valid API key.",
            "Missing or invalid authorization header", "authentication_error"};
}

ApiProblem ApiProblem::keyRefused(const QByteArray &code)
{
    return {401, code, "This API key cannot be used.", "API key refused", "authentication_error"};
}

ApiProblem ApiProblem::organizationDenied()
{
    return {403, "ORGANIZATION_ACCESS_DENIED", "You do not have access to this organization.",
            "Caller is not a member of the organization", "authorization_error"};
}

ApiProblem ApiProblem::trackNotFound(const QString &trackId)
{
    ApiProblem problem = notFound();
    problem.systemMessage = "Music track not found";
    problem.details = "{\"track_id\":" + jsonString(trackId) + '}';
    return problem;
}

ApiProblem ApiProblem::notFound()
{
    return {404, "RESOURCE_NOT_FOUND", "The requested resource could not be found.",
            "Resource not found", "client_error"};
}

ApiProblem ApiProblem::methodNotAllowed()
{
    return {405, "METHOD_NOT_ALLOWED", "This method is not allowed here.", "Method not allowed",
            "client_error"};
}

ApiProblem ApiProblem::badParameter(const QByteArray &name)
{
    return {422, "VALIDATION_ERROR", "The request could not be understood.",
            "Invalid query parameter", "client_error", "{\"parameter\":\"" + name + "\"}"};
}

ApiProblem ApiProblem::tooManyRequests()
{
    return {429, "RATE_LIMIT_EXCEEDED", "Too many requests. Please try again later.",
            "Requests per minute exceeded", "rate_limit_error"};
}

ApiProblem ApiProblem::ofStatus(int status)
{
    switch (status) {
    case 401:
        return authenticationRequired();
    case 403:
        return organizationDenied();
    case 404:
        return notFound();
    case 405:
        return methodNotAllowed();
    case 429:
        return tooManyRequests();
    default:
        break;
    }
    const bool server = status >= 500;
    return {status, server ? "INTERNAL_ERROR" : "BAD_REQUEST",
            server ? "Something went wrong on our side." : "The request could not be understood.",
            "Injected by the sandbox", server ? "server_error" : "client_error"};
}

QByteArray ApiProblem::envelope(const QByteArray &traceId) const
{
    const QByteArray now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toLatin1();
    return R"({"success":false,"error":{"code":")" + code + R"(","message":")" + message +
           R"(","system_message":")" + systemMessage + R"(","type":")" + type + R"(","status":)" +
           QByteArray::number(status) + R"(,"details":)" + details + R"(,"trace_id":")" + traceId +
           R"(","timestamp":")" + now + R"("}})";
}

QByteArray trackWithLinks(const QByteArray &json, const MintedLinks &links)
{
    QByteArray stems;
    for (const NamedLink &stem : links.stems)
        stems += (stems.isEmpty() ? "" : ",") + jsonString(stem.name) + ":\"" + stem.url + '"';
    return withMembers(json,
            "\"playback_url\":" +
                    (links.playback ? '"' + *links.playback + '"' : QByteArray("null")) +
                    ",\"stem_urls\":" + (stems.isEmpty() ? QByteArray("null") : '{' + stems + '}'));
}

QByteArray trackList(const QList<QByteArray> &items, int limit, int offset)
{
    QByteArray list;
    for (const QByteArray &item : items)
        list += (list.isEmpty() ? "" : ",") + trackWithLinks(item, {});
    return "{\"items\":[" + list + "],\"limit\":" + QByteArray::number(limit) +
           ",\"offset\":" + QByteArray::number(offset) + '}';
}

QByteArray collectionList(const QList<SampleCollection> &collections)
{
    QByteArray list;
    for (const SampleCollection &each : collections)
        list += (list.isEmpty() ? "" : ",") + QByteArray("{\"id\":") + jsonString(each.id) +
                ",\"name\":" + jsonString(each.name) +
                R"(,"description":null,"cover_track_id":null,"track_count":)" +
                QByteArray::number(each.tracks.size()) + '}';
    return '[' + list + ']';
}

QByteArray collectionPage(const SampleCollection &collection, int limit, int offset)
{
    QByteArray list;
    const qsizetype end = std::min<qsizetype>(collection.tracks.size(), qsizetype(offset) + limit);
    for (qsizetype i = offset; i < end; ++i)
        list += (list.isEmpty() ? "" : ",") + QByteArray("{\"track_id\":") +
                jsonString(collection.tracks[i]) + ",\"position\":" + QByteArray::number(i) +
                R"(,"added_at":"2026-06-28T10:31:00Z"})";
    return "{\"collection_id\":" + jsonString(collection.id) + ",\"items\":[" + list +
           "],\"limit\":" + QByteArray::number(limit) +
           ",\"offset\":" + QByteArray::number(offset) + '}';
}

QByteArray organizationList(const QStringList &ids)
{
    QByteArray list;
    for (const QString &id : ids) {
        QString name = id.startsWith(u"org_") ? id.mid(4) : id;
        if (!name.isEmpty())
            name[0] = name[0].toUpper();
        list += (list.isEmpty() ? "" : ",") + QByteArray("{\"id\":") + jsonString(id) +
                ",\"name\":" + jsonString(name) + '}';
    }
    return '[' + list + ']';
}

QByteArray jsonString(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

} // namespace prelisten::sandbox
