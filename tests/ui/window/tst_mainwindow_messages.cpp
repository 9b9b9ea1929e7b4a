// SPDX-License-Identifier: MIT
#include "tests/support/WindowProbe.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace prelisten;

namespace {

// Clicks every button with this text.
void click(const QWidget &window, const QString &text)
{
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->text() == text)
            button->click();
    }
}

} // namespace

// Tests the messages of the window: what they say, and what can be done about them.
class TestMainWindowMessages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void message_holdsTheTraceId();
    void message_countsDown();
    void message_canBeCancelled_whileATrackIsOpened();
    void details_goToTheClipboard();
};

void TestMainWindowMessages::message_holdsTheTraceId()
{
    MainWindow window;
    Verdict verdict(Verdict::Outcome::NotAvailable);
    verdict.traceId = u"req_jkl012mno"_s;
    window.showVerdict(verdict, true);
    const QString name = valueOf(window, u"Message: "_s);
    QVERIFY(name.startsWith(u"Message: This track does not exist, or this key has no access"_s));
    QVERIFY(name.endsWith(u"Trace id: req_jkl012mno"_s));
    QSignalSpy retry(window.message(), &MessageLine::retryRequested);
    click(window, u"Retry"_s);
    QCOMPARE(retry.size(), 1);
}

void TestMainWindowMessages::message_countsDown()
{
    MainWindow window;
    Verdict verdict(Verdict::Outcome::RateLimited);
    window.message()->showWaiting(verdict, std::chrono::milliseconds(1'500));
    QVERIFY(valueOf(window, u"Message: "_s).endsWith(u"Trying again in 2 s."_s));
    QTRY_VERIFY_WITH_TIMEOUT(valueOf(window, u"Message: "_s).endsWith(u"Trying again…"_s), 20'000);
    window.showNote(Note::None);
    QCOMPARE(valueOf(window, u"Message: "_s), u"Message: "_s);
}

void TestMainWindowMessages::message_canBeCancelled_whileATrackIsOpened()
{
    MainWindow window;
    window.show();
    const auto cancel = [&window]() -> QAbstractButton * {
        const auto buttons = window.findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->text() == u"Cancel")
                return button;
        }
        return nullptr;
    };
    QVERIFY(!cancel()->isVisible());
    QSignalSpy asked(&window, &MainWindow::cancelOpenRequested);
    window.showNote(Note::OpeningTrack);
    QVERIFY(cancel()->isVisible());
    cancel()->click();
    QCOMPARE(asked.size(), 1);
    window.showTrack(sampleTrack());
    QVERIFY(!cancel()->isVisible());
}

void TestMainWindowMessages::details_goToTheClipboard()
{
    MainWindow window;
    Verdict verdict(Verdict::Outcome::Service);
    verdict.httpStatus = 503;
    verdict.requestId = u"req_x"_s;
    window.showVerdict(verdict, false);
    click(window, u"Copy details"_s);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Request id: req_x"_s));
}

QTEST_MAIN(TestMainWindowMessages)
#include "tst_mainwindow_messages.moc"
