// SPDX-License-Identifier: MIT
#include "app/wiring/SessionKeeper.h"

#include <utility>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

constexpr auto afterAChange = 1s;
constexpr auto whilePlaying = 10s; // for the case of a crash

} // namespace

SessionKeeper::SessionKeeper(
        Audition &audition, const TrackPresenter &tracks, const ServiceHost &host)
    : m_audition(audition)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &SessionKeeper::save);
    connect(&host, &ServiceHost::leaving, this, &SessionKeeper::leave);
    connect(&tracks, &TrackPresenter::opening, this, [this] { m_offer.reset(); });
    connect(&tracks, &TrackPresenter::opened, this, &SessionKeeper::onOpened);
    connect(&tracks, &TrackPresenter::openingFailed, this, &SessionKeeper::onOpeningFailed);
    const auto soon = [this] {
        saveWithin(afterAChange);
    };
    const Transport *transport = &audition.transport();
    connect(transport, &Transport::wantsChanged, this, soon);
    connect(transport, &Transport::positionChanged, this, [this, transport] {
        saveWithin(transport->wantsPlay() ? whilePlaying : afterAChange);
    });
    connect(&audition, &Audition::loopChanged, this, soon);
    connect(&audition.mix(), &Mix::changed, this, soon);
}

void SessionKeeper::join(Service &service)
{
    m_service = &service;
    m_open.reset();
    m_offer.reset();
    m_key.reset();
    m_file = service.persistence == Persistence::OnDisk
                     ? std::make_unique<LastSession>(service.studio.base().hostAndPort())
                     : nullptr;
    onKeyChanged();
}

void SessionKeeper::leave()
{
    save();
    m_open.reset();
}

void SessionKeeper::setWanted(bool wanted)
{
    m_wanted = wanted;
    if (m_wanted) {
        saveWithin(afterAChange);
    } else if (m_file) {
        m_offer.reset();
        m_file->forgetAll();
    }
}

void SessionKeeper::openLast()
{
    if (!keeps())
        return;
    m_offer = m_file->read();
    onKeyChanged();
}

void SessionKeeper::onKeyChanged()
{
    const std::optional<ApiKey> &key = m_service->keys.key();
    if (!key) {
        m_key.reset();
        return;
    }
    if (!m_key || !m_key->isOf(*key))
        m_key = KeyProof::of(*key);
    const auto offer = std::exchange(m_offer, std::nullopt);
    if (!offer || !offer->key.isOf(*key))
        return;
    m_service->session.resumeAt(offer->ref, offer->place);
    Q_EMIT openRequested(offer->ref);
}

// A share is not remembered: it is opened by a secret.
void SessionKeeper::onOpened(const TrackRef &ref, const Track &track)
{
    m_open = track.share ? std::nullopt : std::optional(ref);
    saveWithin(afterAChange);
}

// A track that is gone would be asked for at every start.
void SessionKeeper::onOpeningFailed(const TrackRef &ref, const Verdict &why)
{
    if (!keeps() || m_open || why.outcome != Verdict::Outcome::NotAvailable)
        return;
    if (const auto kept = m_file->read(); kept && kept->ref == ref)
        m_file->forget();
}

void SessionKeeper::saveWithin(std::chrono::milliseconds time)
{
    if (!m_later.isActive() || m_later.remainingTimeAsDuration() > time)
        m_later.start(time);
}

void SessionKeeper::save()
{
    m_later.stop();
    if (!keeps() || !m_open || !m_key)
        return;
    // What has played to its end begins again.
    const Transport &transport = m_audition.transport();
    const qint64 place = transport.state() == PlaybackState::Ended ? 0 : transport.position();
    m_file->write({*m_open, {place, m_audition.setup()}, *m_key});
}

} // namespace prelisten
