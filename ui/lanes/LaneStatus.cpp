// SPDX-License-Identifier: MIT
#include "ui/lanes/LaneStatus.h"

#include "ui/theme/Theme.h"
#include "ui/words/MixWords.h"
#include "ui/words/Words.h"

#include <algorithm>
#include <cmath>

namespace prelisten {

LaneStatus::LaneStatus(const SourceName &source, QWidget *parent)
    : ElidedLabel(parent), m_source(source)
{
    setFont(themeFont(TextSize::Small));
    updateText();
}

void LaneStatus::setState(const SourceState &state)
{
    m_state = state;
    updateText();
}

void LaneStatus::setLoudness(double lufs, double truePeakDb)
{
    m_loudness = {lufs, truePeakDb};
    updateText();
}

void LaneStatus::setCompact(bool compact)
{
    m_compact = compact;
    updateText();
}

void LaneStatus::updateText()
{
    const QString words = Words::sourceState(m_state);
    const QString name = tr("Source %1: %2").arg(m_source, words);
    if (accessibleName() != name)
        setAccessibleName(name);
    setForegroundRole(m_state.kind == SourceState::Kind::Failed ? QPalette::BrightText
                                                                : QPalette::PlaceholderText);
    const QString sentence =
            m_loudness ? MixWords::loudnessSentence(m_loudness->lufs, m_loudness->truePeakDb)
                       : QString();
    setAccessibleDescription(sentence);
    setHint(sentence);

    // The loudness figure implies that the source is ready.
    if (m_loudness && m_state.kind == SourceState::Kind::Ready) {
        const bool bare = m_compact && std::isfinite(m_loudness->lufs);
        setFullText(
                bare ? MixWords::figure(m_loudness->lufs) : MixWords::loudness(m_loudness->lufs));
    } else if (m_compact && m_state.kind == SourceState::Kind::Loading) {
        setFullText(tr("%1%").arg(std::clamp(m_state.percent, 0, 100)));
    } else {
        setFullText(words);
    }
}

} // namespace prelisten
