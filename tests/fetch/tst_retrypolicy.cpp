// SPDX-License-Identifier: MIT
#include "core/fetch/RetryPolicy.h"

#include <QTest>

using namespace prelisten;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class tst_RetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nextDelay_growsWithEachTry_butNeverBeyondTheCap();
    void nextDelay_isSpreadOut_soThatManyDoNotComeAtOnce();
    void nextDelay_neverUndercuts_whatTheServerAskedFor();
    void nextDelay_probesSteadily_onceTheTriesAreUsedUp();
    void nextDelay_keepsAnOutageCheap();
    void nextDelay_repeatsItself_withTheSameSeed();
    void isWaitingForNetwork_comesAfterFiveTries_andEndsWithReset();
    void nextDelay_takesChanceFromTheSystem_withoutASeed();
};

void tst_RetryPolicy::nextDelay_growsWithEachTry_butNeverBeyondTheCap()
{
    const RetryPolicy::Limits limits{500ms, 3s, 5};
    for (quint32 seed = 1; seed < 200; ++seed) {
        RetryPolicy policy(limits, seed);
        for (const milliseconds most : {500ms, 1000ms, 2000ms, 3000ms, 3000ms}) {
            const milliseconds delay = policy.nextDelay();
            QVERIFY(delay >= 0ms && delay <= most);
        }
    }
}

void tst_RetryPolicy::nextDelay_isSpreadOut_soThatManyDoNotComeAtOnce()
{
    int early = 0;
    for (quint32 seed = 1; seed <= 400; ++seed) {
        if (RetryPolicy({500ms, 30s, 5}, seed).nextDelay() < 250ms)
            ++early;
    }
    QVERIFY2(early > 120 && early < 280, qPrintable(QString::number(early)));
}

void tst_RetryPolicy::nextDelay_neverUndercuts_whatTheServerAskedFor()
{
    RetryPolicy policy({500ms, 30s, 5}, 1);
    for (int i = 0; i < 20; ++i)
        QVERIFY(policy.nextDelay(90s) >= 90s);
    QVERIFY(policy.nextDelay(0s) > 0ms);
}

void tst_RetryPolicy::nextDelay_probesSteadily_onceTheTriesAreUsedUp()
{
    RetryPolicy policy({500ms, 30s, 5}, 3);
    for (int i = 0; i < 5; ++i)
        (void)policy.nextDelay();
    const milliseconds first = policy.nextDelay();
    QVERIFY(first >= 4s && first <= 5s);
    for (int i = 0; i < 2000; ++i)
        QVERIFY(policy.nextDelay() <= 30s);
    QVERIFY(policy.nextDelay() >= 24s);
}

void tst_RetryPolicy::nextDelay_keepsAnOutageCheap()
{
    for (quint32 seed = 1; seed < 100; ++seed) {
        RetryPolicy policy({500ms, 30s, 5}, seed);
        int requests = 1;
        for (milliseconds time = 0ms; time < 10min; time += policy.nextDelay())
            ++requests;
        QVERIFY2(requests <= 40, qPrintable(QString::number(requests)));
    }
}

void tst_RetryPolicy::nextDelay_repeatsItself_withTheSameSeed()
{
    RetryPolicy one({500ms, 30s, 5}, 42);
    RetryPolicy other({500ms, 30s, 5}, 42);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(one.nextDelay(), other.nextDelay());
}

void tst_RetryPolicy::isWaitingForNetwork_comesAfterFiveTries_andEndsWithReset()
{
    RetryPolicy policy;
    for (int i = 0; i < 5; ++i) {
        QVERIFY(!policy.isWaitingForNetwork());
        (void)policy.nextDelay();
    }
    QVERIFY(policy.isWaitingForNetwork());
    policy.reset();
    QVERIFY(!policy.isWaitingForNetwork());
}

void tst_RetryPolicy::nextDelay_takesChanceFromTheSystem_withoutASeed()
{
    RetryPolicy policy;
    QVERIFY(policy.nextDelay() <= 500ms);
}

QTEST_GUILESS_MAIN(tst_RetryPolicy)
#include "tst_retrypolicy.moc"
