// SPDX-License-Identifier: MIT
#include "app/sandbox/ShareBodies.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace prelisten::sandbox {

namespace {

using namespace Qt::StringLiterals;

QJsonObject licenceOf(const QJsonObject &track)
{
    const QString word = track["licence_class"_L1].toString();
    return {
            {u"licence_class"_s, word},
            {u"licence_version"_s, u"2026-01"_s},
            {u"commercial_use"_s, word.startsWith("commercial_"_L1)},
            {u"requires_attribution"_s, track["requires_attribution"_L1].toBool(true)},
    };
}

QJsonObject viewOf(const SharedView &shared)
{
    const QJsonObject track = QJsonDocument::fromJson(shared.json).object();
    QJsonObject view;
    for (const QString &name : {u"id"_s, u"title"_s, u"engine"_s, u"mode"_s,
                 u"measured_duration_seconds"_s, u"instrumental"_s})
        view.insert(name, track[name]);
    view.insert(u"playback_url"_s, QString::fromLatin1(shared.playbackUrl));
    view.insert(u"licence"_s, licenceOf(track));
    return view;
}

} // namespace

QByteArray sharedContent(const Shares::Entry &share, const QList<SharedView> &tracks)
{
    const bool isTrack = share.share.kind == SampleShare::Kind::Track;
    const QString kind = isTrack ? u"track"_s : u"collection"_s;
    QJsonArray views;
    for (const SharedView &each : tracks)
        views.append(viewOf(each));
    QJsonObject body{
            {u"kind"_s, kind},
            {u"available"_s, true},
            {u"message"_s, QJsonValue()},
            {u"share"_s,
                    QJsonObject{{u"target_type"_s, kind}, {u"visibility"_s, u"link_only"_s},
                            {u"expires_at"_s, share.expiresAt.isEmpty()
                                                      ? QJsonValue()
                                                      : QString::fromLatin1(share.expiresAt)}}},
            {u"track"_s, isTrack ? views.first() : QJsonValue()},
            {u"collection"_s, QJsonValue()},
            {u"tracks"_s, QJsonValue()},
    };
    if (!isTrack) {
        body[u"collection"_s] = QJsonObject{{u"id"_s, u"mcoll_sample"_s},
                {u"name"_s, share.share.name}, {u"description"_s, QJsonValue()}};
        body[u"tracks"_s] = views;
    }
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QByteArray removedContent()
{
    return R"({"available":false,"message":"This content was removed by its creator."})";
}

} // namespace prelisten::sandbox
