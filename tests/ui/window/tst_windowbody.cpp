// SPDX-License-Identifier: MIT
#include "ui/theme/Theme.h"
#include "ui/window/WindowBody.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace prelisten;

class tst_WindowBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void wide_thePanelStandsBesideTheTrack();
    void wide_fromRightToLeft_itStandsOnTheOtherSide();
    void wide_toggling_isAWishToBeRemembered();
    void nothingToList_noPanel();
    void narrow_thePanelGivesWay_andComesBack();
    void narrow_askedFor_itComesOverTheTrack_andIsNoWish();
    void drawer_escape_closesIt();
    void drawer_aClickOnTheTrack_closesIt();
    void openSide_twice_leavesItOpen();

private:
    static constexpr int wide = Metrics::narrowWindow + 100;
    static constexpr int narrow = Metrics::narrowWindow - 100;

    std::unique_ptr<WindowBody> m_body;
    QWidget *m_side = nullptr;
    QWidget *m_track = nullptr;
    QLineEdit *m_field = nullptr;
};

void tst_WindowBody::init()
{
    m_side = new QWidget;
    m_side->setFixedWidth(Metrics::sidePanel);
    m_field = new QLineEdit(m_side);
    m_track = new QWidget;
    m_body = std::make_unique<WindowBody>(m_side, m_track);
    m_body->setSideAvailable(true);
    m_body->resize(wide, 600);
    m_body->show();
}

void tst_WindowBody::cleanup()
{
    m_body.reset();
}

void tst_WindowBody::wide_thePanelStandsBesideTheTrack()
{
    QVERIFY(m_body->isSideShown());
    QCOMPARE(m_side->geometry(), QRect(0, 0, Metrics::sidePanel, 600));
    QCOMPARE(m_track->geometry(), QRect(Metrics::sidePanel, 0, wide - Metrics::sidePanel, 600));
}

void tst_WindowBody::wide_fromRightToLeft_itStandsOnTheOtherSide()
{
    m_body->setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(m_side->x(), wide - Metrics::sidePanel);
    QCOMPARE(m_track->x(), 0);
}

void tst_WindowBody::wide_toggling_isAWishToBeRemembered()
{
    const QSignalSpy wishes(m_body.get(), &WindowBody::sideWantedChanged);
    m_body->toggleSide();
    QVERIFY(!m_body->isSideShown());
    QCOMPARE(m_track->width(), wide);
    QCOMPARE(wishes.count(), 1);
    QCOMPARE(wishes.first().first().toBool(), false);
    m_body->setSideWanted(true);
    QVERIFY(m_body->isSideShown());
    QCOMPARE(wishes.count(), 1);
}

void tst_WindowBody::nothingToList_noPanel()
{
    m_body->setSideAvailable(false);
    QVERIFY(!m_body->isSideShown());
    m_body->openSide();
    QVERIFY(!m_body->isSideShown());
    m_body->setSideAvailable(true);
    QVERIFY(m_body->isSideShown());
}

void tst_WindowBody::narrow_thePanelGivesWay_andComesBack()
{
    m_body->resize(narrow, 600);
    QVERIFY(!m_body->isSideShown());
    QCOMPARE(m_track->width(), narrow);
    m_body->resize(wide, 600);
    QVERIFY(m_body->isSideShown());
}

void tst_WindowBody::narrow_askedFor_itComesOverTheTrack_andIsNoWish()
{
    const QSignalSpy wishes(m_body.get(), &WindowBody::sideWantedChanged);
    m_body->resize(narrow, 600);
    m_body->toggleSide();
    QVERIFY(m_body->isDrawerOpen());
    QCOMPARE(m_track->width(), narrow);
    QVERIFY(m_side->isVisible());
    m_body->toggleSide();
    QVERIFY(!m_body->isSideShown());
    QCOMPARE(wishes.count(), 0);
}

void tst_WindowBody::drawer_escape_closesIt()
{
    m_body->resize(narrow, 600);
    m_body->openSide();
    m_field->setFocus();
    QTest::keyClick(m_field, Qt::Key_Escape);
    QVERIFY(!m_body->isSideShown());
}

void tst_WindowBody::drawer_aClickOnTheTrack_closesIt()
{
    m_body->resize(narrow, 600);
    m_body->openSide();
    QTest::mouseClick(m_track, Qt::LeftButton, {}, QPoint(narrow - 20, 300));
    QVERIFY(!m_body->isSideShown());
}

void tst_WindowBody::openSide_twice_leavesItOpen()
{
    m_body->resize(narrow, 600);
    m_body->openSide();
    m_body->openSide();
    QVERIFY(m_body->isDrawerOpen());
}

QTEST_MAIN(tst_WindowBody)
#include "tst_windowbody.moc"
