// SPDX-License-Identifier: MIT
#include "tests/support/CheckRunFixture.h"
#include "tests/support/DeepCheckSources.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace prelisten::sandbox;
using namespace Qt::StringLiterals;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;

namespace {

Fault mintFault(Fault::Kind kind, const QString &text, qint64 value = 0)
{
    Fault fault;
    fault.origin = Fault::Origin::Api;
    fault.kind = kind;
    fault.text = text;
    fault.value = value;
    return fault;
}

QList<SampleSource> masterAndDrums()
{
    return master(wave(2)) + QList<SampleSource>{{u"drums"_s, wave(2)}};
}

} // namespace

/// Tests tracks whose links are missing, cannot be used, or cannot be used yet.
class tst_CheckRunSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTrackWithoutAMaster_isPlayable_andSaidToHaveNone();
    void aTrackWithoutAnyLink_isNotPlayable();
    void aLinkThatIsNone_isSaidToBeRefused_withoutARequest_data();
    void aLinkThatIsNone_isSaidToBeRefused_withoutARequest();
    void aLinkThatIsNotValidYet_isWaitedFor_data();
    void aLinkThatIsNotValidYet_isWaitedFor();
    void aLinkThatIsNotValidForLong_isSaidToBeSo();
};

void tst_CheckRunSources::aTrackWithoutAMaster_isPlayable_andSaidToHaveNone()
{
    CheckRunFixture fixture;
    fixture.service.addFault(mintFault(Fault::Kind::DropStem, u"master"_s));
    const CheckedTrack &checked = *fixture.deepCheckOf(masterAndDrums(), 2).checked;
    QVERIFY(checked.verdict.isPlayable());
    QCOMPARE(checked.verdict.reason, Reason::NoMaster);
    QCOMPARE(checked.verdict.httpStatus, 200);
    QCOMPARE(checked.track->sources, QStringList{u"drums"_s});
    QCOMPARE(checked.sources.size(), 1);
    QVERIFY(checked.sources.first().verdict.isPlayable());
}

void tst_CheckRunSources::aTrackWithoutAnyLink_isNotPlayable()
{
    CheckRunFixture fixture;
    const CheckRow &row = fixture.deepCheckOf({}, 2);
    QCOMPARE(row.checked->verdict.outcome, Outcome::Service);
    QCOMPARE(row.checked->verdict.reason, Reason::NoLinks);
    QCOMPARE(row.checked->verdict.httpStatus, 200);
    QVERIFY(row.checked->verdict.source.isEmpty());
    QVERIFY(row.checked->track);
    QVERIFY(row.checked->sources.isEmpty());
    QVERIFY(row.isWorthAnotherTry());
    QCOMPARE(fixture.service.counts().storageRequests, 0);
}

void tst_CheckRunSources::aLinkThatIsNone_isSaidToBeRefused_withoutARequest_data()
{
    QTest::addColumn<QString>("link");
    for (const char *link : {"ftp://storage.example/a", "file:///etc/passwd", "/music/a", "none"})
        QTest::newRow(link) << QString::fromLatin1(link);
}

void tst_CheckRunSources::aLinkThatIsNone_isSaidToBeRefused_withoutARequest()
{
    QFETCH(const QString, link);
    CheckRunFixture fixture;
    fixture.service.addFault(mintFault(Fault::Kind::ReplaceLink, link));
    fixture.run.setRows(CheckRunFixture::rows(0, 1));
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.verdict(0).outcome, Outcome::Service);
    QCOMPARE(fixture.verdict(0).reason, Reason::LinkRefused);
    QCOMPARE(fixture.verdict(0).source, masterSource());
    QCOMPARE(fixture.service.counts().storageRequests, 0);
}

void tst_CheckRunSources::aLinkThatIsNotValidYet_isWaitedFor_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("the link says so") << u"date"_s;
    QTest::newRow("the refusal says so") << u"body"_s;
}

void tst_CheckRunSources::aLinkThatIsNotValidYet_isWaitedFor()
{
    QFETCH(const QString, how);
    CheckRunFixture fixture;
    fixture.service.addFault(mintFault(Fault::Kind::NotValidYet, how, 1'200));
    const CheckRow &row = fixture.deepCheckOf(master(wave(2)), 2);
    QVERIFY(row.checked->sources.first().verdict.isPlayable());
    QVERIFY(fixture.service.counts().storageRequests > 1);
    QCOMPARE(fixture.service.counts().trackRequests, 1);
}

void tst_CheckRunSources::aLinkThatIsNotValidForLong_isSaidToBeSo()
{
    CheckRunFixture fixture;
    fixture.service.addFault(mintFault(Fault::Kind::NotValidYet, u"date"_s, 3'600'000));
    const CheckRow &row = fixture.deepCheckOf(master(wave(2)), 2);
    const Verdict &verdict = row.checked->sources.first().verdict;
    QCOMPARE(verdict.outcome, Outcome::Service);
    QCOMPARE(verdict.reason, Reason::LinkTooEarly);
    QCOMPARE(verdict.httpStatus, 403);
    QCOMPARE(fixture.service.counts().storageRequests, 1);
}

QTEST_GUILESS_MAIN(tst_CheckRunSources)
#include "tst_checkrun_sources.moc"
