// SPDX-License-Identifier: MIT
#include "tests/support/CheckRunFixture.h"
#include "tests/support/DeepCheckSources.h"
#include "tests/support/ServiceFaults.h"
#include "tests/support/SyntheticAudio.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace prelisten::sandbox;
using namespace Qt::StringLiterals;
using Outcome = Verdict::Outcome;

class tst_DeepCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSource_tellsItsLength_withFewBytes_data();
    void aSource_tellsItsLength_withFewBytes();
    void theLength_differs_onlyClearly_data();
    void theLength_differs_onlyClearly();
    void everySource_hasItsVerdict_inOrder();
    void withoutRanges_4KiBAreEnough();
    void aLargeTag_costsOneMoreRequest_andNoMore();
    void stop_dropsADeepCheck();
    void onATrackThatIsNotThere_nothingIsAskedOfStorage();
};

void tst_DeepCheck::aSource_tellsItsLength_withFewBytes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<double>("seconds"); // 0: unknown
    QTest::addColumn<int>("requests");
    QTest::newRow("wave") << wave(3) << 3.0 << 1;
    QTest::newRow("wave of a writer that could not go back") << wave(3, 0xffffffff) << 0.0 << 1;
    QTest::newRow("wave, cut") << wave(3).chopped(1'000) << 0.0 << 1;
    QTest::newRow("flac") << flacHead(4096, 4096, 48'000, 240'000) + QByteArray(1000, '\1') << 5.0
                          << 1;
    QTest::newRow("flac of unknown length")
            << flacHead(4096, 4096, 48'000, 0) + QByteArray(1000, '\1') << 0.0 << 1;
    // A bit rate that is constant in the first 4 KiB may still vary later, for example after
    // silence.
    QTest::newRow("mpeg without a header") << mpegFrames(1000) << 0.0 << 1;
    QTest::newRow("mpeg with Info") << tagFrame("Info", 500) + mpegFrames(500) << 13.06 << 1;
    const QByteArray variable = mpegFrames(300, 9) + mpegFrames(100, 11);
    const auto bytes = static_cast<quint32>(variable.size() + 417);
    const QByteArray xing = headerFrame({"Xing", 400, bytes});
    QTest::newRow("mpeg with Xing, variable") << xing + variable << 10.40 << 1;
    QTest::newRow("mpeg with Xing behind a short tag")
            << id3Tag(35) + xing + variable << 10.40 << 1;
    QTest::newRow("mpeg with Xing behind a cover")
            << id3Tag(300'000) + xing + variable << 10.40 << 2;
    QTest::newRow("mpeg with Xing and a tag of a megabyte at its end")
            << xing + variable + apeTag(1'000'000) << 0.0 << 1;
    QTest::newRow("mpeg with Xing, cut") << QByteArray(xing + variable).first(60'000) << 0.0 << 1;
    QTest::newRow("mpeg with half of what Xing says, joined")
            << QByteArray(xing + variable).repeated(2) << 0.0 << 1;
    QTest::newRow("mpeg with VBRI")
            << vbriFrame(400, bytes, {41'700, 41'700, 41'700, 62'600}, 100) + variable << 0.0 << 1;
    QTest::newRow("mpeg with VBRI that lies")
            << vbriFrame(200, bytes, {41'700, 41'700, 41'700, 62'600}, 100) + variable << 0.0 << 1;
    QTest::newRow("mpeg behind zeros") << QByteArray(2'000, '\0') + xing + variable << 10.40 << 1;
    QTest::newRow("mpeg behind junk") << noise(6'000, 1) + xing + variable << 10.40 << 2;
    QTest::newRow("mpeg behind a long tag")
            << id3Tag(100'000) + tagFrame("Info", 500) + mpegFrames(500) << 13.06 << 2;
    QTest::newRow("ogg") << QByteArray("OggS") + QByteArray(200, '\0') << 0.0 << 1;
    QTest::newRow("one short wave") << wave(1).first(60) << 0.0 << 1;
}

void tst_DeepCheck::aSource_tellsItsLength_withFewBytes()
{
    QFETCH(const QByteArray, body);
    QFETCH(const double, seconds);
    QFETCH(const int, requests);
    CheckRunFixture fixture;
    const CheckRow &row = fixture.deepCheckOf(master(body), 20);
    QVERIFY(row.checked->verdict.isPlayable());
    QCOMPARE(row.checked->sources.size(), 1);
    const CheckedSource &source = row.checked->sources[0];
    QCOMPARE(source.source, u"master"_s);
    QVERIFY(source.verdict.isPlayable());
    QVERIFY(!row.checked->hasBadSource());
    if (seconds > 0)
        QVERIFY2(source.seconds && std::abs(*source.seconds - seconds) < 0.06,
                qPrintable(QString::number(source.seconds.value_or(-1))));
    else
        QVERIFY(source.seconds.value_or(0) < 0.001);
    const Counts counts = fixture.service.counts();
    QCOMPARE(counts.storageRequests, requests);
    QVERIFY(counts.storageBytes <= 4'096 * requests);
    QCOMPARE(counts.keyOnStorage, 0);
}

void tst_DeepCheck::theLength_differs_onlyClearly_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<double>("measured");
    QTest::addColumn<bool>("differs");
    QTest::newRow("same") << 10 << 10.0 << false;
    QTest::newRow("within a second") << 10 << 10.9 << false;
    QTest::newRow("beyond a second") << 10 << 11.2 << true;
    QTest::newRow("shorter") << 12 << 10.5 << true;
    QTest::newRow("within two percent") << 100 << 101.9 << false;
    QTest::newRow("beyond two percent") << 100 << 102.2 << true;
}

void tst_DeepCheck::theLength_differs_onlyClearly()
{
    QFETCH(const int, seconds);
    QFETCH(const double, measured);
    CheckRunFixture fixture;
    const CheckRow &row = fixture.deepCheckOf(master(wave(seconds)), measured);
    QVERIFY(row.checked->sources[0].verdict.isPlayable());
    QTEST(row.checked->sources[0].lengthDiffers, "differs");
}

void tst_DeepCheck::everySource_hasItsVerdict_inOrder()
{
    CheckRunFixture fixture;
    Fault missing = storageFault(Fault::Kind::Status, 404);
    missing.source = u"bass"_s;
    fixture.service.addFault(missing);
    const CheckRow &row = fixture.deepCheckOf({{u"master"_s, wave(2)}, {u"drums"_s, wave(2)},
                                                      {u"bass"_s, wave(2)}, {u"keys"_s, wave(5)}},
            2);
    QVERIFY(row.checked->verdict.isPlayable());
    QVERIFY(row.checked->verdict.source.isEmpty());
    QStringList sources;
    for (const CheckedSource &source : row.checked->sources) {
        sources.append(source.source);
        QCOMPARE(source.verdict.source, source.source);
        QCOMPARE(source.verdict.isPlayable(), source.source != u"bass"_s);
        QCOMPARE(source.lengthDiffers, source.source == u"keys"_s);
        QVERIFY(source.verdict.when.isValid());
    }
    QCOMPARE(sources, QStringList({u"master"_s, u"drums"_s, u"bass"_s, u"keys"_s}));
    QVERIFY(row.checked->hasBadSource());
    QCOMPARE(fixture.service.counts().storageRequests, 4);

    fixture.service.clearFaults();
    fixture.run.retryFailed();
    QVERIFY(fixture.runsToItsEnd());
    QVERIFY(!fixture.at(0).checked->hasBadSource());
}

void tst_DeepCheck::withoutRanges_4KiBAreEnough()
{
    Sandbox::Options slow;
    slow.bytesPerSecond = 20'000; // the whole source would take far longer than the test
    CheckRunFixture fixture(slow);
    fixture.service.addFault(storageFault(Fault::Kind::IgnoreRange));
    const CheckRow &row = fixture.deepCheckOf(master(wave(60)), 60);
    QVERIFY(row.checked->sources[0].verdict.isPlayable());
    QCOMPARE(row.checked->sources[0].seconds, 60.0);
}

void tst_DeepCheck::aLargeTag_costsOneMoreRequest_andNoMore()
{
    CheckRunFixture fixture;
    const CheckRow &row =
            fixture.deepCheckOf(master(id3Tag(5'000) + id3Tag(5'000) + mpegFrames(50)), 2);
    QVERIFY(row.checked->sources[0].verdict.isPlayable());
    QVERIFY(!row.checked->sources[0].seconds);
    QCOMPARE(fixture.service.counts().storageRequests, 2);
}

void tst_DeepCheck::stop_dropsADeepCheck()
{
    CheckRunFixture fixture;
    fixture.service.addTrack({CheckRunFixture::organization, u"mtrack_deep"_s,
            R"({"id":"mtrack_deep"})", master(wave(2))});
    fixture.service.addFault(storageFault(Fault::Kind::Hang));
    CheckRun::Options options = CheckRunFixture::fast();
    options.deep = true;
    fixture.run.setOptions(options);
    fixture.run.setRows({CheckRunFixture::row(u"mtrack_deep"_s)});
    fixture.run.start();
    QTRY_COMPARE(fixture.service.counts().storageRequests, 1);
    fixture.run.stop();
    QCOMPARE(fixture.at(0).state, CheckRow::State::Waiting);
    fixture.service.clearFaults();
    QVERIFY(fixture.runsToItsEnd());
    QVERIFY(fixture.at(0).checked->sources[0].verdict.isPlayable());
}

void tst_DeepCheck::onATrackThatIsNotThere_nothingIsAskedOfStorage()
{
    CheckRunFixture fixture;
    CheckRun::Options options = CheckRunFixture::fast();
    options.deep = true;
    fixture.run.setOptions(options);
    fixture.run.setRows(CheckRunFixture::rows(100, 3));
    QVERIFY(fixture.runsToItsEnd());
    QCOMPARE(fixture.count(Outcome::NotAvailable), 3);
    QVERIFY(fixture.at(0).checked->sources.isEmpty());
    QCOMPARE(fixture.service.counts().storageRequests, 0);
}

QTEST_GUILESS_MAIN(tst_DeepCheck)
#include "tst_deepcheck.moc"
