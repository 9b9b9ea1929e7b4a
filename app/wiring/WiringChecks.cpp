// SPDX-License-Identifier: MIT
// Whether tracks can be reached: what is said of an opening that failed, and the checks.
#include "app/wiring/Wiring.h"

#include "core/access/CurlText.h"

#include <utility>

namespace prelisten {

void Wiring::connectChecks()
{
    MainWindow *window = m_window.get();
    connect(window, &MainWindow::checkRequested, this,
            [this](const QString &reference, const QString &organization) {
                card().check(reference, organization);
            });
    connect(window, &MainWindow::checksMade, this, &Wiring::makeChecks);
    window->setVersions({QStringLiteral(PRELISTEN_VERSION), QString::fromLatin1(qVersion()),
            MediaBackend::name()});
    window->setCurl(
            [this](const TrackRef &ref) { return curlText(m_service->studio.base(), ref); });
}

/// Made when it is first needed: most starts have nothing to explain, and the window goes first.
CardWiring &Wiring::card()
{
    if (!m_cardWiring) {
        m_cardWiring = std::make_unique<CardWiring>(*m_window);
        joinCard();
    }
    return *m_cardWiring;
}

void Wiring::joinCard()
{
    const KeyRing &keys = m_service->keys;
    m_cardWiring->join(m_service->studio.base());
    m_cardWiring->setKey(keys.key(), keys.inUse());
    m_cardWiring->setOrganization(organizationId());
    m_cardWiring->setOpenTrack(m_openRef);
}

void Wiring::makeChecks()
{
    m_checkWiring = std::make_unique<CheckWiring>(*m_window);
    joinChecks();
    connect(m_checkWiring.get(), &CheckWiring::openRequested, this,
            [this](const QString &track, const QString &organization) {
                m_playWhenOpen = false;
                open(track, organization);
            });
}

void Wiring::joinChecks()
{
    const KeyRing &keys = m_service->keys;
    m_checkWiring->join(
            m_service->studio.base(), m_service->keeping, m_settings.preferences().rememberRecents);
    m_checkWiring->setKey(keys.key(), keys.inUse());
    m_checkWiring->setOrganization(organizationId());
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
        card().lookInto(*about, why);
}

} // namespace prelisten
