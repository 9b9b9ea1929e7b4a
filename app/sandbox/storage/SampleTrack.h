// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace prelisten::sandbox {

/// One source the sandbox serves.
struct SampleSource
{
    QString name; ///< `master` or a stem's name
    QByteArray body;
    QByteArray contentType = "audio/mpeg";
    QString suffix = QStringLiteral("mp3");
};

/// One track the sandbox knows. @ref json holds the metadata as the service sends it, links
/// excluded.
struct SampleTrack
{
    QString organization;
    QString id;
    QByteArray json;
    QList<SampleSource> sources; ///< in the order the service gives them
};

/// One collection the sandbox knows.
struct SampleCollection
{
    QString organization;
    QString id;
    QString name;
    QList<QString> tracks; ///< ids, in the order of the collection
};

} // namespace prelisten::sandbox
