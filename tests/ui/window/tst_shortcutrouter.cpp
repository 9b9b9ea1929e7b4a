// SPDX-License-Identifier: MIT
#include "tests/support/TrackSamples.h"
#include "tests/support/WindowProbe.h"
#include "ui/controls/SearchField.h"
#include "ui/library/LibraryModel.h"
#include "ui/library/PanelTabs.h"
#include "ui/library/TrackListView.h"
#include "ui/window/ShortcutRouter.h"

#include <QMainWindow>
#include <QShortcut>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using namespace prelisten;

/// Tests whether the focused widget or the window's shortcut gets a key.
class TestShortcutRouter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void list_keepsItsKeys_andLetsGoOfTheOthers_data();
    void list_keepsItsKeys_andLetsGoOfTheOthers();
    void list_movesByItsKeys();
    void tabs_keepLeftAndRight();
    void search_keepsWhatItTypesWith_data();
    void search_keepsWhatItTypesWith();

private:
    /// Presses @p key in @p widget; true if the window's shortcut for it was triggered.
    bool isTheWindows(QWidget *widget, const QKeyCombination &key);

    std::unique_ptr<QMainWindow> m_window;
    LibraryModel m_model;
    TrackListView *m_list = nullptr;
    PanelTabs *m_tabs = nullptr;
    SearchField *m_search = nullptr;
};

void TestShortcutRouter::init()
{
    m_model.clear();
    m_model.addTracks(savedTracks(100));
    m_window = std::make_unique<QMainWindow>();
    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    m_list = new TrackListView(&m_model, central);
    m_tabs = new PanelTabs(central);
    m_tabs->addTab(u"One"_s);
    m_tabs->addTab(u"Two"_s);
    m_search = new SearchField(central);
    column->addWidget(m_search);
    column->addWidget(m_tabs);
    column->addWidget(m_list);
    m_window->setCentralWidget(central);
    new ShortcutRouter(m_window.get(), nullptr);
    m_window->resize(300, 500);
    activate(*m_window);
}

void TestShortcutRouter::cleanup()
{
    m_window.reset();
}

bool TestShortcutRouter::isTheWindows(QWidget *widget, const QKeyCombination &key)
{
    QShortcut shortcut(QKeySequence(key), m_window.get());
    QSignalSpy triggered(&shortcut, &QShortcut::activated);
    widget->setFocus(Qt::TabFocusReason);
    QTest::keyClick(widget, key.key(), key.keyboardModifiers());
    return triggered.size() == 1;
}

void TestShortcutRouter::list_keepsItsKeys_andLetsGoOfTheOthers_data()
{
    QTest::addColumn<QKeyCombination>("key");
    QTest::addColumn<bool>("windows");
    QTest::newRow("up") << QKeyCombination(Qt::Key_Up) << false;
    QTest::newRow("down") << QKeyCombination(Qt::Key_Down) << false;
    QTest::newRow("page up") << QKeyCombination(Qt::Key_PageUp) << false;
    QTest::newRow("page down") << QKeyCombination(Qt::Key_PageDown) << false;
    QTest::newRow("home") << QKeyCombination(Qt::Key_Home) << false;
    QTest::newRow("end") << QKeyCombination(Qt::Key_End) << false;
    QTest::newRow("return") << QKeyCombination(Qt::Key_Return) << false;
    QTest::newRow("delete") << QKeyCombination(Qt::Key_Delete) << false;
    QTest::newRow("space") << QKeyCombination(Qt::Key_Space) << true;
    QTest::newRow("left") << QKeyCombination(Qt::Key_Left) << true;
    QTest::newRow("right") << QKeyCombination(Qt::Key_Right) << true;
    QTest::newRow("shift right") << QKeyCombination(Qt::SHIFT, Qt::Key_Right) << true;
    QTest::newRow("m") << QKeyCombination(Qt::Key_M) << true;
    QTest::newRow("i") << QKeyCombination(Qt::Key_I) << true;
    QTest::newRow("o") << QKeyCombination(Qt::Key_O) << true;
    QTest::newRow("l") << QKeyCombination(Qt::Key_L) << true;
    QTest::newRow("a digit") << QKeyCombination(Qt::Key_3) << true;
    QTest::newRow("escape") << QKeyCombination(Qt::Key_Escape) << true;
    QTest::newRow("ctrl page down") << QKeyCombination(Qt::CTRL, Qt::Key_PageDown) << true;
}

void TestShortcutRouter::list_keepsItsKeys_andLetsGoOfTheOthers()
{
    QFETCH(QKeyCombination, key);
    QTEST(isTheWindows(m_list, key), "windows");
}

void TestShortcutRouter::list_movesByItsKeys()
{
    m_list->choose(5);
    QVERIFY(!isTheWindows(m_list, QKeyCombination(Qt::Key_Home)));
    QCOMPARE(m_list->currentIndex().row(), 0);
}

void TestShortcutRouter::tabs_keepLeftAndRight()
{
    QVERIFY(!isTheWindows(m_tabs, QKeyCombination(Qt::Key_Right)));
    QCOMPARE(m_tabs->currentIndex(), 1);
    QVERIFY(!isTheWindows(m_tabs, QKeyCombination(Qt::Key_Left)));
    QCOMPARE(m_tabs->currentIndex(), 0);
    QVERIFY(isTheWindows(m_tabs, QKeyCombination(Qt::Key_Space)));
    QVERIFY(isTheWindows(m_tabs, QKeyCombination(Qt::Key_Home)));
}

void TestShortcutRouter::search_keepsWhatItTypesWith_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QKeyCombination>("key");
    QTest::addColumn<bool>("windows");
    QTest::newRow("space") << u"a"_s << QKeyCombination(Qt::Key_Space) << false;
    QTest::newRow("a digit") << u"a"_s << QKeyCombination(Qt::Key_3) << false;
    QTest::newRow("m") << u"a"_s << QKeyCombination(Qt::Key_M) << false;
    QTest::newRow("right") << u"a"_s << QKeyCombination(Qt::Key_Right) << false;
    QTest::newRow("escape with a text") << u"a"_s << QKeyCombination(Qt::Key_Escape) << false;
    QTest::newRow("escape without one") << u""_s << QKeyCombination(Qt::Key_Escape) << true;
}

void TestShortcutRouter::search_keepsWhatItTypesWith()
{
    QFETCH(QString, typed);
    QFETCH(QKeyCombination, key);
    m_search->setText(typed);
    QTEST(isTheWindows(m_search, key), "windows");
}

QTEST_MAIN(TestShortcutRouter)
#include "tst_shortcutrouter.moc"
