// SPDX-License-Identifier: MIT
#include "app/sandbox/storage/TrackFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <array>

namespace prelisten::sandbox {

namespace {

struct AudioKind
{
    const char16_t *suffix;
    const char *contentType;
};

constexpr std::array audioKinds{
        AudioKind{u"mp3", "audio/mpeg"},
        AudioKind{u"wav", "audio/wav"},
        AudioKind{u"flac", "audio/flac"},
        AudioKind{u"ogg", "audio/ogg"},
        AudioKind{u"opus", "audio/ogg"},
        AudioKind{u"m4a", "audio/mp4"},
        AudioKind{u"aiff", "audio/aiff"},
        AudioKind{u"aac", "audio/aac"},
        AudioKind{u"au", "audio/basic"},
        AudioKind{u"caf", "audio/x-caf"},
        AudioKind{u"w64", "audio/x-w64"},
        AudioKind{u"mka", "audio/x-matroska"},
        AudioKind{u"webm", "audio/webm"},
};

qsizetype consolePlace(const QString &name)
{
    static const QStringList order{QStringLiteral("master"), QStringLiteral("drums"),
            QStringLiteral("percussion"), QStringLiteral("bass"), QStringLiteral("guitar"),
            QStringLiteral("keys"), QStringLiteral("strings"), QStringLiteral("pads"),
            QStringLiteral("lead"), QStringLiteral("vocals")};
    const qsizetype place = order.indexOf(name);
    return place < 0 ? order.size() : place;
}

bool readSource(const QFileInfo &info, SampleTrack &track)
{
    const QString suffix = info.suffix().toLower();
    const auto kind = std::find_if(audioKinds.cbegin(), audioKinds.cend(),
            [&](const AudioKind &known) { return suffix == QStringView(known.suffix); });
    if (kind == audioKinds.cend())
        return true;
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return false;
    track.sources.append({info.completeBaseName(), file.readAll(), kind->contentType, suffix});
    return true;
}

} // namespace

Result<SampleTrack, QString> readTrackFolder(const QString &folder, const QString &organization)
{
    const QDir dir(folder);
    QFile metadata(dir.filePath(QStringLiteral("track.json")));
    if (!metadata.open(QIODevice::ReadOnly))
        return QString(u"There is no track.json that can be read in " % folder % u'.');

    SampleTrack track;
    track.organization = organization;
    track.json = metadata.readAll();
    track.id = QJsonDocument::fromJson(track.json).object().value(u"id").toString();
    if (track.id.isEmpty())
        return QString(u"The track.json in " % folder % u" is no JSON object with an id.");

    const QFileInfoList files = dir.entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        if (!readSource(info, track))
            return QString(info.filePath() % u" cannot be read.");
    }
    std::stable_sort(track.sources.begin(), track.sources.end(),
            [](const SampleSource &a, const SampleSource &b) {
                return consolePlace(a.name) < consolePlace(b.name);
            });
    return track;
}

} // namespace prelisten::sandbox
