// SPDX-License-Identifier: MIT
#include "app/sandbox/storage/Catalog.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace prelisten::sandbox {

namespace {

QByteArray etagOf(const QByteArray &body)
{
    return '"' + QCryptographicHash::hash(body, QCryptographicHash::Sha1).toHex() + '"';
}

} // namespace

void Catalog::add(const SampleTrack &track)
{
    const QJsonObject json = QJsonDocument::fromJson(track.json).object();
    auto entry = std::make_shared<CatalogTrack>();
    entry->organization = track.organization;
    entry->id = track.id;
    entry->json = track.json.trimmed();
    entry->createdAt = json.value(u"created_at").toString();
    entry->mode = json.value(u"mode").toString();
    entry->engine = json.value(u"engine").toString();
    const double duration = json.value(u"measured_duration_seconds").toDouble();
    for (const SampleSource &source : track.sources)
        entry->sources.append(stored(source, duration));
    m_latest = entry->sources;

    if (!m_tracksOf.contains(track.organization))
        m_names.append(track.organization);
    OrganizationTracks &group = m_tracksOf[track.organization];
    if (const TrackPtr old = group.byId.value(track.id))
        group.newestFirst.removeOne(old);
    group.byId.insert(track.id, entry);
    // ISO 8601 in UTC sorts as text.
    const auto place = std::upper_bound(group.newestFirst.cbegin(), group.newestFirst.cend(),
            entry->createdAt,
            [](const QString &time, const TrackPtr &other) { return time > other->createdAt; });
    group.newestFirst.insert(place, entry);
}

void Catalog::setSaved(const QString &id, bool saved)
{
    for (OrganizationTracks &group : m_tracksOf) {
        const TrackPtr track = group.byId.value(id);
        if (!track)
            continue;
        if (!saved)
            group.newestFirst.removeOne(track);
        else if (!group.newestFirst.contains(track))
            group.newestFirst.prepend(track);
    }
}

bool Catalog::isSaved(const QString &organization, const QString &id) const
{
    const auto group = m_tracksOf.constFind(organization);
    return group != m_tracksOf.cend() && group->newestFirst.contains(group->byId.value(id));
}

StoredSourcePtr Catalog::stored(const SampleSource &source, double durationSeconds) const
{
    auto result = std::make_shared<StoredSource>();
    result->name = source.name;
    result->body = source.body;
    result->contentType = source.contentType;
    result->suffix = source.suffix;
    // Bytes that consecutive tracks share are hashed only once.
    const auto known = std::find_if(m_latest.cbegin(), m_latest.cend(),
            [&](const StoredSourcePtr &other) { return other->body.isSharedWith(source.body); });
    result->etag = known == m_latest.cend() ? etagOf(source.body) : (*known)->etag;
    if (durationSeconds > 0)
        result->meanBytesPerSecond = static_cast<double>(source.body.size()) / durationSeconds;
    return result;
}

const CatalogTrack *Catalog::find(const QString &organization, const QString &id) const
{
    const auto group = m_tracksOf.constFind(organization);
    return group == m_tracksOf.cend() ? nullptr : group->byId.value(id).get();
}

QList<const CatalogTrack *> Catalog::list(
        const QString &organization, const CatalogQuery &query) const
{
    QList<const CatalogTrack *> result;
    const auto group = m_tracksOf.constFind(organization);
    if (group == m_tracksOf.cend())
        return result;
    int toSkip = query.offset;
    for (const TrackPtr &track : group->newestFirst) {
        if (result.size() == query.limit)
            break;
        const bool wanted = (query.mode.isEmpty() || track->mode == query.mode) &&
                            (query.engine.isEmpty() || track->engine == query.engine);
        if (wanted && toSkip-- <= 0)
            result.append(track.get());
    }
    return result;
}

} // namespace prelisten::sandbox
