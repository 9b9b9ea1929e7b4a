// SPDX-License-Identifier: MIT
#include "tests/support/CheckRunFixture.h"
#include "tests/support/DeepCheckSources.h"
#include "tests/support/ServiceFaults.h"
#include "tests/support/SyntheticAudio.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace prelisten::sandbox;
using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;

/// Tests sources that are not there, no audio, or badly answered.
class tst_DeepCheckFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeadLink_isStoragesStatus_neverTheKeys_data();
    void aDeadLink_isStoragesStatus_neverTheKeys();
    void whatIsNoAudio_isSaidToBeNone_data();
    void whatIsNoAudio_isSaidToBeNone();
    void aBadAnswer_isToldByItsKind_data();
    void aBadAnswer_isToldByItsKind();
};

void tst_DeepCheckFaults::aDeadLink_isStoragesStatus_neverTheKeys_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 410})
        QTest::addRow("%d", status) << status;
}

void tst_DeepCheckFaults::aDeadLink_isStoragesStatus_neverTheKeys()
{
    QFETCH(const int, status);
    Sandbox::Options options;
    options.expiredStatus = status;
    CheckRunFixture fixture(options);
    fixture.service.addFault(storageFault(Fault::Kind::DeadOnArrival));
    const CheckRow &row = fixture.deepCheckOf(master(wave(2)), 2);
    QVERIFY(row.checked->verdict.isPlayable());
    const Verdict &verdict = row.checked->sources[0].verdict;
    QCOMPARE(verdict.outcome, Outcome::Service);
    QCOMPARE(verdict.reason, Reason::StorageAnswer);
    QTEST(verdict.httpStatus, "status");
    QVERIFY(verdict.code.isEmpty());
    QCOMPARE(fixture.service.counts().storageRequests, 1); // no link renewal and no retry
    QCOMPARE(fixture.service.counts().trackRequests, 1);
}

void tst_DeepCheckFaults::whatIsNoAudio_isSaidToBeNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("HTML") << QByteArray("<!doctype html><html><body>Sorry</body></html>") +
                                     QByteArray(100, ' ');
    QTest::newRow("a short text") << QByteArray("no");
    QTest::newRow("a playlist")
            << QByteArray("#EXTM3U\n#EXTINF:1\nfile:///etc/passwd\n").repeated(5);
    QTest::newRow("JSON") << QByteArray(R"({"error":"ID3"})").repeated(10);
    QTest::newRow("HTML behind a tag") << id3Tag(200) + QByteArray("<html>").repeated(50);
    QTest::newRow("a tag longer than the body") << id3Tag(5'000).first(300);
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe<\0h\0t\0m\0l\0>\0", 14).repeated(10);
}

void tst_DeepCheckFaults::whatIsNoAudio_isSaidToBeNone()
{
    QFETCH(const QByteArray, body);
    CheckRunFixture fixture;
    const CheckRow &row = fixture.deepCheckOf(master(body), 2);
    const Verdict &verdict = row.checked->sources[0].verdict;
    QCOMPARE(verdict.outcome, Outcome::Service);
    QCOMPARE(verdict.reason, Reason::NotAudio);
    QVERIFY(!row.checked->sources[0].seconds);
}

void tst_DeepCheckFaults::aBadAnswer_isToldByItsKind_data()
{
    using Kind = Fault::Kind;
    QTest::addColumn<Kind>("what");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Reason>("reason");
    const auto row = [](const char *name, Kind what, qint64 value, Outcome outcome, Reason reason) {
        QTest::newRow(name) << what << value << outcome << reason;
    };
    row("500", Kind::Status, 500, Outcome::Service, Reason::StorageAnswer);
    row("429", Kind::Status, 429, Outcome::Service, Reason::StorageAnswer);
    row("refused", Kind::Refuse, 0, Outcome::Network, Reason::Unreachable);
    row("silent", Kind::Hang, 0, Outcome::Network, Reason::TimedOut);
    row("cut", Kind::CutAt, 10, Outcome::Network, Reason::Unreachable);
    row("stalled", Kind::StallAt, 10, Outcome::Network, Reason::TimedOut);
    row("another range", Kind::WrongRange, 5, Outcome::Service, Reason::StorageAnswer);
}

void tst_DeepCheckFaults::aBadAnswer_isToldByItsKind()
{
    QFETCH(const Fault::Kind, what);
    QFETCH(const qint64, value);
    CheckRunFixture fixture;
    fixture.service.addFault(storageFault(what, value));
    const CheckRow &row = fixture.deepCheckOf(master(wave(2)), 2);
    QVERIFY(row.checked->verdict.isPlayable());
    const Verdict &verdict = row.checked->sources[0].verdict;
    QTEST(verdict.outcome, "outcome");
    QTEST(verdict.reason, "reason");
}

QTEST_GUILESS_MAIN(tst_DeepCheckFaults)
#include "tst_deepcheck_faults.moc"
