// SPDX-License-Identifier: MIT
#include "ui/window/UserActivity.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using namespace prelisten;

/// Tests whether user activity in the window is noticed.
class tst_UserActivity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatSomebodyDoes_isNoticed_data();
    void whatSomebodyDoes_isNoticed();
    void whatComesInARow_isToldOnce();
};

void tst_UserActivity::whatSomebodyDoes_isNoticed_data()
{
    QTest::addColumn<QEvent::Type>("type");
    QTest::addColumn<int>("noticed");
    QTest::newRow("pointer moves") << QEvent::MouseMove << 1;
    QTest::newRow("button") << QEvent::MouseButtonPress << 1;
    QTest::newRow("wheel") << QEvent::Wheel << 1;
    QTest::newRow("key") << QEvent::KeyPress << 1;
    QTest::newRow("brought to the front") << QEvent::FocusIn << 1;
    QTest::newRow("left behind") << QEvent::FocusOut << 0;
    QTest::newRow("shown") << QEvent::Show << 0;
    QTest::newRow("a timer") << QEvent::Timer << 0;
}

void tst_UserActivity::whatSomebodyDoes_isNoticed()
{
    QFETCH(const QEvent::Type, type);
    QWindow window;
    QSignalSpy noticed(new UserActivity(&window), &UserActivity::noticed);
    // A real window would act on these incomplete events, so only the filter gets them; it reads
    // just the type.
    QEvent event(type);
    for (QObject *filter : window.findChildren<UserActivity *>())
        QVERIFY(!filter->eventFilter(&window, &event));
    QTEST(int(noticed.count()), "noticed");
}

void tst_UserActivity::whatComesInARow_isToldOnce()
{
    QWindow window;
    QSignalSpy noticed(new UserActivity(&window), &UserActivity::noticed);
    for (int i = 0; i < 100; ++i) {
        QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &key);
    }
    QCOMPARE(noticed.count(), 1);
}

QTEST_MAIN(tst_UserActivity)
#include "tst_useractivity.moc"
