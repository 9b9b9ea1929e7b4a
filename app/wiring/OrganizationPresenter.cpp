// SPDX-License-Identifier: MIT
#include "app/wiring/OrganizationPresenter.h"

#include "core/track/TrackRef.h"
#include "ui/window/ReferenceBar.h"

#include <algorithm>
#include <utility>

namespace prelisten {

OrganizationPresenter::OrganizationPresenter(MainWindow &window, Settings &settings)
    : m_window(window), m_settings(settings)
{
    const ReferenceBar *bar = window.reference();
    connect(bar, &ReferenceBar::organizationChosen, this, &OrganizationPresenter::choose);
    connect(bar, &ReferenceBar::organizationsWanted, this, &OrganizationPresenter::request);
}

void OrganizationPresenter::join(
        StudioClient &studio, Persistence persistence, const QString &current)
{
    m_studio = &studio;
    m_persistence = persistence;
    m_requested = false;
    m_current = current;
    showList({});
    Q_EMIT chosen(id());
}

void OrganizationPresenter::leave()
{
    m_studio = nullptr;
}

void OrganizationPresenter::onKeyChanged(bool hasKey)
{
    m_hasKey = hasKey;
    m_requested = false;
}

void OrganizationPresenter::choose(const QString &organization)
{
    m_current = organization;
    Q_EMIT chosen(id());
}

void OrganizationPresenter::showOpening(const QString &organization)
{
    if (!organization.isEmpty() && organization != m_current)
        m_window.reference()->setOrganizations(m_known, organization);
}

bool OrganizationPresenter::showCurrent()
{
    // Without one in use, the one of the failed opening is as good as any.
    if (m_current.isEmpty() || m_window.reference()->organization() == m_current)
        return false;
    m_window.reference()->setOrganizations(m_known, m_current);
    return true;
}

void OrganizationPresenter::onOpened(const QString &organization)
{
    if (m_persistence == Persistence::OnDisk)
        m_settings.rememberOrganization(organization);
    if (organization != m_current)
        choose(organization);
}

QString OrganizationPresenter::id() const
{
    return isOrganizationId(m_current) ? m_current : QString();
}

// Fetched once per key, and only when the user is about to pick one, since it costs a request.
void OrganizationPresenter::request()
{
    if (!m_studio || !m_hasKey || std::exchange(m_requested, true))
        return;
    m_studio->fetchOrganizations(this, [this](const StudioClient::OrganizationsReply &reply) {
        // Errors are ignored: a key may lack the right to this list and be valid otherwise.
        if (reply)
            showList(*reply);
    });
}

void OrganizationPresenter::showList(const QList<Organization> &listed)
{
    m_known.clear();
    if (m_persistence == Persistence::OnDisk) {
        for (const QString &id : m_settings.organizations())
            m_known.append({id, {}});
    }
    for (const Organization &each : listed) {
        const auto known = std::find_if(m_known.begin(), m_known.end(),
                [&each](const Organization &other) { return other.id == each.id; });
        if (known == m_known.end())
            m_known.append(each);
        else
            known->name = each.name;
    }
    m_window.reference()->setOrganizations(m_known, m_current);
}

} // namespace prelisten
