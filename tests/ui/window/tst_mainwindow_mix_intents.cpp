// SPDX-License-Identifier: MIT
#include "tests/support/MainWindowFixture.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QSlider>
#include <QWheelEvent>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;

// Tests what the controls of the mixer ask for: once for each use, and nothing when they are set.
class TestMainWindowMixIntents : public QObject, protected MainWindowFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void setters_askForNothing();
    void solo_asksOnce_howeverItIsPressed();
    void solo_withAlt_asksForItAlone();
    void mute_asksOnce();
    void fader_asksOnce_whenSet();
    void fader_goesToZeroDecibels_whenDoubleClicked();
    void fader_takesSingleSteps();
    void fader_isNotPulledOutOfTheHand();
    void side_asksOnce();
    void side_staysPressed_whenToggledOff();
    void listening_canBeNoLane();
};

void TestMainWindowMixIntents::setters_askForNothing()
{
    m_window->show();
    m_window->track()->setMix(sampleMix());
    m_window->track()->setMixable(false);
    m_window->track()->setMixable(true);
    m_window->track()->setLevels({{0.5F, 0.4F, 0.3F}, 0.5F, 0.5F, 0.9F});
    m_window->lanes()->addPeaks(u"drums"_s, 44'100, 0, QList<Peak>(100, {-1000, 1000, 500}));
    m_window->lanes()->clearPeaks(u"drums"_s);
    m_window->lanes()->setLoudness(u"drums"_s, -13.1, -1);
    m_window->track()->setResidual(-32, {-30, -31});
    m_window->track()->setLoop(
            LoopRegion{std::chrono::seconds(10), std::chrono::seconds(20)}, true);
    m_window->track()->setLoop(std::nullopt, false);
    m_window->setOutputs({{{"a", u"A"_s}}, {}, u"A"_s});
    m_window->lanes()->setListening({});
    // Names of sources that the track does not have are ignored.
    m_window->lanes()->addPeaks(u"choir"_s, 44'100, 0, {{}});
    m_window->lanes()->clearPeaks(u"choir"_s);
    m_window->lanes()->setLoudness(u"choir"_s, -10, -1);
    m_window->clearTrack();
    m_window->track()->setMix(sampleMix());
    m_window->track()->setResidual(-32, {});
    QCOMPARE(m_log->take(), QStringList());
}

void TestMainWindowMixIntents::solo_asksOnce_howeverItIsPressed()
{
    m_window->show();
    auto *solo = button(u"Solo drums"_s);
    QTest::mouseClick(solo, Qt::LeftButton);
    QCOMPARE(m_log->take(), QStringList{u"soloRequested drums true"_s});
    solo->toggle();
    QCOMPARE(m_log->take(), QStringList{u"soloRequested drums false"_s});
    QAccessible::queryAccessibleInterface(solo)->actionInterface()->doAction(
            QAccessibleActionInterface::toggleAction());
    QCOMPARE(m_log->take(), QStringList{u"soloRequested drums true"_s});
    solo->setFocus(Qt::TabFocusReason);
    QTest::keyClick(solo, Qt::Key_Space);
    QCOMPARE(m_log->take(), QStringList{u"soloRequested drums false"_s});
}

void TestMainWindowMixIntents::solo_withAlt_asksForItAlone()
{
    m_window->show();
    auto *solo = button(u"Solo drums"_s);
    QTest::mouseClick(solo, Qt::LeftButton, Qt::AltModifier);
    QCOMPARE(m_log->take(), QStringList{u"soloOnlyRequested drums"_s});
    QVERIFY(!solo->isChecked()); // the button follows the mix, not the click
    m_window->track()->setMix(sampleMix());
    QVERIFY(solo->isChecked());
    QTest::mouseClick(solo, Qt::LeftButton, Qt::AltModifier);
    QCOMPARE(m_log->take(), QStringList{u"soloOnlyRequested drums"_s});
    QVERIFY(solo->isChecked());
    QTest::mouseClick(button(u"Mute drums"_s), Qt::LeftButton, Qt::AltModifier);
    QCOMPARE(m_log->take(), QStringList{u"muteRequested drums true"_s});
}

void TestMainWindowMixIntents::mute_asksOnce()
{
    button(u"Mute bass"_s)->click();
    QCOMPARE(m_log->take(), QStringList{u"muteRequested bass true"_s});
    button(u"Mute bass"_s)->toggle();
    QCOMPARE(m_log->take(), QStringList{u"muteRequested bass false"_s});
}

void TestMainWindowMixIntents::fader_asksOnce_whenSet()
{
    slider(u"Volume bass"_s)->setValue(70);
    QCOMPARE(m_log->take(), QStringList{u"faderRequested bass 70"_s});
    QAccessible::queryAccessibleInterface(slider(u"Volume master"_s))
            ->valueInterface()
            ->setCurrentValue(40);
    QCOMPARE(m_log->take(), QStringList{u"faderRequested master 40"_s});
}

void TestMainWindowMixIntents::fader_goesToZeroDecibels_whenDoubleClicked()
{
    m_window->show();
    m_window->track()->setMix(sampleMix());
    auto *fader = slider(u"Volume drums"_s);
    QMouseEvent twice(QEvent::MouseButtonDblClick, fader->rect().center(),
            fader->mapToGlobal(fader->rect().center()), Qt::LeftButton, Qt::LeftButton, {});
    QApplication::sendEvent(fader, &twice);
    QCOMPARE(m_log->take(), QStringList{u"faderRequested drums 100"_s});
    QCOMPARE(fader->value(), 100);
}

void TestMainWindowMixIntents::fader_takesSingleSteps()
{
    m_window->show();
    m_window->track()->setMix(sampleMix());
    auto *fader = slider(u"Volume drums"_s);
    const auto turn = [fader](int angle) {
        QWheelEvent wheel(QPointF(5, 5), fader->mapToGlobal(QPointF(5, 5)), {}, {0, angle},
                Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(fader, &wheel);
    };
    turn(120);
    QCOMPARE(m_log->take(), QStringList{u"faderRequested drums 81"_s});
    turn(-60);
    turn(-60); // half notches add up
    QCOMPARE(m_log->take(), QStringList{u"faderRequested drums 80"_s});
    QTest::keyClick(fader, Qt::Key_Left);
    QCOMPARE(m_log->take(), QStringList{u"faderRequested drums 79"_s});
    QTest::keyClick(fader, Qt::Key_Up);
    QCOMPARE(m_log->take(), QStringList{u"faderRequested drums 80"_s});
}

void TestMainWindowMixIntents::fader_isNotPulledOutOfTheHand()
{
    m_window->show();
    auto *fader = slider(u"Volume drums"_s);
    QTest::mousePress(fader, Qt::LeftButton, {}, fader->rect().center());
    const int held = fader->value();
    m_log->take();
    m_window->track()->setMix(sampleMix());
    QCOMPARE(fader->value(), held);
    QTest::mouseRelease(fader, Qt::LeftButton, {}, fader->rect().center());
    QCOMPARE(m_log->take(), QStringList());
}

void TestMainWindowMixIntents::side_asksOnce()
{
    QSignalSpy side(m_window->transport()->mix(), &MixPanel::sideRequested);
    button(u"Stems side"_s)->click();
    QCOMPARE(side.size(), 1);
    QCOMPARE(side.first().first().value<MixState::Side>(), MixState::Side::Stems);
    button(u"Master side"_s)->toggle();
    QCOMPARE(side.size(), 2);
    QCOMPARE(side.last().first().value<MixState::Side>(), MixState::Side::Master);
    QVERIFY(!button(u"Stems side"_s)->isChecked());
    QCOMPARE(m_log->take().size(), 2);
}

void TestMainWindowMixIntents::side_staysPressed_whenToggledOff()
{
    m_window->track()->setMix(sampleMix());
    button(u"Stems side"_s)->toggle();
    QVERIFY(button(u"Stems side"_s)->isChecked());
    QCOMPARE(m_log->take(), QStringList());
}

void TestMainWindowMixIntents::listening_canBeNoLane()
{
    m_window->lanes()->setListening({});
    for (const auto &name : {u"master"_s, u"drums"_s, u"bass"_s})
        QVERIFY(!button(u"Listen to "_s + name)->isChecked());
    button(u"Listen to master"_s)->toggle();
    QCOMPARE(m_log->take(), QStringList{u"listenRequested master"_s});
}

QTEST_MAIN(TestMainWindowMixIntents)
#include "tst_mainwindow_mix_intents.moc"
