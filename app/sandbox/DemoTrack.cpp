// SPDX-License-Identifier: MIT
#include "app/sandbox/Sandbox.h"
#include "app/sandbox/storage/TrackFolder.h"

#include <QtGlobal>

// The resources of a static library must be initialized explicitly. Q_INIT_RESOURCE works only
// outside of any namespace.
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
