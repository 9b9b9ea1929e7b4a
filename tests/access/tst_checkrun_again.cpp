// SPDX-License-Identifier: MIT
#include "tests/support/CheckRunFixture.h"
#include "tests/support/DeepCheckSources.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace prelisten::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Depth = CheckRun::Depth;
using Outcome = Verdict::Outcome;
using State = CheckRow::State;

namespace {

Fault fault(Fault::Origin origin, Fault::Kind kind, int status = 0, const QString &text = {})
{
    Fault fault;
    fault.origin = origin;
    fault.kind = kind;
    fault.value = status;
    fault.text = text;
    return fault;
}

/// A run of tracks with five sources each, checked already.
struct FiveSources : CheckRunFixture
{
    explicit FiveSources(int tracks = 1)
    {
        QList<ReferenceRow> rows;
        for (int track = 0; track < tracks; ++track) {
            const QString id = u"mtrack_five%1"_s.arg(track);
            QList<SampleSource> sources;
            for (const QString &name : {u"master"_s, u"drums"_s, u"bass"_s, u"keys"_s, u"voice"_s})
                sources.append({name, wave(2)});
            service.addTrack({organization, id, R"({"id":")" + id.toLatin1() + R"("})", sources});
            rows.append(row(id));
        }
        run.setRows(rows);
        if (!runsToItsEnd() || count(Outcome::Playable) != tracks)
            qFatal("The tracks are not playable");
    }

    [[nodiscard]] int badSources() const
    {
        return at(0).known() ? at(0).known()->badSources() : -1;
    }
};

} // namespace

/// Tests checks of rows that have been checked already.
class tst_CheckRunAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recheck_hasNoVerdict_untilTheServiceAnswers();
    void badSources_areCheckedAgain_notForgotten();
    void cancel_leavesTheResultFromBefore();
    void cancel_ofAnUnknownRow_leavesItWaiting();
    void stop_leavesTheResultFromBefore();
    void aWatchThatIsStopped_leavesTheResultFromBefore();
    void aDeepCheck_tellsHowFarItIs();
    void sourcesThatHang_areRequestedSideBySide();
    void twoDeepChecksThatHang_runSideBySide();
    void aNewKey_isAskedWithAgain_andAnswersOfTheOldOneAreDropped();
};

void tst_CheckRunAgain::recheck_hasNoVerdict_untilTheServiceAnswers()
{
    CheckRunFixture fixture;
    fixture.run.setRows(CheckRunFixture::rows(100, 1));
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.verdict(0).outcome, Outcome::NotAvailable);
    fixture.service.addFault(fault(Fault::Origin::Api, Fault::Kind::Status, 429, u"60"_s));
    fixture.run.recheck({0}, Depth::AsTheRun); // the answer asks for a pause of a minute
    QTRY_COMPARE(fixture.at(0).state, State::Requesting);
    QVERIFY(!fixture.isKnown(0));
    fixture.run.stop();
    fixture.run.retry({0});
    QCOMPARE(fixture.at(0).state, State::Waiting);
    fixture.run.watch(0);
    QCOMPARE(fixture.at(0).state, State::Watching);
    QVERIFY(!fixture.isKnown(0));
    QCOMPARE(fixture.run.progress().done, 0);
    fixture.run.stopWatching(0);
    QCOMPARE(fixture.at(0).state, State::Waiting);
}

void tst_CheckRunAgain::badSources_areCheckedAgain_notForgotten()
{
    FiveSources fixture;
    Fault missing = fault(Fault::Origin::Storage, Fault::Kind::Status, 404);
    missing.source = u"bass"_s;
    fixture.service.addFault(missing);
    fixture.run.recheck({0}, Depth::Deep);
    QTRY_COMPARE(fixture.badSources(), 1);
    QVERIFY(fixture.at(0).isWorthAnotherTry());
    fixture.run.retryFailed(); // the run itself is not deep
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.badSources(), 1);
    fixture.run.recheck({0}, Depth::AsTheRun);
    QTRY_COMPARE(fixture.badSources(), 1);
    fixture.service.clearFaults();
    fixture.run.retryFailed();
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.badSources(), 0);
    QCOMPARE(fixture.at(0).known()->sources.size(), 5);
}

void tst_CheckRunAgain::cancel_leavesTheResultFromBefore()
{
    FiveSources fixture;
    fixture.service.addFault(fault(Fault::Origin::Storage, Fault::Kind::Hang));
    const QDateTime before = fixture.verdict(0).when;
    fixture.run.recheck({0}, Depth::Deep);
    QTRY_VERIFY(fixture.at(0).probing);
    QVERIFY(!fixture.isKnown(0));
    fixture.run.cancel(0);
    QCOMPARE(fixture.at(0).state, State::Done);
    QCOMPARE(fixture.verdict(0).when, before);
    QVERIFY(!fixture.at(0).probing);
    fixture.run.recheck({0}, Depth::AsTheRun); // is not deep any more
    QTRY_VERIFY(fixture.isKnown(0));
    QVERIFY(fixture.at(0).known()->sources.isEmpty());
    fixture.run.recheck({0}, Depth::AsTheRun);
    fixture.run.cancel(0); // before it is requested
    QVERIFY(fixture.isKnown(0));
    fixture.run.cancel(0);
    fixture.run.cancel(7);
    QVERIFY(fixture.isKnown(0));
}

void tst_CheckRunAgain::cancel_ofAnUnknownRow_leavesItWaiting()
{
    CheckRunFixture fixture;
    fixture.service.addFault(fault(Fault::Origin::Api, Fault::Kind::Hang));
    fixture.run.setRows(CheckRunFixture::rows(0, 1));
    fixture.run.recheck({0}, Depth::AsTheRun);
    QTRY_COMPARE(fixture.at(0).state, State::Requesting);
    fixture.run.cancel(0);
    QCOMPARE(fixture.at(0).state, State::Waiting);
    fixture.service.clearFaults();
    QVERIFY(fixture.runsToItsEnd());
    QVERIFY(fixture.verdict(0).isPlayable());
}

void tst_CheckRunAgain::stop_leavesTheResultFromBefore()
{
    CheckRunFixture fixture;
    fixture.run.setRows(CheckRunFixture::rows(0, 3));
    QVERIFY(fixture.runsToItsEnd());
    fixture.service.addFault(fault(Fault::Origin::Api, Fault::Kind::Hang));
    fixture.run.recheck({1}, Depth::AsTheRun);
    QTRY_COMPARE(fixture.at(1).state, State::Requesting);
    fixture.run.recheck({2}, Depth::AsTheRun);
    QCOMPARE(fixture.run.progress().done, 1);
    fixture.run.stop();
    QCOMPARE(fixture.run.progress().done, 3);
    QVERIFY(fixture.isKnown(1) && fixture.isKnown(2));
}

void tst_CheckRunAgain::aWatchThatIsStopped_leavesTheResultFromBefore()
{
    CheckRunFixture fixture;
    fixture.run.setRows(CheckRunFixture::rows(100, 1));
    QVERIFY(fixture.runsToItsEnd());
    fixture.service.addFault(fault(Fault::Origin::Api, Fault::Kind::Hang));
    fixture.run.recheck({0}, Depth::AsTheRun);
    QTRY_COMPARE(fixture.at(0).state, State::Requesting);
    fixture.run.watch(0);
    QVERIFY(!fixture.isKnown(0));
    fixture.run.stopWatching(0);
    QCOMPARE(fixture.at(0).state, State::Done);
    QCOMPARE(fixture.verdict(0).outcome, Outcome::NotAvailable);
}

void tst_CheckRunAgain::aDeepCheck_tellsHowFarItIs()
{
    FiveSources fixture;
    Fault hangs = fault(Fault::Origin::Storage, Fault::Kind::Hang);
    hangs.source = u"keys"_s;
    fixture.service.addFault(hangs);
    QList<SourceProgress> told;
    QObject::connect(&fixture.run, &CheckRun::rowChanged, this, [&] {
        if (const auto &probing = fixture.at(0).probing; probing && !told.contains(*probing))
            told.append(*probing);
    });
    fixture.run.recheck({0}, Depth::Deep);
    QTRY_COMPARE(told, (QList<SourceProgress>{{0, 5}, {1, 5}, {2, 5}, {3, 5}, {4, 5}}));
    fixture.run.cancel(0);
}

void tst_CheckRunAgain::sourcesThatHang_areRequestedSideBySide()
{
    FiveSources fixture;
    fixture.service.addFault(fault(Fault::Origin::Storage, Fault::Kind::Hang));
    fixture.run.recheck({0}, Depth::Deep);
    QTRY_COMPARE(fixture.service.counts().storageRequests, 5);
    fixture.run.cancel(0);
}

void tst_CheckRunAgain::twoDeepChecksThatHang_runSideBySide()
{
    FiveSources fixture(2);
    CheckRun::Options options = CheckRunFixture::fast();
    options.deep = true;
    options.perSecond = 1'000; // as a list, two rows at a time
    options.inFlight = 2;
    fixture.run.setOptions(options);
    fixture.service.addFault(fault(Fault::Origin::Storage, Fault::Kind::Hang));
    fixture.run.retry({0, 1});
    fixture.run.start();
    QTRY_VERIFY(fixture.at(0).probing && fixture.at(1).probing);
    QTRY_COMPARE(fixture.service.counts().storageRequests, 6); // five of one, one of the other
    fixture.run.stop();
}

void tst_CheckRunAgain::aNewKey_isAskedWithAgain_andAnswersOfTheOldOneAreDropped()
{
    CheckRunFixture fixture;
    fixture.useKey("oak_live_refused_0123456789_0123456789");
    fixture.run.setRows(CheckRunFixture::rows(0, 8));
    QSignalSpy changed(&fixture.run, &CheckRun::rowChanged);
    fixture.run.start();
    QVERIFY(changed.wait());
    QCOMPARE(fixture.at(0).state, State::Requesting); // with the key that will be refused
    fixture.useKey(fixture.service.key());
    QTRY_COMPARE(fixture.finished, 1);
    QCOMPARE(fixture.count(Outcome::Playable), 8);
}

QTEST_GUILESS_MAIN(tst_CheckRunAgain)
#include "tst_checkrun_again.moc"
