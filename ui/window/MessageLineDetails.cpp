// SPDX-License-Identifier: MIT
// MessageLine: the details card, its content and its height.
#include "ui/checks/VerdictCard.h"
#include "ui/controls/DisclosureButton.h"
#include "ui/controls/FitContentScrollArea.h"
#include "ui/controls/GlyphButton.h"
#include "ui/controls/TabOrder.h"
#include "ui/window/MessageLine.h"
#include "ui/words/MessageWords.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

constexpr double mostOfWindow = 0.5; // of its height, while a track or the checks need the rest

} // namespace

VerdictCard *MessageLine::card()
{
    if (m_card)
        return m_card;
    m_card = new VerdictCard(VerdictCard::Place::BelowMessage, m_details);
    m_details->setWidget(m_card);
    m_card->setAutoFillBackground(false);
    m_card->setCurl(m_curl);
    m_card->setVersions(m_versions);
    chainTabOrder(m_dismiss, m_card);
    return m_card;
}

void MessageLine::setCurl(const std::function<QString(const TrackRef &)> &curl)
{
    m_curl = curl;
    if (m_card)
        m_card->setCurl(curl);
}

void MessageLine::setVersions(const AppVersions &versions)
{
    m_versions = versions;
    if (m_card)
        m_card->setVersions(versions);
}

void MessageLine::refine(const Verdict &shown, const CheckedTrack &checked)
{
    if (!m_card || m_card->checked().ref != checked.ref ||
            m_card->checked().verdict.traceId != shown.traceId)
        return;
    present(MessageWords::verdict(checked.verdict), checked, !m_retry->isHidden());
}

void MessageLine::showChecked(const CheckedTrack &checked)
{
    m_again.stop();
    Message message = MessageWords::verdict(checked.verdict);
    if (message.tone == Message::Tone::Good && checked.badSources() > 0)
        message.tone = Message::Tone::Warning;
    present(message, checked, false);
    m_more->setChecked(!m_more->isHidden());
}

void MessageLine::showChecking(const TrackRef &ref)
{
    m_noteShown = card()->checked().ref != ref;
    if (m_noteShown)
        showMessage(MessageWords::note(Note::CheckingAccess));
    else
        card()->setActivity(VerdictCard::Activity::Checking);
}

void MessageLine::endChecking()
{
    card()->setActivity(VerdictCard::Activity::None);
    if (std::exchange(m_noteShown, false))
        showMessage({});
}

void MessageLine::fitDetails()
{
    if (m_details->isHidden())
        return;
    const QMargins margins = layout()->contentsMargins();
    const int around =
            m_sides->sizeHint().height() + margins.top() + margins.bottom() + layout()->spacing();
    const int room = static_cast<int>(window()->height() * mostOfWindow) - around;
    m_details->setMaximumHeight(
            m_roomy ? QWIDGETSIZE_MAX : std::max(m_details->minimumSizeHint().height(), room));
}

bool MessageLine::areDetailsOpen() const
{
    return !isHidden() && m_more->isChecked();
}

void MessageLine::setHeightUnlimited(bool roomy)
{
    m_roomy = roomy;
    fitDetails();
}

bool MessageLine::eventFilter(QObject *watched, QEvent *event)
{
    // The height of the window may have changed.
    if (event->type() == QEvent::Resize)
        fitDetails();
    return QWidget::eventFilter(watched, event);
}

} // namespace prelisten
