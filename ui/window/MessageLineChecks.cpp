// SPDX-License-Identifier: MIT
// MessageLine: what it shows of a check of access.
#include "ui/checks/VerdictCard.h"
#include "ui/window/MessageButtons.h"
#include "ui/window/MessageDetails.h"
#include "ui/window/MessageLine.h"
#include "ui/window/RetryProgress.h"
#include "ui/words/AccessWords.h"

#include <utility>

namespace prelisten {

void MessageLine::refine(const Verdict &shown, const CheckedTrack &checked)
{
    const std::optional<CheckedTrack> &current = card()->checked();
    if (current && current->ref == checked.ref && current->verdict.traceId == shown.traceId)
        present(MessageWords::verdict(checked.verdict), checked, m_buttons->isRetryOffered());
}

void MessageLine::showChecking(const TrackRef &ref)
{
    m_noteShown = !card()->checked() || card()->checked()->ref != ref;
    if (m_noteShown)
        showMessage(MessageWords::note(Note::CheckingAccess));
    else
        card()->setActivity(VerdictCard::Activity::Checking);
}

void MessageLine::setProbing(const SourceProgress &progress)
{
    if (m_noteShown) {
        m_message.headline = AccessWords::probing(progress);
        updateText();
    } else {
        card()->setProbing(progress);
    }
}

void MessageLine::endChecking()
{
    card()->setActivity(VerdictCard::Activity::None);
    if (std::exchange(m_noteShown, false))
        showMessage({});
}

void MessageLine::showChecked(const CheckedTrack &checked)
{
    Message message = MessageWords::verdict(checked.verdict);
    if (message.tone == Message::Tone::Good && checked.hasBadSource())
        message.tone = Message::Tone::Warning;
    showFinal(checked, message, false);
    m_buttons->openDetails();
}

} // namespace prelisten
