// SPDX-License-Identifier: MIT
#include "app/desktop/SignalWatch.h"
#include "app/sandbox/Control.h"
#include "app/sandbox/Sandbox.h"
#include "app/sandbox/SandboxCommandLine.h"
#include "app/sandbox/storage/Library.h"
#include "app/sandbox/storage/TrackFolder.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <optional>

using namespace prelisten;
using namespace prelisten::sandbox;

namespace {

constexpr int usageError = 2;

void print(std::FILE *stream, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), stream);
    std::fflush(stream);
}

int fail(const QString &problem)
{
    print(stderr, problem % u'\n');
    return usageError;
}

Result<QList<SampleTrack>, QString> tracksOf(const RunConfig &assignment)
{
    QList<SampleTrack> tracks;
    for (const QString &folder : assignment.trackFolders) {
        const auto track = readTrackFolder(folder, assignment.organization);
        if (!track)
            return track.error();
        tracks.append(*track);
    }
    if (tracks.isEmpty()) {
        tracks.append(demoTrack());
        tracks.first().organization = assignment.organization;
    }
    return tracks + sampleLibrary(assignment.organization, assignment.libraryTracks,
                            assignment.options.seed, tracks.first());
}

void introduce(const Sandbox &sandbox, const RunConfig &assignment, const QString &track)
{
    QJsonObject place{
            {QStringLiteral("api"), sandbox.apiBase().toString()},
            {QStringLiteral("storage"), sandbox.storageBase().toString()},
            {QStringLiteral("organization"), assignment.organization},
            {QStringLiteral("track"), track},
            {QStringLiteral("key_env"), QStringLiteral("FREDDY_API_KEY")},
    };
    if (assignment.printKey)
        place.insert(QStringLiteral("key"), QString::fromUtf8(sandbox.key()));
    if (assignment.options.tls)
        place.insert(QStringLiteral("certificate"), QString::fromLatin1(sandbox.certificate()));
    print(stdout, QString::fromUtf8(QJsonDocument(place).toJson(QJsonDocument::Compact)) % u'\n');
    if (!assignment.control) {
        print(stderr, u"The sample service is running; Ctrl+C ends it. Its key (--print-key shows "
                      u"it) belongs into "
                      u"FREDDY_API_KEY, then:\n  prelisten --api-base " %
                              sandbox.apiBase().toString() % u' ' % assignment.organization % u'/' %
                              track % u'\n');
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    SignalWatch signalWatch; // must exist before the first thread starts
    QObject::connect(&signalWatch, &SignalWatch::terminated, &application, &QCoreApplication::quit);

    const auto assignment = parseCommandLine(QCoreApplication::arguments());
    if (!assignment) {
        print(assignment.error().code == 0 ? stdout : stderr, assignment.error().text);
        return assignment.error().code;
    }
    const auto tracks = tracksOf(*assignment);
    if (!tracks)
        return fail(tracks.error());

    Sandbox sandbox(assignment->options);
    for (const SampleTrack &track : *tracks)
        sandbox.addTrack(track);
    for (const SampleCollection &collection : sampleCollections(*tracks))
        sandbox.addCollection(collection);
    for (const Fault &fault : assignment->faults)
        sandbox.addFault(fault);
    if (!sandbox.start())
        return fail(sandbox.startProblem());
    introduce(sandbox, *assignment, tracks->first().id);

    std::optional<Control> control;
    if (assignment->control) {
        control.emplace(sandbox);
        QObject::connect(&*control, &Control::finished, &application, &QCoreApplication::quit);
    }
    return QCoreApplication::exec();
}
