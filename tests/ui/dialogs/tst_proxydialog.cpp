// SPDX-License-Identifier: MIT
#include "tests/support/WindowProbe.h"
#include "ui/dialogs/ProxyDialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;

/// Tests the dialog for the password that a proxy wants.
class TestProxyDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void dialog_saysWhoAsks_andHidesThePassword();
    void connect_givesWhatWasTyped_once();
    void connect_givesTheWishToKeepIt();
    void aUserThatNoProxyTakes_isExplainedInPlace_data();
    void aUserThatNoProxyTakes_isExplainedInPlace();
    void cancel_givesNothing_andForgetsThePassword();

private:
    [[nodiscard]] QLineEdit *field(const QString &name) const
    {
        return byName<QLineEdit>(*m_dialog, name);
    }
    void press(const QString &text) const
    {
        for (auto *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->text() == text)
                button->click();
        }
    }

    std::unique_ptr<ProxyDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_entered;
};

void TestProxyDialog::init()
{
    m_dialog = std::make_unique<ProxyDialog>(u"proxy.example:3128"_s, nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
    m_entered = std::make_unique<QSignalSpy>(m_dialog.get(), &ProxyDialog::entered);
}

void TestProxyDialog::dialog_saysWhoAsks_andHidesThePassword()
{
    QVERIFY(saysInALabel(*m_dialog, u"proxy.example:3128"_s));
    QCOMPARE(field(u"Proxy password"_s)->echoMode(), QLineEdit::Password);
    QCOMPARE(field(u"Proxy user"_s)->echoMode(), QLineEdit::Normal);
    QVERIFY(!m_dialog->findChild<QCheckBox *>()->isChecked());
}

void TestProxyDialog::connect_givesWhatWasTyped_once()
{
    field(u"Proxy user"_s)->setText(u" me "_s);
    field(u"Proxy password"_s)->setText(u" s:e cret "_s);
    QTest::keyClick(field(u"Proxy password"_s), Qt::Key_Return);
    QCOMPARE(m_entered->size(), 1);
    QCOMPARE(m_entered->first(), QVariantList({u"me"_s, u" s:e cret "_s, false}));
    QVERIFY(!m_dialog->isVisible());
}

void TestProxyDialog::connect_givesTheWishToKeepIt()
{
    field(u"Proxy user"_s)->setText(u"me"_s);
    m_dialog->findChild<QCheckBox *>()->click();
    press(u"Connect"_s);
    QCOMPARE(m_entered->value(0).value(2), QVariant(true));
}

void TestProxyDialog::aUserThatNoProxyTakes_isExplainedInPlace_data()
{
    QTest::addColumn<QString>("user");
    QTest::newRow("none") << u"  "_s;
    QTest::newRow("a colon") << u"me:secret"_s;
}

void TestProxyDialog::aUserThatNoProxyTakes_isExplainedInPlace()
{
    QFETCH(const QString, user);
    field(u"Proxy user"_s)->setText(user);
    press(u"Connect"_s);
    QVERIFY(m_entered->isEmpty());
    QVERIFY(m_dialog->isVisible());
    QVERIFY(saysInALabel(*m_dialog, u"cannot contain a colon"_s));
}

void TestProxyDialog::cancel_givesNothing_andForgetsThePassword()
{
    field(u"Proxy user"_s)->setText(u"me"_s);
    field(u"Proxy password"_s)->setText(u"secret"_s);
    press(u"Cancel"_s);
    QVERIFY(m_entered->isEmpty());
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(field(u"Proxy password"_s)->text().isEmpty());
}

QTEST_MAIN(TestProxyDialog)
#include "tst_proxydialog.moc"
