// SPDX-License-Identifier: MIT
// Whether tracks can be reached: what is said of an opening that failed, and the checks.
#include "app/Wiring.h"

#include "core/access/CurlText.h"

#include <utility>

namespace prelisten {

void Wiring::connectChecks()
{
    m_cardWiring = std::make_unique<CardWiring>(*m_window);
    m_checkWiring = std::make_unique<CheckWiring>(*m_window);
    joinChecks(m_demo ? RecentTracks::Keeping::InMemory : RecentTracks::Keeping::OnDisk);
    connect(m_checkWiring.get(), &CheckWiring::openRequested, this,
            [this](const QString &track, const QString &organization) {
                m_playWhenOpen = false;
                open(track, organization);
            });
    m_window->setVersions({QStringLiteral(PRELISTEN_VERSION), QString::fromLatin1(qVersion()),
            MediaBackend::name()});
    m_window->setCurl(
            [this](const TrackRef &ref) { return curlText(m_service->studio.base(), ref); });
}

void Wiring::joinChecks(RecentTracks::Keeping keeping)
{
    const ApiBase &base = m_service->studio.base();
    const KeyRing &keys = m_service->keys;
    m_cardWiring->join(base);
    m_checkWiring->join(base, keeping == RecentTracks::Keeping::OnDisk
                                      ? CheckMemory::Keeping::OnDisk
                                      : CheckMemory::Keeping::InMemory);
    m_cardWiring->setKey(keys.key(), keys.inUse());
    m_checkWiring->setKey(keys.key(), keys.inUse());
    m_cardWiring->setOpenTrack(m_openRef);
}

void Wiring::onFailed(Verdict why, bool canRetry)
{
    why.when = QDateTime::currentDateTimeUtc();
    const bool ofAnOpening = m_openingRef.has_value();
    const auto about = why.outcome == Verdict::Outcome::BadReference
                               ? std::nullopt
                               : (ofAnOpening ? m_openingRef : m_openRef);
    if (!m_service->session.isOpening())
        m_openingRef.reset();
    m_window->showVerdict(why, canRetry, about.value_or(TrackRef()));
    if (about && ofAnOpening)
        m_cardWiring->lookInto(*about, why);
}

} // namespace prelisten
