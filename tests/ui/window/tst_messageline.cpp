// SPDX-License-Identifier: MIT
#include "tests/support/MessageLineFixture.h"
#include "tests/support/WindowProbe.h"
#include "ui/controls/BusyLine.h"
#include "ui/window/MessageLine.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;

class TestMessageLine : public QObject, protected MessageLineFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void verdict_isSaidInThreeSteps_andWithItsTrace();
    void verdict_namesItsTrack_unlessItIsTheOpenOne();
    void failureOfASource_goes_onceThatWorks();
    void message_isDismissed_whereNothingGoesOn();
    void message_isNotDismissed_whileSomethingGoesOn();
    void pause_isCountedDown_andCanBeDismissed();
    void proxyPassword_isOffered_whenTheProxyWantsOne();
    void progress_comesOnlyAfterAMoment();
    void progress_fillsUp_whileItCountsDown();
    void buttons_goBelow_whereTheRoomEnds();
};

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

void TestMessageLine::verdict_namesItsTrack_unlessItIsTheOpenOne()
{
    const TrackRef other{u"org_abc123"_s, u"mtrack_b"_s};
    const auto namesIt = [this] {
        return valueOf(*m_line, u"Message: "_s).contains(u"mtrack_b"_s) &&
               saysInALabel(*m_line, u"This is about mtrack_b."_s);
    };
    m_line->setOpenTrack(u"mtrack_a"_s);
    m_line->showVerdict(notAvailable(), true, other);
    QVERIFY(namesIt());
    button(u"Copy details"_s)->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Track: mtrack_b"_s));
    m_line->showWaiting(notAvailable(), std::chrono::seconds(5), other);
    QVERIFY(namesIt());
    m_line->showChecked({other, notAvailable(), {}, {}});
    QVERIFY(namesIt());
    m_line->showVerdict(notAvailable(), true); // on nothing that is known
    QVERIFY(!namesIt());

    m_line->setOpenTrack(other.trackId);
    m_line->showVerdict(notAvailable(), true, other);
    QVERIFY(!namesIt());
}

void TestMessageLine::failureOfASource_goes_onceThatWorks()
{
    using Kind = SourceState::Kind;
    Verdict why(Verdict::Outcome::Network, Verdict::Reason::Unreachable);
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

void TestMessageLine::pause_isCountedDown_andCanBeDismissed()
{
    Verdict why(Verdict::Outcome::RateLimited);
    why.httpStatus = 429;
    why.retryAfter = std::chrono::milliseconds(1'500);
    m_line->showVerdict(why, false);
    QVERIFY(valueOf(*m_line, u"Message: "_s).contains(u"You can try again in 2 s."_s));
    QVERIFY(!button(u"Dismiss message"_s)->isHidden()); // nothing goes on by itself
    QTRY_VERIFY(valueOf(*m_line, u"Message: "_s).contains(u"You can try again now."_s));
    why.retryAfter.reset();
    m_line->showVerdict(why, false);
    QVERIFY(!valueOf(*m_line, u"Message: "_s).contains(u"You can try again"_s));
}

void TestMessageLine::proxyPassword_isOffered_whenTheProxyWantsOne()
{
    QSignalSpy wanted(m_line.get(), &MessageLine::proxyLoginRequested);
    Verdict why(Verdict::Outcome::Network);
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
