// SPDX-License-Identifier: MIT
#include "core/mixing/FeedMixer.h"

#include <chrono>
#include <utility>

namespace prelisten {

bool FeedMixer::isFor(const MixFeed &feed) const
{
    return m_feed == &feed && m_mixer && m_mixer->sampleRate() == feed.sampleRate();
}

void FeedMixer::setFeed(MixFeed &feed)
{
    if (m_feed)
        m_feed->disconnect(this);
    m_feed = &feed;
    m_stores.assign(static_cast<size_t>(feed.lanes().size()), nullptr);
    m_mixer = std::make_shared<Mixer>(static_cast<int>(feed.lanes().size()), feed.sampleRate());
    m_mixer->setVolume(m_gain);
    m_mixer->setMetered(m_metered);
    connect(&feed, &MixFeed::storesChanged, this, &FeedMixer::applyStores);
    connect(&feed, &MixFeed::gainsChanged, this, &FeedMixer::applyGains);
    connect(&feed, &MixFeed::progressed, this, [this] { m_mixer->setEnd(m_feed->endFrame()); });
    applyStores();
    applyLoop();
}

void FeedMixer::clear()
{
    if (m_feed)
        m_feed->disconnect(this);
    m_feed = nullptr;
    m_mixer.reset();
    m_stores.clear();
    m_followsGains = false;
}

void FeedMixer::applyStores()
{
    for (int i = 0; i < m_feed->lanes().size(); ++i) {
        auto store = m_feed->lanes().at(i)->store();
        auto &known = m_stores[static_cast<size_t>(i)];
        if (store == known || !store)
            continue;
        known = store;
        m_mixer->lanes().setStore(i, std::move(store));
    }
    m_mixer->setEnd(m_feed->endFrame());
}

void FeedMixer::followGains()
{
    m_followsGains = true;
    applyGains();
}

void FeedMixer::applyGains()
{
    if (!m_followsGains)
        return;
    for (int i = 0; i < m_feed->lanes().size(); ++i)
        m_mixer->lanes().setGain(i, m_feed->gain(i));
}

void FeedMixer::setVolume(float gain)
{
    m_gain = gain;
    if (m_mixer)
        m_mixer->setVolume(gain);
}

void FeedMixer::setLoop(const std::optional<LoopRegion> &region)
{
    m_loop = region;
    applyLoop();
}

void FeedMixer::applyLoop()
{
    if (!m_mixer)
        return;
    const auto frames = [this](std::chrono::microseconds time) {
        return (time.count() * m_mixer->sampleRate() + std::micro::den / 2) / std::micro::den;
    };
    m_mixer->setLoop(m_loop ? frames(m_loop->begin) : 0, m_loop ? frames(m_loop->end) : 0);
}

void FeedMixer::setMetered(bool metered)
{
    m_metered = metered;
    if (m_mixer)
        m_mixer->setMetered(metered);
}

std::optional<MixLevels> FeedMixer::takeLevels()
{
    if (!m_metered || !m_mixer || !m_feed)
        return {};
    MixLevels levels;
    for (int i = 0; i < m_feed->lanes().size(); ++i)
        levels.lanes.append(m_mixer->lanes().takePeak(i));
    levels.left = m_mixer->takeOutputPeak(0);
    levels.right = m_mixer->takeOutputPeak(1);
    levels.limited = m_mixer->takeLimited();
    return levels;
}

} // namespace prelisten
