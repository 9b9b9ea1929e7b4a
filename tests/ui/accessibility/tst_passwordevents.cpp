// SPDX-License-Identifier: MIT
#include "ui/accessibility/PasswordEvents.h"

#include <QLineEdit>
#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

namespace {

QString secret()
{
    return u"oak_live_0123456789"_s;
}
QString bullets()
{
    return QString(secret().size(), u'\u2022');
}

} // namespace

class TestPasswordEvents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_field.setEchoMode(QLineEdit::Password); }

    void whatIsInserted_isMasked();
    void whatIsRemoved_isMasked();
    void whatIsReplaced_isMasked();
    void aShare_isMasked_inEveryField();
    void otherEvents_stayAsTheyAre();
    void otherFields_stayAsTheyAre();

private:
    QLineEdit m_field;
};

void TestPasswordEvents::whatIsInserted_isMasked()
{
    QAccessibleTextInsertEvent event(&m_field, 7, secret());
    const auto masked = maskedEvent(event);
    QVERIFY(masked);
    QCOMPARE(masked->type(), QAccessible::TextInserted);
    QCOMPARE(masked->object(), &m_field);
    const auto *insert = static_cast<const QAccessibleTextInsertEvent *>(masked.get());
    QCOMPARE(insert->textInserted(), bullets());
    QCOMPARE(insert->changePosition(), 7);
}

void TestPasswordEvents::whatIsRemoved_isMasked()
{
    QAccessibleTextRemoveEvent event(&m_field, 7, secret());
    const auto masked = maskedEvent(event);
    QVERIFY(masked);
    QCOMPARE(masked->type(), QAccessible::TextRemoved);
    const auto *remove = static_cast<const QAccessibleTextRemoveEvent *>(masked.get());
    QCOMPARE(remove->textRemoved(), bullets());
    QCOMPARE(remove->changePosition(), 7);
}

void TestPasswordEvents::whatIsReplaced_isMasked()
{
    QAccessibleTextUpdateEvent event(&m_field, 7, secret(), secret());
    const auto masked = maskedEvent(event);
    QVERIFY(masked);
    QCOMPARE(masked->type(), QAccessible::TextUpdated);
    const auto *update = static_cast<const QAccessibleTextUpdateEvent *>(masked.get());
    QCOMPARE(update->textRemoved(), bullets());
    QCOMPARE(update->textInserted(), bullets());
    QCOMPARE(update->changePosition(), 7);
}

void TestPasswordEvents::aShare_isMasked_inEveryField()
{
    m_field.setEchoMode(QLineEdit::Normal);
    const QString share = u"https://api.example/v1/music/shared/shr_CANARY"_s;
    QAccessibleTextInsertEvent inserted(&m_field, 0, share);
    QVERIFY(maskedEvent(inserted));
    QAccessibleTextRemoveEvent removed(&m_field, 0, share);
    QVERIFY(maskedEvent(removed));
    QAccessibleTextUpdateEvent replaced(&m_field, 0, share, u"shr_CANA…"_s);
    QVERIFY(maskedEvent(replaced));
    QAccessibleTextInsertEvent hint(&m_field, 0, u"shr_CANA…"_s);
    QVERIFY(!maskedEvent(hint)); // the hint may be read out
}

void TestPasswordEvents::otherEvents_stayAsTheyAre()
{
    QAccessibleTextCursorEvent event(&m_field, 7);
    QVERIFY(!maskedEvent(event));
}

void TestPasswordEvents::otherFields_stayAsTheyAre()
{
    m_field.setEchoMode(QLineEdit::Normal);
    QAccessibleTextInsertEvent event(&m_field, 7, secret());
    QVERIFY(!maskedEvent(event));
    QWidget other;
    QAccessibleTextInsertEvent elsewhere(&other, 7, secret());
    QVERIFY(!maskedEvent(elsewhere));
}

QTEST_MAIN(TestPasswordEvents)
#include "tst_passwordevents.moc"
