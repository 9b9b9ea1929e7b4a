// SPDX-License-Identifier: MIT
#include "app/wiring/VerdictPresenter.h"

#include "app/desktop/DesktopNotice.h"
#include "app/store/ApiKeySource.h"
#include "core/access/VerdictRules.h"
#include "ui/checks/VerdictCard.h"
#include "ui/window/MessageLine.h"
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

VerdictPresenter::Service::Service(const ApiBase &base)
    : studio(base), run(studio, optionsOf(false))
{
}

VerdictPresenter::VerdictPresenter(MainWindow &window)
    : m_window(window), m_line(*window.message()), m_card(*m_line.card())
{
    joinCard();
}

VerdictPresenter::~VerdictPresenter()
{
    // The receivers of these signals are being destroyed.
    if (m_service)
        m_service->run.disconnect();
}

void VerdictPresenter::joinCard()
{
    VerdictCard *card = &m_card;
    connect(card, &VerdictCard::checkAgainRequested, this,
            [this](const TrackRef &ref) { startAgain(ref, m_card.showsBadSource()); });
    connect(card, &VerdictCard::deepCheckRequested, this,
            [this](const TrackRef &ref) { startAgain(ref, true); });
    connect(card, &VerdictCard::otherKeyEntered, this, &VerdictPresenter::startWithKey);
    connect(card, &VerdictCard::watchRequested, this, &VerdictPresenter::watch);
    connect(card, &VerdictCard::shareLinkWanted, &m_window, &MainWindow::askForShare);
    connect(card, &VerdictCard::stopWatchRequested, this,
            [this] { m_service->run.stopWatching(0); });
}

void VerdictPresenter::join(const ApiBase &base)
{
    if (m_service)
        m_service->run.disconnect();
    if (std::exchange(m_checking, false))
        m_line.endChecking();
    m_service = std::make_unique<Service>(base);
    connectRun();
}

void VerdictPresenter::connectRun()
{
    CheckRun *run = &m_service->run;
    connect(run, &CheckRun::rowChanged, this, &VerdictPresenter::onRowChanged);
    connect(run, &CheckRun::watchWaits, &m_card,
            [this](int, std::chrono::milliseconds in) { m_card.setNextTry(in); });
    connect(run, &CheckRun::watchEnded, this,
            [this](int, bool playable) { onWatchEnded(playable); });
}

void VerdictPresenter::setKey(const std::optional<ApiKey> &key, const KeyInUse &inUse)
{
    m_key = key;
    m_inUse = inUse;
    if (!m_checking)
        useKey(m_key, m_inUse);
}

void VerdictPresenter::useKey(const std::optional<ApiKey> &key, const KeyInUse &inUse)
{
    m_service->studio.setKey(key);
    m_service->run.setKeyInUse(inUse);
}

void VerdictPresenter::setOrganization(const QString &organization)
{
    m_service->run.setOrganization(organization);
}

void VerdictPresenter::lookInto(const TrackRef &ref, const Verdict &why)
{
    cancel();
    if (why.outcome != Verdict::Outcome::NotAvailable || why.control != Verdict::Control::NotAsked)
        return;
    m_service->control = m_service->studio.checkOrganization(ref.organization, this,
            [this, ref, why](const StudioClient::Answered<StudioClient::TracksReply> &answered) {
                m_service->control = 0;
                const auto error =
                        answered.reply ? std::nullopt : std::optional(answered.reply.error());
                m_line.refine(why, {ref, judgedByControl(why, error), {}, {}});
            });
}

void VerdictPresenter::check(const ParsedRef &wanted)
{
    if (wanted)
        start(*wanted, false);
    else if (wanted.error() == RefError::Empty && m_open)
        start(*m_open, false);
    else
        m_window.showVerdict(verdictOf(wanted.error()), false);
}

void VerdictPresenter::start(const TrackRef &ref, bool deep, const std::optional<ApiKey> &otherKey)
{
    cancel();
    if (otherKey)
        useKey(otherKey, ApiKeySource::forThisCheck(*otherKey));
    m_checking = true;
    m_line.showChecking(ref);
    m_window.setCancellable(true);
    m_service->run.setOptions(optionsOf(deep));
    m_service->run.setRows({{{}, ref.trackId, ref, {}}});
    m_service->run.start();
}

void VerdictPresenter::startAgain(const TrackRef &ref, bool deep)
{
    if (!ref.trackId.isEmpty())
        start(ref, deep);
}

void VerdictPresenter::startWithKey(const QString &text, const TrackRef &ref)
{
    if (const auto other = ApiKey::fromText(text))
        start(ref, false, other);
    else
        m_window.showNote(Note::NotAKey);
}

void VerdictPresenter::watch(const TrackRef &ref)
{
    if (ref.trackId.isEmpty())
        return;
    cancel();
    m_service->run.setOptions(optionsOf(false));
    m_service->run.setRows({{{}, ref.trackId, ref, {}}});
    m_card.setActivity(VerdictCard::Activity::Watching);
    m_service->run.watch(0);
}

void VerdictPresenter::onRowChanged()
{
    const CheckRow &row = m_service->run.rows().front();
    if (m_checking && row.probing)
        m_line.setProbing(*row.probing);
    const CheckedTrack *known = row.known();
    if (!known)
        return;
    if (row.state == CheckRow::State::Watching) {
        m_card.setChecked(*known);
        m_card.setActivity(VerdictCard::Activity::Watching);
    } else if (m_checking) {
        const CheckedTrack checked = *known;
        end();
        m_line.showChecked(checked);
    }
}

void VerdictPresenter::onWatchEnded(bool playable)
{
    const CheckedTrack *known = m_service->run.rows().front().known();
    if (!known)
        return;
    const CheckedTrack checked = *known;
    m_card.setActivity(VerdictCard::Activity::None);
    m_line.showChecked(checked);
    callAttention(m_window, AccessWords::watchEnded(playable), checked.name());
}

void VerdictPresenter::cancel()
{
    m_service->studio.cancel(std::exchange(m_service->control, 0));
    m_service->run.stop();
    end();
}

// Ends the check; a key that was typed for this check is dropped.
void VerdictPresenter::end()
{
    m_line.endChecking();
    if (std::exchange(m_checking, false))
        m_window.setCancellable(false);
    useKey(m_key, m_inUse);
}

} // namespace prelisten
