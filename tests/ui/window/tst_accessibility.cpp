// SPDX-License-Identifier: MIT
// Tests what assistive tools and the keyboard find in each state of the window, see WindowStates.h.
#include "tests/support/AccessibleWalk.h"
#include "tests/support/WindowProbe.h"
#include "tests/support/WindowStates.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSlider>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace prelisten;
using Role = QAccessible::Role;

namespace {

// An entry of the table of promised elements: accessible name and role.
struct Contract
{
    QString name;
    Role role;
};

// A checkable button: its role is CheckBox in older versions of Qt and Button in newer ones.
bool isToggle(const QAccessibleInterface &element)
{
    return element.state().checkable &&
           (element.role() == Role::CheckBox || element.role() == Role::Button);
}

bool hasRole(const QAccessibleInterface &element, Role role)
{
    return role == Role::CheckBox ? isToggle(element)
                                  : element.role() == role && !element.state().checkable;
}

const QList<Contract> &contract()
{
    static const QList<Contract> names{
            {u"Track reference"_s, Role::EditableText},
            {u"Organization"_s, Role::ComboBox},
            {u"Open track"_s, Role::Button},
            {u"Play"_s, Role::Button},
            {u"Stop"_s, Role::Button},
            {u"Position"_s, Role::Slider},
            {u"Volume"_s, Role::Slider},
            {u"API key…"_s, Role::Button},
            {u"Title: Late Night Study"_s, Role::StaticText},
            {u"Licence: Personal use only"_s, Role::StaticText},
            {u"Engine: studio"_s, Role::StaticText},
            {u"Mode: creation"_s, Role::StaticText},
            {u"Duration: 1:59.4"_s, Role::StaticText},
            {u"Instrumental: yes"_s, Role::StaticText},
            {u"Track id: mtrack_7c1a9e2f4b8d"_s, Role::StaticText},
            {u"State: Paused"_s, Role::StaticText},
            {u"Lane master"_s, Role::Grouping},
            {u"Lane drums"_s, Role::Grouping},
            {u"Listen to master"_s, Role::CheckBox},
            {u"Listen to drums"_s, Role::CheckBox},
            {u"Solo drums"_s, Role::CheckBox},
            {u"Mute drums"_s, Role::CheckBox},
            {u"Volume drums"_s, Role::Slider},
            {u"Source drums: Ready"_s, Role::StaticText},
    };
    return names;
}

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void whatCanBeUsed_hasAName_data() { eachState(); }
    void whatCanBeUsed_hasAName();
    void sliders_haveAValueWithinItsLimits_data() { eachState(); }
    void sliders_haveAValueWithinItsLimits();
    void whatHoldsTheKeyboard_saysSo_data() { eachState(); }
    void whatHoldsTheKeyboard_saysSo();
    void tab_reachesEverything_data() { eachState(); }
    void tab_reachesEverything();
    void tab_goesAsOneReads_data() { eachState(); }
    void tab_goesAsOneReads();
    void tab_goesAsOneReads_fromRightToLeft_data() { eachState(); }
    void tab_goesAsOneReads_fromRightToLeft() { tab_goesAsOneReads(); }
    void contract_hasItsNamesAndRoles();
    void toggles_sayWhetherTheyAreOn();
    void menus_haveNoNamelessEntry();
    void theWalk_findsWhatHasNoName();
    void readingFault_bites();

private:
    static void eachState();

    std::unique_ptr<MainWindow> m_window;
    QWidget *m_looked = nullptr;
};

void TestAccessibility::eachState()
{
    QTest::addColumn<WindowState>("state");
    for (const WindowState &state : windowStates())
        QTest::newRow(qPrintable(state.name)) << state;
}

void TestAccessibility::init()
{
    if (QByteArray(QTest::currentTestFunction()).endsWith("RightToLeft"))
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    m_window = std::make_unique<MainWindow>();
    m_looked = m_window.get();
    activate(*m_window);
    if (!QTest::currentDataTag())
        return;
    QFETCH(WindowState, state);
    m_looked = state.enter(*m_window);
    QVERIFY(m_looked);
    m_looked->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), m_looked);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

void TestAccessibility::cleanup()
{
    m_window.reset();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestAccessibility::whatCanBeUsed_hasAName()
{
    int used = 0;
    QStringList nameless;
    for (QAccessibleInterface *element : accessibleTree(*m_looked)) {
        if (!isInteractive(*element))
            continue;
        ++used;
        if (element->text(QAccessible::Name).trimmed().isEmpty())
            nameless << described(*element);
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QVERIFY2(used >= 2, "the walk has lost its way");
}

void TestAccessibility::sliders_haveAValueWithinItsLimits()
{
    for (QAccessibleInterface *element : accessibleTree(*m_looked)) {
        if (element->role() != Role::Slider)
            continue;
        QAccessibleValueInterface *value = element->valueInterface();
        QVERIFY2(value, qPrintable(described(*element)));
        const double least = value->minimumValue().toDouble();
        const double most = value->maximumValue().toDouble();
        const double now = value->currentValue().toDouble();
        QVERIFY2(least <= now && now <= most, qPrintable(described(*element)));
        QVERIFY2(least < most || element->state().disabled, qPrintable(described(*element)));
    }
}

void TestAccessibility::whatHoldsTheKeyboard_saysSo()
{
    for (QWidget *widget : tabOrder(*m_looked)) {
        widget->setFocus();
        const QAccessible::State state = QAccessible::queryAccessibleInterface(widget)->state();
        QVERIFY2(state.focusable && state.focused,
                qPrintable(described(*QAccessible::queryAccessibleInterface(widget)) +
                           (widget->isActiveWindow() ? u""_s : u" (its window is not active)"_s)));
    }
}

void TestAccessibility::tab_reachesEverything()
{
    const QList<QWidget *> reached = tabOrder(*m_looked);
    QVERIFY(reached.size() >= 2);
    QStringList missed;
    for (QWidget *stop : tabStops(*m_looked)) {
        if (!reached.contains(stop))
            missed << described(*QAccessible::queryAccessibleInterface(stop));
    }
    // An operable element that Tab does not reach is usable by mouse only.
    for (QAccessibleInterface *element : accessibleTree(*m_looked)) {
        const auto *widget = qobject_cast<QWidget *>(element->object());
        const bool operable = element->role() == Role::Button || element->role() == Role::Slider ||
                              element->role() == Role::CheckBox ||
                              element->role() == Role::EditableText ||
                              element->role() == Role::ComboBox;
        if (operable && widget && !element->state().disabled &&
                !(widget->focusPolicy() & Qt::TabFocus) &&
                !(widget->parentWidget() && reached.contains(widget->parentWidget())))
            missed << described(*element);
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void TestAccessibility::tab_goesAsOneReads()
{
    const QList<QWidget *> order = tabOrder(*m_looked);
    QStringList faults;
    for (qsizetype i = 1; i < order.size(); ++i) {
        if (const QString fault = readingFault(*m_looked, *order.at(i - 1), *order.at(i));
                !fault.isEmpty())
            faults << fault;
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestAccessibility::contract_hasItsNamesAndRoles()
{
    WindowStates::openTrack(*m_window);
    const QList<QAccessibleInterface *> tree = accessibleTree(*m_window);
    for (const Contract &wanted : contract()) {
        // The line edit inside the combo box also has the box's name, because it takes the
        // keyboard.
        const auto count =
                std::count_if(tree.begin(), tree.end(), [&wanted](QAccessibleInterface *element) {
                    return element->text(QAccessible::Name) == wanted.name &&
                           hasRole(*element, wanted.role);
                });
        QVERIFY2(count == 1, qPrintable(u"%1: %2 of it"_s.arg(wanted.name).arg(count)));
    }
}

void TestAccessibility::toggles_sayWhetherTheyAreOn()
{
    WindowStates::mixing(*m_window);
    const auto isOn = [this](const QString &name) {
        return bool(QAccessible::queryAccessibleInterface(byName<QAbstractButton>(*m_window, name))
                            ->state()
                            .checked);
    };
    QVERIFY(isOn(u"Solo drums"_s));
    QVERIFY(!isOn(u"Mute drums"_s));
    QVERIFY(isOn(u"Mute bass"_s));
    QVERIFY(!isOn(u"Listen to master"_s));
    m_window->lanes()->setListening(masterSource());
    QVERIFY(isOn(u"Listen to master"_s));
}

void TestAccessibility::menus_haveNoNamelessEntry()
{
    WindowStates::mixing(*m_window);
    int named = 0;
    for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions()) {
            QVERIFY2(action->isSeparator() || !action->text().trimmed().isEmpty(),
                    qPrintable(menu->title()));
            ++named;
        }
    }
    QVERIFY(named > 20);
}

void TestAccessibility::theWalk_findsWhatHasNoName()
{
    QWidget window;
    QWidget group(&window);
    const QPushButton nameless(&group);
    const QSlider silent(&group);
    QLabel label(u"words"_s, &group);
    window.show();
    int found = 0;
    for (QAccessibleInterface *element : accessibleTree(window)) {
        if (isInteractive(*element) && element->text(QAccessible::Name).isEmpty())
            ++found;
    }
    QCOMPARE(found, 2);
}

void TestAccessibility::readingFault_bites()
{
    QWidget window;
    window.resize(300, 300);
    QWidget left(&window);
    left.setGeometry(10, 100, 50, 20);
    QWidget right(&window);
    right.setGeometry(200, 105, 50, 20);
    QWidget above(&window);
    above.setGeometry(10, 10, 50, 20);
    QVERIFY(readingFault(window, left, right).isEmpty());
    QVERIFY(!readingFault(window, right, left).isEmpty());
    QVERIFY(readingFault(window, above, left).isEmpty());
    QVERIFY(!readingFault(window, left, above).isEmpty());
    window.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(!readingFault(window, left, right).isEmpty());
    QVERIFY(readingFault(window, right, left).isEmpty());
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
