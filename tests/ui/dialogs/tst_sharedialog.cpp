// SPDX-License-Identifier: MIT
#include "tests/support/Sentences.h"
#include "tests/support/WindowProbe.h"
#include "ui/controls/CopyButton.h"
#include "ui/dialogs/ShareDialog.h"
#include "ui/track/KeepButtons.h"
#include "ui/words/ShareWords.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace prelisten;
using prelisten::tests::isSentence;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;

namespace {

const QString secretLink = u"https://api.example/v1/music/shared/shr_9f3a61d07c52be84"_s;

} // namespace

/// Tests the buttons that save and share a track, the dialog that shares it, and their words.
class TestShareDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void names_areThoseOfTheContract();
    void create_saysWhatIsWanted_once_data();
    void create_saysWhatIsWanted_once();
    void theLink_isShown_andKeptFromWhatReadsTheWindow();
    void theLink_isCopiedByItsButtonOnly_andMarkedAsSecret();
    void theLink_isGone_whenTheDialogIsClosed();
    void aTrouble_isSaid_andCanBeTriedAgain();
    void aPause_isCountedDown_thenItCanBeTriedAgain();
    void keyboardAlone_createsAndCopies();

    void everyFailureOfSharing_isASentence_data();
    void everyFailureOfSharing_isASentence();
    void expiry_saysOnlyWhatIsKnown();
    void saveButton_followsTheState_data();
    void saveButton_followsTheState();

private:
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (auto *each : m_dialog->findChildren<QPushButton *>()) {
            if (each->text() == text || each->accessibleName() == text)
                return each;
        }
        return nullptr;
    }

    std::unique_ptr<ShareDialog> m_dialog;
    QList<ShareTerms> m_wanted;
};

void TestShareDialog::init()
{
    m_dialog = std::make_unique<ShareDialog>(u"Late Night <b>Study</b>"_s, nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
    m_wanted.clear();
    connect(m_dialog.get(), &ShareDialog::createRequested, this,
            [this](const ShareTerms &terms) { m_wanted.append(terms); });
    QGuiApplication::clipboard()->setText(u"before"_s);
}

void TestShareDialog::names_areThoseOfTheContract()
{
    auto *who = byName<QComboBox>(*m_dialog, u"Who may open it"_s);
    QVERIFY(who);
    const QAccessibleInterface *read = QAccessible::queryAccessibleInterface(who);
    QCOMPARE(read->text(QAccessible::Name), u"Who may open it"_s);
    QCOMPARE(read->text(QAccessible::Value), u"Whoever has the link"_s);
    QCOMPARE(read->childCount(), 1); // the list
    QVERIFY(byName<QSpinBox>(*m_dialog, u"Expires"_s));
    QVERIFY(button(u"Create link"_s));
    QVERIFY(byName<CopyButton>(*m_dialog, u"Copy link"_s));
    QVERIFY(saysInALabel(*m_dialog, u"Late Night <b>Study</b>"_s));
}

void TestShareDialog::create_saysWhatIsWanted_once_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<int>("days");
    QTest::addColumn<ShareTerms>("terms");
    using Visibility = ShareTerms::Visibility;
    QTest::newRow("usual") << 0 << 7 << ShareTerms{Visibility::LinkOnly, 7};
    QTest::newRow("public, never") << 1 << 0 << ShareTerms{Visibility::Public, {}};
    QTest::newRow("longer than it can be") << 0 << 400 << ShareTerms{Visibility::LinkOnly, 90};
}

void TestShareDialog::create_saysWhatIsWanted_once()
{
    QFETCH(const int, choice);
    QFETCH(const int, days);
    QCOMPARE(byName<QSpinBox>(*m_dialog, u"Expires"_s)->value(), 7);
    byName<QComboBox>(*m_dialog, u"Who may open it"_s)->setCurrentIndex(choice);
    byName<QSpinBox>(*m_dialog, u"Expires"_s)->setValue(days);
    button(u"Create link"_s)->click();
    button(u"Create link"_s)->click(); // while the first is under way
    QCOMPARE(m_wanted.size(), 1);
    QTEST(m_wanted.first(), "terms");
}

void TestShareDialog::theLink_isShown_andKeptFromWhatReadsTheWindow()
{
    button(u"Create link"_s)->click();
    m_dialog->showLink(secretLink, u"shr_9f3a…"_s, u"It does not expire."_s);
    bool shown = false;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
        shown = shown || QString(label->text()).remove(QChar(0x200B)) == secretLink;
        QVERIFY(!label->accessibleName().contains(u"9f3a61"_s));
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!(label->textInteractionFlags() & Qt::TextSelectableByMouse));
    }
    QVERIFY(shown);
    QCOMPARE(valueOf(*m_dialog, u"Link: "_s), u"Link: shr_9f3a…"_s);
    QVERIFY(saysInALabel(*m_dialog, u"The link is ready. It does not expire."_s));
    QVERIFY(!button(u"Create link"_s)->isEnabled());
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

void TestShareDialog::theLink_isCopiedByItsButtonOnly_andMarkedAsSecret()
{
    m_dialog->showLink(secretLink, u"shr_9f3a…"_s, {});
    byName<CopyButton>(*m_dialog, u"Copy link"_s)->click();
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(data->text(), secretLink);
    QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
}

void TestShareDialog::theLink_isGone_whenTheDialogIsClosed()
{
    m_dialog->showLink(secretLink, u"shr_9f3a…"_s, {});
    m_dialog->reject();
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        QVERIFY(!QString(label->text()).remove(QChar(0x200B)).contains(u"shr_"_s));
    byName<CopyButton>(*m_dialog, u"Copy link"_s)->click();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"shr_"_s));
}

void TestShareDialog::aTrouble_isSaid_andCanBeTriedAgain()
{
    button(u"Create link"_s)->click();
    m_dialog->showTrouble({u"It failed."_s, {}, Message::Tone::Problem}, u"Trace id: req_1"_s);
    QVERIFY(saysInALabel(*m_dialog, u"It failed. Trace id: req_1"_s));
    QVERIFY(byName<CopyButton>(*m_dialog, u"Copy link"_s)->isHidden());
    button(u"Create link"_s)->click();
    QCOMPARE(m_wanted.size(), 2);
}

void TestShareDialog::aPause_isCountedDown_thenItCanBeTriedAgain()
{
    button(u"Create link"_s)->click();
    Message why;
    why.headline = u"Too many."_s;
    m_dialog->showTrouble(why, {}, std::chrono::milliseconds(1'500));
    QVERIFY(saysInALabel(*m_dialog, u"Too many. You can try again in 2 s."_s));
    QVERIFY(!button(u"Create link"_s)->isEnabled());
    QTRY_VERIFY(saysInALabel(*m_dialog, u"You can try again in 1 s."_s));
    QTRY_VERIFY(saysInALabel(*m_dialog, u"You can try again now."_s));
    QCOMPARE(m_wanted.size(), 1); // nothing was repeated by itself
    button(u"Create link"_s)->click();
    QCOMPARE(m_wanted.size(), 2);
}

void TestShareDialog::keyboardAlone_createsAndCopies()
{
    activate(*m_dialog);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Down);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Down);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QCOMPARE(m_wanted, QList<ShareTerms>({{ShareTerms::Visibility::Public, 6}}));
    m_dialog->showLink(secretLink, u"shr_9f3a…"_s, {});
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), secretLink);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isHidden());
}

void TestShareDialog::everyFailureOfSharing_isASentence_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("says");
    QTest::addColumn<bool>("mayHaveHappened");
    const auto row = [](const char *name, Outcome outcome, Reason reason, const QString &says,
                             bool mayHaveHappened = false) {
        QTest::newRow(name) << outcome << reason << says << mayHaveHappened;
    };
    row("404", Outcome::NotAvailable, Reason::NotTheCreator, u"not the creator"_s);
    row("201 without a link", Outcome::Service, Reason::ShareNotConfirmed, u"without a link"_s,
            true);
    row("500", Outcome::Service, Reason::ServerError, u"problem of its own"_s, true);
    row("302", Outcome::Service, Reason::Redirected, u"another address"_s);
    row("422", Outcome::Service, Reason::BadRequest, u"does not accept"_s);
    row("401", Outcome::KeyProblem, Reason::KeyInvalid, u"key"_s);
    row("no key", Outcome::KeyProblem, Reason::KeyMissing, u"key"_s);
    row("403", Outcome::OrganizationProblem, Reason::OrganizationRefused, u"organization"_s);
    row("429", Outcome::RateLimited, Reason::None, u"too many requests"_s);
    row("too late", Outcome::Network, Reason::TimedOut, {}, true);
    row("save: share gone", Outcome::NotAvailable, Reason::ShareNotSaved, u"revoked"_s);
    row("save: not confirmed", Outcome::Service, Reason::SaveNotConfirmed, u"did not say"_s);
}

void TestShareDialog::everyFailureOfSharing_isASentence()
{
    QFETCH(const Outcome, outcome);
    QFETCH(const Reason, reason);
    QFETCH(const QString, says);
    QFETCH(const bool, mayHaveHappened);
    Verdict verdict(outcome, reason);
    const Message message = ShareWords::notShared(verdict);
    QVERIFY(isSentence(message.headline));
    QVERIFY(message.next.isEmpty() || isSentence(message.next));
    QVERIFY2(message.headline.contains(says), qPrintable(message.headline));
    QCOMPARE(message.next.contains(u"may have been created"_s), mayHaveHappened);
    // Where the service does not tell that the track exists, nothing is claimed about it.
    if (outcome == Outcome::NotAvailable)
        QCOMPARE(message.meaning, u"Nothing was changed."_s);
}

void TestShareDialog::expiry_saysOnlyWhatIsKnown()
{
    const ShareTerms week{ShareTerms::Visibility::LinkOnly, 7};
    QCOMPARE(ShareWords::expiry({}, {}), u"It does not expire."_s);
    QCOMPARE(ShareWords::expiry(week, {}), u"The service did not say when it expires."_s);
    const QString until =
            ShareWords::expiry(week, QDateTime::fromString(u"2026-12-07T10:00:00Z"_s, Qt::ISODate));
    QVERIFY2(until.contains(u"2026"_s) && isSentence(until), qPrintable(until));
}

void TestShareDialog::saveButton_followsTheState_data()
{
    QTest::addColumn<SaveState>("state");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("shown");
    QTest::addColumn<bool>("enabled");
    QTest::addColumn<int>("requests"); // of a press
    QTest::newRow("no track") << SaveState::NoTrack << u"Save to library"_s << false << false << 0;
    QTest::newRow("not saved") << SaveState::NotSaved << u"Save to library"_s << true << true << 1;
    QTest::newRow("saving") << SaveState::Saving << u"Saving…"_s << true << true << 0;
    QTest::newRow("saved") << SaveState::Saved << u"In your library"_s << true << false << 0;
}

void TestShareDialog::saveButton_followsTheState()
{
    KeepButtons buttons;
    buttons.show();
    QFETCH(const SaveState, state);
    buttons.setSaveState(state);
    auto *save = byName<QPushButton>(buttons, u"Save to library"_s);
    QVERIFY(save); // whatever it shows
    QTEST(save->text(), "text");
    QTEST(!save->isHidden(), "shown");
    QTEST(save->isEnabled(), "enabled");
    QSignalSpy requests(&buttons, &KeepButtons::saveRequested);
    save->click();
    QTEST(int(requests.size()), "requests");
    const auto *share = byName<QPushButton>(buttons, u"Share…"_s);
    QVERIFY(share->isHidden());
    buttons.setShareable(true);
    QVERIFY(!share->isHidden());
}

QTEST_MAIN(TestShareDialog)
#include "tst_sharedialog.moc"
