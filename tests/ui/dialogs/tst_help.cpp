// SPDX-License-Identifier: MIT
#include "core/Version.h"
#include "tests/support/WindowProbe.h"
#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/ShortcutSheet.h"
#include "ui/theme/Theme.h"
#include "ui/window/FirstRunPanel.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QGroupBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace prelisten;

namespace {

QList<ShortcutGroup> someGroups()
{
    return {{u"Playback"_s, {{u"Play or pause"_s, {QKeySequence(Qt::Key_Space)}}, {u"Stop"_s, {}},
                                    {u"Help"_s, {QKeySequence(Qt::Key_F1), QKeySequence(u"?"_s)}}}},
            {u"Nothing by keys"_s, {{u"Output device"_s, {}}}},
            {u"Mix"_s, {{u"Master or stems"_s, {QKeySequence(Qt::Key_M)}}}}};
}

// Shows the panel in the space that a window of 700 × 480 leaves between its bars.
void showSmallest(FirstRunPanel &panel)
{
    panel.setFont(themeFont(TextSize::Normal));
    panel.resize(700, 324);
    panel.show();
    QCoreApplication::processEvents();
}

} // namespace

class TestHelp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sheet_namesEachKeyWithWhatItDoes();
    void sheet_groupsWhatBelongsTogether();
    void sheet_closes_byEscapeAndByEnter();
    void line_readsAsTheMenuDoes_data();
    void line_readsAsTheMenuDoes();
    void about_namesTheVersions_andCopiesThem();
    void firstRun_hasThreeSteps();
    void firstRun_fits_theSmallestWindow();
    void firstRun_scrolls_whereTheTextIsLarge();
};

void TestHelp::sheet_namesEachKeyWithWhatItDoes()
{
    QWidget window;
    const ShortcutSheet sheet(someGroups(), &window);
    const auto native = [](int key) {
        return QKeySequence(key).toString(QKeySequence::NativeText);
    };
    QVERIFY(byName<QLabel>(sheet, u"Play or pause: "_s + native(Qt::Key_Space)));
    QVERIFY(byName<QLabel>(sheet, u"Help: "_s + native(Qt::Key_F1)));
    QVERIFY(byName<QLabel>(sheet, u"Help: ?"_s));
    QVERIFY(saysInALabel(sheet, u"Master or stems"_s));
    QVERIFY(!saysInALabel(sheet, u"Stop"_s)); // it has no shortcut
}

void TestHelp::sheet_groupsWhatBelongsTogether()
{
    QWidget window;
    const ShortcutSheet sheet(someGroups(), &window);
    const auto *playback = byName<QGroupBox>(sheet, u"Playback"_s);
    QVERIFY(playback);
    QVERIFY(saysInALabel(*playback, u"Play or pause"_s));
    QVERIFY(!saysInALabel(*playback, u"Master or stems"_s));
    QVERIFY(!byName<QGroupBox>(sheet, u"Nothing by keys"_s));
}

void TestHelp::sheet_closes_byEscapeAndByEnter()
{
    QWidget window;
    window.show();
    for (const auto key : {Qt::Key_Escape, Qt::Key_Return}) {
        QPointer<ShortcutSheet> sheet = new ShortcutSheet(someGroups(), &window);
        sheet->open();
        QTest::keyClick(sheet, key);
        QTRY_VERIFY(!sheet);
    }
}

void TestHelp::line_readsAsTheMenuDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("what");
    QTest::newRow("marked") << u"&Play or pause"_s << u"Play or pause"_s;
    QTest::newRow("goes on") << u"Open &reference…"_s << u"Open reference"_s;
    QTest::newRow("an and") << u"Rock && Roll"_s << u"Rock & Roll"_s;
    QTest::newRow("at the end") << u"Odd&"_s << u"Odd"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestHelp::line_readsAsTheMenuDoes()
{
    QFETCH(QString, text);
    QAction action(text);
    action.setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_F2)});
    QTEST(shortcutLine(action).what, "what");
    QCOMPARE(shortcutLine(action).keys.size(), 2);
}

void TestHelp::about_namesTheVersions_andCopiesThem()
{
    QWidget window;
    const AboutDialog about(u"FFmpeg 7.1"_s, &window);
    QVERIFY(byName<QLabel>(about, u"Prelisten version: "_s + QStringLiteral(PRELISTEN_VERSION)));
    QVERIFY(valueOf(about, u"Qt: "_s).contains(QString::fromLatin1(qVersion())));
    QVERIFY(byName<QLabel>(about, u"Media backend: FFmpeg 7.1"_s));
    QVERIFY(saysInALabel(about, u"MIT licence"_s));
    for (auto *button : about.findChildren<QAbstractButton *>()) {
        if (button->text() == u"Copy versions")
            button->click();
    }
    const QStringList copied = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(copied.size(), 4);
    QVERIFY(copied.contains(u"Media backend: FFmpeg 7.1"_s));
}

void TestHelp::firstRun_hasThreeSteps()
{
    FirstRunPanel panel;
    for (const auto &step :
            {u"Step 1: Paste your API key"_s, u"Step 2: Paste a track"_s, u"Step 3: Listen"_s})
        QVERIFY2(byName<QLabel>(panel, step), qPrintable(step));
    QSignalSpy demo(&panel, &FirstRunPanel::demoRequested);
    for (auto *button : panel.findChildren<QAbstractButton *>()) {
        if (button->text() == u"Try the demo")
            button->click();
    }
    QCOMPARE(demo.size(), 1);
}

void TestHelp::firstRun_fits_theSmallestWindow()
{
    FirstRunPanel panel;
    showSmallest(panel);
    const auto *area = panel.findChild<QScrollArea *>();
    QCOMPARE(area->verticalScrollBar()->maximum(), 0);
    QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
}

void TestHelp::firstRun_scrolls_whereTheTextIsLarge()
{
    const QFont before = QGuiApplication::font();
    QFont large = before;
    large.setPixelSize(26);
    QGuiApplication::setFont(large);
    FirstRunPanel panel;
    showSmallest(panel);
    const auto *area = panel.findChild<QScrollArea *>();
    QVERIFY(area->verticalScrollBar()->maximum() > 0);
    // Tab scrolls the focused widget into view.
    auto *field = byName<QLineEdit>(panel, u"Your API key"_s);
    QCOMPARE(field->visibleRegion().boundingRect().width(), field->width());
    QGuiApplication::setFont(before);
}

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
