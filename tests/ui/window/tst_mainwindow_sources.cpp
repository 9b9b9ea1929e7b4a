// SPDX-License-Identifier: MIT
#include "tests/support/WindowProbe.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace prelisten;

/// Tests the window with tracks that do not have both a master and stems.
class TestMainWindowSources : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void withoutAMaster_thereIsNoLaneOfOne();
    void withoutAMaster_digitsCountTheStems();
    void withoutAMaster_thereIsOneSide_andTheOtherSaysWhy();
    void withoutStems_theMixerSaysWhy();
    void withoutSources_thereAreNoLanes();

private:
    void show(const QList<SourceName> &sources);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(m_window.get(), key, modifiers);
    }
    [[nodiscard]] const QAction *action(const QString &text) const;

    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindowSources::init()
{
    m_window = std::make_unique<MainWindow>();
    m_window->setKey({KeyInUse::Origin::Keychain, KeyInUse::Keychain::Fine, u"ak_0"_s});
    activate(*m_window);
    m_window->setFocus();
}

void TestMainWindowSources::show(const QList<SourceName> &sources)
{
    Track track = sampleTrack();
    track.sources = sources;
    m_window->showTrack(track);
    m_window->track()->setMixable(std::any_of(sources.cbegin(), sources.cend(),
            [](const SourceName &source) { return source != masterSource(); }));
    m_window->setState(PlaybackState::Paused);
}

const QAction *TestMainWindowSources::action(const QString &text) const
{
    for (const QAction *each : m_window->findChildren<QAction *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

void TestMainWindowSources::withoutAMaster_thereIsNoLaneOfOne()
{
    show({u"drums"_s, u"bass"_s});
    QCOMPARE(m_window->lanes()->count(), 2);
    QVERIFY(!byName<QAbstractButton>(*m_window, u"Listen to master"_s));
    QVERIFY(byName<QAbstractButton>(*m_window, u"Solo drums"_s));
    QVERIFY(byName<QAbstractButton>(*m_window, u"Mute bass"_s));
}

void TestMainWindowSources::withoutAMaster_digitsCountTheStems()
{
    show({u"drums"_s, u"bass"_s});
    QSignalSpy listen(m_window->lanes(), &LaneList::listenRequested);
    QSignalSpy solo(m_window->lanes(), &LaneList::soloRequested);
    QSignalSpy mute(m_window->lanes(), &LaneList::muteRequested);
    press(Qt::Key_0);
    press(Qt::Key_3);
    QCOMPARE(listen.count(), 0);
    press(Qt::Key_1);
    press(Qt::Key_2);
    QCOMPARE(listen.count(), 2);
    QCOMPARE(listen.at(0).first().toString(), u"drums"_s);
    QCOMPARE(listen.at(1).first().toString(), u"bass"_s);
    press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(solo.count(), 1);
    QCOMPARE(solo.first().first().toString(), u"drums"_s);
    press(Qt::Key_2, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(mute.count(), 1);
    QCOMPARE(mute.first().first().toString(), u"bass"_s);
}

void TestMainWindowSources::withoutAMaster_thereIsOneSide_andTheOtherSaysWhy()
{
    show({u"drums"_s, u"bass"_s});
    QSignalSpy side(m_window->transport()->mix(), &MixPanel::sideRequested);
    const auto *masterSide = byName<QAbstractButton>(*m_window, u"Master side"_s);
    QVERIFY(!masterSide->isEnabled());
    QVERIFY(masterSide->toolTip().contains(u"no master recording"_s));
    QVERIFY(byName<QAbstractButton>(*m_window, u"Stems side"_s)->isEnabled());
    QVERIFY(!action(u"Switch between &master and stems"_s)->isEnabled());
    press(Qt::Key_M);
    QCOMPARE(side.count(), 0);

    show({masterSource(), u"drums"_s});
    QVERIFY(masterSide->isEnabled());
    press(Qt::Key_M);
    QCOMPARE(side.count(), 1);
}

void TestMainWindowSources::withoutStems_theMixerSaysWhy()
{
    show({masterSource()});
    for (const auto &name : {u"Master side"_s, u"Stems side"_s, u"Volume master"_s}) {
        const auto *control = byName<QWidget>(*m_window, name);
        QVERIFY2(!control->isEnabled(), qPrintable(name));
        QVERIFY2(control->toolTip().contains(u"This track has no stems."_s), qPrintable(name));
    }
}

void TestMainWindowSources::withoutSources_thereAreNoLanes()
{
    show({});
    QCOMPARE(m_window->lanes()->count(), 0);
    QSignalSpy listen(m_window->lanes(), &LaneList::listenRequested);
    press(Qt::Key_0);
    press(Qt::Key_1);
    QCOMPARE(listen.count(), 0);
}

QTEST_MAIN(TestMainWindowSources)
#include "tst_mainwindow_sources.moc"
