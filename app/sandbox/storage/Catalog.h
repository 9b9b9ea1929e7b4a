// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/storage/SampleTrack.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace prelisten::sandbox {

/// One source with what storage needs to serve it. Shared, so that a signed link keeps its source
/// alive.
struct StoredSource
{
    QString name;
    QByteArray body;
    QByteArray contentType;
    QString suffix;
    QByteArray etag;               ///< strong; a hash of the bytes, so the same for every link
    double meanBytesPerSecond = 0; ///< 0: the duration is not known
};

using StoredSourcePtr = std::shared_ptr<const StoredSource>;

struct CatalogTrack
{
    QString organization;
    QString id;
    QByteArray json; ///< as given to add(), trimmed
    QString createdAt;
    QString mode;
    QString engine;
    QList<StoredSourcePtr> sources;
};

/// Selects a part of an organization's tracks: a filter and a page.
struct CatalogQuery
{
    QString mode;   ///< empty: any
    QString engine; ///< empty: any
    int limit = 0;
    int offset = 0;
};

/// The tracks and organizations of the sample service.
class Catalog
{
public:
    /// Adds @p track, or replaces the one with the same organization and id. Metadata that is not a
    /// JSON object is stored and served unchanged. Sources that share their bytes with the track
    /// added before keep sharing them.
    void add(const SampleTrack &track);

    /// Whether the track with this id is in the lists, first in them from now on, and not only
    /// found by find(). Initially true.
    void setSaved(const QString &id, bool saved);
    [[nodiscard]] bool isSaved(const QString &organization, const QString &id) const;

    /// Null if there is no such track. Valid until the next add().
    [[nodiscard]] const CatalogTrack *find(const QString &organization, const QString &id) const;

    /// The tracks of @p organization that @p query selects, newest first. Valid until the next
    /// add().
    [[nodiscard]] QList<const CatalogTrack *> list(
            const QString &organization, const CatalogQuery &query) const;

    [[nodiscard]] const QStringList &organizations() const { return m_names; }

private:
    using TrackPtr = std::shared_ptr<const CatalogTrack>;

    struct OrganizationTracks
    {
        QHash<QString, TrackPtr> byId;
        QList<TrackPtr> newestFirst; ///< tracks of the same time in the order they were added
    };

    [[nodiscard]] StoredSourcePtr stored(const SampleSource &source, double durationSeconds) const;

    QHash<QString, OrganizationTracks> m_tracksOf; ///< one per organization
    QStringList m_names;             ///< of the organizations, in the order they were added
    QList<StoredSourcePtr> m_latest; ///< the sources of the track added last
};

} // namespace prelisten::sandbox
