// SPDX-License-Identifier: MIT
#include "tests/support/WindowProbe.h"
#include "ui/window/WindowFit.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QScreen>

using namespace Qt::StringLiterals;
using namespace prelisten;

// Tests what the window shows of a track, and its colours.
class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showTrack_namesEveryValue();
    void showTrack_readsUnknown_whenNothingWasGiven();
    void showTrack_showsHostileTextLiterally();
    void showTrack_makesOneGroupForEachSource();
    void clearTrack_leavesNoNamesBehind();
    void theme_followsTheSystem_whileRunning();
    void size_fitsTheScreen_data();
    void size_fitsTheScreen();
    void restoredSize_fitsTheScreen();
};

void TestMainWindow::showTrack_namesEveryValue()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    for (const auto &name : {u"Title: Late Night Study"_s, u"Licence: Personal use only"_s,
                 u"Engine: studio"_s, u"Mode: creation"_s, u"Duration: 1:59.4"_s,
                 u"Instrumental: yes"_s, u"Track id: mtrack_7c1a9e2f4b8d"_s, u"State: Empty"_s})
        QVERIFY2(byName<QLabel>(window, name), qPrintable(name));
    QVERIFY(valueOf(window, u"Created: "_s).contains(u"2026"_s));
}

void TestMainWindow::showTrack_readsUnknown_whenNothingWasGiven()
{
    MainWindow window;
    Track track;
    track.id = u"mtrack_1"_s;
    track.sources = {masterSource()};
    window.showTrack(track);
    QVERIFY(byName<QLabel>(window, u"Title: mtrack_1"_s));
    for (const auto &field :
            {u"Licence"_s, u"Engine"_s, u"Mode"_s, u"Duration"_s, u"Instrumental"_s, u"Created"_s})
        QVERIFY2(byName<QLabel>(window, field + u": unknown"), qPrintable(field));
}

void TestMainWindow::showTrack_showsHostileTextLiterally()
{
    const QString hostile = u"<b>x</b> <img src=file:///etc/passwd> A<B & C>D"_s;
    MainWindow window;
    Track track = sampleTrack();
    track.title = track.engine = track.mode = hostile;
    track.licence = {LicenceClass::Kind::NotRecognised, hostile};
    track.sources = {masterSource(), hostile};
    window.resize(1900, 900);
    window.showTrack(track);
    window.show();
    QVERIFY(byName<QLabel>(window, u"Title: "_s + hostile));
    QVERIFY(byName<QAbstractButton>(window, u"Listen to "_s + hostile));
    for (const QLabel *label : window.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    for (const QWidget *widget : window.findChildren<QWidget *>())
        QVERIFY2(!widget->toolTip().contains(u"<img"_s) && !widget->toolTip().contains(u"<b>"_s),
                qPrintable(widget->toolTip()));
}

void TestMainWindow::showTrack_makesOneGroupForEachSource()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    for (const auto &name : {u"master"_s, u"drums"_s, u"bass"_s}) {
        auto *lane = byName<QWidget>(window, u"Lane "_s + name);
        QVERIFY(lane);
        QCOMPARE(QAccessible::queryAccessibleInterface(lane)->role(), QAccessible::Grouping);
        QVERIFY(byName<QAbstractButton>(*lane, u"Listen to "_s + name));
        QVERIFY(byName<QLabel>(*lane, u"Source %1: Not loaded"_s.arg(name)));
    }
    window.setSourceState(u"bass"_s, {SourceState::Kind::Loading, 42});
    QVERIFY(byName<QLabel>(window, u"Source bass: Loading 42%"_s));
    Track other = sampleTrack();
    other.sources = {masterSource(), u"choir"_s};
    window.showTrack(other);
    QVERIFY(!byName<QWidget>(window, u"Lane bass"_s));
    QVERIFY(byName<QWidget>(window, u"Lane choir"_s));
}

void TestMainWindow::clearTrack_leavesNoNamesBehind()
{
    MainWindow window;
    window.showTrack(sampleTrack());
    window.clearTrack();
    for (const auto &field : {u"Title:"_s, u"Licence:"_s, u"Engine:"_s, u"Duration:"_s,
                 u"Created:"_s, u"Track id:"_s, u"Lane "_s})
        QCOMPARE(valueOf(window, field), QString());
}

void TestMainWindow::theme_followsTheSystem_whileRunning()
{
    const QPalette before = QApplication::palette();
    MainWindow window;
    window.show();
    QApplication::setPalette(QPalette(QColor(0x2d, 0x2d, 0x2d)));
    QTRY_COMPARE(window.palette().color(QPalette::Window), QColor(0x15, 0x17, 0x1c));
    QApplication::setPalette(QPalette(QColor(0xef, 0xef, 0xef)));
    QTRY_COMPARE(window.palette().color(QPalette::Window), QColor(0xf6, 0xf7, 0xf9));
    QApplication::setPalette(before);
}

void TestMainWindow::size_fitsTheScreen_data()
{
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<QSize>("window");
    QTest::newRow("large") << QSize(1920, 1080) << QSize(1240, 800);
    QTest::newRow("1280×800") << QSize(1280, 800) << QSize(1240, 760);
    QTest::newRow("1366×768 with a panel") << QSize(1366, 740) << QSize(1240, 700);
    QTest::newRow("1920×1080 at 200 %") << QSize(960, 540) << QSize(920, 500);
    QTest::newRow("smaller than the window can be") << QSize(640, 400) << QSize(700, 480);
}

void TestMainWindow::size_fitsTheScreen()
{
    QFETCH(const QSize, screen);
    MainWindow window;
    fitWindow(window, QRect({}, screen));
    QTEST(window.size(), "window");
}

void TestMainWindow::restoredSize_fitsTheScreen()
{
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    MainWindow large;
    large.setGeometry(QRect({100, 100}, screen.size() + QSize(200, 200)));
    MainWindow window;
    QVERIFY(window.restoreGeometry(large.saveGeometry()));
    fitWindow(window, screen);
    QVERIFY(screen.contains(window.geometry()));

    // One that fits stays where it was.
    const QRect small(60, 30, 700, 480);
    large.setGeometry(small);
    QVERIFY(window.restoreGeometry(large.saveGeometry()));
    fitWindow(window, screen);
    QCOMPARE(window.geometry(), small);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
