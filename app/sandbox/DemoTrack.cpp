// SPDX-License-Identifier: MIT
#include "app/sandbox/Sandbox.h"
#include "app/sandbox/storage/TrackFolder.h"

#include <QtGlobal>

// Outside of any namespace, as Qt wants it: a static library's resources are not there until they
// are asked for.
static void initDemoResource()
{
    Q_INIT_RESOURCE(demo);
}

namespace prelisten::sandbox {

SampleTrack demoTrack()
{
    initDemoResource();
    const auto track = readTrackFolder(QStringLiteral(":/demo"), QStringLiteral("org_demo"));
    Q_ASSERT(track.ok()); // built into the program
    return track.value();
}

} // namespace prelisten::sandbox
