// SPDX-License-Identifier: MIT
#include "app/store/LastSession.h"

#include "app/store/PrivateFile.h"
#include "app/store/StoredFile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1 << 20; // bytes; a usual file has a few hundred
constexpr qsizetype mostLanes = 65;     // the master and as many stems as a track can have
constexpr qint64 longestMs = 24LL * 60 * 60 * 1000;

QString folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/prelisten"_s;
}

QJsonObject toJson(const LaneMix &lane)
{
    return {{u"name"_s, lane.name}, {u"solo"_s, lane.solo}, {u"mute"_s, lane.mute},
            {u"fader"_s, lane.fader}};
}

LaneMix laneFrom(const QJsonObject &object)
{
    LaneMix lane;
    lane.name = object["name"_L1].toString();
    lane.solo = object["solo"_L1].toBool();
    lane.mute = object["mute"_L1].toBool();
    lane.fader = std::clamp(object["fader"_L1].toInt(Fader::top), 0, Fader::top);
    return lane;
}

QJsonObject toJson(const AuditionSetup &setup)
{
    QJsonArray lanes;
    for (const LaneMix &lane : setup.lanes)
        lanes.append(toJson(lane));
    QJsonObject object{{u"listening"_s, setup.listening}, {u"mixing"_s, setup.mixing},
            {u"master"_s, setup.side == MixState::Side::Master}, {u"comparing"_s, setup.comparing},
            {u"lanes"_s, lanes}};
    if (setup.loop)
        object[u"loop"_s] =
                QJsonObject{{u"begin"_s, static_cast<qint64>(setup.loop->begin.count())},
                        {u"end"_s, static_cast<qint64>(setup.loop->end.count())},
                        {u"active"_s, setup.loopActive}};
    return object;
}

// A file edited by hand may contain anything.
qint64 timeIn(const QJsonObject &object, QLatin1String name, qint64 most)
{
    return std::clamp<qint64>(object[name].toInteger(), 0, most);
}

AuditionSetup setupFrom(const QJsonObject &object)
{
    AuditionSetup setup;
    setup.listening = object["listening"_L1].toString();
    setup.mixing = object["mixing"_L1].toBool();
    if (object["master"_L1].toBool())
        setup.side = MixState::Side::Master;
    setup.comparing = object["comparing"_L1].toBool();
    const QJsonArray lanes = object["lanes"_L1].toArray();
    for (const auto lane : lanes) {
        if (setup.lanes.size() < mostLanes)
            setup.lanes.append(laneFrom(lane.toObject()));
    }
    if (const QJsonObject loop = object["loop"_L1].toObject(); !loop.isEmpty()) {
        setup.loop = {std::chrono::microseconds(timeIn(loop, "begin"_L1, longestMs * 1000)),
                std::chrono::microseconds(timeIn(loop, "end"_L1, longestMs * 1000))};
        setup.loopActive = loop["active"_L1].toBool();
    }
    return setup;
}

QByteArray bytesIn(const QJsonObject &object, QLatin1String name)
{
    return QByteArray::fromHex(object[name].toString().toLatin1());
}

} // namespace

LastSession::LastSession(const QString &service) : m_path(pathFor(service))
{
    m_thread.setMaxThreadCount(1);
}

LastSession::~LastSession()
{
    m_thread.waitForDone();
}

QString LastSession::pathFor(const QString &service)
{
    return folder() + u"/session-"_s + QString::fromLatin1(QUrl::toPercentEncoding(service)) +
           u".json"_s;
}

std::optional<LastSession::Entry> LastSession::read() const
{
    const QJsonObject object =
            QJsonDocument::fromJson(readStoredFile(m_path, largestFile)).object();
    Entry entry{{object["organization"_L1].toString(), object["id"_L1].toString()},
            {timeIn(object, "position"_L1, longestMs), setupFrom(object["setup"_L1].toObject())},
            {bytesIn(object, "salt"_L1), bytesIn(object, "keyHash"_L1)}};
    if (!isTrackId(entry.ref.trackId) || !isOrganizationId(entry.ref.organization))
        return {};
    return entry;
}

void LastSession::write(const Entry &entry)
{
    const QJsonObject object{{u"organization"_s, entry.ref.organization},
            {u"id"_s, entry.ref.trackId}, {u"position"_s, entry.place.positionMs},
            {u"setup"_s, toJson(entry.place.setup)},
            {u"salt"_s, QString::fromLatin1(entry.key.salt.toHex())},
            {u"keyHash"_s, QString::fromLatin1(entry.key.code.toHex())}};
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    if (std::exchange(m_written, bytes) != bytes)
        m_thread.start([path = m_path, bytes] { writePrivateFile(path, bytes); });
}

void LastSession::forget()
{
    m_written.clear();
    m_thread.start([path = m_path] { QFile::remove(path); });
}

void LastSession::forgetAll()
{
    m_written.clear();
    m_thread.start([] {
        QDir files(folder(), u"session-*.json"_s);
        const QStringList names = files.entryList(QDir::Files);
        for (const QString &name : names)
            files.remove(name);
    });
}

} // namespace prelisten
