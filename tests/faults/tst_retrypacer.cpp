// SPDX-License-Identifier: MIT
#include "core/fetch/RetryPacer.h"
#include "tests/support/VirtualTime.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace std::chrono_literals;

namespace {

RetryPolicy policy()
{
    return RetryPolicy({500ms, 30s, 5}, 3);
}

} // namespace

class tst_RetryPacer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ask_letsOneRetry_andTheOthersWaitAsLongAsThePolicySays();
    void ask_slowsDown_asOneSourceWould();
    void bytes_endTheWaiting_once();
};

void tst_RetryPacer::ask_letsOneRetry_andTheOthersWaitAsLongAsThePolicySays()
{
    RetryPacer pacer(policy());
    const auto gap = policy().nextDelay();
    QCOMPARE(pacer.ask(), 0ms);
    QCOMPARE(pacer.ask(), gap);
    VirtualTime::current().run(gap - 1ms);
    QCOMPARE(pacer.ask(), 1ms);
    VirtualTime::current().run(1ms);
    QCOMPARE(pacer.ask(), 0ms);
}

void tst_RetryPacer::ask_slowsDown_asOneSourceWould()
{
    RetryPacer pacer(policy());
    RetryPolicy alone = policy();
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(pacer.isWaitingForNetwork(), alone.isWaitingForNetwork());
        QCOMPARE(pacer.ask(), 0ms);
        VirtualTime::current().run(alone.nextDelay());
    }
}

void tst_RetryPacer::bytes_endTheWaiting_once()
{
    RetryPacer pacer(policy());
    const QSignalSpy recovered(&pacer, &RetryPacer::recovered);
    pacer.bytesArrived();
    QCOMPARE(recovered.count(), 0); // nobody waits
    for (int i = 0; i < 8; ++i) {
        (void)pacer.ask();
        VirtualTime::current().run(30s);
    }
    QVERIFY(pacer.isWaitingForNetwork());
    (void)pacer.ask();
    pacer.bytesArrived();
    pacer.bytesArrived();
    QCOMPARE(recovered.count(), 1);
    QVERIFY(!pacer.isWaitingForNetwork());
    QCOMPARE(pacer.ask(), 0ms);
}

int main(int argc, char **argv)
{
    const auto application = VirtualTime::application(argc, argv);
    tst_RetryPacer test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_retrypacer.moc"
