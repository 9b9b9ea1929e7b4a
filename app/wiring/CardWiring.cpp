// SPDX-License-Identifier: MIT
#include "app/wiring/CardWiring.h"

#include "app/desktop/DesktopNotice.h"
#include "app/store/KeyRing.h"
#include "core/access/Judge.h"
#include "ui/checks/VerdictCard.h"
#include "ui/words/AccessWords.h"

#include <utility>

namespace prelisten {

namespace {

CheckRun::Options optionsOf(bool deep)
{
    CheckRun::Options options = CheckRun::Options::forOne();
    options.deep = deep;
    return options;
}

} // namespace

CardWiring::Desk::Desk(const ApiBase &base) : studio(base), run(studio, optionsOf(false)) {}

CardWiring::CardWiring(MainWindow &window) : m_window(window), m_card(*window.verdictCard())
{
    joinCard();
}

CardWiring::~CardWiring()
{
    // Nobody is left to tell what ends now.
    if (m_desk)
        m_desk->run.disconnect();
}

void CardWiring::joinCard()
{
    VerdictCard *card = &m_card;
    connect(card, &VerdictCard::checkAgainRequested, this, [this] { startAgain(false); });
    connect(card, &VerdictCard::deepCheckRequested, this, [this] { startAgain(true); });
    connect(card, &VerdictCard::otherKeyEntered, this, &CardWiring::startWithKey);
    connect(card, &VerdictCard::watchRequested, this, &CardWiring::watch);
    connect(card, &VerdictCard::stopWatchRequested, this, [this] { m_desk->run.stopWatching(0); });
}

void CardWiring::join(const ApiBase &base)
{
    if (m_desk)
        m_desk->run.disconnect();
    m_checking = false;
    m_desk = std::make_unique<Desk>(base);
    joinDesk();
}

void CardWiring::joinDesk()
{
    CheckRun *run = &m_desk->run;
    connect(run, &CheckRun::rowChanged, this, &CardWiring::onRowChanged);
    connect(run, &CheckRun::watchWaits, &m_card,
            [this](int, std::chrono::milliseconds in) { m_card.setNextTry(in); });
    connect(run, &CheckRun::watchEnded, this,
            [this](int, bool playable) { onWatchEnded(playable); });
}

void CardWiring::setKey(const std::optional<ApiKey> &key, const KeyInUse &inUse)
{
    m_key = key;
    m_inUse = inUse;
    if (!m_checking)
        useKey(m_key, m_inUse);
}

void CardWiring::useKey(const std::optional<ApiKey> &key, const KeyInUse &inUse)
{
    m_desk->studio.setKey(key);
    m_desk->run.setKeyInUse(inUse);
}

void CardWiring::setOrganization(const QString &organization)
{
    m_desk->run.setOrganization(organization);
}

void CardWiring::lookInto(const TrackRef &ref, const Verdict &why)
{
    cancel();
    if (why.outcome != Verdict::Outcome::NotAvailable || why.control != Verdict::Control::NotAsked)
        return;
    m_desk->control = m_desk->studio.checkOrganization(ref.organization, this,
            [this, ref, why](const StudioClient::Answered<StudioClient::TracksReply> &answered) {
                m_desk->control = 0;
                // The card may show another track by now.
                if (m_card.checked().ref != ref || m_card.checked().verdict.traceId != why.traceId)
                    return;
                const auto error =
                        answered.reply ? std::nullopt : std::optional(answered.reply.error());
                m_window.refineVerdict({ref, judgedByControl(why, error), {}, {}});
            });
}

void CardWiring::check(const QString &reference, const QString &organization)
{
    TrackRef ref;
    if (reference.trimmed().isEmpty() && m_open) {
        ref = *m_open;
    } else if (const auto parsed = parseTrackRef(reference)) {
        ref = *parsed;
    } else {
        m_window.showVerdict(verdictOf(parsed.error()), false);
        return;
    }
    if (ref.organization.isEmpty())
        ref.organization = organization;
    start(ref, false);
}

void CardWiring::start(const TrackRef &ref, bool deep, const std::optional<ApiKey> &otherKey)
{
    cancel();
    if (otherKey)
        useKey(otherKey, KeyRing::forThisCheck(*otherKey));
    m_checking = true;
    // On the card of the same track it is said there; else there is no card yet.
    m_noted = m_card.checked().ref != ref;
    if (m_noted)
        m_window.showNote(Note::CheckingAccess);
    else
        m_card.setActivity(VerdictCard::Activity::Checking);
    m_window.setCancellable(true);
    m_desk->run.setOptions(optionsOf(deep));
    m_desk->run.setRows({{{}, ref.trackId, ref, {}}});
    m_desk->run.start();
}

void CardWiring::startAgain(bool deep)
{
    const TrackRef ref = m_card.checked().ref; // which the card may forget while it waits
    if (!ref.trackId.isEmpty())
        start(ref, deep);
}

void CardWiring::startWithKey(const QString &text)
{
    const TrackRef ref = m_card.checked().ref;
    if (const auto other = ApiKey::fromText(text))
        start(ref, false, other);
    else
        m_window.showNote(Note::NotAKey);
}

void CardWiring::watch()
{
    const TrackRef ref = m_card.checked().ref;
    if (ref.trackId.isEmpty())
        return;
    cancel();
    m_desk->run.setOptions(optionsOf(false));
    m_desk->run.setRows({{{}, ref.trackId, ref, {}}});
    m_card.setActivity(VerdictCard::Activity::Watching);
    m_desk->run.watch(0);
}

void CardWiring::onRowChanged()
{
    const CheckRow &row = m_desk->run.rows().front();
    const bool known = row.state == CheckRow::State::Done;
    if (row.state == CheckRow::State::Watching && !row.checked.ref.trackId.isEmpty()) {
        m_card.setChecked(row.checked);
        m_card.setActivity(VerdictCard::Activity::Watching);
    }
    if (!known || !m_checking)
        return;
    const CheckedTrack checked = row.checked;
    end();
    m_window.showChecked(checked);
}

void CardWiring::onWatchEnded(bool playable)
{
    const CheckedTrack checked = m_desk->run.rows().front().checked;
    m_card.setActivity(VerdictCard::Activity::None);
    m_window.showChecked(checked);
    const CheckNote note = playable ? CheckNote::WatchEndedPlayable : CheckNote::WatchEnded;
    callAttention(m_window, AccessWords::note(note, checked.name()).headline);
}

void CardWiring::cancel()
{
    m_desk->studio.cancel(std::exchange(m_desk->control, 0));
    m_desk->run.stop();
    end();
}

// A key that was typed for one check has had it.
void CardWiring::end()
{
    m_card.setActivity(VerdictCard::Activity::None);
    if (std::exchange(m_checking, false)) {
        m_window.setCancellable(false);
        if (std::exchange(m_noted, false))
            m_window.showNote(Note::None);
    }
    useKey(m_key, m_inUse);
}

} // namespace prelisten
