// SPDX-License-Identifier: MIT
// TransportBar: which parts are shown, by the available width.
#include "ui/controls/DotLabel.h"
#include "ui/controls/GlyphButton.h"
#include "ui/theme/Theme.h"
#include "ui/transport/MixPanel.h"
#include "ui/transport/OutputPanel.h"
#include "ui/transport/TimeReadout.h"
#include "ui/transport/TransportBar.h"

#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace prelisten {

namespace {

// The width of the middle part with the position slider: normal, narrow, and the width that it must
// have before the mix panel gets more than it needs.
constexpr int middleWidth = 250;
constexpr int narrowMiddle = 132;
constexpr int wideMiddle = 450;
constexpr int narrowMargin = 16;

} // namespace

bool TransportBar::showsNeighbours(WidthClass widthClass) const
{
    return (m_hasPrevious || m_hasNext) && widthClass <= WidthClass::Medium;
}

int TransportBar::buttonsWidth(bool withNeighbours) const
{
    const int neighbours =
            m_previous->sizeHint().width() + m_next->sizeHint().width() + 2 * buttonGap;
    return m_play->sizeHint().width() + buttonGap + m_stop->sizeHint().width() +
           (withNeighbours ? neighbours : 0);
}

int TransportBar::widthNeeded(WidthClass widthClass) const
{
    const bool narrow = widthClass >= WidthClass::Narrow;
    const int margin = narrow ? narrowMargin : Metrics::margin;
    const int left =
            buttonsWidth(showsNeighbours(widthClass)) + gap + m_times->sizeHint().width() + gap;
    const int mix =
            m_open && widthClass != WidthClass::Minimal ? m_mix->widthNeeded(narrow) + gap : 0;
    const int right = gap + m_output->widthNeeded(widthClass != WidthClass::Wide);
    // The playback state must always be readable.
    const int middle = std::max(narrow ? narrowMiddle : middleWidth,
            m_stateLabel->minimumSizeHint().width() + 2 * Metrics::sliderInset);
    return 2 * margin + left + mix + middle + right;
}

void TransportBar::fit()
{
    WidthClass widthClass = WidthClass::Wide;
    for (const WidthClass smaller : {WidthClass::Medium, WidthClass::Narrow, WidthClass::Minimal}) {
        if (widthNeeded(widthClass) > width())
            widthClass = smaller;
    }
    m_output->setCompact(widthClass != WidthClass::Wide);
    m_previous->setVisible(showsNeighbours(widthClass));
    m_next->setVisible(showsNeighbours(widthClass));
    fitMix(widthClass);
    const int margin = widthClass >= WidthClass::Narrow ? narrowMargin : Metrics::margin;
    layout()->setContentsMargins(margin, 1, margin, 0);
    m_widthClass = widthClass;
    updateRenewals();
}

void TransportBar::fitMix(WidthClass widthClass)
{
    // Without a track there is nothing to mix, and the window starts faster without the panel.
    m_mix->setVisible(m_open && widthClass != WidthClass::Minimal);
    if (m_mix->isHidden())
        return;
    const bool narrow = widthClass >= WidthClass::Narrow;
    m_mix->setCompact(narrow);
    int mix = m_mix->widthNeeded(narrow);
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
