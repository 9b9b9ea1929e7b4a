// SPDX-License-Identifier: MIT
#include "tests/support/MpegIndexFixture.h"
#include "tests/support/SyntheticAudio.h"

#include <QTest>

#include <cmath>

using namespace prelisten;
using namespace prelisten::tests;
using Certainty = AudioLength::Certainty;

namespace {

constexpr int frames = 2'000;
constexpr qint64 samples = frames * 1152LL;
constexpr double seconds = samples / 44'100.0;
constexpr qint64 ends = 576 + 1'440; // delay and padding of SyntheticHeader

QByteArray told(const QByteArray &name, quint32 count, const QByteArray &sound)
{
    return headerFrame({name, count, static_cast<quint32>(sound.size() + 417)}) + sound;
}

/// Half of it at 128, half at 192 kbit/s.
QByteArray variable()
{
    return mpegFrames(frames / 2, 9) + mpegFrames(frames / 2, 11);
}

bool isNear(qint64 a, qint64 b, double part)
{
    return std::abs(static_cast<double>(a - b)) <= static_cast<double>(b) * part;
}

} // namespace

/// Tests the length that MpegIndex gives, and its certainty.
class tst_MpegIndexLength : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atFirst_nothingIsKnown();
    void early_theBestWordIsTaken_data();
    void early_theBestWordIsTaken();
    void whole_itIsCounted_data();
    void whole_itIsCounted();
    void aTagOfAMegabyte_isNotMusic();
    void delayAndPadding_areTheEncoders();
    void whatWasCut_promisesMore();
    void aHeaderThatIsExceeded_isNotBelievedOn();
    void demo_isReadToTheSample_data();
    void demo_isReadToTheSample();
};

void tst_MpegIndexLength::atFirst_nothingIsKnown()
{
    MpegIndexFixture fixture(told("Info", frames, paddedFrames(frames)), seconds);
    QCOMPARE(fixture.index.length(), AudioLength());
    QCOMPARE(fixture.index.delay(), 0);
    QVERIFY(!fixture.index.claimedSamples() && fixture.index.runs().empty());
    MpegIndexFixture nothing(noise(5'000, 1));
    nothing.walk();
    QVERIFY(nothing.index.isComplete());
    QCOMPARE(nothing.index.length(), AudioLength());
    MpegIndexFixture empty({});
    QVERIFY(!empty.index.wanted() && !empty.index.wanted(0));
}

void tst_MpegIndexLength::early_theBestWordIsTaken_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<double>("service"); // 0: not known
    QTest::addColumn<Certainty>("certainty");
    QTest::addColumn<qint64>("expected");
    const auto row = [](const char *name, const QByteArray &body, double service, Certainty how,
                             qint64 expected) {
        QTest::newRow(name) << body << service << how << expected;
    };
    const QByteArray plain = paddedFrames(frames);
    row("Info", told("Info", frames, plain), 0, Certainty::Container, samples - ends);
    row("Xing", told("Xing", frames, variable()), seconds, Certainty::Container, samples - ends);
    row("VBRI", vbriFrame(frames, quint32(variable().size() + 417), {}, 0) + variable(), seconds,
            Certainty::Container, samples);
    row("Xing without a figure", told("Xing", 0, variable()), seconds, Certainty::Service, samples);
    row("Xing of absurdly many", told("Xing", 1'000'000, variable()), seconds, Certainty::Service,
            samples);
    row("Info, three times too many", told("Info", 3 * frames, plain), seconds, Certainty::Service,
            samples);
    row("Info, half of it", told("Info", frames / 2, plain), 0, Certainty::Estimate, samples);
    row("joined", told("Info", frames / 2, paddedFrames(frames / 2)).repeated(2), seconds,
            Certainty::Service, samples);
    row("joined, and no service", told("Info", frames / 2, paddedFrames(frames / 2)).repeated(2), 0,
            Certainty::Estimate, samples);
    row("no header", variable(), seconds, Certainty::Service, samples);
    row("no header, and no service", plain, 0, Certainty::Estimate, samples);
    row("silence first, and no service", mpegFrames(1'000, 1) + mpegFrames(1'000, 9), 0,
            Certainty::Estimate, 0); // any guess
}

void tst_MpegIndexLength::early_theBestWordIsTaken()
{
    QFETCH(const QByteArray, body);
    QFETCH(const double, service);
    QFETCH(const qint64, expected);
    MpegIndexFixture fixture(body, service > 0 ? std::optional(service) : std::nullopt);
    fixture.walkTo(70'000);
    QVERIFY(!fixture.index.isComplete());
    const AudioLength length = fixture.index.length();
    QTEST(length.certainty, "certainty");
    if (expected > 0)
        QVERIFY2(
                isNear(length.frames, expected, 0.002), qPrintable(QString::number(length.frames)));
    QCOMPARE(length.isGuess(), length.certainty == Certainty::Estimate);
}

void tst_MpegIndexLength::whole_itIsCounted_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<double>("service");
    QTest::addColumn<qint64>("expected");
    const QByteArray plain = paddedFrames(frames);
    const qint64 delay = 576 + 529;
    QTest::newRow("Info") << told("Info", frames, plain) << 0.0 << samples - ends;
    QTest::newRow("Info, one frame less")
            << told("Info", frames - 1, plain) << 0.0 << samples - ends;
    QTest::newRow("Info, three times too many")
            << told("Info", 3 * frames, plain) << 3 * seconds << samples - delay;
    QTest::newRow("joined") << told("Info", frames / 2, paddedFrames(frames / 2)).repeated(2)
                            << seconds << samples + 1152 - delay;
    QTest::newRow("no header, the service knew more") << variable() << 2 * seconds << samples;
    QTest::newRow("no header, the service knew less") << variable() << seconds / 2 << samples;
}

void tst_MpegIndexLength::whole_itIsCounted()
{
    QFETCH(const QByteArray, body);
    QFETCH(const double, service);
    QFETCH(const qint64, expected);
    MpegIndexFixture fixture(body, service > 0 ? std::optional(service) : std::nullopt);
    fixture.walk();
    QCOMPARE(fixture.index.length(), AudioLength({expected, Certainty::Counted}));
}

void tst_MpegIndexLength::aTagOfAMegabyte_isNotMusic()
{
    const QByteArray sound = variable();
    const QByteArray tag = apeTag(1'000'000) + id3v1Tag();
    MpegIndexFixture fixture(told("Xing", frames, sound) + tag, seconds);
    fixture.walkTo(70'000);
    QCOMPARE(fixture.index.length(), AudioLength({samples - ends, Certainty::Container}));
    // There is no length from the service, but both ends of the tag are available.
    MpegIndexFixture alone(told("Xing", frames, sound) + tag);
    alone.walkTo(70'000);
    QCOMPARE(alone.index.length().certainty, Certainty::Estimate);
    alone.index.feed(alone.body.size() - 1'000'500, QByteArrayView(alone.body).last(1'000'500));
    QCOMPARE(alone.index.length(), AudioLength({samples - ends, Certainty::Container}));
}

void tst_MpegIndexLength::delayAndPadding_areTheEncoders()
{
    MpegIndexFixture fixture(told("Info", frames, paddedFrames(frames)));
    fixture.walkTo(10'000);
    QCOMPARE(fixture.index.delay(), 576 + 529);
    QCOMPARE(fixture.index.padding(), 0); // not before the index is whole
    fixture.walk();
    QCOMPARE(fixture.index.padding(), 1'440 - 529);
    MpegIndexFixture wrong(told("Info", 3 * frames, paddedFrames(frames)));
    wrong.walk();
    QCOMPARE(wrong.index.delay(), 576 + 529);
    QCOMPARE(wrong.index.padding(), 0);
    MpegIndexFixture without(paddedFrames(frames));
    without.walk();
    QCOMPARE(without.index.delay() + without.index.padding(), 0);
    MpegIndexFixture little(headerFrame({"Info", 50, {}, 0, 100}) + mpegFrames(50));
    little.walk();
    QCOMPARE(little.index.delay(), 529);
    QCOMPARE(little.index.padding(), 0);
}

void tst_MpegIndexLength::whatWasCut_promisesMore()
{
    for (const std::optional<double> &service :
            {std::optional<double>(), std::optional(seconds), std::optional(seconds * 0.6)}) {
        MpegIndexFixture fixture(
                told("Info", frames, paddedFrames(frames)).first(501'000), service);
        fixture.walkTo(70'000);
        QCOMPARE(fixture.index.claimedSamples(), samples - ends);
        const AudioLength early = fixture.index.length();
        QCOMPARE(early.certainty, Certainty::Estimate);
        QVERIFY(isNear(early.frames, samples * 3 / 5, 0.005));
        fixture.walk();
        QCOMPARE(fixture.index.counted(), (501'000LL - 417) * 49 / 20'480);
        QCOMPARE(fixture.index.length().certainty, Certainty::Counted);
        QCOMPARE(fixture.index.claimedSamples(), samples - ends);
        QCOMPARE(fixture.index.padding(), 0);
    }
    MpegIndexFixture whole(told("Info", frames, paddedFrames(frames)), seconds);
    whole.walk();
    QVERIFY(!whole.index.claimedSamples());
    // Files that look cut and are not.
    MpegIndexFixture none(told("Xing", 0, variable()), seconds);
    none.walk();
    QVERIFY(!none.index.claimedSamples());
}

void tst_MpegIndexLength::aHeaderThatIsExceeded_isNotBelievedOn()
{
    const QByteArray sound = variable();
    MpegIndexFixture fixture(told("Xing", frames / 2, sound)); // correct checksum, wrong figures
    fixture.walkTo(70'000);
    QCOMPARE(fixture.index.length().certainty, Certainty::Container);
    fixture.walkTo(500'000);
    QVERIFY(fixture.index.counted() > frames / 2 + 1);
    QCOMPARE(fixture.index.length().certainty, Certainty::Estimate);
}

void tst_MpegIndexLength::demo_isReadToTheSample_data()
{
    QTest::addColumn<int>("bitrate");
    QTest::newRow("master.mp3") << 128'000;
    QTest::newRow("drums.mp3") << 96'000;
    QTest::newRow("bass.mp3") << 64'000;
    QTest::newRow("keys.mp3") << 80'000;
    QTest::newRow("lead.mp3") << 80'000;
}

void tst_MpegIndexLength::demo_isReadToTheSample()
{
    MpegIndexFixture fixture(demoAudio(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY(!fixture.body.isEmpty());
    fixture.walkTo(60'000);
    QTEST(fixture.index.runs().front().frameFormat.bitrate, "bitrate");
    QCOMPARE(fixture.index.length(), AudioLength({3'060'000, Certainty::Container}));
    QVERIFY(fixture.index.canLocate(2'000));
    const auto far = fixture.find(2'000);
    QVERIFY(far);
    fixture.walk();
    QCOMPARE(fixture.index.length(), AudioLength({3'060'000, Certainty::Counted}));
    QCOMPARE(fixture.index.counted(), fixture.index.header()->frames);
    QCOMPARE(fixture.index.frame(2'000)->byte, far->byte);
    QCOMPARE(fixture.places(), frameStarts(fixture.body, fixture.index.frame(0)->byte));
}

QTEST_APPLESS_MAIN(tst_MpegIndexLength)
#include "tst_mpegindex_length.moc"
