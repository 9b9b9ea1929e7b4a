// SPDX-License-Identifier: MIT
#include "tests/support/WindowProbe.h"
#include "ui/controls/LevelMeter.h"
#include "ui/transport/MixPanel.h"
#include "ui/transport/OutputPanel.h"
#include "ui/transport/RenewalLine.h"
#include "ui/transport/TransportBar.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLayout>
#include <QLineEdit>
#include <QSlider>
#include <QWheelEvent>

#include <memory>

using namespace Qt::StringLiterals;
using namespace prelisten;

class TestTransportBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void neighbours_areOffered_onlyWhereThereAreAny();
    void otherButtons_keepTheirPlaces_withAndWithoutNeighboursAndLoop();
    void neighboursAndMeter_stay_whileTheSliderHasRoom();
    void neighbours_goFirst_whereTheRoomEnds();
    void neighbours_standInTheOrderOfTime_rightToLeft();
    void time_isTyped_andSoughtOnce();
    void time_saysWhatIsWrong_andStays();
    void time_isLeft_byEscape();
    void time_cannotBeTyped_whereNothingCanBeSought();
    void time_stopsBeingTyped_whenTheTrackGoes();
    void time_isReadOut_onlyWhenAskedFor();
    void length_changesToWhatRemains();
    void setShowsRemaining_tellsNobody();
    void volume_isDescribedInDecibels();
    void volume_goesToFull_byADoubleClick();
    void volume_follows_theWheel();
    void renewals_areAnnounced_onlyOnceInAWhile();
    void renewals_areShort_whereTheRoomEnds();
    void layout_comesToRest_whereTheRenewalsAreShort();
    void renewals_areAnnouncedInTheEnd();
    void renewals_areAnnouncedAtOnce_whenNoLongerUninterrupted();

private:
    QLineEdit *field() { return byName<QLineEdit>(*m_bar, u"Time to go to"_s); }
    QAbstractButton *button(const QString &name) { return byName<QAbstractButton>(*m_bar, name); }
    QAbstractButton *timeButton() { return button(u"Go to a time"_s); }
    QAbstractButton *lengthButton() { return button(u"Show the remaining time"_s); }

    std::unique_ptr<TransportBar> m_bar;
};

void TestTransportBar::init()
{
    m_bar = std::make_unique<TransportBar>();
    m_bar->setTrackOpen(true);
    m_bar->setDuration(119'400);
    m_bar->setPosition(51'300);
    m_bar->resize(1240, m_bar->height());
    activate(*m_bar);
}

void TestTransportBar::cleanup()
{
    m_bar.reset();
}

void TestTransportBar::neighbours_areOffered_onlyWhereThereAreAny()
{
    auto *previous = button(u"Previous track"_s);
    auto *next = button(u"Next track"_s);
    QVERIFY(!previous->isEnabled() && !next->isEnabled());
    m_bar->setHasPreviousNext(false, true);
    QVERIFY(previous->isVisible() && next->isVisible());
    QVERIFY(!previous->isEnabled() && next->isEnabled());
    QSignalSpy asked(m_bar.get(), &TransportBar::nextRequested);
    next->click();
    QCOMPARE(asked.size(), 1);
    m_bar->setHasPreviousNext(true, false);
    QSignalSpy back(m_bar.get(), &TransportBar::previousRequested);
    previous->click();
    QCOMPARE(back.size(), 1);
    QCOMPARE(asked.size(), 1);
    m_bar->setHasPreviousNext(false, false);
    QVERIFY(!previous->isEnabled() && !next->isEnabled());
}

void TestTransportBar::otherButtons_keepTheirPlaces_withAndWithoutNeighboursAndLoop()
{
    const auto places = [this] {
        QCoreApplication::processEvents();
        QList<QPoint> found;
        for (const QString &name : {u"Play"_s, u"Stop"_s, u"Master side"_s, u"Stems side"_s})
            found.append(button(name)->mapTo(m_bar.get(), QPoint()));
        return found;
    };
    m_bar->setHasPreviousNext(true, true);
    const QList<QPoint> before = places();
    m_bar->setHasPreviousNext(false, false);
    QCOMPARE(places(), before);
    m_bar->mix()->setLoop(LoopRegion{std::chrono::seconds(43), std::chrono::seconds(62)}, true);
    QCOMPARE(places(), before);
}

void TestTransportBar::neighboursAndMeter_stay_whileTheSliderHasRoom()
{
    m_bar->setHasPreviousNext(true, true);
    m_bar->resize(960, m_bar->height());
    QCoreApplication::processEvents();
    QVERIFY(button(u"Next track"_s)->isVisible());
    QVERIFY(m_bar->findChild<LevelMeter *>()->isVisible());
}

void TestTransportBar::neighbours_goFirst_whereTheRoomEnds()
{
    m_bar->setHasPreviousNext(true, true);
    // As inside the window, where the layout does not hold the bar open.
    m_bar->layout()->setSizeConstraint(QLayout::SetNoConstraint);
    m_bar->setMinimumWidth(0);
    const auto *next = button(u"Next track"_s);
    for (int width = 960; width > 500 && next->isVisible(); width -= 10)
        m_bar->resize(width, m_bar->height());
    QVERIFY(!next->isVisible());
    QVERIFY(button(u"Play"_s)->isVisible() && button(u"Stop"_s)->isVisible());
    QVERIFY(button(u"Stems side"_s)->isVisible());
    QVERIFY(m_bar->minimumSizeHint().width() <= 700);
}

void TestTransportBar::neighbours_standInTheOrderOfTime_rightToLeft()
{
    m_bar->setLayoutDirection(Qt::RightToLeft);
    m_bar->setHasPreviousNext(true, true);
    QCoreApplication::processEvents();
    QVERIFY(button(u"Previous track"_s)->x() < button(u"Play"_s)->x());
    QVERIFY(button(u"Play"_s)->x() < button(u"Next track"_s)->x());
}

void TestTransportBar::time_isTyped_andSoughtOnce()
{
    QSignalSpy asked(m_bar.get(), &TransportBar::seekRequested);
    auto *elapsed = timeButton();
    elapsed->setFocus();
    QTest::keyClick(elapsed, Qt::Key_Space);
    QVERIFY(field()->isVisible() && field()->hasFocus());
    QVERIFY(!elapsed->isVisible());
    QTest::keyClicks(field(), u"1:23.4"_s); // replaces the old text
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toLongLong(), 83'400);
    QVERIFY(!field()->isVisible());
    QVERIFY(elapsed->isVisible() && elapsed->hasFocus());
}

void TestTransportBar::time_saysWhatIsWrong_andStays()
{
    QSignalSpy asked(m_bar.get(), &TransportBar::seekRequested);
    m_bar->editTime();
    QTest::keyClicks(field(), u"chorus"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(field()->isVisible() && field()->hasFocus());
    QVERIFY(saysInALabel(*m_bar, u"Not a time"_s));
    QVERIFY(field()->accessibleDescription().contains(u"Not a time"_s));
    QTest::keyClicks(field(), u"3:00"_s);
    QVERIFY(!saysInALabel(*m_bar, u"Not a time"_s));
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(saysInALabel(*m_bar, u"Ends at 1:59.4"_s));
    QCOMPARE(asked.size(), 0);
}

void TestTransportBar::time_isLeft_byEscape()
{
    QSignalSpy asked(m_bar.get(), &TransportBar::seekRequested);
    m_bar->editTime();
    QTest::keyClicks(field(), u"83"_s);
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(!field()->isVisible());
    QCOMPARE(asked.size(), 0);
    m_bar->editTime(); // starts with the current position again
    QCOMPARE(field()->text(), u"0:51.3"_s);
}

void TestTransportBar::time_cannotBeTyped_whereNothingCanBeSought()
{
    m_bar->setSeekable(false);
    m_bar->editTime();
    QVERIFY(!field()->isVisible());
    QVERIFY(!timeButton()->isEnabled());
    m_bar->setSeekable(true);
    m_bar->editTime();
    QVERIFY(field()->isVisible());
}

void TestTransportBar::time_stopsBeingTyped_whenTheTrackGoes()
{
    QSignalSpy asked(m_bar.get(), &TransportBar::seekRequested);
    m_bar->editTime();
    m_bar->setTrackOpen(false);
    QVERIFY(!field()->isVisible());
    QCOMPARE(asked.size(), 0);
}

void TestTransportBar::time_isReadOut_onlyWhenAskedFor()
{
    // Assistive tools announce each change of these at once.
    const auto told = [this] {
        QStringList all;
        for (const QWidget *widget : m_bar->findChildren<QWidget *>())
            all << widget->accessibleName() << widget->accessibleDescription();
        return all;
    };
    const QStringList before = told();
    for (qint64 position = 51'300; position < 61'300; position += 100)
        m_bar->setPosition(position);
    QCOMPARE(told(), before);
    auto *elapsed = QAccessible::queryAccessibleInterface(timeButton());
    QCOMPARE(elapsed->role(), QAccessible::Button);
    QVERIFY(elapsed->text(QAccessible::Description).contains(u"1:01.2"_s));
    auto *length = QAccessible::queryAccessibleInterface(lengthButton());
    QVERIFY(length->text(QAccessible::Description).contains(u"1:59.4"_s));
    QVERIFY(length->state().checkable && !length->state().checked);
}

void TestTransportBar::length_changesToWhatRemains()
{
    QSignalSpy changed(m_bar.get(), &TransportBar::showsRemainingChanged);
    QAccessibleInterface *length = QAccessible::queryAccessibleInterface(lengthButton());
    length->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toBool(), true);
    QVERIFY(length->state().checked);
    QVERIFY(length->text(QAccessible::Description).contains(u"1:08.1"_s));
    m_bar->setPosition(119'400);
    QVERIFY(length->text(QAccessible::Description).contains(u"0:00.0"_s));
    lengthButton()->click();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.last().first().toBool(), false);
}

void TestTransportBar::setShowsRemaining_tellsNobody()
{
    QSignalSpy changed(m_bar.get(), &TransportBar::showsRemainingChanged);
    m_bar->setShowsRemaining(true);
    QVERIFY(lengthButton()->isChecked());
    QCOMPARE(changed.size(), 0);
}

void TestTransportBar::volume_isDescribedInDecibels()
{
    auto *volume = byName<QSlider>(*m_bar, u"Volume"_s);
    m_bar->output()->setVolume(80);
    QCOMPARE(volume->accessibleDescription(), u"\u221210.0 dB"_s);
    QVERIFY(volume->toolTip().contains(u"\u221210.0 dB"_s));
    QVERIFY(!saysInALabel(*m_bar, u"dB"_s)); // the slider is not in use
    volume->setValue(90);
    QVERIFY(saysInALabel(*m_bar, u"\u22125.0 dB"_s));
    QTRY_VERIFY_WITH_TIMEOUT(saysInALabel(*m_bar, u"Volume"_s), 20'000);
}

void TestTransportBar::volume_goesToFull_byADoubleClick()
{
    m_bar->output()->setVolume(40);
    QSignalSpy asked(m_bar->output(), &OutputPanel::volumeRequested);
    auto *volume = byName<QSlider>(*m_bar, u"Volume"_s);
    QTest::mouseDClick(volume, Qt::LeftButton, {}, volume->rect().center());
    QCOMPARE(asked.last().first().toInt(), 100);
    QCOMPARE(volume->value(), 100);
}

void TestTransportBar::volume_follows_theWheel()
{
    m_bar->output()->setVolume(40);
    QSignalSpy asked(m_bar->output(), &OutputPanel::volumeRequested);
    auto *volume = byName<QSlider>(*m_bar, u"Volume"_s);
    const QPoint middle = volume->rect().center();
    QWheelEvent turn(middle, volume->mapToGlobal(middle), {}, QPoint(0, 120), Qt::NoButton, {},
            Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(volume, &turn);
    QCOMPARE(asked.size(), 1);
    QVERIFY(volume->value() > 40);
}

void TestTransportBar::renewals_areAnnounced_onlyOnceInAWhile()
{
    // A change of the accessible name is an announcement.
    RenewalLine line(nullptr, std::chrono::hours(1));
    QStringList names;
    for (int renewals = 1; renewals <= 100; ++renewals) {
        line.setRenewals(renewals, true);
        if (names.isEmpty() || names.last() != line.accessibleName())
            names << line.accessibleName();
    }
    QCOMPARE(names, QStringList{u"Links renewed 1×, playback not interrupted"_s});
    QVERIFY(line.fullText().startsWith(u"Links renewed 100×"_s));
}

void TestTransportBar::renewals_areShort_whereTheRoomEnds()
{
    RenewalLine line;
    line.setRenewals(3, true);
    const int whole = line.sizeHint().width();
    line.setRoom(whole - 1);
    QCOMPARE(line.fullText(), u"Links renewed 3×"_s);
    QCOMPARE(line.accessibleName(), u"Links renewed 3×, playback not interrupted"_s);
    line.setRoom(whole);
    QCOMPARE(line.fullText(), u"Links renewed 3×, playback not interrupted"_s);
}

void TestTransportBar::layout_comesToRest_whereTheRenewalsAreShort()
{
    struct Counter : QObject
    {
        int layouts = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            layouts += int(event->type() == QEvent::LayoutRequest);
            return false;
        }
    } counter;
    m_bar->setState(PlaybackState::Playing);
    m_bar->setRenewals(3);
    const auto *line = m_bar->findChild<RenewalLine *>();
    for (int width = 1240; width > 900 && line->fullText().contains(u','); width -= 10)
        m_bar->resize(width, m_bar->height());
    QCOMPARE(line->fullText(), u"Links renewed 3×"_s);
    QTest::qWait(20);
    m_bar->installEventFilter(&counter);
    QTest::qWait(50);
    QCOMPARE(counter.layouts, 0);
}

void TestTransportBar::renewals_areAnnouncedInTheEnd()
{
    RenewalLine line(nullptr, std::chrono::milliseconds(20));
    for (int renewals = 1; renewals <= 100; ++renewals)
        line.setRenewals(renewals, true);
    QTRY_COMPARE(line.accessibleName(), u"Links renewed 100×, playback not interrupted"_s);
}

void TestTransportBar::renewals_areAnnouncedAtOnce_whenNoLongerUninterrupted()
{
    RenewalLine line(nullptr, std::chrono::hours(1));
    line.setRenewals(1, true);
    line.setRenewals(2, false);
    QCOMPARE(line.accessibleName(), u"Links renewed 2×"_s);
    line.setRenewals(0, false);
    QCOMPARE(line.accessibleName(), QString());
    line.setRenewals(1, true); // another track: announced at once again
    QCOMPARE(line.accessibleName(), u"Links renewed 1×, playback not interrupted"_s);
}

QTEST_MAIN(TestTransportBar)
#include "tst_transportbar.moc"
