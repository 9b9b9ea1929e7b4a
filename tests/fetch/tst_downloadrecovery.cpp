// SPDX-License-Identifier: MIT
#include "core/fetch/DownloadRecovery.h"

#include <QTest>

using namespace prelisten;
using namespace std::chrono_literals;
using Action = DownloadRecovery::Action;
using Kind = RangeDownload::End::Kind;

namespace {

RangeDownload::End ended(Kind kind)
{
    return {kind, {SpoolError::Kind::BadAnswer, 418, std::nullopt}, std::nullopt};
}

DownloadRecovery recovery()
{
    return DownloadRecovery(RetryPolicy({500ms, 30s, 2}, 7));
}

/// The action after a request with a link of @p generation that delivered @p fresh bytes.
DownloadRecovery::Step afterRequest(DownloadRecovery &recovery, int generation, qint64 fresh,
        Kind kind, bool isListening = true)
{
    recovery.requestSent(generation);
    if (fresh > 0)
        recovery.bytesStored(fresh);
    return recovery.afterEnd(ended(kind), isListening);
}

} // namespace

class tst_DownloadRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterEnd_saysWhatFollows_data();
    void afterEnd_saysWhatFollows();
    void afterEnd_waitsAsLongAsTheStorageAsksFor();
    void isWaitingForNetwork_onceTheQuickRetriesAreUsedUp_untilThereIsProgress();
    void rejectedLinks_fail_afterTwoRenewalsWithoutAByte();
    void rejectedLinks_areCountedAnew_afterAByte();
    void aLinkRejectedTwice_countsOnce();
    void aLinkThatIsNotValidYet_isAwaited_andNotRenewed();
    void aFreshLinkThatIsRefused_isAwaited_forAWhile();
    void changes_fail_afterTwoReplacements();
    void anUnexpectedAnswer_isRepeatedOnce_untilThereIsProgress();
    void networkFault_fails_ifItLastsUntilSomebodyActs_data();
    void networkFault_fails_ifItLastsUntilSomebodyActs();
    void reset_beginsWithAllCountersAtZero();
};

void tst_DownloadRecovery::afterEnd_saysWhatFollows_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<qint64>("fresh");
    QTest::addColumn<Action>("whileListening");
    QTest::addColumn<Action>("otherwise");

    QTest::newRow("complete") << Kind::Complete << qint64(1) << Action::Request << Action::Request;
    QTest::newRow("complete, nothing new")
            << Kind::Complete << qint64(0) << Action::Wait << Action::Park;
    QTest::newRow("interrupted after progress")
            << Kind::Interrupted << qint64(1024) << Action::Request << Action::Park;
    QTest::newRow("interrupted at once")
            << Kind::Interrupted << qint64(1023) << Action::Wait << Action::Park;
    QTest::newRow("busy, also after progress")
            << Kind::Busy << qint64(5000) << Action::Wait << Action::Park;
    QTest::newRow("link rejected")
            << Kind::LinkRejected << qint64(0) << Action::RenewLink << Action::Park;
    QTest::newRow("changed") << Kind::Changed << qint64(0) << Action::StartOver
                             << Action::StartOver;
    QTest::newRow("unexpected") << Kind::Unexpected << qint64(0) << Action::Request << Action::Park;
    QTest::newRow("permanent") << Kind::Permanent << qint64(5000) << Action::Fail << Action::Fail;
}

void tst_DownloadRecovery::afterEnd_saysWhatFollows()
{
    QFETCH(const Kind, kind);
    QFETCH(const qint64, fresh);
    QFETCH(const Action, whileListening);
    QFETCH(const Action, otherwise);

    DownloadRecovery listening = recovery();
    const DownloadRecovery::Step step = afterRequest(listening, 1, fresh, kind);
    QCOMPARE(step.action, whileListening);
    if (step.action == Action::Fail)
        QCOMPARE(step.error.httpStatus, 418);

    DownloadRecovery unheard = recovery();
    QCOMPARE(afterRequest(unheard, 1, fresh, kind, false).action, otherwise);
}

void tst_DownloadRecovery::afterEnd_waitsAsLongAsTheStorageAsksFor()
{
    DownloadRecovery storage = recovery();
    RangeDownload::End busy = ended(Kind::Busy);
    busy.retryAfter = 90s;
    storage.requestSent(1);
    QVERIFY(storage.afterEnd(busy, true).delay >= 90s);
}

void tst_DownloadRecovery::isWaitingForNetwork_onceTheQuickRetriesAreUsedUp_untilThereIsProgress()
{
    DownloadRecovery network = recovery();
    QCOMPARE(afterRequest(network, 1, 0, Kind::Interrupted).action, Action::Wait);
    QVERIFY(!network.isWaitingForNetwork());
    QCOMPARE(afterRequest(network, 1, 0, Kind::Interrupted).action, Action::Wait);
    QVERIFY(network.isWaitingForNetwork());
    network.requestSent(1);
    network.bytesStored(1023);
    QVERIFY(network.isWaitingForNetwork());
    network.bytesStored(1);
    QVERIFY(!network.isWaitingForNetwork());
}

void tst_DownloadRecovery::rejectedLinks_fail_afterTwoRenewalsWithoutAByte()
{
    DownloadRecovery links = recovery();
    QCOMPARE(afterRequest(links, 1, 0, Kind::LinkRejected).action, Action::RenewLink);
    QCOMPARE(afterRequest(links, 2, 0, Kind::LinkRejected).action, Action::RenewLink);
    const DownloadRecovery::Step last = afterRequest(links, 3, 0, Kind::LinkRejected);
    QCOMPARE(last.action, Action::Fail);
    QCOMPARE(last.error.kind, SpoolError::Kind::LinksDeadOnArrival);
}

void tst_DownloadRecovery::rejectedLinks_areCountedAnew_afterAByte()
{
    DownloadRecovery links = recovery();
    for (int generation = 1; generation < 20; generation += 2) {
        QCOMPARE(afterRequest(links, generation, 0, Kind::LinkRejected).action, Action::RenewLink);
        QCOMPARE(afterRequest(links, generation + 1, 1, Kind::LinkRejected).action,
                Action::RenewLink);
    }
}

void tst_DownloadRecovery::aLinkRejectedTwice_countsOnce()
{
    DownloadRecovery links = recovery();
    for (int i = 0; i < 10; ++i)
        QCOMPARE(afterRequest(links, 1, 0, Kind::LinkRejected).action, Action::RenewLink);
}

void tst_DownloadRecovery::aLinkThatIsNotValidYet_isAwaited_andNotRenewed()
{
    DownloadRecovery links = recovery();
    RangeDownload::End early = ended(Kind::LinkTooEarly);
    early.retryAfter = 20s;
    for (int i = 0; i < 3; ++i) {
        links.requestSent(1);
        const DownloadRecovery::Step step = links.afterEnd(early, true);
        QCOMPARE(step.action, Action::AwaitLink);
        QCOMPARE(step.delay, 21s);
        QCOMPARE(step.error.kind, SpoolError::Kind::LinkTooEarly);
    }
    QVERIFY(!links.isWaitingForNetwork());
    // An hour is too long: fresh links may be better, and if they are not, it ends.
    early.retryAfter = 1h;
    QCOMPARE(links.afterEnd(early, true).action, Action::RenewLink);
    links.requestSent(2);
    QCOMPARE(links.afterEnd(early, true).action, Action::RenewLink);
    links.requestSent(3);
    const DownloadRecovery::Step last = links.afterEnd(early, true);
    QCOMPARE(last.action, Action::Fail);
    QCOMPARE(last.error.kind, SpoolError::Kind::LinkTooEarly);
    QCOMPARE(last.error.httpStatus, 418);
    QCOMPARE(links.afterEnd(early, false).action, Action::Park);
}

void tst_DownloadRecovery::aFreshLinkThatIsRefused_isAwaited_forAWhile()
{
    DownloadRecovery links = recovery();
    RangeDownload::End refused = ended(Kind::LinkRejected);
    refused.error.httpStatus = 403;
    links.requestSent(1);
    QCOMPARE(links.afterEnd(refused, true).action, Action::RenewLink); // it may have expired
    std::chrono::milliseconds waited{0};
    links.requestSent(2);
    DownloadRecovery::Step step = links.afterEnd(refused, true);
    for (; step.action == Action::AwaitLink; step = links.afterEnd(refused, true)) {
        QCOMPARE(step.error.kind, SpoolError::Kind::LinksDeadOnArrival);
        waited += step.delay;
        links.requestSent(2);
    }
    QCOMPARE(waited, 1500ms); // the two quick tries of this policy
    QCOMPARE(step.action, Action::RenewLink);
    links.requestSent(3);
    QCOMPARE(links.afterEnd(refused, true).action, Action::Fail);

    links.requestSent(4);
    links.bytesStored(1);
    links.requestSent(5);
    QCOMPARE(links.afterEnd(refused, true).action, Action::RenewLink);
    links.requestSent(6);
    QCOMPARE(links.afterEnd(refused, true).action, Action::AwaitLink);
}

void tst_DownloadRecovery::changes_fail_afterTwoReplacements()
{
    DownloadRecovery content = recovery();
    QCOMPARE(afterRequest(content, 1, 5000, Kind::Changed).action, Action::StartOver);
    QCOMPARE(afterRequest(content, 1, 5000, Kind::Changed).action, Action::StartOver);
    const DownloadRecovery::Step last = afterRequest(content, 1, 5000, Kind::Changed);
    QCOMPARE(last.action, Action::Fail);
    QCOMPARE(last.error.kind, SpoolError::Kind::KeepsChanging);
}

void tst_DownloadRecovery::anUnexpectedAnswer_isRepeatedOnce_untilThereIsProgress()
{
    DownloadRecovery answers = recovery();
    QCOMPARE(afterRequest(answers, 1, 0, Kind::Unexpected).action, Action::Request);
    answers.requestSent(1);
    answers.bytesStored(1024);
    QCOMPARE(afterRequest(answers, 1, 0, Kind::Unexpected).action, Action::Request);
    QCOMPARE(afterRequest(answers, 1, 1023, Kind::Unexpected).action, Action::Fail);
}

void tst_DownloadRecovery::networkFault_fails_ifItLastsUntilSomebodyActs_data()
{
    using Fault = NetworkFault::Kind;
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Action>("action");
    QTest::newRow("offline") << Fault::Offline << Action::Wait;
    QTest::newRow("refused") << Fault::Refused << Action::Wait;
    QTest::newRow("proxy gone") << Fault::ProxyUnreachable << Action::Wait;
    QTest::newRow("proxy in trouble") << Fault::ProxyFails << Action::Wait;
    QTest::newRow("proxy wants a password") << Fault::ProxyAsksPassword << Action::Fail;
    QTest::newRow("proxy wants another one") << Fault::ProxyRejectsPassword << Action::Fail;
    QTest::newRow("proxy does not allow it") << Fault::ProxyRefuses << Action::Fail;
}

void tst_DownloadRecovery::networkFault_fails_ifItLastsUntilSomebodyActs()
{
    QFETCH(const NetworkFault::Kind, fault);
    DownloadRecovery what = recovery();
    RangeDownload::End end = ended(Kind::Interrupted);
    end.error.network.emplace().kind = fault;
    what.requestSent(1);
    const DownloadRecovery::Step next = what.afterEnd(end, true);
    QTEST(next.action, "action");
    if (next.action == Action::Fail)
        QVERIFY(next.error.network == end.error.network);
    QCOMPARE(what.afterEnd(end, false).action, Action::Park);
}

void tst_DownloadRecovery::reset_beginsWithAllCountersAtZero()
{
    DownloadRecovery again = recovery();
    for (int generation = 1; generation <= 3; ++generation) {
        (void)afterRequest(again, generation, 0, Kind::LinkRejected);
        (void)afterRequest(again, generation, 0, Kind::Changed);
        (void)afterRequest(again, generation, 0, Kind::Unexpected);
        (void)afterRequest(again, generation, 0, Kind::Busy);
    }
    again.reset();
    QVERIFY(!again.isWaitingForNetwork());
    QCOMPARE(afterRequest(again, 4, 0, Kind::LinkRejected).action, Action::RenewLink);
    QCOMPARE(afterRequest(again, 4, 0, Kind::Changed).action, Action::StartOver);
    QCOMPARE(afterRequest(again, 4, 0, Kind::Unexpected).action, Action::Request);
}

QTEST_GUILESS_MAIN(tst_DownloadRecovery)
#include "tst_downloadrecovery.moc"
