// SPDX-License-Identifier: MIT
#include "tests/support/CheckWalk.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// No verdict without an answer: neither in the table, nor in the details, nor in an export.
class tst_CheckStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noState_showsAVerdict_thatNoAnswerProves_data();
    void noState_showsAVerdict_thatNoAnswerProves();
    void everyState_wasSeen();

private:
    void walk(quint32 seed, bool answers);
    QStringList missing() const;

    QSet<QString> m_seen;
    int m_lookedAt = 0;
};

void tst_CheckStates::noState_showsAVerdict_thatNoAnswerProves_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("answers");
    for (quint32 seed = 1; seed <= 10; ++seed)
        QTest::addRow("answers, seed %u", seed) << seed << true;
    QTest::newRow("silence") << quint32(100) << false;
}

void tst_CheckStates::noState_showsAVerdict_thatNoAnswerProves()
{
    QFETCH(const quint32, seed);
    QFETCH(const bool, answers);
    walk(seed, answers);
}

void tst_CheckStates::walk(quint32 seed, bool answers)
{
    CheckWalk walk(seed);
    walk.setAnswering(answers);
    if (!answers)
        walk.setIdleTimeout(5ms);
    for (int step = 0; step < 300; ++step) {
        walk.step();
        const QString objection = walk.objection();
        QVERIFY2(objection.isEmpty(), qPrintable(u"step %1: %2"_s.arg(step).arg(objection)));
    }
    m_seen += walk.seen();
    m_lookedAt += walk.lookedAt();
}

/// The states that no walk has reached yet, each with its verdict.
QStringList tst_CheckStates::missing() const
{
    using State = CheckRow::State;
    QStringList wanted{u"inferred"_s};
    const auto want = [&wanted](State state, const QString &verdict) {
        wanted.append(u"%1 %2"_s.arg(static_cast<int>(state)).arg(verdict));
    };
    for (const QString &verdict :
            {u"playable"_s, u"not_available"_s, u"key_problem"_s, u"organization_problem"_s,
                    u"rate_limited"_s, u"service"_s, u"network"_s, u"bad_reference"_s})
        want(State::Done, verdict);
    for (const QString &verdict : {u"not_available"_s, u"rate_limited"_s, u"service"_s})
        want(State::Watching, verdict);
    for (const State state : {State::Waiting, State::Requesting, State::Watching})
        want(state, u"not_checked"_s);
    wanted.removeIf([this](const QString &each) { return m_seen.contains(each); });
    return wanted;
}

void tst_CheckStates::everyState_wasSeen()
{
    // How far a walk gets depends on the machine's speed too.
    for (quint32 seed = 11; seed <= 40 && !missing().isEmpty() && !QTest::currentTestFailed();
            ++seed)
        walk(seed, seed % 2 == 0);
    QVERIFY2(missing().isEmpty(), qPrintable(missing().join(u", "_s)));
    for (const QString &seen : std::as_const(m_seen)) {
        const bool isAwaiting = seen.startsWith(u"0 "_s) || seen.startsWith(u"1 "_s);
        QVERIFY2(!isAwaiting || seen.endsWith(u"not_checked"_s), qPrintable(seen));
    }
    std::printf("figure 19: %d rows looked at in %d states, 0 verdicts without an answer\n",
            m_lookedAt, int(m_seen.size()));
}

QTEST_MAIN(tst_CheckStates)
#include "tst_checkstates.moc"
