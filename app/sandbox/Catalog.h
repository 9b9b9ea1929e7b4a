// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/SampleTrack.h"

#include <QByteArray>
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

/// The tracks and organizations of the sample service.
class Catalog
{
public:
    /// Adds, or replaces the track of the same organization and id. Metadata that is no JSON object
    /// is kept and served as it is.
    void add(const SampleTrack &track);

    /// Null if there is no such track.
    [[nodiscard]] const CatalogTrack *find(const QString &organization, const QString &id) const;

    /// The tracks of @p organization, newest first; an empty @p mode or @p engine matches all.
    [[nodiscard]] QList<const CatalogTrack *> list(
            const QString &organization, const QString &mode, const QString &engine) const;

    [[nodiscard]] const QStringList &organizations() const { return m_organizations; }

private:
    QList<CatalogTrack> m_tracks; ///< in the order they were added
    QStringList m_organizations;
};

} // namespace prelisten::sandbox
