// SPDX-License-Identifier: MIT
#include "core/mixing/Fader.h"
#include "tests/support/MainWindowFixture.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QSlider>

#include <chrono>
#include <limits>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;

// Tests what the window shows of the mix.
class TestMainWindowMix : public QObject, protected MainWindowFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void lane_hasSoloAndMute_onlyForStems();
    void lane_namesAndRoles_areThoseOfTheContract();
    void mix_isShown();
    void side_followsWhatIsListenedTo();
    void fader_saysDecibels();
    void lanes_stepBack_byWhatIsHeard();
    void notMixable_barsTheMixer_andSaysWhy();
    void notMixable_outlastsTheTrack();
    void loudness_isShown();
    void newTrack_forgetsTheMix();
};

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
}

void TestMainWindowMix::side_followsWhatIsListenedTo()
{
    MixState mix = sampleMix();
    mix.engaged = false;
    m_window->track()->setMix(mix);
    MixPanel *panel = m_window->transport()->mix();
    panel->setListening(u"master"_s);
    QVERIFY(button(u"Master side"_s)->isChecked() && !button(u"Stems side"_s)->isChecked());
    panel->setListening(u"drums"_s);
    QVERIFY(!button(u"Master side"_s)->isChecked() && !button(u"Stems side"_s)->isChecked());
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
    QVERIFY(!saysInALabel(*m_window, u"residual"_s));
}

QTEST_MAIN(TestMainWindowMix)
#include "tst_mainwindow_mix.moc"
