// SPDX-License-Identifier: MIT
// Composition: access checks, and the verdict of an opening that failed.
#include "app/wiring/Composition.h"

#include "core/Version.h"
#include "core/access/CurlText.h"

#include <utility>

namespace prelisten {

void Composition::connectChecks()
{
    MainWindow *window = m_window.get();
    connect(window, &MainWindow::checkRequested, this,
            [this](const QString &reference, const QString &organization) {
                card().check(reference, organization);
            });
    connect(window, &MainWindow::checksMade, this, &Composition::makeChecks);
    window->setVersions({QStringLiteral(PRELISTEN_VERSION), QString::fromLatin1(qVersion()),
            MediaBackend::name()});
    window->setCurl(
            [this](const TrackRef &ref) { return curlText(m_service->studio.base(), ref); });
}

/// Created on first use: most sessions need no verdict, and this shortens the start.
VerdictPresenter &Composition::card()
{
    if (!m_verdictPresenter) {
        m_verdictPresenter = std::make_unique<VerdictPresenter>(*m_window);
        joinCard();
    }
    return *m_verdictPresenter;
}

void Composition::joinCard()
{
    const ApiKeySource &keys = m_service->keys;
    m_verdictPresenter->join(m_service->studio.base());
    m_verdictPresenter->setKey(keys.key(), keys.inUse());
    m_verdictPresenter->setOrganization(organizationId());
    m_verdictPresenter->setOpenTrack(m_openRef);
}

void Composition::makeChecks()
{
    m_checksPresenter = std::make_unique<ChecksPresenter>(*m_window);
    joinChecks();
    connect(m_checksPresenter.get(), &ChecksPresenter::openRequested, this,
            [this](const QString &track, const QString &organization) {
                m_playWhenOpen = false;
                open(track, organization);
            });
}

void Composition::joinChecks()
{
    const ApiKeySource &keys = m_service->keys;
    m_checksPresenter->join(m_service->studio.base(), m_service->persistence,
            m_settings.preferences().rememberRecents);
    m_checksPresenter->setKey(keys.key(), keys.inUse());
    m_checksPresenter->setOrganization(organizationId());
}

void Composition::onFailed(Verdict why, bool canRetry)
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
