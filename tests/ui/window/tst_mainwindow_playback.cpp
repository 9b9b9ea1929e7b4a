// SPDX-License-Identifier: MIT
#include "tests/support/WindowProbe.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QSlider>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace prelisten;

// Tests listening to a source, seeking and playing in the window.
class TestMainWindowPlayback : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listen_asksOnce_whenToggled();
    void listen_staysPressed_whenToggledOff();
    void setListening_asksNothing();
    void seek_isAskedOnce_whenTheSliderIsSet();
    void setPosition_asksNoSeek();
    void setPosition_doesNotFightAHandOnTheSlider();
    void seek_isAskedByAClickOnALane();
    void seek_isAskedThroughAccessibility();
    void play_followsTheState_data();
    void play_followsTheState();
    void renewals_areNotCalledUninterrupted_afterAnInterruption();
};

void TestMainWindowPlayback::listen_asksOnce_whenToggled()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    QSignalSpy asked(window.lanes(), &LaneList::listenRequested);
    byName<QAbstractButton>(window, u"Listen to drums"_s)->toggle();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), u"drums"_s);
    QVERIFY(!byName<QAbstractButton>(window, u"Listen to master"_s)->isChecked());
    byName<QAbstractButton>(window, u"Listen to bass"_s)->click();
    QCOMPARE(asked.size(), 2);
}

void TestMainWindowPlayback::listen_staysPressed_whenToggledOff()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    QSignalSpy asked(window.lanes(), &LaneList::listenRequested);
    auto *master = byName<QAbstractButton>(window, u"Listen to master"_s);
    QVERIFY(master->isChecked());
    master->toggle();
    QVERIFY(master->isChecked());
    QCOMPARE(asked.size(), 0);
}

void TestMainWindowPlayback::setListening_asksNothing()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    QSignalSpy asked(window.lanes(), &LaneList::listenRequested);
    window.lanes()->setListening(u"bass"_s);
    QVERIFY(byName<QAbstractButton>(window, u"Listen to bass"_s)->isChecked());
    QVERIFY(!byName<QAbstractButton>(window, u"Listen to master"_s)->isChecked());
    QCOMPARE(asked.size(), 0);
}

void TestMainWindowPlayback::seek_isAskedOnce_whenTheSliderIsSet()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    QSignalSpy asked(window.track(), &TrackView::seekRequested);
    byName<QSlider>(window, u"Position"_s)->setValue(30'000);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toLongLong(), 30'000);
}

void TestMainWindowPlayback::setPosition_asksNoSeek()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    QSignalSpy asked(window.track(), &TrackView::seekRequested);
    QSignalSpy volume(window.transport()->output(), &OutputPanel::volumeRequested);
    auto *slider = byName<QSlider>(window, u"Position"_s);
    for (qint64 position = 0; position <= 119'400; position += 100)
        window.track()->setPosition(position);
    QTRY_COMPARE(slider->value(), 119'400);
    window.track()->setDuration(60'000);
    window.transport()->output()->setVolume(30);
    QCOMPARE(byName<QSlider>(window, u"Volume"_s)->value(), 30);
    QCOMPARE(asked.size(), 0);
    QCOMPARE(volume.size(), 0);
}

void TestMainWindowPlayback::setPosition_doesNotFightAHandOnTheSlider()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    window.show();
    QSignalSpy asked(window.track(), &TrackView::seekRequested);
    auto *slider = byName<QSlider>(window, u"Position"_s);
    const QPoint middle = slider->rect().center();
    QTest::mousePress(slider, Qt::LeftButton, {}, middle);
    const int held = slider->value();
    QVERIFY(held > 40'000);
    window.track()->setPosition(1'000);
    QCOMPARE(slider->value(), held);
    QCOMPARE(asked.size(), 0);
    QTest::mouseRelease(slider, Qt::LeftButton, {}, middle);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toLongLong(), held);
}

void TestMainWindowPlayback::seek_isAskedByAClickOnALane()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    window.show();
    QSignalSpy asked(window.track(), &TrackView::seekRequested);
    const auto *lane = byName<QWidget>(window, u"Lane drums"_s);
    QWidget *strip = lane->childAt(lane->width() * 3 / 4, lane->height() / 2);
    QVERIFY(strip);
    QTest::mouseClick(strip, Qt::LeftButton, {}, strip->rect().center());
    QCOMPARE(asked.size(), 1);
    QVERIFY(qAbs(asked.first().first().toLongLong() - 59'700) < 500);
}

void TestMainWindowPlayback::seek_isAskedThroughAccessibility()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    QSignalSpy asked(window.track(), &TrackView::seekRequested);
    auto *interface = QAccessible::queryAccessibleInterface(byName<QSlider>(window, u"Position"_s));
    QVERIFY(interface->valueInterface());
    QCOMPARE(interface->valueInterface()->maximumValue().toInt(), 119'400);
    interface->valueInterface()->setCurrentValue(45'000);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toLongLong(), 45'000);
}

void TestMainWindowPlayback::play_followsTheState_data()
{
    QTest::addColumn<PlaybackState>("state");
    QTest::addColumn<QString>("name");
    using S = PlaybackState;
    QTest::newRow("paused") << S::Paused << u"Play"_s;
    QTest::newRow("ended") << S::Ended << u"Play"_s;
    QTest::newRow("loading") << S::Loading << u"Play"_s;
    QTest::newRow("failed") << S::Failed << u"Play"_s;
    QTest::newRow("playing") << S::Playing << u"Pause"_s;
    QTest::newRow("buffering") << S::Buffering << u"Pause"_s;
    QTest::newRow("renewing") << S::RenewingLink << u"Pause"_s;
    QTest::newRow("waiting") << S::WaitingForNetwork << u"Pause"_s;
}

void TestMainWindowPlayback::play_followsTheState()
{
    QFETCH(PlaybackState, state);
    QFETCH(QString, name);
    MainWindow window;
    window.showTrack(sampleTrack());
    window.setState(state);
    QSignalSpy play(window.transport(), &TransportBar::playRequested);
    QSignalSpy pause(window.transport(), &TransportBar::pauseRequested);
    auto *button = byName<QAbstractButton>(window, name);
    QVERIFY(button);
    button->click();
    QCOMPARE(play.size(), name == u"Play" ? 1 : 0);
    QCOMPARE(pause.size(), name == u"Pause" ? 1 : 0);
}

void TestMainWindowPlayback::renewals_areNotCalledUninterrupted_afterAnInterruption()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    const auto says = [&window](const QString &text) {
        const auto labels = window.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                [&](const QLabel *label) { return label->text() == text && !label->isHidden(); });
    };
    window.resize(1600, 800);
    window.show();
    window.setState(PlaybackState::Buffering); // buffering at the start is no interruption
    window.setState(PlaybackState::Playing);
    window.transport()->setRenewals(3);
    QTRY_VERIFY(says(u"Links renewed 3×, playback not interrupted"_s));
    window.setState(PlaybackState::WaitingForNetwork);
    window.setState(PlaybackState::Playing);
    QTRY_VERIFY(says(u"Links renewed 3×"_s));
}

QTEST_MAIN(TestMainWindowPlayback)
#include "tst_mainwindow_playback.moc"
