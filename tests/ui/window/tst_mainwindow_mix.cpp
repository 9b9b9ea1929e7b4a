// SPDX-License-Identifier: MIT
#include "core/mixing/Fader.h"
#include "tests/support/IntentLog.h"
#include "tests/support/WindowProbe.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QSlider>
#include <QWheelEvent>

#include <limits>
#include <memory>

using namespace Qt::StringLiterals;
using namespace prelisten;

class TestMainWindowMix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void setters_askForNothing();
    void lane_hasSoloAndMute_onlyForStems();
    void lane_namesAndRoles_areThoseOfTheContract();
    void mix_isShown();
    void solo_asksOnce_howeverItIsPressed();
    void solo_withAlt_asksForItAlone();
    void mute_asksOnce();
    void fader_asksOnce_whenSet();
    void fader_goesToZeroDecibels_whenDoubleClicked();
    void fader_takesSingleSteps();
    void fader_saysDecibels();
    void fader_isNotPulledOutOfTheHand();
    void side_asksOnce();
    void side_staysPressed_whenToggledOff();
    void lanes_stepBack_byWhatIsHeard();
    void listening_canBeNoLane();
    void notMixable_barsTheMixer_andSaysWhy();
    void notMixable_outlastsTheTrack();
    void loudness_isShown();
    void newTrack_forgetsTheMix();

private:
    [[nodiscard]] QAbstractButton *button(const QString &name) const
    {
        return byName<QAbstractButton>(*m_window, name);
    }
    [[nodiscard]] QSlider *slider(const QString &name) const
    {
        return byName<QSlider>(*m_window, name);
    }

    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<IntentLog> m_log;
};

void TestMainWindowMix::init()
{
    m_window = std::make_unique<MainWindow>();
    m_window->showTrack(sampleTrack());
    m_log = std::make_unique<IntentLog>(*m_window);
}

void TestMainWindowMix::cleanup()
{
    m_log.reset();
    m_window.reset();
}

void TestMainWindowMix::setters_askForNothing()
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

void TestMainWindowMix::lane_hasSoloAndMute_onlyForStems()
{
    QVERIFY(!button(u"Solo master"_s));
    QVERIFY(!button(u"Mute master"_s));
    QVERIFY(slider(u"Volume master"_s));
    for (const auto &stem : {u"drums"_s, u"bass"_s}) {
        auto *lane = byName<QWidget>(*m_window, u"Lane "_s + stem);
        for (const auto &name : {u"Listen to "_s, u"Solo "_s, u"Mute "_s})
            QVERIFY(byName<QAbstractButton>(*lane, name + stem));
        QVERIFY(byName<QSlider>(*lane, u"Volume "_s + stem));
    }
}

void TestMainWindowMix::lane_namesAndRoles_areThoseOfTheContract()
{
    const auto role = [](QWidget *widget) {
        return QAccessible::queryAccessibleInterface(widget)->role();
    };
    for (const auto &name : {u"Solo drums"_s, u"Mute drums"_s, u"Master side"_s, u"Stems side"_s}) {
        QCOMPARE(role(button(name)), QAccessible::CheckBox);
        QVERIFY(QAccessible::queryAccessibleInterface(button(name))->state().checkable);
    }
    auto *fader = QAccessible::queryAccessibleInterface(slider(u"Volume drums"_s));
    QCOMPARE(fader->role(), QAccessible::Slider);
    QCOMPARE(fader->valueInterface()->minimumValue().toInt(), 0);
    QCOMPARE(fader->valueInterface()->maximumValue().toInt(), 100);
    QVERIFY(button(u"Output device"_s));
}

void TestMainWindowMix::mix_isShown()
{
    m_window->track()->setMix(sampleMix());
    QVERIFY(button(u"Solo drums"_s)->isChecked());
    QVERIFY(!button(u"Mute drums"_s)->isChecked());
    QVERIFY(button(u"Mute bass"_s)->isChecked());
    QCOMPARE(slider(u"Volume drums"_s)->value(), 80);
    QVERIFY(button(u"Stems side"_s)->isChecked());
    QVERIFY(!button(u"Master side"_s)->isChecked());
    MixState mix = sampleMix();
    mix.side = MixState::Side::Master;
    m_window->track()->setMix(mix);
    QVERIFY(button(u"Master side"_s)->isChecked());
    mix.engaged = false;
    m_window->track()->setMix(mix);
    QVERIFY(!button(u"Master side"_s)->isChecked());
    QVERIFY(!button(u"Stems side"_s)->isChecked());
}

void TestMainWindowMix::solo_asksOnce_howeverItIsPressed()
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

void TestMainWindowMix::solo_withAlt_asksForItAlone()
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

void TestMainWindowMix::mute_asksOnce()
{
    button(u"Mute bass"_s)->click();
    QCOMPARE(m_log->take(), QStringList{u"muteRequested bass true"_s});
    button(u"Mute bass"_s)->toggle();
    QCOMPARE(m_log->take(), QStringList{u"muteRequested bass false"_s});
}

void TestMainWindowMix::fader_asksOnce_whenSet()
{
    slider(u"Volume bass"_s)->setValue(70);
    QCOMPARE(m_log->take(), QStringList{u"faderRequested bass 70"_s});
    QAccessible::queryAccessibleInterface(slider(u"Volume master"_s))
            ->valueInterface()
            ->setCurrentValue(40);
    QCOMPARE(m_log->take(), QStringList{u"faderRequested master 40"_s});
}

void TestMainWindowMix::fader_goesToZeroDecibels_whenDoubleClicked()
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

void TestMainWindowMix::fader_takesSingleSteps()
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

void TestMainWindowMix::fader_saysDecibels()
{
    MixState mix = sampleMix();
    mix.lanes[1].fader = Fader::position(-6);
    m_window->track()->setMix(mix);
    const auto *fader = slider(u"Volume drums"_s);
    QCOMPARE(fader->accessibleDescription(), u"\u22126.0 dB"_s);
    QVERIFY(fader->toolTip().contains(u"\u22126.0 dB"_s));
    slider(u"Volume drums"_s)->setValue(0);
    QCOMPARE(fader->accessibleDescription(), u"\u2212\u221e dB"_s);
}

void TestMainWindowMix::fader_isNotPulledOutOfTheHand()
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

void TestMainWindowMix::side_asksOnce()
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

void TestMainWindowMix::side_staysPressed_whenToggledOff()
{
    m_window->track()->setMix(sampleMix());
    button(u"Stems side"_s)->toggle();
    QVERIFY(button(u"Stems side"_s)->isChecked());
    QCOMPARE(m_log->take(), QStringList());
}

void TestMainWindowMix::lanes_stepBack_byWhatIsHeard()
{
    // A lane that is not audible shows its name in the secondary text colour.
    const auto heard = [this](const QString &source, const QString &shown) {
        const auto *lane = byName<QWidget>(*m_window, u"Lane "_s + source);
        for (const QLabel *label : lane->findChildren<QLabel *>()) {
            if (label->text() == shown)
                return label->foregroundRole() == QPalette::WindowText;
        }
        return false;
    };
    const auto all = [heard] {
        return QList<bool>{heard(masterSource(), u"Master"_s), heard(u"drums"_s, u"Drums"_s),
                heard(u"bass"_s, u"Bass"_s)};
    };
    m_window->show();
    QCOMPARE(all(), (QList<bool>{true, false, false}));
    m_window->lanes()->setListening(u"bass"_s);
    QCOMPARE(all(), (QList<bool>{false, false, true}));
    m_window->track()->setMix(sampleMix());
    QCOMPARE(all(), (QList<bool>{false, true, false}));
    m_window->lanes()->setListening({});
    QCOMPARE(all(), (QList<bool>{false, true, false}));
    MixState mix = sampleMix();
    mix.engaged = false;
    m_window->track()->setMix(mix);
    m_window->lanes()->setListening(u"bass"_s);
    QCOMPARE(all(), (QList<bool>{false, false, true}));
}

void TestMainWindowMix::listening_canBeNoLane()
{
    m_window->lanes()->setListening({});
    for (const auto &name : {u"master"_s, u"drums"_s, u"bass"_s})
        QVERIFY(!button(u"Listen to "_s + name)->isChecked());
    button(u"Listen to master"_s)->toggle();
    QCOMPARE(m_log->take(), QStringList{u"listenRequested master"_s});
}

void TestMainWindowMix::notMixable_barsTheMixer_andSaysWhy()
{
    m_window->track()->setMixable(false);
    for (const auto &name : {u"Solo drums"_s, u"Mute bass"_s, u"Master side"_s, u"Stems side"_s,
                 u"Volume drums"_s, u"Volume master"_s}) {
        const auto *control = byName<QWidget>(*m_window, name);
        QVERIFY2(!control->isEnabled(), qPrintable(name));
        QVERIFY2(control->toolTip().contains(u"too long to be mixed"_s), qPrintable(name));
    }
    QVERIFY(button(u"Listen to drums"_s)->isEnabled());
    m_window->track()->setMixable(true);
    QVERIFY(button(u"Solo drums"_s)->isEnabled());
    QVERIFY(!button(u"Solo drums"_s)->toolTip().contains(u"too long"_s));
}

void TestMainWindowMix::notMixable_outlastsTheTrack()
{
    m_window->track()->setMixable(false);
    m_window->showTrack(sampleTrack());
    QVERIFY(!button(u"Solo drums"_s)->isEnabled());
}

void TestMainWindowMix::loudness_isShown()
{
    m_window->setSourceState(u"drums"_s, {SourceState::Kind::Ready, 100});
    QVERIFY(saysInALabel(*m_window, u"Ready"_s));
    m_window->lanes()->setLoudness(u"drums"_s, -13.1, -0.9);
    QVERIFY(saysInALabel(*m_window, u"\u221213.1 LUFS"_s));
    const auto *label = byName<QLabel>(*m_window, u"Source drums: Ready"_s);
    QVERIFY(label); // the state is still in the accessible name
    QVERIFY(label->toolTip().contains(u"\u22120.9 dBTP"_s));
    QVERIFY(label->accessibleDescription().contains(u"\u221213.1 LUFS"_s));
    m_window->lanes()->setLoudness(u"drums"_s, -std::numeric_limits<double>::infinity(),
            -std::numeric_limits<double>::infinity());
    QVERIFY(saysInALabel(*m_window, u"Silent"_s));
    // While the source loads, its progress is shown instead.
    m_window->setSourceState(u"drums"_s, {SourceState::Kind::Loading, 42});
    QVERIFY(saysInALabel(*m_window, u"Loading 42%"_s));
}

void TestMainWindowMix::newTrack_forgetsTheMix()
{
    m_window->track()->setMix(sampleMix());
    m_window->lanes()->setLoudness(u"drums"_s, -13, -1);
    m_window->track()->setResidual(-32, {});
    m_window->track()->setLoop(
            LoopRegion{std::chrono::seconds(10), std::chrono::seconds(20)}, true);
    m_window->showTrack(sampleTrack());
    QVERIFY(!button(u"Solo drums"_s)->isChecked());
    QCOMPARE(slider(u"Volume drums"_s)->value(), 100);
    QVERIFY(!button(u"Stems side"_s)->isChecked());
    QVERIFY(!button(u"Loop"_s)->isChecked());
    QVERIFY(!saysInALabel(*m_window, u"stems differ"_s));
}

QTEST_MAIN(TestMainWindowMix)
#include "tst_mainwindow_mix.moc"
