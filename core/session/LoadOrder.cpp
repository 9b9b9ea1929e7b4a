// SPDX-License-Identifier: MIT
#include "core/session/LoadOrder.h"

namespace prelisten {

namespace {

constexpr int behindAtOnce = 2;

bool isDone(const AudioSpool &spool)
{
    const auto activity = spool.status().activity;
    return activity == SpoolStatus::Activity::Complete || activity == SpoolStatus::Activity::Failed;
}

} // namespace

LoadOrder::LoadOrder(const QList<AudioSpool *> &spools, const Transport &transport, QObject *parent)
    : QObject(parent), m_spools(spools), m_transport(transport)
{
    connect(&transport, &Transport::wantsChanged, this, &LoadOrder::apply);
    for (AudioSpool *spool : spools) {
        connect(spool, &AudioSpool::completed, this, &LoadOrder::apply);
        connect(spool, &AudioSpool::failed, this, &LoadOrder::apply);
        connect(spool, &AudioSpool::readable, this, &LoadOrder::apply);
    }
}

bool LoadOrder::isServed(const AudioSpool &spool) const
{
    const auto serves = [&spool](const Feed *feed) {
        return feed && feed->uses(spool);
    };
    return serves(m_transport.current()) || serves(m_transport.loaded());
}

void LoadOrder::setPreloading(bool on)
{
    m_preloading = on;
    apply();
}

void LoadOrder::apply()
{
    if (!m_transport.current()) // between two tracks: nothing is to begin that will be dropped
        return;
    const bool playing = m_transport.wantsPlay();
    bool lineIsFree = true;
    for (AudioSpool *spool : std::as_const(m_spools)) {
        if (!isServed(*spool))
            continue;
        // Until its first bytes are there, somebody waits for it even when nothing is to sound.
        spool->setListening(playing || !spool->isReadable());
        if (isDone(*spool))
            continue;
        lineIsFree = false;
        spool->start();
    }
    int behind = lineIsFree && m_preloading ? behindAtOnce : 0;
    for (AudioSpool *spool : std::as_const(m_spools)) {
        if (isServed(*spool) || isDone(*spool))
            continue;
        spool->setListening(playing);
        if (behind-- > 0)
            spool->start();
        else
            spool->rest();
    }
}

} // namespace prelisten
