// SPDX-License-Identifier: MIT
#include "core/playback/DeckVoices.h"

#include <algorithm>
#include <utility>

namespace prelisten {

qint64 DeckVoices::Part::positionMs() const
{
    Q_ASSERT(voice);
    return voice->heardFrame() * 1000 / sampleRate;
}

HeardPeaks DeckVoices::Part::takePeaks(float volume)
{
    Q_ASSERT(voice && started);
    HeardPeaks heard{feed ? feed->name() : SourceName(), {}, volume};
    const qint64 now = voice->heardFrame();
    const qint64 from =
            std::clamp(metered, std::min(now, std::max(begin, now - sampleRate / 10)), now);
    if (const auto store = feed ? feed->lane().store() : nullptr)
        heard.peaks = peaksOf(*store, from, now);
    metered = now;
    return heard;
}

void DeckVoices::Part::start()
{
    Q_ASSERT(voice);
    started = true;
    voice->play();
}

bool DeckVoices::isIncoming(quint64 number) const
{
    return m_incoming.voice && m_incoming.number == number;
}

bool DeckVoices::isNewest(quint64 number) const
{
    return newest().voice && newest().number == number;
}

void DeckVoices::promoteIncoming()
{
    m_active = std::move(m_incoming);
    m_active.follows = false;
    m_incoming = {};
}

void DeckVoices::fadeOutActive(float gain, std::chrono::milliseconds time)
{
    if (m_active.voice)
        m_leaving.fadeOut(std::move(m_active.voice), gain, time);
    m_active = {};
}

void DeckVoices::dismissActive()
{
    if (m_active.voice)
        m_leaving.dismiss(std::move(m_active.voice));
    m_active = {};
}

void DeckVoices::dismissIncoming()
{
    if (m_incoming.voice)
        m_leaving.dismiss(std::move(m_incoming.voice));
    m_incoming = {};
}

void DeckVoices::dismissAll()
{
    dismissIncoming();
    dismissActive();
}

} // namespace prelisten
