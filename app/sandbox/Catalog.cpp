// SPDX-License-Identifier: MIT
#include "app/sandbox/Catalog.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace prelisten::sandbox {

namespace {

StoredSourcePtr stored(const SampleSource &source, double durationSeconds)
{
    auto result = std::make_shared<StoredSource>();
    result->name = source.name;
    result->body = source.body;
    result->contentType = source.contentType;
    result->suffix = source.suffix;
    result->etag =
            '"' + QCryptographicHash::hash(source.body, QCryptographicHash::Sha1).toHex() + '"';
    if (durationSeconds > 0)
        result->meanBytesPerSecond = static_cast<double>(source.body.size()) / durationSeconds;
    return result;
}

} // namespace

void Catalog::add(const SampleTrack &track)
{
    const QJsonObject json = QJsonDocument::fromJson(track.json).object();
    CatalogTrack entry;
    entry.organization = track.organization;
    entry.id = track.id;
    entry.json = track.json.trimmed();
    entry.createdAt = json.value(u"created_at").toString();
    entry.mode = json.value(u"mode").toString();
    entry.engine = json.value(u"engine").toString();
    const double duration = json.value(u"measured_duration_seconds").toDouble();
    for (const SampleSource &source : track.sources)
        entry.sources.append(stored(source, duration));

    if (!m_organizations.contains(track.organization))
        m_organizations.append(track.organization);
    m_tracks.removeIf([&](const CatalogTrack &other) {
        return other.organization == track.organization && other.id == track.id;
    });
    m_tracks.append(entry);
}

const CatalogTrack *Catalog::find(const QString &organization, const QString &id) const
{
    const auto found =
            std::find_if(m_tracks.cbegin(), m_tracks.cend(), [&](const CatalogTrack &track) {
                return track.organization == organization && track.id == id;
            });
    return found == m_tracks.cend() ? nullptr : &*found;
}

QList<const CatalogTrack *> Catalog::list(
        const QString &organization, const QString &mode, const QString &engine) const
{
    QList<const CatalogTrack *> result;
    for (const CatalogTrack &track : m_tracks) {
        if (track.organization == organization && (mode.isEmpty() || track.mode == mode) &&
                (engine.isEmpty() || track.engine == engine))
            result.append(&track);
    }
    // ISO 8601 in UTC sorts as text.
    std::stable_sort(
            result.begin(), result.end(), [](const CatalogTrack *a, const CatalogTrack *b) {
                return a->createdAt > b->createdAt;
            });
    return result;
}

} // namespace prelisten::sandbox
