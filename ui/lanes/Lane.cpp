// SPDX-License-Identifier: MIT
#include "ui/lanes/Lane.h"

#include "ui/lanes/LaneHead.h"
#include "ui/theme/Theme.h"
#include "ui/timeline/TimelineStrip.h"
#include "ui/words/MixWords.h"

#include <QHBoxLayout>

#include <algorithm>

namespace prelisten {

Lane::Lane(const SourceName &source, QWidget *parent)
    : QGroupBox(parent)
    , m_source(source)
    , m_head(new LaneHead(source, this))
    , m_strip(new TimelineStrip(source, this))
{
    setAccessibleName(tr("Lane %1").arg(source));
    // Large text needs more than the usual minimum height.
    setMinimumHeight(std::max(Metrics::laneMinHeight, m_head->minimumSizeHint().height()));
    setMaximumHeight(std::max(Metrics::laneMaxHeight, minimumHeight()));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::laneGap);
    row->addWidget(m_head);
    row->addWidget(m_strip, 1);
    connect(m_strip, &TimelineStrip::magnificationChanged, this, [this](int factor) {
        setAccessibleDescription(factor > 1 ? MixWords::magnifiedSentence(factor) : QString());
    });
    setSourceState({});
    updateHeard();
}

void Lane::setSourceState(const SourceState &state)
{
    m_head->setSourceState(state);
    m_strip->setSourceState(state);
}

void Lane::setListening(bool listening)
{
    m_listening = listening;
    m_head->setListening(listening);
    updateHeard();
}

void Lane::setMix(const LaneMix &mix, bool engaged)
{
    m_engaged = engaged;
    m_audible = mix.audible;
    m_head->setMix(mix);
    updateHeard();
}

void Lane::updateHeard()
{
    const bool heard = m_engaged ? m_audible : m_listening;
    m_head->setHeard(heard);
    m_strip->setHeard(heard);
}

void Lane::paintEvent(QPaintEvent *)
{
    // Paints nothing: no frame and no title of a group box.
}

} // namespace prelisten
