// SPDX-License-Identifier: MIT
#include "tests/support/MainWindowFixture.h"
#include "ui/theme/Theme.h"
#include "ui/transport/OutputMenu.h"

#include <QAbstractButton>
#include <QApplication>

#include <limits>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;

class TestMainWindowOutput : public QObject, protected MainWindowFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void cleanup();

    void line_saysHowTheSidesCompare();
    void line_saysWhenTheLimiterWorks();
    void outputs_areShownLiterally();
    void outputs_askOnce();
    void outputs_sayWhenTheChosenOneIsGone();
    void whatIsSaidOfALostOutput_goesWhenItPlaysAgain();
    void otherMessages_stayWhenItPlays();
    void metersWanted_followsWhatCanBeSeen();
    void everythingFits_data();
    void everythingFits();

private:
    [[nodiscard]] QAbstractButton *output() const { return button(u"Output device"_s); }

    QFont m_font = QApplication::font();
};

void TestMainWindowOutput::cleanup()
{
    close();
    QApplication::setFont(m_font);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestMainWindowOutput::line_saysHowTheSidesCompare()
{
    m_window->resize(1800, 800);
    m_window->show();
    MixState mix = sampleMix();
    mix.matched = true;
    mix.matchDb = -2.1;
    m_window->track()->setMix(mix);
    QVERIFY(saysInALabel(*m_window, u"level-matched \u22122.1 dB"_s));
    m_window->track()->setResidual(-32.2, {});
    QTRY_VERIFY(saysInALabel(
            *m_window, u"level-matched \u22122.1 dB · stems vs master: residual \u221232 dB"_s));
    m_window->track()->setResidual(-std::numeric_limits<double>::infinity(), {});
    QVERIFY(saysInALabel(*m_window, u"stems add up to the master"_s));
    mix.engaged = false;
    m_window->track()->setMix(mix);
    QVERIFY(!saysInALabel(*m_window, u"level-matched"_s));
}

void TestMainWindowOutput::line_saysWhenTheLimiterWorks()
{
    m_window->show();
    m_window->setState(PlaybackState::Playing);
    m_window->track()->setLevels({{}, 1, 1, 0.87F});
    QVERIFY(saysInALabel(*m_window, u"Limiting \u22121.2 dB"_s));
    m_window->track()->setLevels({{}, 0.5F, 0.5F, 1});
    QVERIFY(saysInALabel(*m_window, u"Limiting \u22121.2 dB"_s)); // stays long enough to be read
    m_window->setState(PlaybackState::Paused);
    QVERIFY(!saysInALabel(*m_window, u"Limiting"_s));
}

void TestMainWindowOutput::outputs_areShownLiterally()
{
    auto *output = this->output();
    QVERIFY(!output->isEnabled()); // the outputs are not known yet
    m_window->setOutputs({{{"usb", u"<b>A & B</b>"_s}}, "usb", u"Speakers"_s});
    QVERIFY(output->isEnabled());
    QVERIFY(!output->toolTip().contains(u"<b>"_s));
    QCOMPARE(output->accessibleDescription(), u"Output: <b>A & B</b>"_s);
    output->click();
    auto *menu = m_window->findChild<OutputMenu *>();
    QTRY_VERIFY(menu->isVisible());
    menu->close();
    QCOMPARE(menu->actions().constLast()->text(), u"<b>A && B</b>"_s);
    QVERIFY(menu->actions().constLast()->isChecked());
    QCOMPARE(menu->actions().constFirst()->text(), u"System default (Speakers)"_s);
    m_window->setOutputs({{}, {}, {}});
    QCOMPARE(output->accessibleDescription(), u"Output: No output"_s);
}

void TestMainWindowOutput::outputs_askOnce()
{
    m_window->setOutputs({{{"usb", u"USB"_s}}, {}, u"Speakers"_s});
    auto *menu = m_window->findChild<OutputMenu *>();
    QVERIFY(menu->actions().constFirst()->isChecked());
    menu->actions().constLast()->trigger();
    QCOMPARE(m_log->take(), QStringList{u"outputRequested usb"_s});
    menu->actions().constFirst()->trigger();
    QCOMPARE(m_log->take(), QStringList{u"outputRequested"_s});
}

void TestMainWindowOutput::outputs_sayWhenTheChosenOneIsGone()
{
    m_window->setOutputs({{{"usb", u"USB"_s}}, "gone", u"Speakers"_s});
    QCOMPARE(output()->accessibleDescription(), u"Output: Speakers"_s);
    auto *menu = m_window->findChild<OutputMenu *>();
    QVERIFY(menu->actions().constLast()->text().contains(u"not connected"_s));
    QVERIFY(!menu->actions().constLast()->isEnabled());
}

void TestMainWindowOutput::whatIsSaidOfALostOutput_goesWhenItPlaysAgain()
{
    m_window->message()->showMessage(MessageWords::outputLost(u"USB"_s));
    m_window->setState(PlaybackState::Paused);
    QVERIFY(saysInALabel(*m_window, u"“USB” is gone"_s));
    m_window->setState(PlaybackState::Playing);
    QVERIFY(!saysInALabel(*m_window, u"is gone"_s));
    m_window->showNote(Note::NoAudioOutput);
    m_window->setState(PlaybackState::Paused);
    QVERIFY(saysInALabel(*m_window, u"no audio output"_s));
    m_window->setState(PlaybackState::Playing);
    QVERIFY(!saysInALabel(*m_window, u"no audio output"_s));
}

void TestMainWindowOutput::otherMessages_stayWhenItPlays()
{
    m_window->showNote(Note::KeySaved);
    m_window->setState(PlaybackState::Playing);
    QVERIFY(saysInALabel(*m_window, u"in the system keychain"_s));
}

void TestMainWindowOutput::metersWanted_followsWhatCanBeSeen()
{
    QSignalSpy wanted(m_window->track(), &TrackView::metersWanted);
    m_window->show();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.takeFirst().constFirst().toBool(), true);
    m_window->showMinimized();
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.takeFirst().constFirst().toBool(), false);
    m_window->showNormal();
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.takeFirst().constFirst().toBool(), true);
    m_window->hide();
    QCOMPARE(wanted.takeFirst().constFirst().toBool(), false);
    m_window->show();
    QCOMPARE(wanted.takeFirst().constFirst().toBool(), true);
    m_window->track()->setMixable(false); // a single source has a level, too
    QCOMPARE(wanted.size(), 0);
    m_window->clearTrack();
    QCOMPARE(wanted.takeFirst().constFirst().toBool(), false);
    QCOMPARE(wanted.size(), 0);
}

void TestMainWindowOutput::everythingFits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("text"); // percent
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("smallest") << QSize(700, 480) << 100 << Qt::LeftToRight;
    QTest::newRow("usual") << QSize(1240, 800) << 100 << Qt::LeftToRight;
    QTest::newRow("large") << QSize(1920, 1080) << 100 << Qt::LeftToRight;
    QTest::newRow("large text") << QSize(1240, 800) << 150 << Qt::LeftToRight;
    QTest::newRow("twice the text") << QSize(1240, 800) << 200 << Qt::LeftToRight;
    QTest::newRow("twice the text, little room") << QSize(900, 700) << 200 << Qt::LeftToRight;
    QTest::newRow("right to left") << QSize(700, 480) << 100 << Qt::RightToLeft;
}

void TestMainWindowOutput::everythingFits()
{
    QFETCH(QSize, size);
    QFETCH(int, text);
    QFETCH(Qt::LayoutDirection, direction);
    QFont font = m_font;
    font.setPixelSize(13 * text / 100);
    QApplication::setFont(font);
    QGuiApplication::setLayoutDirection(direction);
    MainWindow window;
    window.showTrack(sampleTrack());
    window.setOutputs({{}, {}, u"A rather long name of an audio output"_s});
    window.track()->setLoop(LoopRegion{std::chrono::seconds(43), std::chrono::seconds(62)}, true);
    window.track()->setMix(sampleMix());
    window.lanes()->setLoudness(u"drums"_s, -13.1, -1);
    window.resize(size);
    window.show();
    QCoreApplication::processEvents();
    QCOMPARE(window.size(), size);
    // No widgets overlap, and none is cut off.
    for (const auto &group :
            {QStringList{u"Listen to drums"_s, u"Solo drums"_s, u"Mute drums"_s, u"Volume drums"_s},
                    QStringList{u"Play"_s, u"Stop"_s, u"Loop"_s, u"Master side"_s, u"Stems side"_s,
                            u"Position"_s, u"Volume"_s, u"Output device"_s}}) {
        QRegion taken;
        for (const auto &name : group) {
            const auto *control = byName<QWidget>(window, name);
            QVERIFY2(control->isVisible(), qPrintable(name));
            QVERIFY2(control->width() >= control->minimumSizeHint().width(), qPrintable(name));
            const QRect place(control->mapTo(&window, QPoint(0, 0)), control->size());
            QVERIFY2(!taken.intersects(place), qPrintable(name));
            QVERIFY2(window.rect().left() <= place.left() && place.right() <= window.rect().right(),
                    qPrintable(name));
            taken += place;
        }
    }
    const auto *lane = byName<QWidget>(window, u"Lane drums"_s);
    QVERIFY(lane->height() >= Metrics::laneMinHeight);
    QVERIFY(lane->height() <= Metrics::laneMaxHeight);
}

QTEST_MAIN(TestMainWindowOutput)
#include "tst_mainwindow_output.moc"
