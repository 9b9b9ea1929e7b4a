// SPDX-License-Identifier: MIT
#include "ui/window/PageArea.h"

#include "ui/accessibility/TabOrder.h"
#include "ui/checks/ChecksPage.h"
#include "ui/lanes/LaneList.h"
#include "ui/theme/Theme.h"
#include "ui/track/TrackHeader.h"
#include "ui/window/FirstRunPanel.h"

#include <QVBoxLayout>

namespace prelisten {

// The pages are created with their final parents, since the tab order is the order of creation.
PageArea::PageArea(QWidget *parent)
    : QWidget(parent)
    , m_firstRun(new FirstRunPanel(this))
    , m_empty(new EmptyPanel(this))
    , m_track(new QWidget(this))
    , m_header(new TrackHeader(m_track))
    , m_lanes(new LaneList(m_track))
{
    auto *track = new QVBoxLayout(m_track);
    track->setContentsMargins(Metrics::margin, 16, Metrics::margin, 12);
    track->setSpacing(12);
    track->addWidget(m_header);
    track->addWidget(m_lanes, 1);
    // Not a QStackedLayout, which would lay out the text of every page, including hidden ones,
    // before the window is shown.
    auto *pages = new QVBoxLayout(this);
    pages->setContentsMargins(0, 0, 0, 0);
    pages->addWidget(m_empty);
    pages->addWidget(m_firstRun);
    pages->addWidget(m_track);
    choosePage();
}

ChecksPage *PageArea::checks()
{
    if (m_checks)
        return m_checks;
    m_checks = new ChecksPage(this);
    m_checks->hide();
    m_checks->setCurl(m_curl);
    m_checks->setVersions(m_versions);
    layout()->addWidget(m_checks);
    chainTabOrder(m_header->lastInTabOrder(), m_checks);
    Q_EMIT checksMade();
    return m_checks;
}

void PageArea::setKey(const KeyInUse &key)
{
    m_key = key;
    m_firstRun->setKey(key);
    m_empty->setKey(key);
    choosePage();
}

void PageArea::setCurl(const std::function<QString(const TrackRef &)> &curl)
{
    m_curl = curl;
    if (m_checks)
        m_checks->setCurl(curl);
}

void PageArea::setVersions(const AppVersions &versions)
{
    m_versions = versions;
    if (m_checks)
        m_checks->setVersions(versions);
}

bool PageArea::isFirstRunShown() const
{
    return !m_firstRun->isHidden();
}

void PageArea::setTrackOpen(bool open)
{
    m_trackOpen = open;
    choosePage();
}

void PageArea::setChecksShown(bool shown)
{
    if (shown)
        (void)checks();
    m_checksShown = shown;
    choosePage();
}

void PageArea::setCrowded(bool crowded)
{
    m_crowded = crowded;
    choosePage();
}

void PageArea::choosePage()
{
    QWidget *page = m_empty;
    if (m_checksShown)
        page = m_checks;
    else if (m_trackOpen)
        page = m_track;
    else if (m_key && m_key->origin == KeyInUse::Origin::None)
        page = m_firstRun;
    for (QWidget *each :
            {static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_firstRun), m_track})
        each->setVisible(each == page && !(each == m_empty && m_crowded));
    if (m_checks)
        m_checks->setVisible(m_checksShown);
}

} // namespace prelisten
