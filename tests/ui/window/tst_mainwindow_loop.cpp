// SPDX-License-Identifier: MIT
#include "tests/support/MainWindowFixture.h"
#include "ui/timeline/TimelineRuler.h"
#include "ui/timeline/TimelineStrip.h"

#include <QGuiApplication>
#include <QScrollBar>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;

// Tests the time ruler and the loop: what the mouse asks for, and what the window shows.
class TestMainWindowLoop : public QObject, protected MainWindowFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWithKeyboard(); }
    void cleanup();

    void zoomToTheLoop_isOffered_whileThereIsOne();
    void ruler_seeks_whenClicked();
    void ruler_asksForALoop_whenDragged();
    void ruler_adjustsAnEnd_data();
    void ruler_adjustsAnEnd();
    void ruler_clearsTheLoop_withShift();
    void ruler_keepsTheDrag_whateverIsSet();
    void ruler_doesNothing_whenNothingCanBeSought();
    void loopButton_showsAndToggles();
    void time_runsLeftToRight_inEveryLanguage();

private:
    [[nodiscard]] TimelineRuler *ruler() const { return m_window->findChild<TimelineRuler *>(); }
    /// The point on the ruler at @p seconds of the track.
    [[nodiscard]] QPoint at(double seconds) const;
    void drag(const QPoint &from, const QPoint &to) const;
};

void TestMainWindowLoop::cleanup()
{
    close();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

QPoint TestMainWindowLoop::at(double seconds) const
{
    return {qRound(seconds / 119.4 * ruler()->width()), ruler()->height() / 2};
}

void TestMainWindowLoop::drag(const QPoint &from, const QPoint &to) const
{
    QTest::mousePress(ruler(), Qt::LeftButton, {}, from);
    QTest::mouseMove(ruler(), (from + to) / 2);
    QTest::mouseMove(ruler(), to);
    QTest::mouseRelease(ruler(), Qt::LeftButton, {}, to);
}

void TestMainWindowLoop::zoomToTheLoop_isOffered_whileThereIsOne()
{
    const auto *lanes = m_window->findChild<LaneList *>();
    const auto isZoomed = [lanes] {
        const auto bars = lanes->findChildren<QScrollBar *>();
        return std::any_of(bars.cbegin(), bars.cend(), [](const QScrollBar *each) {
            return each->orientation() == Qt::Horizontal && each->maximum() > 0;
        });
    };
    m_window->track()->setDuration(119'400);
    press(Qt::Key_Z);
    QVERIFY(!isZoomed());
    m_window->track()->setLoop(
            LoopRegion{std::chrono::seconds(40), std::chrono::seconds(50)}, true);
    press(Qt::Key_Z);
    QVERIFY(isZoomed());
    press(Qt::Key_0, Qt::ControlModifier);
    QVERIFY(!isZoomed());
    m_window->track()->setLoop(std::nullopt, false);
    press(Qt::Key_Z);
    QVERIFY(!isZoomed());
}

void TestMainWindowLoop::ruler_seeks_whenClicked()
{
    QSignalSpy seek(m_window->track(), &TrackView::seekRequested);
    QTest::mouseClick(ruler(), Qt::LeftButton, {}, at(60));
    QCOMPARE(seek.size(), 1);
    QVERIFY(qAbs(seek.first().first().toLongLong() - 60'000) < 300);
    // A drag of a few pixels counts as a click.
    drag(at(60), at(60) + QPoint(3, 0));
    QCOMPARE(seek.size(), 2);
    QCOMPARE(m_log->take().size(), 2);
}

void TestMainWindowLoop::ruler_asksForALoop_whenDragged()
{
    QSignalSpy loop(m_window->lanes(), &LaneList::loopRequested);
    drag(at(62), at(43)); // to the left works too
    QCOMPARE(m_log->take().size(), 1);
    const auto region = loop.first().first().value<LoopRegion>();
    QVERIFY(qAbs((region.begin - std::chrono::seconds(43)).count()) < 300'000);
    QVERIFY(qAbs((region.end - std::chrono::seconds(62)).count()) < 300'000);
}

void TestMainWindowLoop::ruler_adjustsAnEnd_data()
{
    QTest::addColumn<double>("grip");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("begin");
    QTest::addColumn<double>("end");
    QTest::newRow("the end") << 62.0 << 80.0 << 43.0 << 80.0;
    QTest::newRow("the beginning") << 43.0 << 30.0 << 30.0 << 62.0;
    QTest::newRow("past the other end") << 43.0 << 80.0 << 62.0 << 80.0;
}

void TestMainWindowLoop::ruler_adjustsAnEnd()
{
    QFETCH(double, grip);
    QFETCH(double, to);
    QFETCH(double, begin);
    QFETCH(double, end);
    m_window->track()->setLoop(
            LoopRegion{std::chrono::seconds(43), std::chrono::seconds(62)}, true);
    QSignalSpy loop(m_window->lanes(), &LaneList::loopRequested);
    drag(at(grip), at(to));
    QCOMPARE(m_log->take().size(), 1);
    const auto region = loop.first().first().value<LoopRegion>();
    const auto seconds = [](std::chrono::microseconds time) {
        return static_cast<double>(time.count()) / 1e6;
    };
    QVERIFY(qAbs(seconds(region.begin) - begin) < 0.3);
    QVERIFY(qAbs(seconds(region.end) - end) < 0.3);
}

void TestMainWindowLoop::ruler_clearsTheLoop_withShift()
{
    QTest::mouseClick(ruler(), Qt::LeftButton, Qt::ShiftModifier, at(50));
    QCOMPARE(m_log->take(), QStringList());
    m_window->track()->setLoop(
            LoopRegion{std::chrono::seconds(43), std::chrono::seconds(62)}, true);
    QTest::mouseClick(ruler(), Qt::LeftButton, Qt::ShiftModifier, at(50));
    QCOMPARE(m_log->take(), QStringList{u"loopCleared"_s});
}

void TestMainWindowLoop::ruler_keepsTheDrag_whateverIsSet()
{
    QSignalSpy loop(m_window->lanes(), &LaneList::loopRequested);
    QTest::mousePress(ruler(), Qt::LeftButton, {}, at(20));
    QTest::mouseMove(ruler(), at(40));
    m_window->track()->setLoop(
            LoopRegion{std::chrono::seconds(90), std::chrono::seconds(100)}, true);
    m_window->track()->setPosition(55'000);
    QTest::mouseRelease(ruler(), Qt::LeftButton, {}, at(40));
    QCOMPARE(loop.size(), 1);
    const auto region = loop.first().first().value<LoopRegion>();
    QVERIFY(region.begin < std::chrono::seconds(21));
}

void TestMainWindowLoop::ruler_doesNothing_whenNothingCanBeSought()
{
    m_window->track()->setSeekable(false);
    QTest::mouseClick(ruler(), Qt::LeftButton, {}, at(50));
    drag(at(20), at(60));
    m_window->track()->setSeekable(true);
    m_window->track()->setDuration(0);
    drag(at(20), at(60));
    QCOMPARE(m_log->take(), QStringList());
}

void TestMainWindowLoop::loopButton_showsAndToggles()
{
    auto *loop = byName<QAbstractButton>(*m_window, u"Loop"_s);
    QVERIFY(!loop->isEnabled());
    const LoopRegion region{std::chrono::milliseconds(43'500), std::chrono::seconds(62)};
    m_window->track()->setLoop(region, false);
    QVERIFY(loop->isEnabled());
    QVERIFY(!loop->isChecked());
    QCOMPARE(loop->text(), u"A 0:43 – B 1:02"_s);
    QVERIFY(loop->toolTip().contains(u"0:43.5 – 1:02.0"_s));
    m_window->track()->setLoop(region, true);
    QVERIFY(loop->isChecked());
    QCOMPARE(m_log->take(), QStringList());
    loop->toggle();
    QCOMPARE(m_log->take(), QStringList{u"loopToggleRequested"_s});
    m_window->track()->setLoop(std::nullopt, false);
    QVERIFY(!loop->isEnabled());
    QCOMPARE(loop->text(), u"Loop"_s);
}

void TestMainWindowLoop::time_runsLeftToRight_inEveryLanguage()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    MainWindow window;
    window.showTrack(sampleTrack());
    window.show();
    QSignalSpy seek(window.track(), &TrackView::seekRequested);
    auto *its = window.findChild<TimelineRuler *>();
    QTest::mouseClick(its, Qt::LeftButton, {}, {its->width() / 4, its->height() / 2});
    auto *strip = window.findChild<TimelineStrip *>();
    QTest::mouseClick(strip, Qt::LeftButton, {}, {strip->width() / 4, strip->height() / 2});
    for (const auto &asked : seek)
        QVERIFY(qAbs(asked.first().toLongLong() - 29'850) < 500);
    QCOMPARE(byName<QWidget>(window, u"Position"_s)->layoutDirection(), Qt::LeftToRight);
}

QTEST_MAIN(TestMainWindowLoop)
#include "tst_mainwindow_loop.moc"
