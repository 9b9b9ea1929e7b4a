// SPDX-License-Identifier: MIT
#include "app/store/RecentTracks.h"

#include "app/store/FileLock.h"
#include "app/store/PrivateFile.h"
#include "app/store/StoredFile.h"
#include "core/track/PlainText.h"
#include "core/track/TrackRef.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalBlocker>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tracksKept = 40;
constexpr qsizetype longestTitle = 512;
constexpr qint64 largestFile = 1 << 20; // bytes; a usual file has a few thousand
constexpr int writtenAfterMs = 1000;    // debounce, since writing safely to disk is slow
QString lockPath()
{
    return RecentTracks::path() + u".lock"_s;
}

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
    return QJsonDocument::fromJson(readStoredFile(RecentTracks::path(), largestFile)).object();
}

QList<RecentTrack> tracksIn(const QJsonArray &entries)
{
    QList<RecentTrack> tracks;
    for (const auto entry : entries) {
        const RecentTrack track = fromJson(entry.toObject());
        if (isTrackId(track.ref.trackId) && isOrganizationId(track.ref.organization) &&
                tracks.size() < tracksKept)
            tracks.append(track);
    }
    return tracks;
}

void drop(QList<RecentTrack> &tracks, const TrackRef &ref)
{
    tracks.removeIf([&ref](const RecentTrack &each) { return each.ref == ref; });
}

} // namespace

RecentTracks::RecentTracks(QString service, Persistence persistence, QObject *parent)
    : QObject(parent), m_service(std::move(service)), m_persistence(persistence)
{
    m_later.setSingleShot(true);
    m_later.setInterval(writtenAfterMs);
    connect(&m_later, &QTimer::timeout, this, &RecentTracks::writeLater);
    if (m_persistence == Persistence::OnDisk)
        m_tracks = tracksIn(readFile().value(m_service).toArray());
}

RecentTracks::~RecentTracks()
{
    const QSignalBlocker nobodyIsTold(this);
    save();
}

void RecentTracks::save()
{
    m_later.stop();
    if (m_changes.empty())
        return;
    makePrivateFolder(QFileInfo(path()).path());
    FileLock lock(lockPath());
    if (lock.lockWithin(FileLock::changePatience) == FileLock::Attempt::Locked)
        write();
}

QString RecentTracks::path()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/prelisten/recent.json"_s;
}

void RecentTracks::remember(const TrackRef &ref, const Track &track)
{
    apply([entry = RecentTrack{ref, track.title, track.licence}](Tracks &tracks) {
        drop(tracks, entry.ref);
        tracks.prepend(entry);
    });
}

void RecentTracks::remove(const TrackRef &ref)
{
    apply([ref](Tracks &tracks) { drop(tracks, ref); });
}

void RecentTracks::clear()
{
    apply([](Tracks &tracks) { tracks.clear(); });
}

void RecentTracks::restore(const QList<RecentTrack> &before)
{
    apply([before](Tracks &tracks) {
        // What was opened since then stays in front.
        for (const RecentTrack &each : before)
            drop(tracks, each.ref);
        tracks += before;
    });
}

void RecentTracks::apply(Change change)
{
    change(m_tracks);
    m_tracks.resize(std::min(m_tracks.size(), tracksKept));
    if (m_persistence == Persistence::OnDisk) {
        m_changes.push_back(std::move(change));
        m_later.start();
    }
    Q_EMIT changed();
}

/// Writes, unless another instance is writing: then a little later.
void RecentTracks::writeLater()
{
    makePrivateFolder(QFileInfo(path()).path());
    FileLock lock(lockPath());
    switch (lock.tryLock()) {
    case FileLock::Attempt::Locked:
        write();
        break;
    case FileLock::Attempt::HeldElsewhere:
        m_later.start();
        break;
    case FileLock::Attempt::Impossible:
        break; // nor could the file be written
    }
}

/// Call it with the lock held.
void RecentTracks::write()
{
    QJsonObject all = readFile();
    Tracks tracks = tracksIn(all.value(m_service).toArray());
    for (const Change &change : m_changes)
        change(tracks);
    m_changes.clear();
    tracks.resize(std::min(tracks.size(), tracksKept));
    QJsonArray entries;
    for (const RecentTrack &track : tracks)
        entries.append(toJson(track));
    // The entries of other services are preserved.
    if (entries.isEmpty())
        all.remove(m_service);
    else
        all.insert(m_service, entries);
    writePrivateFile(path(), QJsonDocument(all).toJson(QJsonDocument::Compact));
    if (std::exchange(m_tracks, tracks) != tracks)
        Q_EMIT changed();
}

} // namespace prelisten
