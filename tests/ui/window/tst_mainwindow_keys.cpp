// SPDX-License-Identifier: MIT
#include "tests/support/MainWindowFixture.h"
#include "tests/support/ParsedRefs.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;

class TestMainWindowKeys : public QObject, protected MainWindowFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { close(); }

    void space_playsAndPauses();
    void space_types_whileTyping();
    void space_pressesTheButtonWithTheFocus();
    void arrows_seek_data();
    void arrows_seek();
    void arrows_addUp_whenPressedQuickly();
    void arrows_stayWithinTheTrack();
    void arrows_moveTheCursor_whileTyping();
    void arrows_changeTheVolume_onItsSlider();
    void arrows_seek_onThePositionSlider();
    void digits_chooseTheSource();
    void digits_type_whileTyping();
    void paste_opensWhatWasCopied_outsideATextField();
    void paste_pastes_insideATextField();
    void ctrlL_goesToTheReference();
    void escape_givesUpOpening();
    void nothing_isAsked_withoutATrack();
    void tab_goesThroughTheLanes_beforeTheTransport();

private:
    void focus(QWidget *widget);
};

void TestMainWindowKeys::init()
{
    openWithKeyboard();
    m_window->setKey({KeyInUse::Origin::Keychain, KeyInUse::Keychain::Fine, u"ak_0"_s});
    m_window->setState(PlaybackState::Paused);
}

void TestMainWindowKeys::focus(QWidget *widget)
{
    QVERIFY(widget);
    widget->setFocus(Qt::TabFocusReason);
    QVERIFY(widget->hasFocus());
}

void TestMainWindowKeys::space_playsAndPauses()
{
    QSignalSpy play(m_window->transport(), &TransportBar::playRequested);
    QSignalSpy pause(m_window->transport(), &TransportBar::pauseRequested);
    press(Qt::Key_Space);
    QCOMPARE(play.size(), 1);
    m_window->setState(PlaybackState::Playing);
    press(Qt::Key_Space);
    QCOMPARE(pause.size(), 1);
    QCOMPARE(play.size(), 1);
}

void TestMainWindowKeys::space_types_whileTyping()
{
    QSignalSpy play(m_window->transport(), &TransportBar::playRequested);
    auto *field = byName<QLineEdit>(*m_window, u"Track reference"_s);
    focus(field);
    press(Qt::Key_Space);
    QCOMPARE(field->text(), u" "_s);
    QCOMPARE(play.size(), 0);
}

void TestMainWindowKeys::space_pressesTheButtonWithTheFocus()
{
    QSignalSpy play(m_window->transport(), &TransportBar::playRequested);
    QSignalSpy listen(m_window->lanes(), &LaneList::listenRequested);
    focus(byName<QAbstractButton>(*m_window, u"Listen to bass"_s));
    press(Qt::Key_Space);
    QCOMPARE(listen.size(), 1);
    QCOMPARE(play.size(), 0);
    focus(byName<QAbstractButton>(*m_window, u"Play"_s));
    press(Qt::Key_Space);
    QCOMPARE(play.size(), 1);
}

void TestMainWindowKeys::arrows_seek_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<bool>("shift");
    QTest::addColumn<qint64>("target");
    QTest::newRow("right") << Qt::Key_Right << false << qint64(56'300);
    QTest::newRow("left") << Qt::Key_Left << false << qint64(46'300);
    QTest::newRow("shift right") << Qt::Key_Right << true << qint64(52'300);
    QTest::newRow("shift left") << Qt::Key_Left << true << qint64(50'300);
    QTest::newRow("home") << Qt::Key_Home << false << qint64(0);
}

void TestMainWindowKeys::arrows_seek()
{
    QFETCH(Qt::Key, key);
    QFETCH(bool, shift);
    QSignalSpy asked(m_window->track(), &TrackView::seekRequested);
    press(key, shift ? Qt::ShiftModifier : Qt::NoModifier);
    QCOMPARE(asked.size(), 1);
    QTEST(asked.first().first().toLongLong(), "target");
}

void TestMainWindowKeys::arrows_addUp_whenPressedQuickly()
{
    QSignalSpy asked(m_window->track(), &TrackView::seekRequested);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Right);
    QCOMPARE(asked.size(), 3);
    QCOMPARE(asked.last().first().toLongLong(), 66'300);
}

void TestMainWindowKeys::arrows_stayWithinTheTrack()
{
    QSignalSpy asked(m_window->track(), &TrackView::seekRequested);
    m_window->track()->setPosition(2'000);
    press(Qt::Key_Left);
    m_window->track()->setPosition(119'000);
    press(Qt::Key_Right);
    QCOMPARE(asked.at(0).first().toLongLong(), 0);
    QCOMPARE(asked.at(1).first().toLongLong(), 119'400);
}

void TestMainWindowKeys::arrows_moveTheCursor_whileTyping()
{
    QSignalSpy asked(m_window->track(), &TrackView::seekRequested);
    m_window->reference()->setReference(u"mtrack_1"_s);
    auto *field = byName<QLineEdit>(*m_window, u"Track reference"_s);
    focus(field);
    field->setCursorPosition(3);
    press(Qt::Key_Right);
    QCOMPARE(field->cursorPosition(), 4);
    press(Qt::Key_Home);
    QCOMPARE(field->cursorPosition(), 0);
    QCOMPARE(asked.size(), 0);
}

void TestMainWindowKeys::arrows_changeTheVolume_onItsSlider()
{
    m_window->transport()->output()->setVolume(50);
    QSignalSpy seek(m_window->track(), &TrackView::seekRequested);
    QSignalSpy volume(m_window->transport()->output(), &OutputPanel::volumeRequested);
    focus(byName<QSlider>(*m_window, u"Volume"_s));
    press(Qt::Key_Left);
    QCOMPARE(volume.size(), 1);
    QCOMPARE(volume.first().first().toInt(), 48);
    QCOMPARE(seek.size(), 0);
}

void TestMainWindowKeys::arrows_seek_onThePositionSlider()
{
    QSignalSpy asked(m_window->track(), &TrackView::seekRequested);
    focus(byName<QSlider>(*m_window, u"Position"_s));
    press(Qt::Key_Right);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toLongLong(), 56'300);
}

void TestMainWindowKeys::digits_chooseTheSource()
{
    QSignalSpy asked(m_window->lanes(), &LaneList::listenRequested);
    press(Qt::Key_2);
    press(Qt::Key_0);
    press(Qt::Key_9);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.at(0).first().toString(), u"bass"_s);
    QCOMPARE(asked.at(1).first().toString(), u"master"_s);
}

void TestMainWindowKeys::digits_type_whileTyping()
{
    QSignalSpy asked(m_window->lanes(), &LaneList::listenRequested);
    auto *field = byName<QLineEdit>(*m_window, u"Track reference"_s);
    focus(field);
    press(Qt::Key_1);
    QCOMPARE(field->text(), u"1"_s);
    QCOMPARE(asked.size(), 0);
}

void TestMainWindowKeys::paste_opensWhatWasCopied_outsideATextField()
{
    QGuiApplication::clipboard()->setText(u"org_abc123/mtrack_1"_s);
    QSignalSpy asked(m_window.get(), &MainWindow::openRequested);
    press(Qt::Key_V, Qt::ControlModifier);
    // A label that has the focus for text selection is not a text field.
    focus(byName<QLabel>(*m_window, u"Title: Late Night Study"_s));
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(parsedRef(asked.last().first())->toString(), u"org_abc123/mtrack_1"_s);
}

void TestMainWindowKeys::paste_pastes_insideATextField()
{
    QGuiApplication::clipboard()->setText(u"mtrack_1"_s);
    QSignalSpy asked(m_window.get(), &MainWindow::openRequested);
    auto *field = byName<QLineEdit>(*m_window, u"Track reference"_s);
    focus(field);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(field->text(), u"mtrack_1"_s);
    QCOMPARE(asked.size(), 0);
}

void TestMainWindowKeys::ctrlL_goesToTheReference()
{
    m_window->reference()->setReference(u"mtrack_1"_s);
    press(Qt::Key_L, Qt::ControlModifier);
    auto *field = byName<QLineEdit>(*m_window, u"Track reference"_s);
    QVERIFY(field->hasFocus());
    QCOMPARE(field->selectedText(), u"mtrack_1"_s);
}

void TestMainWindowKeys::escape_givesUpOpening()
{
    QSignalSpy asked(m_window.get(), &MainWindow::cancelOpenRequested);
    press(Qt::Key_Escape);
    QCOMPARE(asked.size(), 0);
    m_window->showNote(Note::OpeningTrack);
    press(Qt::Key_Escape);
    QCOMPARE(asked.size(), 1);
}

void TestMainWindowKeys::nothing_isAsked_withoutATrack()
{
    m_window->clearTrack();
    QSignalSpy play(m_window->transport(), &TransportBar::playRequested);
    QSignalSpy seek(m_window->track(), &TrackView::seekRequested);
    QSignalSpy listen(m_window->lanes(), &LaneList::listenRequested);
    for (const auto key : {Qt::Key_Space, Qt::Key_Right, Qt::Key_Home, Qt::Key_0})
        press(key);
    QCOMPARE(play.size() + seek.size() + listen.size(), 0);
}

void TestMainWindowKeys::tab_goesThroughTheLanes_beforeTheTransport()
{
    focus(byName<QAbstractButton>(*m_window, u"Copy track id"_s));
    const QStringList order{u"Copy track details"_s, u"Listen to master"_s, u"Volume master"_s,
            u"Listen to drums"_s, u"Solo drums"_s, u"Mute drums"_s, u"Volume drums"_s,
            u"Listen to bass"_s, u"Solo bass"_s, u"Mute bass"_s, u"Volume bass"_s, u"Play"_s,
            u"Stop"_s, u"Go to a time"_s, u"Show the remaining time"_s, u"Master side"_s,
            u"Stems side"_s, u"Position"_s, u"Volume"_s};
    QStringList visited;
    while (visited.size() < order.size()) {
        press(Qt::Key_Tab);
        visited << QApplication::focusWidget()->accessibleName();
    }
    QCOMPARE(visited, order);
}

QTEST_MAIN(TestMainWindowKeys)
#include "tst_mainwindow_keys.moc"
