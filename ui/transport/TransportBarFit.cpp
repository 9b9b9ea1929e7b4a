// SPDX-License-Identifier: MIT
// TransportBar: which parts are shown, by the available width.
#include "ui/controls/DotLabel.h"
#include "ui/controls/GlyphButton.h"
#include "ui/theme/Theme.h"
#include "ui/transport/MixPanel.h"
#include "ui/transport/OutputPanel.h"
#include "ui/transport/RenewalLine.h"
#include "ui/transport/TimeReadout.h"
#include "ui/transport/TransportBar.h"

#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace prelisten {

namespace {

// The width of the middle part with the position slider: normal, where others would have to give
// way, narrow, and the width that it must have before the mix panel gets more than it needs.
constexpr int middleWidth = 250;
constexpr int tightMiddle = 180;
constexpr int narrowMiddle = 132;
constexpr int wideMiddle = 450;
constexpr int narrowMargin = 16;

} // namespace

// They stay while a track is open, so that the other buttons keep their places.
bool TransportBar::showsNeighbours(WidthClass widthClass) const
{
    return (m_open || m_hasPrevious || m_hasNext) && widthClass <= WidthClass::Narrow;
}

int TransportBar::buttonsWidth(bool withNeighbours) const
{
    const int neighbours =
            m_previous->sizeHint().width() + m_next->sizeHint().width() + 2 * buttonGap;
    return m_play->sizeHint().width() + buttonGap + m_stop->sizeHint().width() +
           (withNeighbours ? neighbours : 0);
}

int TransportBar::middleNeeded(WidthClass widthClass)
{
    switch (widthClass) {
    case WidthClass::Wide:
        return middleWidth;
    case WidthClass::Medium:
        return tightMiddle;
    case WidthClass::Narrow:
    case WidthClass::Small:
    case WidthClass::Minimal:
        break;
    }
    return narrowMiddle;
}

int TransportBar::widthNeeded(WidthClass widthClass) const
{
    const bool tight = widthClass >= WidthClass::Medium;
    const int margin = tight ? narrowMargin : Metrics::margin;
    const int left =
            buttonsWidth(showsNeighbours(widthClass)) + gap + m_times->sizeHint().width() + gap;
    const int mix =
            m_open && widthClass != WidthClass::Minimal ? m_mix->widthNeeded(tight) + gap : 0;
    const int right = gap + m_output->widthNeeded(widthClass > WidthClass::Medium);
    // The playback state must always be readable.
    const int middle = std::max(middleNeeded(widthClass),
            m_stateLabel->minimumSizeHint().width() + 2 * Metrics::sliderInset);
    return 2 * margin + left + mix + middle + right;
}

void TransportBar::fit()
{
    WidthClass widthClass = WidthClass::Wide;
    for (const WidthClass smaller :
            {WidthClass::Medium, WidthClass::Narrow, WidthClass::Small, WidthClass::Minimal}) {
        if (widthNeeded(widthClass) > width())
            widthClass = smaller;
    }
    m_output->setCompact(widthClass > WidthClass::Medium);
    m_previous->setVisible(showsNeighbours(widthClass));
    m_next->setVisible(showsNeighbours(widthClass));
    fitMix(widthClass);
    const int margin = widthClass >= WidthClass::Medium ? narrowMargin : Metrics::margin;
    layout()->setContentsMargins(margin, 1, margin, 0);
    const int middle = middleNeeded(widthClass) + width() - widthNeeded(widthClass);
    m_showsRenewals = middle >= middleWidth;
    m_links->setRoom(
            middle - 2 * Metrics::sliderInset - wordsGap - m_stateLabel->sizeHint().width());
    updateRenewals();
}

void TransportBar::fitMix(WidthClass widthClass)
{
    // Without a track there is nothing to mix, and the window starts faster without the panel.
    m_mix->setVisible(m_open && widthClass != WidthClass::Minimal);
    if (m_mix->isHidden())
        return;
    const bool tight = widthClass >= WidthClass::Medium;
    m_mix->setCompact(tight);
    int mix = m_mix->widthNeeded(tight);
    // The mix panel's status line gets the width that the slider does not need.
    const int spare = widthClass == WidthClass::Wide
                              ? width() - widthNeeded(widthClass) - (wideMiddle - middleWidth)
                              : 0;
    if (spare > 0)
        mix = std::clamp(m_mix->preferredWidth(), mix, mix + spare);
    m_mix->setFixedWidth(mix);
}

QSize TransportBar::minimumSizeHint() const
{
    return {widthNeeded(WidthClass::Minimal), height()};
}

void TransportBar::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    fit();
}

bool TransportBar::event(QEvent *event)
{
    // A part has changed its size: choose again what is shown.
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return Surface::event(event);
}

} // namespace prelisten
