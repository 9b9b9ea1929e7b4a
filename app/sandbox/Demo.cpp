// SPDX-License-Identifier: MIT
#include "app/sandbox/Demo.h"

#include "app/sandbox/storage/Library.h"

#include <utility>

namespace prelisten {

namespace {

constexpr int savedTracks = 40; ///< including the demo track, which is the newest

}

std::unique_ptr<Demo> Demo::start()
{
    sandbox::Sandbox::Options options;
    // Slow enough that links expire during a download, which is the point of the demo. Fast enough
    // that playback never stalls.
    options.bitrateFactor = 4;
    auto service = std::make_unique<sandbox::Sandbox>(options);
    const sandbox::SampleTrack track = sandbox::demoTrack();
    service->addTrack(track);
    const auto others =
            sandbox::sampleLibrary(track.organization, savedTracks - 1, options.seed, track);
    for (const sandbox::SampleTrack &other : others)
        service->addTrack(other);
    const auto collections = sandbox::sampleCollections(QList{track} + others);
    for (const sandbox::SampleCollection &collection : collections)
        service->addCollection(collection);
    service->addShare({"shr_demo4prelisten", track.organization, track.id});
    sandbox::SampleShare shared{
            "shr_demo4collection", track.organization, {}, sandbox::SampleShare::Kind::Collection};
    shared.name = collections.first().name;
    shared.others = collections.first().tracks;
    shared.trackId = shared.others.takeFirst();
    service->addShare(shared);
    if (!service->start())
        return nullptr;
    const auto base = ApiBase::fromText(service->apiBase().toString());
    const auto key = ApiKey::fromText(QString::fromLatin1(service->key()));
    if (!base || !key)
        return nullptr;
    return std::unique_ptr<Demo>(
            new Demo(std::move(service), *base, *key, TrackRef{track.organization, track.id}));
}

Demo::Demo(std::unique_ptr<sandbox::Sandbox> service, ApiBase base, ApiKey key, TrackRef track)
    : m_service(std::move(service))
    , m_base(std::move(base))
    , m_key(std::move(key))
    , m_track(std::move(track))
{
}

} // namespace prelisten
