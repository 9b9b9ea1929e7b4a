// SPDX-License-Identifier: MIT
#include "tests/support/ParsedRefs.h"
#include "tests/support/WindowProbe.h"
#include "ui/window/GivenReferences.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace prelisten;

// Tests what the user enters to open a track: a reference, an organization and an API key.
class TestMainWindowOpening : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void open_asksForWhatIsInTheBar();
    void whatIsTypedAfterEnter_replacesTheReference();
    void organization_keepsItsNameAndGivesItsText();
    void open_cutsPastedCommandsDown();
    void open_keepsEveryLineOfAPaste_whenItNamesNoTrack();
    void aShareLink_isAskedFor_inTheReferenceField();
    void firstRun_showsOnlyWithoutKeyAndTrack();
    void keyDialog_handsTheKeyOverOnce();
    void aLink_opensNothing_untilTheUserAgrees();
    void aLink_hasTheFocusOnTheHarmlessAnswer_andGivesItBack();
    void aShare_isOpened_andItsTokenIsNotKeptInTheField_data();
    void aShare_isOpened_andItsTokenIsNotKeptInTheField();
    void aShare_isNoListOfTracks_andNoKey();
    void aDroppedLink_isAskedAbout_andABadOneIsRefused();
    void keyDialog_explainsWhatIsNoKey();
    void whatCannotBeOpened_showsNoToken_data();
    void whatCannotBeOpened_showsNoToken();
    void aShare_inAKeyField_isNoKey_andLeadsToItsField_data();
    void aShare_inAKeyField_isNoKey_andLeadsToItsField();
    void aKey_inTheReferenceField_namesNoTrack_andIsOfferedAsAKeyIfPasted();
};

void TestMainWindowOpening::open_asksForWhatIsInTheBar()
{
    MainWindow window;
    window.reference()->setOrganizations({{u"org_a"_s, {}}, {u"org_b"_s, u"Band"_s}}, u"org_b"_s);
    window.reference()->setReference(u"mtrack_1"_s);
    QSignalSpy asked(&window, &MainWindow::openRequested);
    byName<QAbstractButton>(window, u"Open track"_s)->click();
    QTest::keyClick(byName<QLineEdit>(window, u"Track reference"_s), Qt::Key_Return);
    QCOMPARE(asked.size(), 2);
    const TrackRef named{u"org_b"_s, u"mtrack_1"_s};
    QCOMPARE(*tests::parsedRef(asked.first().first()), named);
    QCOMPARE(*tests::parsedRef(asked.last().first()), named);
}

void TestMainWindowOpening::whatIsTypedAfterEnter_replacesTheReference()
{
    MainWindow window;
    window.show();
    window.activateWindow();
    auto *field = byName<QLineEdit>(window, u"Track reference"_s);
    field->setFocus();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"mtrack_1"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClicks(field, u"mtrack_2"_s);
    QCOMPARE(field->text(), u"mtrack_2"_s);
}

void TestMainWindowOpening::organization_keepsItsNameAndGivesItsText()
{
    MainWindow window;
    window.reference()->setOrganizations({{u"org_a"_s, {}}}, u"org_a"_s);
    auto *box = QAccessible::queryAccessibleInterface(byName<QComboBox>(window, u"Organization"_s));
    QCOMPARE(box->role(), QAccessible::ComboBox);
    QCOMPARE(box->text(QAccessible::Name), u"Organization"_s);
    QCOMPARE(box->text(QAccessible::Value), u"org_a"_s);
    QVERIFY(box->state().editable);
    box->editableTextInterface()->replaceText(0, 5, u"org_b"_s);
    window.reference()->setReference(u"mtrack_1"_s);
    QSignalSpy asked(&window, &MainWindow::openRequested);
    byName<QAbstractButton>(window, u"Open track"_s)->click();
    QCOMPARE(tests::parsedRef(asked.first().first())->organization, u"org_b"_s);
}

void TestMainWindowOpening::open_cutsPastedCommandsDown()
{
    MainWindow window;
    QGuiApplication::clipboard()->setText(
            u"curl 'https://api.aitronos.com/v1/music/org_abc123/tracks/mtrack_7c1a9e2f4b8d' \\\n"
            u"  -H 'X-API-Key: oak_live_secret'\n"_s);
    auto *field = byName<QLineEdit>(window, u"Track reference"_s);
    field->paste();
    QCOMPARE(field->text(), u"org_abc123/mtrack_7c1a9e2f4b8d"_s);
}

void TestMainWindowOpening::open_keepsEveryLineOfAPaste_whenItNamesNoTrack()
{
    MainWindow window;
    const QString lines = u"curl https://example.org \\\n -H 'a: b' \\\n --compressed"_s;
    QGuiApplication::clipboard()->setText(lines);
    auto *field = byName<QLineEdit>(window, u"Track reference"_s);
    field->paste();
    QCOMPARE(field->text(), lines);
}

void TestMainWindowOpening::aShareLink_isAskedFor_inTheReferenceField()
{
    MainWindow window;
    activate(window);
    auto *field = byName<QLineEdit>(window, u"Track reference"_s);
    const QString usual = field->placeholderText();
    window.reference()->setReference(u"mtrack_1"_s);
    window.askForShare();
    QTRY_VERIFY(field->hasFocus());
    QCOMPARE(field->text(), QString());
    QCOMPARE(field->placeholderText(), u"Paste the share link here"_s);
    QCOMPARE(field->accessibleDescription(), u"Paste the share link here"_s);
    field->undo();
    QCOMPARE(field->text(), u"mtrack_1"_s);
    field->clear();
    byName<QComboBox>(window, u"Organization"_s)->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(field->placeholderText(), usual);
    QCOMPARE(field->accessibleDescription(), QString());
}

void TestMainWindowOpening::firstRun_showsOnlyWithoutKeyAndTrack()
{
    MainWindow window;
    window.show();
    auto *field = byName<QLineEdit>(window, u"Your API key"_s);
    QVERIFY(!field->isVisible()); // it is not known yet whether there is a key
    window.setKey({});
    QVERIFY(field->isVisible());
    QSignalSpy entered(&window, &MainWindow::keyEntered);
    field->setText(u"  ak_0123456789 "_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(entered.size(), 1);
    QCOMPARE(entered.first().first().toString(), u"ak_0123456789"_s);
    QCOMPARE(field->text(), QString());
    window.setKey({KeyInUse::Origin::Keychain, KeyInUse::Keychain::Fine, u"ak_0"_s});
    QVERIFY(!field->isVisible());
    window.setKey({});
    window.showTrack(sampleTrack());
    QVERIFY(!field->isVisible());
}

void TestMainWindowOpening::keyDialog_handsTheKeyOverOnce()
{
    MainWindow window;
    window.show();
    byName<QAbstractButton>(window, u"API key…"_s)->click();
    auto *field = byName<QLineEdit>(window, u"API key"_s);
    QVERIFY(field);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QSignalSpy entered(&window, &MainWindow::keyEntered);
    field->setText(u"ak_0123456789"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(entered.size(), 1);
    QTRY_VERIFY(!byName<QLineEdit>(window, u"API key"_s));
}

void TestMainWindowOpening::keyDialog_explainsWhatIsNoKey()
{
    MainWindow window;
    window.show();
    byName<QAbstractButton>(window, u"API key…"_s)->click();
    auto *field = byName<QLineEdit>(window, u"API key"_s);
    QSignalSpy entered(&window, &MainWindow::keyEntered);
    for (const auto &text : {u""_s, u"   "_s, u"two words"_s}) {
        field->setText(text);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(field->isVisible());
    }
    QCOMPARE(entered.size(), 0);
}

void TestMainWindowOpening::aShare_inAKeyField_isNoKey_andLeadsToItsField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    for (const auto &text : {u"shr_9f3aCANARYCANARY"_s,
                 u" https://api.example/v1/music/shared/shr_9f3aCANARYCANARY\n"_s}) {
        QTest::newRow("welcome") << u"Your API key"_s << text;
        QTest::newRow("dialog") << u"API key"_s << text;
    }
}

void TestMainWindowOpening::aShare_inAKeyField_isNoKey_andLeadsToItsField()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    MainWindow window;
    activate(window);
    window.setKey({});
    if (field == u"API key")
        byName<QAbstractButton>(window, u"API key…"_s)->click();
    auto *input = byName<QLineEdit>(window, field);
    QSignalSpy entered(&window, &MainWindow::keyEntered);
    input->setText(text);
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(entered.size(), 0);
    QVERIFY(saysInALabel(window, u"This is a share, not a key"_s));
    QVERIFY(saysInALabel(window, u"in the field for the track"_s));
    QVERIFY(!saysInALabel(window, u"CANARY"_s));
    QCOMPARE(input->echoMode(), QLineEdit::Password);
}

void TestMainWindowOpening::aKey_inTheReferenceField_namesNoTrack_andIsOfferedAsAKeyIfPasted()
{
    const QString key = u"oak_live_0123456789CANARY"_s;
    MainWindow window;
    activate(window);
    window.setKey({});
    QSignalSpy asked(&window, &MainWindow::openRequested);
    auto *field = byName<QLineEdit>(window, u"Track reference"_s);
    field->setText(key);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(tests::parsedRef(asked.first().first()).error(), RefError::NoTrackId);
    QVERIFY(GivenReferences::fromText(key).mayBeKey());
}

void TestMainWindowOpening::aLink_opensNothing_untilTheUserAgrees()
{
    MainWindow window;
    activate(window);
    QSignalSpy asked(&window, &MainWindow::openRequested);
    QSignalSpy accepted(&window, &MainWindow::linkAccepted);
    window.askAboutLink({u"org_old"_s, u"mtrack_old"_s});
    window.askAboutLink({u"org_a"_s, u"mtrack_1"_s}); // replaces the first one
    auto *open = byName<QPushButton>(window, u"Open the linked track"_s);
    QVERIFY(byName<QLabel>(window, u"Question: Open the track mtrack_1 of org_a?"_s)->isVisible());
    QCOMPARE(open->accessibleDescription(), u"Open the track mtrack_1 of org_a?"_s);
    QCOMPARE(asked.size() + accepted.size(), 0);
    open->click();
    QVERIFY(!open->isVisible());
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(accepted.first().first().value<TrackRef>(), (TrackRef{u"org_a"_s, u"mtrack_1"_s}));
    QCOMPARE(asked.size(), 0);
}

void TestMainWindowOpening::aLink_hasTheFocusOnTheHarmlessAnswer_andGivesItBack()
{
    MainWindow window;
    activate(window);
    QSignalSpy accepted(&window, &MainWindow::linkAccepted);
    auto *field = byName<QLineEdit>(window, u"Track reference"_s);
    const TrackRef ref{u"org_a"_s, u"mtrack_1"_s};
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Space, Qt::Key_Escape}) {
        field->setFocus();
        window.askAboutLink(ref);
        auto *ignore = byName<QPushButton>(window, u"Ignore the link"_s);
        QVERIFY(ignore->hasFocus());
        QTest::keyClick(ignore, key);
        QVERIFY(!ignore->isVisible());
        QVERIFY(field->hasFocus());
    }
    QCOMPARE(accepted.size(), 0);
    window.askAboutLink(ref);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(accepted.size(), 1);
}

void TestMainWindowOpening::aDroppedLink_isAskedAbout_andABadOneIsRefused()
{
    MainWindow window;
    activate(window);
    QSignalSpy asked(&window, &MainWindow::openRequested);
    QSignalSpy accepted(&window, &MainWindow::linkAccepted);
    auto *open = byName<QPushButton>(window, u"Open the linked track"_s);
    open->click(); // as assistive tools can, although there is no question
    QCOMPARE(accepted.size(), 0);
    const auto drop = [&window](const QString &text) {
        QMimeData data;
        data.setText(text);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&window, &enter);
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&window, &event);
    };
    drop(u"prelisten://org_a/mtrack_1"_s);
    QVERIFY(open->isVisible());
    QCOMPARE(asked.size(), 0);
    drop(u"prelisten:org_a/mtrack_1?token=abcdefgh"_s);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(tests::parsedRef(asked.first().first()).error(), RefError::SecretInLink);
}

void TestMainWindowOpening::whatCannotBeOpened_showsNoToken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("two shares") << u"shr_9f3aCANARYCANARY shr_7c1bCANARYCANARY"_s
                                << u"shr_9f3a… shr_7c1b…"_s;
    QTest::newRow("a link that may not carry one")
            << u"prelisten:shr_9f3aCANARYCANARY"_s << u"prelisten:shr_9f3a…"_s;
}

void TestMainWindowOpening::whatCannotBeOpened_showsNoToken()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    MainWindow window;
    activate(window);
    QSignalSpy asked(&window, &MainWindow::openRequested);
    auto *field = byName<QLineEdit>(window, u"Track reference"_s);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(field->text(), shown);
    QVERIFY(!field->isUndoAvailable());
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(field->text(), shown);
    QCOMPARE(asked.size(), 2);
}

void TestMainWindowOpening::aShare_isOpened_andItsTokenIsNotKeptInTheField_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("typed");
    const QString address = u"https://api.example/v1/music/shared/shr_9f3aCANARYCANARY"_s;
    QTest::newRow("pasted into the field") << address << false;
    QTest::newRow("typed") << u"shr_9f3aCANARYCANARY"_s << true;
}

void TestMainWindowOpening::aShare_isOpened_andItsTokenIsNotKeptInTheField()
{
    QFETCH(const QString, text);
    QFETCH(const bool, typed);
    MainWindow window;
    activate(window);
    QList<ShareRef> shares;
    connect(&window, &MainWindow::shareRequested, this,
            [&](const ShareRef &share) { shares.append(share); });
    QSignalSpy asked(&window, &MainWindow::openRequested);
    auto *field = byName<QLineEdit>(window, u"Track reference"_s);
    if (typed)
        QTest::keyClicks(field, text);
    else
        field->insert(text);
    QTest::keyClick(field, Qt::Key_Return);
    const QString hint = u"shr_9f3a…"_s;
    QCOMPARE(field->text(), hint);
    QVERIFY(!field->isUndoAvailable());
    QTest::keyClick(field, Qt::Key_Return); // its hint opens it again
    QCOMPARE(asked.size(), 0);
    QCOMPARE(shares.size(), 2);
    for (const ShareRef &share : shares)
        QCOMPARE(share.token.reveal().toByteArray(), QByteArray("shr_9f3aCANARYCANARY"));
    window.reference()->setReference(u"mtrack_1"_s); // another track: the hint names nothing now
    field->setText(hint + u' ');
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(shares.size(), 2);
    QCOMPARE(tests::parsedRef(asked.first().first()).error(), RefError::BadShare);
}

void TestMainWindowOpening::aShare_isNoListOfTracks_andNoKey()
{
    const auto given = GivenReferences::fromText(u"shr_9f3aCANARYCANARY"_s);
    QVERIFY(given.share && given.share->ok());
    QVERIFY(!given.mayBeKey() && !given.namesNothing());
    const auto two = GivenReferences::fromText(u"shr_9f3aCANARY shr_otherCANARY"_s);
    QCOMPARE(two.kind, GivenReferences::Kind::One);
    QCOMPARE(two.ref.error(), RefError::SeveralTracks);
    QVERIFY(!two.mayBeKey());
    const auto list = GivenReferences::fromText(u"shr_9f3aCANARY\nshr_otherCANARY\n"_s);
    QCOMPARE(list.kind, GivenReferences::Kind::Several);
}

QTEST_MAIN(TestMainWindowOpening)
#include "tst_mainwindow_opening.moc"
