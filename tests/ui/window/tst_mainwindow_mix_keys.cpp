// SPDX-License-Identifier: MIT
#include "tests/support/MainWindowFixture.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;

namespace {

QMenu *menuNamed(const QWidget &window, const QString &title)
{
    const auto menus = window.findChildren<QMenu *>();
    for (QMenu *menu : menus) {
        if (menu->title() == title)
            return menu;
    }
    return nullptr;
}

} // namespace

// Tests the shortcuts and menus of the mixer and of the loop.
class TestMainWindowMixKeys : public QObject, protected MainWindowFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWithKeyboard(); }
    void cleanup() { close(); }

    void keys_askOnce_data();
    void keys_askOnce();
    void keys_type_whileTyping();
    void keys_askNothing_whenNothingCanBeMixed();
    void loopKeys_askNothing_withoutALoop();
    void menu_namesTheStems();
    void menu_showsWhatIsSoloedAndMuted();
    void w_scalesEachWaveformToItsLane_andTheLaneSaysSo();
};

void TestMainWindowMixKeys::keys_askOnce_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("asked");
    const auto row = [](Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &asked) {
        QTest::addRow("%s", qPrintable(asked)) << key << modifiers << asked;
    };
    row(Qt::Key_1, Qt::ControlModifier, u"soloRequested drums true"_s);
    row(Qt::Key_2, Qt::ControlModifier, u"soloRequested bass true"_s);
    row(Qt::Key_2, Qt::AltModifier, u"soloOnlyRequested bass"_s);
    row(Qt::Key_1, Qt::ControlModifier | Qt::ShiftModifier, u"muteRequested drums true"_s);
    row(Qt::Key_M, {}, u"sideRequested"_s);
    row(Qt::Key_I, {}, u"loopStartRequested"_s);
    row(Qt::Key_O, {}, u"loopEndRequested"_s);
    row(Qt::Key_L, {}, u"loopToggleRequested"_s);
    row(Qt::Key_L, Qt::ShiftModifier, u"loopCleared"_s);
    row(Qt::Key_1, {}, u"listenRequested drums"_s);
}

void TestMainWindowMixKeys::keys_askOnce()
{
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QString, asked);
    m_window->track()->setLoop(
            LoopRegion{std::chrono::seconds(43), std::chrono::seconds(62)}, true);
    press(key, modifiers);
    const QStringList log = m_log->take();
    QCOMPARE(log.size(), 1);
    QVERIFY2(log.constFirst().startsWith(asked), qPrintable(log.constFirst()));
    // There is no stem with this number, so nothing is requested.
    press(Qt::Key_9, Qt::ControlModifier);
    press(Qt::Key_9, Qt::AltModifier);
    QCOMPARE(m_log->take(), QStringList());
}

void TestMainWindowMixKeys::keys_type_whileTyping()
{
    m_window->track()->setLoop(
            LoopRegion{std::chrono::seconds(43), std::chrono::seconds(62)}, true);
    auto *field = byName<QLineEdit>(*m_window, u"Track reference"_s);
    field->setFocus();
    for (const auto key : {Qt::Key_M, Qt::Key_I, Qt::Key_O, Qt::Key_L})
        press(key);
    QCOMPARE(field->text(), u"miol"_s);
    press(Qt::Key_L, Qt::ShiftModifier);
    press(Qt::Key_1, Qt::ControlModifier);
    press(Qt::Key_1, Qt::AltModifier);
    press(Qt::Key_1, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_log->take(), QStringList());
}

void TestMainWindowMixKeys::keys_askNothing_whenNothingCanBeMixed()
{
    const auto pressAll = [this] {
        press(Qt::Key_M);
        press(Qt::Key_1, Qt::ControlModifier);
        press(Qt::Key_1, Qt::AltModifier);
        press(Qt::Key_1, Qt::ControlModifier | Qt::ShiftModifier);
    };
    m_window->track()->setMixable(false);
    pressAll();
    m_window->track()->setMixable(true);
    m_window->clearTrack();
    pressAll();
    press(Qt::Key_I);
    press(Qt::Key_O);
    QCOMPARE(m_log->take(), QStringList());
}

void TestMainWindowMixKeys::loopKeys_askNothing_withoutALoop()
{
    press(Qt::Key_L);
    press(Qt::Key_L, Qt::ShiftModifier);
    QCOMPARE(m_log->take(), QStringList());
    m_window->track()->setSeekable(false);
    press(Qt::Key_I);
    press(Qt::Key_O);
    QCOMPARE(m_log->take(), QStringList());
}

void TestMainWindowMixKeys::menu_namesTheStems()
{
    Track track = sampleTrack();
    track.sources = {masterSource(), u"r&b_voice"_s};
    m_window->showTrack(track);
    for (const auto &title : {u"&Solo"_s, u"Solo &nothing but"_s, u"M&ute"_s}) {
        const QMenu *menu = menuNamed(*m_window, title);
        QVERIFY2(menu, qPrintable(title));
        QCOMPARE(menu->actions().size(), 1);
        QCOMPARE(menu->actions().constFirst()->text(), u"R&&b voice"_s);
    }
    MainWindow other;
    auto *mix = menuNamed(other, u"&Mix"_s);
    QVERIFY(mix->isEmpty()); // the menu is filled only when it is about to open
    Q_EMIT mix->aboutToShow();
    QVERIFY(!mix->isEmpty());
}

void TestMainWindowMixKeys::menu_showsWhatIsSoloedAndMuted()
{
    m_window->track()->setMix(sampleMix());
    const auto ticks = [this](const QString &title) {
        QStringList names;
        for (const QAction *action : menuNamed(*m_window, title)->actions()) {
            if (action->isChecked())
                names << action->text();
        }
        return names;
    };
    QCOMPARE(ticks(u"&Solo"_s), QStringList{u"Drums"_s});
    QCOMPARE(ticks(u"M&ute"_s), QStringList{u"Bass"_s});
    press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_log->take(), QStringList{u"soloRequested drums false"_s});
}

void TestMainWindowMixKeys::w_scalesEachWaveformToItsLane_andTheLaneSaysSo()
{
    m_window->lanes()->addPeaks(
            u"drums"_s, 48'000, 0, QList<Peak>(1'000, Peak{-6'000, 6'000, 900}));
    const auto *lane = byName<QWidget>(*m_window, u"Lane drums"_s);
    QVERIFY(lane->accessibleDescription().isEmpty());
    press(Qt::Key_W);
    QCOMPARE(m_log->take(), QStringList{u"ownScalesToggled true"_s});
    QVERIFY(lane->accessibleDescription().contains(u"4 times as high"_s));
    const auto actions = m_window->findChildren<QAction *>();
    const auto entry = std::find_if(actions.begin(), actions.end(),
            [](const QAction *action) { return action->shortcut() == QKeySequence(Qt::Key_W); });
    QVERIFY(entry != actions.end() && (*entry)->isChecked());
    m_window->showTrack(sampleTrack()); // the next track is shown in the same way
    m_window->lanes()->addPeaks(u"bass"_s, 48'000, 0, QList<Peak>(1'000, Peak{-9'000, 9'000, 900}));
    QVERIFY(byName<QWidget>(*m_window, u"Lane bass"_s)
                    ->accessibleDescription()
                    .contains(u"3 times as high"_s));
    press(Qt::Key_W);
    QVERIFY(byName<QWidget>(*m_window, u"Lane bass"_s)->accessibleDescription().isEmpty());
    QVERIFY(!(*entry)->isChecked());
}

QTEST_MAIN(TestMainWindowMixKeys)
#include "tst_mainwindow_mix_keys.moc"
