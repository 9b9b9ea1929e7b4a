// SPDX-License-Identifier: MIT
#include "tests/support/CheckSamples.h"
#include "tests/support/VerdictCardFixture.h"
#include "tests/support/WindowProbe.h"
#include "ui/checks/VerdictCard.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;
using Outcome = Verdict::Outcome;

/// Tests the line for another key.
class TestVerdictCardKey : public QObject, protected VerdictCardFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void otherKey_goesOutOnce_andIsWiped();
    void otherKey_isWiped_whenTheLineCloses_data();
    void otherKey_isWiped_whenTheLineCloses();
    void otherKey_isNotTaken_whenItCannotBeOne_data();
    void otherKey_isNotTaken_whenItCannotBeOne();
};

void TestVerdictCardKey::otherKey_goesOutOnce_andIsWiped()
{
    show(Outcome::NotAvailable, 404);
    const QSignalSpy entered(m_card.get(), &VerdictCard::otherKeyEntered);
    button(u"Check with another key…"_s)->click();
    auto *field = byName<QLineEdit>(*m_card, u"Another key"_s);
    QVERIFY(field->isVisible() && field->hasFocus());
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QTest::keyClicks(field, u" made_up_key "_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(entered.size(), 1);
    QCOMPARE(entered.first().first().toString(), u"made_up_key"_s);
    QCOMPARE(field->text(), QString());
    QVERIFY(!field->isVisible());
    QVERIFY(!m_card->ticket().contains(u"made_up_key"_s));
}

void TestVerdictCardKey::otherKey_isWiped_whenTheLineCloses_data()
{
    QTest::addColumn<QString>("how");
    for (const auto &how : {u"escape"_s, u"close"_s, u"other track"_s, u"clear"_s})
        QTest::newRow(qPrintable(how)) << how;
}

void TestVerdictCardKey::otherKey_isWiped_whenTheLineCloses()
{
    QFETCH(QString, how);
    show(Outcome::NotAvailable, 404);
    const QSignalSpy entered(m_card.get(), &VerdictCard::otherKeyEntered);
    button(u"Check with another key…"_s)->click();
    auto *field = byName<QLineEdit>(*m_card, u"Another key"_s);
    QTest::keyClicks(field, u"made_up_key"_s);
    if (how == u"escape")
        QTest::keyClick(field, Qt::Key_Escape);
    else if (how == u"close")
        button(u"Close the other key"_s)->click();
    else if (how == u"clear")
        m_card->clear();
    else
        m_card->setChecked(*tests::doneRow(8, Outcome::NotAvailable, 404).checked);
    QVERIFY(!field->isVisible());
    QCOMPARE(field->text(), QString());
    QCOMPARE(entered.size(), 0);
    if (how == u"escape" || how == u"close")
        QVERIFY(button(u"Check with another key…"_s)->hasFocus());
}

void TestVerdictCardKey::otherKey_isNotTaken_whenItCannotBeOne_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << u"  "_s;
    QTest::newRow("with spaces") << u"two long words"_s;
    QTest::newRow("too short") << u"made_up"_s;
    QTest::newRow("too long") << u"k"_s.repeated(513);
    QTest::newRow("no letters of a key") << u"schlüssel_eins"_s;
}

void TestVerdictCardKey::otherKey_isNotTaken_whenItCannotBeOne()
{
    QFETCH(QString, typed);
    show(Outcome::NotAvailable, 404);
    const QSignalSpy entered(m_card.get(), &VerdictCard::otherKeyEntered);
    button(u"Check with another key…"_s)->click();
    auto *field = byName<QLineEdit>(*m_card, u"Another key"_s);
    field->setText(typed);
    button(u"Check with this key"_s)->click();
    QCOMPARE(entered.size(), 0);
    QVERIFY(field->isVisible());
}

QTEST_MAIN(TestVerdictCardKey)
#include "tst_verdictcard_key.moc"
