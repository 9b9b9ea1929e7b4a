// SPDX-License-Identifier: MIT
#include "core/session/Audition.h"

#include "core/track/SourceRole.h"

#include <utility>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

constexpr auto shortestLoop = 50ms;

} // namespace

Audition::Audition(Transport &transport, Mix &mix, QObject *parent)
    : QObject(parent), m_transport(transport), m_mix(mix)
{
}

void Audition::begin(const QList<SourceName> &sources)
{
    m_region.reset();
    m_loopActive = false; // the transport has dropped its loop together with the track
    m_loopStart = 0us;
    Q_EMIT loopChanged({}, false);
    m_loudnessKnown = m_comparing = false;
    const bool mixable = m_transport.mix() && hasStems(sources);
    m_mixWanted = m_mixWanted && mixable;
    m_mixing = mixable && (m_mixWanted || !hasMaster(sources));
    apply(m_mixing ? SourceName() : sources.value(0), [&] {
        m_mix.setSources(sources);
        m_mix.setEngaged(m_mixing);
    });
}

// Makes @p change together with all that follows from it one change of the mix. The mix is as it
// should be before its deck plays.
template <typename Change>
void Audition::apply(const SourceName &source, Change change)
{
    m_listening = source;
    {
        const Mix::Transaction together(m_mix);
        change();
        adjustMix();
    }
    Q_EMIT listeningChanged(source);
    chooseDeck();
}

void Audition::listen(const SourceName &source)
{
    m_mixing = m_mixWanted = m_comparing = false;
    apply(source, [this] { m_mix.setEngaged(false); });
}

AuditionSetup Audition::setup() const
{
    const MixState mix = m_mix.state();
    return {m_listening, m_mixing, mix.side, m_comparing, mix.lanes, m_region, m_loopActive};
}

void Audition::restore(const AuditionSetup &setup)
{
    const auto setLanes = [&] {
        for (const LaneMix &lane : setup.lanes) {
            m_mix.setSolo(lane.name, lane.solo);
            m_mix.setMute(lane.name, lane.mute);
            m_mix.setFader(lane.name, lane.fader);
        }
    };
    const bool hasSide = setup.side == Mix::Side::Stems || m_mix.hasSource(masterSource());
    if (setup.mixing && hasSide) {
        m_comparing = setup.comparing;
        engage(setup.side, setLanes);
    } else {
        const Mix::Transaction together(m_mix);
        setLanes();
        if (m_mix.hasSource(setup.listening))
            listen(setup.listening);
    }
    const std::chrono::milliseconds length(m_transport.duration());
    if (!setup.loop || (length > 0ms && setup.loop->end > length))
        return;
    setLoop(*setup.loop);
    if (!setup.loopActive)
        toggleLoop();
}

// Without a mixer, only the settings of the mix change.
template <typename Change>
void Audition::engage(Mix::Side side, Change change)
{
    if (!m_transport.mix()) {
        change();
        return;
    }
    m_mixing = m_mixWanted = true;
    apply(side == Mix::Side::Master ? masterSource() : SourceName(), [&] {
        change();
        m_mix.setSide(side);
        m_mix.setEngaged(true);
    });
}

// Changes the mixer's audition setting only when playback moves to the mixer. When it moves away,
// the mixer stays audible until the handover to the other deck is complete, so its setting must
// stay.
void Audition::adjustMix()
{
    const Mix::Transaction together(m_mix);
    if (m_mixing) {
        m_mix.setAudition({});
        match();
    } else if (m_loopActive && m_transport.mix()) {
        m_mix.setAudition(m_listening);
    }
}

void Audition::chooseDeck()
{
    if (m_mixing || (m_loopActive && m_transport.mix()))
        m_transport.playMix();
    else
        m_transport.listen(m_listening);
}

void Audition::setSolo(const SourceName &stem, bool on)
{
    engage(Mix::Side::Stems, [&] { m_mix.setSolo(stem, on); });
}

void Audition::soloOnly(const SourceName &stem)
{
    engage(Mix::Side::Stems, [&] { m_mix.soloOnly(stem); });
}

void Audition::setMute(const SourceName &stem, bool on)
{
    engage(Mix::Side::Stems, [&] { m_mix.setMute(stem, on); });
}

void Audition::setFader(const SourceName &source, int position)
{
    const auto change = [&] {
        m_mix.setFader(source, position);
    };
    // Moving the master's fader does not switch away from the stems.
    if (!isMaster(source))
        engage(Mix::Side::Stems, change);
    else if (!m_mixing && m_listening == source)
        engage(Mix::Side::Master, change);
    else
        change();
}

void Audition::setSide(Mix::Side side)
{
    if (side == Mix::Side::Master && !m_mix.hasSource(masterSource()))
        return;
    m_comparing = true;
    engage(side, [] {});
}

void Audition::setLoudness(double masterLufs, double stemsLufs)
{
    m_masterLufs = masterLufs;
    m_stemsLufs = stemsLufs;
    m_loudnessKnown = true;
    if (m_mixing)
        match();
}

void Audition::setLevelMatching(bool wanted)
{
    m_levelMatching = wanted;
    if (m_mixing)
        match();
}

void Audition::match()
{
    m_mix.setMatch(m_masterLufs, m_stemsLufs, m_levelMatching && m_comparing && m_loudnessKnown);
}

std::chrono::microseconds Audition::playhead() const
{
    return std::chrono::milliseconds(m_transport.position());
}

bool Audition::isInside(std::chrono::microseconds playhead) const
{
    return m_region && playhead >= m_region->begin && playhead < m_region->end;
}

void Audition::seek(qint64 positionMs)
{
    if (m_loopActive && !isInside(std::chrono::milliseconds(positionMs)))
        activateLoop(false);
    m_transport.seek(positionMs);
}

void Audition::startLoop()
{
    m_loopStart = playhead();
    if (m_region && m_region->end - m_loopStart >= shortestLoop)
        setLoop({m_loopStart, m_region->end});
}

void Audition::endLoop()
{
    const auto end = playhead();
    if (end - m_loopStart >= shortestLoop)
        setLoop({m_loopStart, end});
}

void Audition::setLoop(const LoopRegion &region)
{
    if (region.end - region.begin < shortestLoop || region.begin < 0us)
        return;
    m_region = region;
    m_loopStart = region.begin;
    activateLoop(true);
}

void Audition::toggleLoop()
{
    if (m_region)
        activateLoop(!m_loopActive);
}

void Audition::clearLoop()
{
    m_region.reset();
    activateLoop(false);
}

void Audition::activateLoop(bool active)
{
    const bool was = std::exchange(m_loopActive, active);
    m_transport.setLoop(active ? m_region : std::nullopt);
    // A loop is to be heard once it is active: move the playhead into it.
    if (active && !isInside(playhead()))
        m_transport.seek(
                std::chrono::duration_cast<std::chrono::milliseconds>(m_region->begin).count());
    if (was != active && !m_listening.isEmpty()) {
        adjustMix();
        chooseDeck();
    }
    Q_EMIT loopChanged(m_region, active);
}

} // namespace prelisten
