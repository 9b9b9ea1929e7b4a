// SPDX-License-Identifier: MIT
#include "app/store/RecentTracks.h"
#include "app/store/PrivateFile.h"

#include "core/track/PlainText.h"
#include "core/track/TrackRef.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tracksKept = 40;
constexpr qsizetype longestTitle = 512;
constexpr qint64 largestFile = 1 << 20; // bytes; a usual file has a few thousand
constexpr int writtenAfterMs = 1000;    // debounce, since writing safely to disk is slow

QJsonObject toJson(const RecentTrack &track)
{
    QJsonObject object{{u"organization"_s, track.ref.organization}, {u"id"_s, track.ref.trackId}};
    if (track.title)
        object.insert(u"title"_s, *track.title);
    if (const QString licence = track.licence.toStored(); !licence.isEmpty())
        object.insert(u"licence"_s, licence);
    return object;
}

std::optional<QString> textIn(const QJsonObject &object, const QString &name)
{
    const QString text = tidied(object.value(name).toString(), longestTitle);
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

RecentTrack fromJson(const QJsonObject &object)
{
    return {{object.value(u"organization"_s).toString(), object.value(u"id"_s).toString()},
            textIn(object, u"title"_s), LicenceClass::fromApi(textIn(object, u"licence"_s))};
}

QJsonObject readFile()
{
    QFile file(RecentTracks::path());
    if (file.size() > largestFile || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

RecentTracks::RecentTracks(QString service, Persistence persistence, QObject *parent)
    : QObject(parent), m_service(std::move(service)), m_persistence(persistence)
{
    m_later.setSingleShot(true);
    m_later.setInterval(writtenAfterMs);
    connect(&m_later, &QTimer::timeout, this, &RecentTracks::write);
    read();
}

RecentTracks::~RecentTracks()
{
    save();
}

void RecentTracks::save()
{
    if (!m_later.isActive())
        return;
    m_later.stop();
    write();
}

void RecentTracks::tell()
{
    m_later.start();
    Q_EMIT changed();
}

QString RecentTracks::path()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/prelisten/recent.json"_s;
}

void RecentTracks::remember(const TrackRef &ref, const Track &track)
{
    drop(ref);
    m_tracks.prepend({ref, track.title, track.licence});
    m_tracks = m_tracks.mid(0, tracksKept);
    tell();
}

void RecentTracks::remove(const TrackRef &ref)
{
    drop(ref);
    tell();
}

void RecentTracks::clear()
{
    m_tracks.clear();
    tell();
}

void RecentTracks::restore(const QList<RecentTrack> &tracks)
{
    m_tracks = tracks.mid(0, tracksKept);
    tell();
}

void RecentTracks::drop(const TrackRef &ref)
{
    m_tracks.removeIf([&ref](const RecentTrack &each) { return each.ref == ref; });
}

void RecentTracks::read()
{
    if (m_persistence == Persistence::InMemory)
        return;
    const QJsonArray entries = readFile().value(m_service).toArray();
    for (const auto entry : entries) {
        const RecentTrack track = fromJson(entry.toObject());
        if (isTrackId(track.ref.trackId) && isOrganizationId(track.ref.organization) &&
                m_tracks.size() < tracksKept)
            m_tracks.append(track);
    }
}

void RecentTracks::write() const
{
    if (m_persistence == Persistence::InMemory)
        return;
    // The entries of other services are preserved.
    QJsonObject all = readFile();
    QJsonArray entries;
    for (const RecentTrack &track : m_tracks)
        entries.append(toJson(track));
    if (entries.isEmpty())
        all.remove(m_service);
    else
        all.insert(m_service, entries);
    writePrivateFile(path(), QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace prelisten
