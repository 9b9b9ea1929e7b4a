// SPDX-License-Identifier: MIT
#include "ui/window/MessageDetails.h"

#include "ui/accessibility/TabOrder.h"
#include "ui/checks/VerdictCard.h"

#include <algorithm>

namespace prelisten {

namespace {

constexpr double mostOfWindow = 0.5; // of its height, while a track or the checks need the rest

} // namespace

MessageDetails::MessageDetails(QWidget *before, QWidget *parent)
    : FitContentScrollArea(tr("Scroll the details"), parent), m_before(before)
{
}

VerdictCard *MessageDetails::card()
{
    if (m_card)
        return m_card;
    m_card = new VerdictCard(VerdictCard::Place::BelowMessage, this);
    setWidget(m_card);
    m_card->setAutoFillBackground(false);
    m_card->setCurl(m_curl);
    m_card->setVersions(m_versions);
    chainTabOrder(m_before, m_card);
    return m_card;
}

void MessageDetails::showChecked(const CheckedTrack &checked)
{
    card()->setChecked(checked);
}

void MessageDetails::clear()
{
    if (m_card)
        m_card->clear();
}

void MessageDetails::setCurl(const std::function<QString(const TrackRef &)> &curl)
{
    m_curl = curl;
    if (m_card)
        m_card->setCurl(curl);
}

void MessageDetails::setVersions(const AppVersions &versions)
{
    m_versions = versions;
    if (m_card)
        m_card->setVersions(versions);
}

void MessageDetails::fitHeight(int messageHeight)
{
    if (isHidden())
        return;
    const int left = static_cast<int>(window()->height() * mostOfWindow) - messageHeight;
    setMaximumHeight(m_unlimited ? QWIDGETSIZE_MAX : std::max(minimumSizeHint().height(), left));
}

void MessageDetails::setHeightUnlimited(bool unlimited)
{
    m_unlimited = unlimited;
}

} // namespace prelisten
