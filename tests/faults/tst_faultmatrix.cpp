// SPDX-License-Identifier: MIT
#include "tests/support/EventLoop.h"
#include "tests/support/FaultCases.h"
#include "tests/support/FaultRun.h"
#include "tests/support/Figure.h"
#include "tests/support/SpoolFixture.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 sizes[] = {60, 5'000, 200'000};
constexpr int allOffsets = 50;
constexpr qsizetype atOnce = 8; // runs at the same time
constexpr auto patience = 20s;  // for a run; they take less than 1 s

/// One run to be made.
struct Plan
{
    FaultPlan plan;
    QList<sandbox::Fault> faults;
    quint32 seed = 0;
    bool mustComplete = false;
};

/// The first byte, the last one, and others between them at random.
QList<qint64> offsetsIn(qint64 size, QRandomGenerator &random)
{
    const int count = isFullRun() ? allOffsets : 3;
    QList<qint64> offsets;
    for (int i = 0; i < count; ++i) {
        const qint64 begin = i * size / count;
        const qint64 end = std::max(begin + 1, (i + 1) * size / count);
        offsets.append(i == 0 ? 0 : i == count - 1 ? size - 1 : random.bounded(begin, end));
    }
    return offsets;
}

bool survives(const FaultCase &which, const FaultPlan &plan)
{
    if (plan.times != 1 || which.outcome == FaultCase::Outcome::Any)
        return false;
    return which.outcome == FaultCase::Outcome::Survived || plan.offset > 0;
}

template <typename Predicate>
bool any(const QList<sandbox::Fault> &faults, Predicate is)
{
    return std::any_of(faults.cbegin(), faults.cend(), is);
}

/// True if no client could tell the answer from a right one: another body with the same range,
/// length and tag, or a whole body whose length is a lie.
bool cannotBeTold(const QList<sandbox::Fault> &faults, const FaultPlan &plan)
{
    using Kind = sandbox::Fault::Kind;
    const bool fits = any(faults, [&plan](const sandbox::Fault &fault) {
        return fault.kind == Kind::ReplaceBody && fault.body.size() == plan.size - plan.offset;
    });
    const bool isWhole = any(
            faults, [](const sandbox::Fault &fault) { return fault.kind == Kind::IgnoreRange; });
    return fits || (isWhole && any(faults, [](const sandbox::Fault &fault) {
        return fault.kind == Kind::WrongLength && fault.value < 0;
    }));
}

} // namespace

/// Tests every fault of the sample service at many offsets of sources of several sizes: either all
/// bytes arrive, or an error is reported; never less in silence. PRELISTEN_FAULTS=full tries all.
class tst_FaultMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void afterAFault_allBytesArrive_orAnErrorIsReported_data();
    void afterAFault_allBytesArrive_orAnErrorIsReported();
    void afterSeveralFaults_allBytesArrive_orAnErrorIsReported();
    void cleanupTestCase();

private:
    void make(const QList<Plan> &plans, const SourceName &source);

    QHash<qint64, QByteArray> m_bodies;
    int m_runs = 0;
    int m_wrong = 0;
};

void tst_FaultMatrix::initTestCase()
{
    qInfo("seed %u", faultSeed());
    for (const qint64 size : sizes)
        m_bodies.insert(size, waveBody(size, static_cast<quint32>(size)));
}

void tst_FaultMatrix::cleanupTestCase()
{
    printFigure(3, u"%1 silent truncations in %2 runs of %3 faults (seed %4)"_s.arg(m_wrong)
                           .arg(m_runs)
                           .arg(faultCases().size())
                           .arg(faultSeed()));
}

void tst_FaultMatrix::make(const QList<Plan> &plans, const SourceName &source)
{
    for (qsizetype first = 0; first < plans.size(); first += atOnce) {
        const QList<Plan> some = plans.mid(first, atOnce);
        std::vector<std::unique_ptr<FaultRun>> runs;
        for (const Plan &one : some)
            runs.push_back(std::make_unique<FaultRun>(
                    m_bodies.value(one.plan.size), source, one.faults, one.seed));
        const auto areOver = [&runs] {
            return std::all_of(
                    runs.cbegin(), runs.cend(), [](const auto &run) { return run->isOver(); });
        };
        (void)runUntil(areOver, patience);    // wrongdoing() names those that are not over
        QCoreApplication::sendPostedEvents(); // what a run reports a second time
        for (qsizetype i = 0; i < some.size(); ++i) {
            const Plan &one = some.at(i);
            FaultRun &run = *runs[static_cast<size_t>(i)];
            QString wrong = run.wrongdoing();
            if (wrong.isEmpty() && one.mustComplete && !run.hasCompleted())
                wrong = u"it failed, although the fault hit one answer only"_s;
            ++m_runs;
            m_wrong += wrong.isEmpty() ? 0 : 1;
            QVERIFY2(wrong.isEmpty(),
                    qPrintable(u"%1 bytes, at %2, %3 times: %4"_s.arg(one.plan.size)
                                       .arg(one.plan.offset)
                                       .arg(one.plan.times)
                                       .arg(wrong)));
        }
    }
}

void tst_FaultMatrix::afterAFault_allBytesArrive_orAnErrorIsReported_data()
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype i = 0; i < faultCases().size(); ++i)
        QTest::newRow(faultCases().at(i).name) << i;
}

void tst_FaultMatrix::afterAFault_allBytesArrive_orAnErrorIsReported()
{
    QFETCH(const qsizetype, index);
    const FaultCase &which = faultCases().at(index);
    QRandomGenerator random(faultSeed() + static_cast<quint32>(index));
    constexpr int times[] = {1, 2, -1};
    QList<Plan> plans;
    qsizetype turn = 0;
    for (const qint64 size : sizes) {
        const QList<qint64> offsets = offsetsIn(size, random);
        ++turn;
        for (const qint64 offset : offsets) {
            Plan one;
            one.plan = {offset, size, times[turn++ % 3]};
            one.faults = faultsOf(which, one.plan);
            one.seed = random.generate();
            one.mustComplete = survives(which, one.plan);
            if (!cannotBeTold(one.faults, one.plan))
                plans.append(one);
        }
    }
    make(plans, QString::fromLatin1(which.source));
}

void tst_FaultMatrix::afterSeveralFaults_allBytesArrive_orAnErrorIsReported()
{
    QRandomGenerator random(faultSeed());
    QList<Plan> plans;
    const int count = isFullRun() ? 1'000 : 60;
    for (int i = 0; i < count; ++i) {
        Plan one;
        const qint64 size = sizes[random.bounded(3)];
        for (int fault = 0; fault < 3; ++fault) {
            const FaultCase &which =
                    faultCases().at(random.bounded(static_cast<int>(faultCases().size())));
            one.plan = {random.bounded(size), size, 1 + random.bounded(3)};
            const QList<sandbox::Fault> faults = one.faults + faultsOf(which, one.plan);
            if (!cannotBeTold(faults, one.plan))
                one.faults = faults;
        }
        for (sandbox::Fault &fault : one.faults)
            fault.chance = 0.5;
        one.seed = random.generate();
        plans.append(one);
    }
    make(plans, masterSource());
}

QTEST_GUILESS_MAIN(tst_FaultMatrix)
#include "tst_faultmatrix.moc"
