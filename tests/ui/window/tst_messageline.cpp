// SPDX-License-Identifier: MIT
#include "tests/support/WindowProbe.h"
#include "ui/checks/VerdictCard.h"
#include "ui/controls/BusyLine.h"
#include "ui/window/MessageLine.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using namespace prelisten;

class TestMessageLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void verdict_isSaidInThreeSteps_andWithItsTrace();
    void details_openByOneClick();
    void details_close_withTheNextMessage();
    void details_areNotOffered_whereThereAreNone();
    void details_leaveNoNamesBehind();
    void details_holdTheCard_ofTheTrackItIsAbout();
    void details_openByThemselves_whenAskedTo();
    void details_openWithWhatWasChecked_evenWhenItIsPlayable();
    void refine_changesTheWords_andNothingElse();
    void refine_doesNothing_onceAnotherMessageIsShown();
    void checking_isSaidInTheDetails_ifTheyAreAboutThatTrack();
    void failureOfASource_goes_onceThatWorks();
    void details_takeHalfOfTheWindow_andScroll();
    void copy_holdsNoKey();
    void message_isDismissed_whereNothingGoesOn();
    void message_isNotDismissed_whileSomethingGoesOn();
    void proxyPassword_isOffered_whenTheProxyWantsOne();
    void progress_comesOnlyAfterAMoment();
    void progress_fillsUp_whileItCountsDown();
    void buttons_goBelow_whereTheRoomEnds();

private:
    QAbstractButton *button(const QString &text);

    std::unique_ptr<MessageLine> m_line;
};

namespace {

Verdict notAvailable()
{
    Verdict verdict;
    verdict.outcome = Verdict::Outcome::NotAvailable;
    verdict.httpStatus = 404;
    verdict.code = u"RESOURCE_NOT_FOUND"_s;
    verdict.traceId = u"req_jkl012mno"_s;
    verdict.key = {KeyInUse::Origin::Keychain, KeyInUse::Keychain::Fine, u"oak_live_a1b2"_s};
    return verdict;
}

} // namespace

void TestMessageLine::init()
{
    m_line = std::make_unique<MessageLine>();
    m_line->resize(1000, 90);
}

void TestMessageLine::cleanup()
{
    m_line.reset();
}

QAbstractButton *TestMessageLine::button(const QString &text)
{
    for (auto *each : m_line->findChildren<QAbstractButton *>()) {
        if (each->text() == text || each->accessibleName() == text)
            return each;
    }
    return nullptr;
}

void TestMessageLine::verdict_isSaidInThreeSteps_andWithItsTrace()
{
    m_line->showVerdict(notAvailable(), true);
    const QString name = valueOf(*m_line, u"Message: "_s);
    const qsizetype what = name.indexOf(u"does not exist"_s);
    const qsizetype meaning = name.indexOf(u"does not mean"_s);
    const qsizetype next = name.indexOf(u"Check the id"_s);
    QVERIFY2(0 < what && what < meaning && meaning < next, qPrintable(name));
    QVERIFY(name.endsWith(u"Trace id: req_jkl012mno"_s));
    QVERIFY(saysInALabel(*m_line, u"does not exist"_s));
    QVERIFY(saysInALabel(*m_line, u"does not mean"_s));
}

void TestMessageLine::details_openByOneClick()
{
    m_line->showVerdict(notAvailable(), true);
    auto *more = button(u"Details"_s);
    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(more);
    QVERIFY(seen->state().expandable && seen->state().collapsed && !seen->state().expanded);
    auto *trace = byName<QWidget>(*m_line, u"Trace id: req_jkl012mno"_s);
    QVERIFY(trace && !trace->isVisible());
    more->toggle();
    QVERIFY(trace->isVisible());
    QVERIFY(seen->state().expanded && !seen->state().collapsed);
    for (const auto &name : {u"Status: 404"_s, u"Code: RESOURCE_NOT_FOUND"_s})
        QVERIFY2(byName<QLabel>(*m_line, name)->isVisible(), qPrintable(name));
    more->toggle();
    QVERIFY(!trace->isVisible());
}

void TestMessageLine::details_close_withTheNextMessage()
{
    m_line->showVerdict(notAvailable(), true);
    button(u"Details"_s)->toggle();
    m_line->showMessage(MessageWords::note(Note::KeySaved));
    QVERIFY(!button(u"Details"_s)->isVisible());
    m_line->showVerdict(notAvailable(), true);
    QVERIFY(!button(u"Details"_s)->isChecked());
    QVERIFY(!byName<QLabel>(*m_line, u"Status: 404"_s)->isVisible());
}

void TestMessageLine::details_areNotOffered_whereThereAreNone()
{
    Verdict verdict;
    verdict.outcome = Verdict::Outcome::BadReference;
    verdict.reason = Verdict::Reason::ReferenceEmpty;
    m_line->showVerdict(verdict, false);
    QVERIFY(m_line->isVisible());
    QVERIFY(!button(u"Details"_s)->isVisible() && !button(u"Copy details"_s)->isVisible());
}

void TestMessageLine::details_leaveNoNamesBehind()
{
    m_line->showVerdict(notAvailable(), true);
    m_line->showMessage({});
    QCOMPARE(valueOf(*m_line, u"Trace id: "_s), QString());
    QCOMPARE(valueOf(*m_line, u"Message: "_s), u"Message: "_s);
    QVERIFY(!m_line->isVisible());
}

void TestMessageLine::details_holdTheCard_ofTheTrackItIsAbout()
{
    const TrackRef about{u"org_abc123"_s, u"mtrack_7c1a9e2f4b8d"_s};
    m_line->showVerdict(notAvailable(), true, about);
    QCOMPARE(m_line->card()->checked().ref, about);
    button(u"Details"_s)->toggle();
    QVERIFY(byName<QLabel>(*m_line, u"Verdict: Not available to this key"_s)->isVisible());
    QVERIFY(button(u"Copy ticket text"_s)->isVisible());
    // The details do not repeat what the message says.
    QCOMPARE(valueOf(*m_line, u"Next: "_s), QString());
    m_line->showMessage(MessageWords::note(Note::KeySaved));
    QCOMPARE(m_line->card()->checked().ref, TrackRef());
}

void TestMessageLine::details_openByThemselves_whenAskedTo()
{
    m_line->showVerdict(notAvailable(), true, {}, MessageLine::Details::Open);
    QVERIFY(button(u"Details"_s)->isChecked());
    QVERIFY(m_line->areDetailsOpen());
    m_line->showMessage({});
    QVERIFY(!m_line->areDetailsOpen());
    // No request was sent, so the details have nothing to show.
    Verdict missing = notAvailable();
    missing.outcome = Verdict::Outcome::KeyProblem;
    missing.reason = Verdict::Reason::KeyMissing;
    m_line->showVerdict(missing, false, {}, MessageLine::Details::Open);
    QVERIFY(!m_line->areDetailsOpen());
}

void TestMessageLine::details_openWithWhatWasChecked_evenWhenItIsPlayable()
{
    Verdict verdict = notAvailable();
    verdict.outcome = Verdict::Outcome::Playable;
    verdict.httpStatus = 200;
    m_line->showChecked({{u"org_abc123"_s, u"mtrack_a1"_s}, verdict, {}, {}});
    QVERIFY(m_line->areDetailsOpen());
    QVERIFY(button(u"Deep check"_s)->isVisible());
    QVERIFY(button(u"Dismiss message"_s)->isVisible());
}

void TestMessageLine::refine_changesTheWords_andNothingElse()
{
    const TrackRef about{u"org_abc123"_s, u"mtrack_a1"_s};
    m_line->showVerdict(notAvailable(), true, about);
    button(u"Details"_s)->toggle();
    Verdict known = notAvailable();
    known.control = Verdict::Control::Works;
    m_line->refine(notAvailable(), {about, known, {}, {}});
    QVERIFY(valueOf(*m_line, u"Message: "_s).contains(u"shared or saved"_s));
    QVERIFY(!valueOf(*m_line, u"Proven: The same key got the list"_s).isEmpty());
    QVERIFY(m_line->areDetailsOpen() && button(u"Retry"_s)->isVisible());
    m_line->showVerdict(notAvailable(), false, about);
    m_line->refine(notAvailable(), {about, known, {}, {}});
    QVERIFY(!button(u"Retry"_s)->isVisible());
}

void TestMessageLine::refine_doesNothing_onceAnotherMessageIsShown()
{
    const TrackRef about{u"org_abc123"_s, u"mtrack_a1"_s};
    Verdict known = notAvailable();
    known.control = Verdict::Control::Works;
    m_line->showVerdict(notAvailable(), true, about);
    m_line->showMessage(MessageWords::note(Note::KeySaved));
    const QString shown = valueOf(*m_line, u"Message: "_s);
    m_line->refine(notAvailable(), {about, known, {}, {}});
    QCOMPARE(valueOf(*m_line, u"Message: "_s), shown);
}

void TestMessageLine::checking_isSaidInTheDetails_ifTheyAreAboutThatTrack()
{
    const TrackRef about{u"org_abc123"_s, u"mtrack_a1"_s};
    m_line->showVerdict(notAvailable(), true, about);
    const QString shown = valueOf(*m_line, u"Message: "_s);
    m_line->showChecking(about);
    QCOMPARE(valueOf(*m_line, u"Message: "_s), shown);
    m_line->endChecking();
    m_line->showChecking({u"org_abc123"_s, u"mtrack_b2"_s});
    QVERIFY(valueOf(*m_line, u"Message: "_s) != shown);
    m_line->endChecking();
    QVERIFY(m_line->isHidden());
}

void TestMessageLine::failureOfASource_goes_onceThatWorks()
{
    using Kind = SourceState::Kind;
    Verdict why;
    why.outcome = Verdict::Outcome::Network;
    why.reason = Verdict::Reason::Unreachable;
    why.source = u"stem1"_s;
    m_line->showVerdict(why, true);
    m_line->setSourceState(u"stem1"_s, {Kind::Failed});
    m_line->setSourceState(u"stem1"_s, {Kind::NotLoaded});
    m_line->setSourceState(u"master"_s, {Kind::Ready});
    QVERIFY(m_line->isVisible());
    m_line->setSourceState(u"stem1"_s, {Kind::Loading, 20});
    QVERIFY(!m_line->isVisible());

    m_line->showWaiting(why, std::chrono::seconds(5)); // waiting while it loads
    m_line->setSourceState(u"stem1"_s, {Kind::Loading, 20});
    QVERIFY(m_line->isVisible());
}

void TestMessageLine::details_takeHalfOfTheWindow_andScroll()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->addStretch(1);
    auto *line = new MessageLine(&window);
    column->addWidget(line);
    window.resize(600, 500);
    activate(window);
    line->showVerdict(notAvailable(), true, {}, MessageLine::Details::Open);
    QTRY_VERIFY(line->height() > 150);
    QTRY_VERIFY(line->height() <= 300);
    QVERIFY(line->card()->height() > line->height());
    line->setHeightUnlimited(true);
    QTRY_VERIFY(line->height() > 350);
    QVERIFY(window.height() <= 500);
}

void TestMessageLine::copy_holdsNoKey()
{
    m_line->showVerdict(notAvailable(), true);
    button(u"Copy details"_s)->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(u"req_jkl012mno"_s));
    QVERIFY(!copied.contains(u"oak_live"_s));
}

void TestMessageLine::message_isDismissed_whereNothingGoesOn()
{
    m_line->showVerdict(notAvailable(), true);
    QSignalSpy dismissed(m_line.get(), &MessageLine::dismissed);
    QVERIFY(button(u"Dismiss message"_s)->isVisible());
    button(u"Dismiss message"_s)->click();
    QCOMPARE(dismissed.size(), 1);
    QVERIFY(!m_line->isVisible());
}

void TestMessageLine::message_isNotDismissed_whileSomethingGoesOn()
{
    m_line->showMessage(MessageWords::note(Note::OpeningTrack));
    m_line->setCancellable(true);
    QVERIFY(button(u"Cancel"_s)->isVisible());
    QVERIFY(!button(u"Dismiss message"_s)->isVisible());
    m_line->showWaiting(notAvailable(), std::chrono::seconds(5));
    m_line->setCancellable(false);
    QVERIFY(!button(u"Dismiss message"_s)->isVisible());
    m_line->showVerdict(notAvailable(), true);
    QVERIFY(button(u"Dismiss message"_s)->isVisible());
}

void TestMessageLine::proxyPassword_isOffered_whenTheProxyWantsOne()
{
    QSignalSpy wanted(m_line.get(), &MessageLine::proxyLoginRequested);
    Verdict why;
    why.outcome = Verdict::Outcome::Network;
    why.network = NetworkFault{NetworkFault::Kind::ProxyAsksPassword, {}, {}, u"api.example"_s,
            u"proxy.example:3128"_s};
    m_line->showVerdict(why, true);
    QVERIFY(button(u"Proxy password…"_s)->isVisible());
    button(u"Proxy password…"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), u"proxy.example:3128"_s);
    why.network->kind = NetworkFault::Kind::ProxyFails; // some say so if the password is wrong
    m_line->showVerdict(why, true);
    QVERIFY(button(u"Proxy password…"_s)->isVisible());
    why.network->kind = NetworkFault::Kind::ProxyRefuses;
    m_line->showVerdict(why, true);
    QVERIFY(!button(u"Proxy password…"_s)->isVisible());
}

void TestMessageLine::progress_comesOnlyAfterAMoment()
{
    const auto *busy = m_line->findChild<BusyLine *>();
    m_line->showMessage(MessageWords::note(Note::OpeningTrack));
    QVERIFY(!busy->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(busy->isVisible(), 20'000);
    QCOMPARE(busy->maximum(), 0); // the duration is unknown
    m_line->showVerdict(notAvailable(), true);
    QVERIFY(!busy->isVisible());
}

void TestMessageLine::progress_fillsUp_whileItCountsDown()
{
    const auto *busy = m_line->findChild<BusyLine *>();
    m_line->showWaiting(notAvailable(), std::chrono::seconds(3));
    QVERIFY(busy->isVisible());
    QCOMPARE(busy->maximum(), 3);
    QCOMPARE(busy->value(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(busy->value(), 1, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(busy->maximum(), 0, 20'000); // it retries
}

void TestMessageLine::buttons_goBelow_whereTheRoomEnds()
{
    m_line->showVerdict(notAvailable(), true);
    QCoreApplication::processEvents();
    auto *headline = byName<QLabel>(*m_line, valueOf(*m_line, u"Message: "_s));
    const auto top = [this](const QWidget *widget) {
        return widget->mapTo(m_line.get(), QPoint(0, 0)).y();
    };
    m_line->resize(1200, 100);
    QTRY_VERIFY(top(button(u"Retry"_s)) < top(headline) + headline->height() + 20);
    m_line->resize(600, 160);
    QTRY_VERIFY(top(button(u"Retry"_s)) > top(headline) + headline->height());
}

QTEST_MAIN(TestMessageLine)
#include "tst_messageline.moc"
