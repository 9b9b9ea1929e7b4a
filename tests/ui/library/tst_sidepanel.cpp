// SPDX-License-Identifier: MIT
#include "tests/support/TrackSamples.h"
#include "tests/support/WindowProbe.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/RecentPanel.h"
#include "ui/library/SidePanel.h"
#include "ui/theme/Theme.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QTabBar>

#include <memory>

using namespace Qt::StringLiterals;
using namespace prelisten;

class TestSidePanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void library_isToldToBeShown_once_andNotBefore();
    void library_isNotToldToBeShown_behindAnotherPage();
    void arrows_goFromTabToTab();
    void tabs_haveTheirRolesAndStates();
    void focusSearch_showsTheLibrary();
    void pages_canBeAdded();
    void width_isTheThemes_andGrowsWithTheText();

private:
    [[nodiscard]] QTabBar *tabs() const { return byName<QTabBar>(*m_panel, u"Side panel"_s); }

    std::unique_ptr<SidePanel> m_panel;
    QFont m_font = QApplication::font();
};

void TestSidePanel::init()
{
    m_panel = std::make_unique<SidePanel>();
}

void TestSidePanel::cleanup()
{
    m_panel.reset();
    QApplication::setFont(m_font);
}

void TestSidePanel::library_isToldToBeShown_once_andNotBefore()
{
    QSignalSpy shown(m_panel.get(), &SidePanel::libraryShown);
    m_panel->showLibrary();
    QCOMPARE(shown.size(), 0);
    m_panel->show();
    QCOMPARE(shown.size(), 1);
    m_panel->showRecent();
    m_panel->showLibrary();
    m_panel->hide();
    m_panel->show();
    QCOMPARE(shown.size(), 1);
}

void TestSidePanel::library_isNotToldToBeShown_behindAnotherPage()
{
    QSignalSpy shown(m_panel.get(), &SidePanel::libraryShown);
    m_panel->showRecent();
    m_panel->show();
    QCOMPARE(shown.size(), 0);
    QVERIFY(m_panel->recent()->isVisible());
    QVERIFY(!m_panel->library()->isVisible());
    m_panel->showLibrary();
    QCOMPARE(shown.size(), 1);
    QVERIFY(!m_panel->recent()->isVisible());
}

void TestSidePanel::arrows_goFromTabToTab()
{
    activate(*m_panel);
    tabs()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(tabs(), Qt::Key_Right);
    QVERIFY(m_panel->recent()->isVisible());
    QTest::keyClick(tabs(), Qt::Key_Left);
    QVERIFY(m_panel->library()->isVisible());
}

void TestSidePanel::tabs_haveTheirRolesAndStates()
{
    m_panel->showRecent();
    QAccessibleInterface *bar = QAccessible::queryAccessibleInterface(tabs());
    QCOMPARE(bar->role(), QAccessible::PageTabList);
    QCOMPARE(bar->child(0)->role(), QAccessible::PageTab);
    QCOMPARE(bar->child(0)->text(QAccessible::Name), u"Library"_s);
    QCOMPARE(bar->child(1)->text(QAccessible::Name), u"Recent"_s);
    QVERIFY(!bar->child(0)->state().selected);
    QVERIFY(bar->child(1)->state().selected);
    bar->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(tabs()->currentIndex(), 0);
}

void TestSidePanel::focusSearch_showsTheLibrary()
{
    m_panel->library()->setOrganization(u"org_abc123"_s);
    activate(*m_panel);
    m_panel->showRecent();
    m_panel->focusSearch();
    QVERIFY(byName<QLineEdit>(*m_panel, u"Search the library"_s)->hasFocus());
}

void TestSidePanel::pages_canBeAdded()
{
    auto *checks = new QWidget;
    m_panel->addPage(u"Checks"_s, checks);
    m_panel->show();
    QVERIFY(!checks->isVisible());
    m_panel->showPage(checks);
    QVERIFY(checks->isVisible());
    QVERIFY(!m_panel->library()->isVisible());
}

void TestSidePanel::width_isTheThemes_andGrowsWithTheText()
{
    QFont plain = m_font;
    plain.setPixelSize(13);
    QApplication::setFont(plain);
    QCOMPARE(SidePanel().width(), Metrics::sidePanel);
    plain.setPixelSize(18);
    QApplication::setFont(plain);
    QVERIFY(SidePanel().width() > Metrics::sidePanel);
}

QTEST_MAIN(TestSidePanel)
#include "tst_sidepanel.moc"
