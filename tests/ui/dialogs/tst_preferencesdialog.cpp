// SPDX-License-Identifier: MIT
#include "tests/support/WindowProbe.h"
#include "ui/dialogs/PreferencesDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;

namespace {

PreferencesDialog::Service service()
{
    return {u"https://api.example.com"_s, [](const QString &text) {
                return text.startsWith(u"https://"_s);
            }};
}

Preferences unusual()
{
    Preferences preferences;
    preferences.apiBase = u"https://elsewhere.example.com"_s;
    preferences.preloadStems = !preferences.preloadStems;
    preferences.levelMatch = !preferences.levelMatch;
    preferences.rememberRecents = !preferences.rememberRecents;
    preferences.reopenLast = !preferences.reopenLast;
    preferences.previewOnArrows = !preferences.previewOnArrows;
    preferences.reducedMotion = !preferences.reducedMotion;
    preferences.scheme = ColourScheme::Dark;
    preferences.language = u"fr"_s;
    preferences.proxy = {ProxyChoice::Mode::Manual, u"proxy.example.com:3128"_s};
    return preferences;
}

void press(const QWidget &dialog, const QString &text)
{
    for (auto *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == text)
            button->click();
    }
}

QCheckBox *box(const QWidget &dialog, const QString &beginning)
{
    for (auto *each : dialog.findChildren<QCheckBox *>()) {
        if (each->text().startsWith(beginning))
            return each;
    }
    return nullptr;
}

} // namespace

class TestPreferencesDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void save_givesBackWhatWasShown();
    void save_givesWhatWasChosen();
    void cancel_appliesNothing();
    void anotherService_isExplainedBeforeItIsSaved();
    void aBadAddress_isExplainedInPlace_andNotSaved();
    void noAddress_isTheStandardService();
    void anotherLanguage_saysWhenItComes();
    void anUnknownLanguage_isShownAsTheSystems();
    void aProxyAddress_isForTheManualProxy();
    void aBadProxyAddress_isExplainedInPlace_andNotSaved();
};

void TestPreferencesDialog::save_givesBackWhatWasShown()
{
    for (const Preferences &shown : {Preferences(), unusual()}) {
        PreferencesDialog dialog(shown, service(), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy applied(&dialog, &PreferencesDialog::applied);
        press(dialog, u"Save"_s);
        QCOMPARE(applied.size(), 1);
        QCOMPARE(applied.first().first().value<Preferences>(), shown);
    }
}

void TestPreferencesDialog::save_givesWhatWasChosen()
{
    PreferencesDialog dialog({}, service(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy applied(&dialog, &PreferencesDialog::applied);
    for (const auto &name : {u"Load all"_s, u"Compare"_s, u"Play what"_s, u"Open the last"_s,
                 u"Remember"_s, u"Less"_s}) {
        QVERIFY2(box(dialog, name), qPrintable(name));
        box(dialog, name)->click();
    }
    QVERIFY(!box(dialog, u"Open the last"_s)->isEnabled()); // nothing is remembered
    byName<QComboBox>(dialog, u"Colours"_s)->setCurrentText(u"Dark"_s);
    byName<QComboBox>(dialog, u"Language"_s)->setCurrentText(u"Français"_s);
    byName<QLineEdit>(dialog, u"Service address"_s)->setText(u"  https://elsewhere.example.com "_s);
    byName<QComboBox>(dialog, u"Proxy"_s)->setCurrentText(u"The one below"_s);
    byName<QLineEdit>(dialog, u"Proxy address"_s)->setText(u" proxy.example.com:3128 "_s);
    QCOMPARE(applied.size(), 0);
    QTest::keyClick(byName<QLineEdit>(dialog, u"Service address"_s), Qt::Key_Return);
    QCOMPARE(applied.size(), 1);
    QCOMPARE(applied.first().first().value<Preferences>(), unusual());
    QVERIFY(!dialog.isVisible());
}

void TestPreferencesDialog::cancel_appliesNothing()
{
    PreferencesDialog dialog({}, service(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy applied(&dialog, &PreferencesDialog::applied);
    box(dialog, u"Less"_s)->click();
    press(dialog, u"Cancel"_s);
    QCOMPARE(applied.size(), 0);
    QVERIFY(!dialog.isVisible());
}

void TestPreferencesDialog::anotherService_isExplainedBeforeItIsSaved()
{
    PreferencesDialog dialog(unusual(), service(), nullptr);
    dialog.show();
    const QString sentence = u"needs a key of its own"_s;
    auto *address = byName<QLineEdit>(dialog, u"Service address"_s);
    QVERIFY(!saysInALabel(dialog, sentence));
    address->setText(u"https://third.example.com"_s);
    QVERIFY(saysInALabel(dialog, sentence));
    address->setText(unusual().apiBase);
    QVERIFY(!saysInALabel(dialog, sentence));
}

void TestPreferencesDialog::aBadAddress_isExplainedInPlace_andNotSaved()
{
    PreferencesDialog dialog({}, service(), nullptr);
    dialog.show();
    QSignalSpy applied(&dialog, &PreferencesDialog::applied);
    auto *address = byName<QLineEdit>(dialog, u"Service address"_s);
    address->setText(u"ftp://example.com"_s);
    press(dialog, u"Save"_s);
    QCOMPARE(applied.size(), 0);
    QVERIFY(dialog.isVisible());
    QVERIFY(saysInALabel(dialog, u"This is no address of a service"_s));
    address->setText(u"https://example.com"_s);
    QVERIFY(!saysInALabel(dialog, u"This is no address of a service"_s));
}

void TestPreferencesDialog::noAddress_isTheStandardService()
{
    PreferencesDialog dialog(unusual(), service(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy applied(&dialog, &PreferencesDialog::applied);
    auto *address = byName<QLineEdit>(dialog, u"Service address"_s);
    QCOMPARE(address->placeholderText(), u"https://api.example.com"_s);
    address->clear();
    press(dialog, u"Save"_s);
    QCOMPARE(applied.size(), 1);
    QCOMPARE(applied.first().first().value<Preferences>().apiBase, QString());
}

void TestPreferencesDialog::anotherLanguage_saysWhenItComes()
{
    PreferencesDialog dialog({}, service(), nullptr);
    dialog.show();
    auto *language = byName<QComboBox>(dialog, u"Language"_s);
    QVERIFY(!saysInALabel(dialog, u"From the next start."_s));
    language->setCurrentText(u"Deutsch"_s);
    QVERIFY(saysInALabel(dialog, u"From the next start."_s));
    language->setCurrentIndex(0);
    QVERIFY(!saysInALabel(dialog, u"From the next start."_s));
}

void TestPreferencesDialog::anUnknownLanguage_isShownAsTheSystems()
{
    Preferences preferences;
    preferences.language = u"tlh"_s;
    PreferencesDialog dialog(preferences, service(), nullptr);
    QCOMPARE(byName<QComboBox>(dialog, u"Language"_s)->currentIndex(), 0);
}

void TestPreferencesDialog::aProxyAddress_isForTheManualProxy()
{
    PreferencesDialog dialog({}, service(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy applied(&dialog, &PreferencesDialog::applied);
    auto *proxy = byName<QComboBox>(dialog, u"Proxy"_s);
    auto *address = byName<QLineEdit>(dialog, u"Proxy address"_s);
    QVERIFY(!address->isEnabled());
    proxy->setCurrentText(u"The one below"_s);
    QVERIFY(address->isEnabled());
    address->setText(u"me:secret@proxy.example.com:3128"_s);
    proxy->setCurrentText(u"None"_s);
    QVERIFY(!address->isEnabled());
    press(dialog, u"Save"_s);
    // What is no address is not kept, since it may hold a password.
    QCOMPARE(applied.first().first().value<Preferences>().proxy,
            (ProxyChoice{ProxyChoice::Mode::None, {}}));
}

void TestPreferencesDialog::aBadProxyAddress_isExplainedInPlace_andNotSaved()
{
    PreferencesDialog dialog({}, service(), nullptr);
    dialog.show();
    QSignalSpy applied(&dialog, &PreferencesDialog::applied);
    const QString sentence = u"This is no address of a proxy"_s;
    auto *address = byName<QLineEdit>(dialog, u"Proxy address"_s);
    byName<QComboBox>(dialog, u"Proxy"_s)->setCurrentText(u"The one below"_s);
    for (const auto &bad : {u""_s, u"proxy.example.com"_s, u"me:secret@proxy.example.com:3128"_s}) {
        address->setText(bad);
        QVERIFY(!saysInALabel(dialog, sentence));
        press(dialog, u"Save"_s);
        QCOMPARE(applied.size(), 0);
        QVERIFY(saysInALabel(dialog, sentence));
    }
}

QTEST_MAIN(TestPreferencesDialog)
#include "tst_preferencesdialog.moc"
