// SPDX-License-Identifier: MIT
#include "tests/support/MessageLineFixture.h"
#include "tests/support/WindowProbe.h"
#include "ui/checks/VerdictCard.h"
#include "ui/window/MessageLine.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;

// Tests the details of a message: the card of the verdict it is about.
class TestMessageLineDetails : public QObject, protected MessageLineFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

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
    void details_takeHalfOfTheWindow_andScroll();
    void copy_holdsNoKey();
};

void TestMessageLineDetails::details_openByOneClick()
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

void TestMessageLineDetails::details_close_withTheNextMessage()
{
    m_line->showVerdict(notAvailable(), true);
    button(u"Details"_s)->toggle();
    m_line->showMessage(MessageWords::note(Note::KeySaved));
    QVERIFY(!button(u"Details"_s)->isVisible());
    m_line->showVerdict(notAvailable(), true);
    QVERIFY(!button(u"Details"_s)->isChecked());
    QVERIFY(!byName<QLabel>(*m_line, u"Status: 404"_s)->isVisible());
}

void TestMessageLineDetails::details_areNotOffered_whereThereAreNone()
{
    Verdict verdict(Verdict::Outcome::BadReference, Verdict::Reason::ReferenceEmpty);
    m_line->showVerdict(verdict, false);
    QVERIFY(m_line->isVisible());
    QVERIFY(!button(u"Details"_s)->isVisible() && !button(u"Copy details"_s)->isVisible());
}

void TestMessageLineDetails::details_leaveNoNamesBehind()
{
    m_line->showVerdict(notAvailable(), true);
    m_line->showMessage({});
    QCOMPARE(valueOf(*m_line, u"Trace id: "_s), QString());
    QCOMPARE(valueOf(*m_line, u"Message: "_s), u"Message: "_s);
    QVERIFY(!m_line->isVisible());
}

void TestMessageLineDetails::details_holdTheCard_ofTheTrackItIsAbout()
{
    const TrackRef about{u"org_abc123"_s, u"mtrack_7c1a9e2f4b8d"_s};
    m_line->showVerdict(notAvailable(), true, about);
    QCOMPARE(m_line->card()->checked()->ref, about);
    button(u"Details"_s)->toggle();
    QVERIFY(byName<QLabel>(*m_line, u"Verdict: Not available to this key"_s)->isVisible());
    QVERIFY(button(u"Copy ticket text"_s)->isVisible());
    // The details do not repeat what the message says.
    QCOMPARE(valueOf(*m_line, u"Next: "_s), QString());
    m_line->showMessage(MessageWords::note(Note::KeySaved));
    QVERIFY(!m_line->card()->checked());
}

void TestMessageLineDetails::details_openByThemselves_whenAskedTo()
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

void TestMessageLineDetails::details_openWithWhatWasChecked_evenWhenItIsPlayable()
{
    Verdict verdict = notAvailable();
    verdict.outcome = Verdict::Outcome::Playable;
    verdict.httpStatus = 200;
    m_line->showChecked({{u"org_abc123"_s, u"mtrack_a1"_s}, verdict, {}, {}});
    QVERIFY(m_line->areDetailsOpen());
    QVERIFY(button(u"Deep check"_s)->isVisible());
    QVERIFY(button(u"Dismiss message"_s)->isVisible());
}

void TestMessageLineDetails::refine_changesTheWords_andNothingElse()
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

void TestMessageLineDetails::refine_doesNothing_onceAnotherMessageIsShown()
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

void TestMessageLineDetails::checking_isSaidInTheDetails_ifTheyAreAboutThatTrack()
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

void TestMessageLineDetails::details_takeHalfOfTheWindow_andScroll()
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

void TestMessageLineDetails::copy_holdsNoKey()
{
    m_line->showVerdict(notAvailable(), true);
    button(u"Copy details"_s)->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(u"req_jkl012mno"_s));
    QVERIFY(!copied.contains(u"oak_live"_s));
}

QTEST_MAIN(TestMessageLineDetails)
#include "tst_messageline_details.moc"
