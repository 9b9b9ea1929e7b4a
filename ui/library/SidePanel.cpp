// SPDX-License-Identifier: MIT
#include "ui/library/SidePanel.h"

#include "ui/accessibility/TabOrder.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/PanelTabs.h"
#include "ui/library/RecentPanel.h"
#include "ui/library/SharedPanel.h"
#include "ui/theme/Theme.h"

#include <QFontMetrics>
#include <QVBoxLayout>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int tabsLeading = 8;
constexpr double widest = 1.4; // times the usual width; wide enough for any text size

int preferredWidth()
{
    const double larger = static_cast<double>(themeFont(TextSize::Normal).pixelSize()) /
                          static_cast<double>(TextSize::Normal);
    return static_cast<int>(Metrics::sidePanel * std::min(larger, widest));
}

} // namespace

SidePanel::SidePanel(QWidget *parent)
    : Surface(Hairline::Trailing, parent)
    , m_tabs(new PanelTabs(this))
    , m_library(new LibraryPanel(this))
    , m_recent(new RecentPanel(this))
{
    setFixedWidth(preferredWidth());
    m_tabs->setAccessibleName(tr("Side panel"));
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(tabsLeading, 0, tabsLeading, 0);
    tabs->addWidget(m_tabs);
    auto *column = new QVBoxLayout(this);
    const bool mirrored = isRightToLeft();
    column->setContentsMargins(mirrored ? 1 : 0, 0, mirrored ? 0 : 1, 0);
    column->setSpacing(0);
    column->addLayout(tabs);
    addPage(tr("Library"), m_library);
    addPage(tr("Recent"), m_recent);
    connect(m_library, &LibraryPanel::stepsChanged, this, &SidePanel::stepsChanged);
    connect(m_tabs, &QTabBar::currentChanged, this, &SidePanel::choosePage);
    choosePage();
}

void SidePanel::addPage(const QString &title, QWidget *page)
{
    m_pages.append(page);
    m_tabs->addTab(title);
    static_cast<QVBoxLayout *>(layout())->addWidget(page, 1);
    choosePage();
}

SharedPanel *SidePanel::shared()
{
    if (!m_shared) {
        m_shared = new SharedPanel(this);
        m_shared->hide();
        chainTabOrder(m_tabs, m_shared);
        connect(m_shared, &SharedPanel::stepsChanged, this, &SidePanel::stepsChanged);
    }
    return m_shared;
}

void SidePanel::openShared(const SharedList &list)
{
    shared()->open(list);
    if (!m_pages.contains(m_shared))
        addPage(tr("Shared"), m_shared);
    showPage(m_shared);
}

void SidePanel::closeShared()
{
    const int index = static_cast<int>(m_pages.indexOf(m_shared));
    if (index < 0)
        return;
    if (m_tabs->currentIndex() == index)
        showLibrary();
    m_pages.removeAt(index);
    m_tabs->removeTab(index);
    layout()->removeWidget(m_shared);
    m_shared->hide();
    m_shared->open({});
}

// At most one of the lists has the open track.
bool SidePanel::stepsInShared(int by) const
{
    return m_shared && m_shared->canStep(by);
}

bool SidePanel::canStep(int by) const
{
    return stepsInShared(by) || m_library->canStep(by);
}

void SidePanel::step(int by)
{
    if (stepsInShared(by))
        m_shared->step(by);
    else
        m_library->step(by);
}

void SidePanel::stepPaused(int by)
{
    if (stepsInShared(by))
        m_shared->stepPaused(by);
    else
        m_library->stepPaused(by);
}

void SidePanel::showPage(const QWidget *page)
{
    m_tabs->setCurrentIndex(static_cast<int>(m_pages.indexOf(page)));
}

void SidePanel::showLibrary()
{
    showPage(m_library);
}

void SidePanel::showRecent()
{
    showPage(m_recent);
}

void SidePanel::focusSearch()
{
    showLibrary();
    m_library->focusSearch();
}

void SidePanel::showEvent(QShowEvent *event)
{
    Surface::showEvent(event);
    emitLibraryShown();
}

void SidePanel::choosePage()
{
    for (qsizetype i = 0; i < m_pages.size(); ++i)
        m_pages.at(i)->setVisible(i == m_tabs->currentIndex());
    emitLibraryShown();
}

void SidePanel::emitLibraryShown()
{
    if (m_libraryShownEmitted || !isVisible() || m_pages.value(m_tabs->currentIndex()) != m_library)
        return;
    m_libraryShownEmitted = true;
    Q_EMIT libraryShown();
}

} // namespace prelisten
