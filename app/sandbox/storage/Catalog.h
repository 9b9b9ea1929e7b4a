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

/// One source with what storage needs to know of it. Shared: a link keeps alive what it leads to.
struct StoredSource
{
    QString name;
    QByteArray body;
    QByteArray contentType;
    QString suffix;
    QByteArray etag;               ///< strong, made of the bytes: the same under every signature
    double meanBytesPerSecond = 0; ///< 0: the duration is not known
};

using StoredSourcePtr = std::shared_ptr<const StoredSource>;

struct CatalogTrack
{
    QString organization;
    QString id;
    QByteArray json; ///< as it was given, trimmed
    QString createdAt;
    QString mode;
    QString engine;
    QList<StoredSourcePtr> sources;
};

/// Which part of an organization's tracks is wanted.
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
    /// Adds, or replaces the track of the same organization and id. Metadata that is no JSON object
    /// is kept and served as it is. Bytes that a source shares with the track added before stay
    /// shared.
    void add(const SampleTrack &track);

    /// Null if there is no such track. Until the next add().
    [[nodiscard]] const CatalogTrack *find(const QString &organization, const QString &id) const;

    /// The tracks of @p organization that @p query wants, newest first. Until the next add().
    [[nodiscard]] QList<const CatalogTrack *> list(
            const QString &organization, const CatalogQuery &query) const;

    [[nodiscard]] const QStringList &organizations() const { return m_names; }

private:
    using TrackPtr = std::shared_ptr<const CatalogTrack>;

    struct Shelf
    {
        QHash<QString, TrackPtr> byId;
        QList<TrackPtr> newestFirst; ///< those of one time in the order they were added
    };

    [[nodiscard]] StoredSourcePtr stored(const SampleSource &source, double durationSeconds) const;

    QHash<QString, Shelf> m_shelves; ///< one an organization
    QStringList m_names;             ///< of the organizations, in the order they came
    QList<StoredSourcePtr> m_latest; ///< the sources of the track added last
};

} // namespace prelisten::sandbox
