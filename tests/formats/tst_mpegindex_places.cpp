// SPDX-License-Identifier: MIT
#include "tests/support/MpegIndexFixture.h"
#include "tests/support/SyntheticAudio.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

constexpr int count = 2'000;
constexpr double seconds = count * 1152 / 44'100.0;

QByteArray info(quint32 frames, quint32 bytes)
{
    return headerFrame({"Info", frames, bytes});
}

/// @p sound after a header frame that matches it.
QByteArray told(const QByteArray &sound, quint32 frames)
{
    return info(frames, static_cast<quint32>(sound.size() + 417)) + sound;
}

} // namespace

/// Tests finding frames that have not been counted yet.
class tst_MpegIndexPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void constant_isKnownFarAhead_data();
    void constant_isKnownFarAhead();
    void nothingIsKnownFarAhead_unlessItIsCertain_data();
    void nothingIsKnownFarAhead_unlessItIsCertain();
    void aPlace_costsFewBytes();
    void islands_growTogether_andWithTheFront();
    void theEnd_isTheEnd_fromAfar();
    void aHeaderReaches_asFarAsItSpeaks();
    void anotherBitrate_contradicts_data();
    void anotherBitrate_contradicts();
    void junkBefore_contradicts();
    void aFrameThatIsNotThere_isCountedFor();
    void bytesFromElsewhere_areWelcome();
};

void tst_MpegIndexPlaces::constant_isKnownFarAhead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<double>("service");
    QTest::newRow("Info, padded") << told(paddedFrames(count), count) << 0.0;
    QTest::newRow("Info, never padded") << told(mpegFrames(count), count) << 0.0;
    QTest::newRow("Info behind junk") << noise(999, 1) + told(paddedFrames(count), count) << 0.0;
    QTest::newRow("no header") << paddedFrames(count) << 0.0;
    QTest::newRow("no header, as the service says") << paddedFrames(count) << seconds;
    QTest::newRow("of the lowest bitrate, as the service says")
            << paddedFrames(count, 1) << seconds;
    QTest::newRow("another bitrate") << paddedFrames(count, 14) << 0.0;
    QTest::newRow("a whole number of bytes") << frameWith(0xfffb9400).repeated(count) << 0.0;
    QTest::newRow("layer II") << frameWith(0xfffda400).repeated(count) << 0.0;
    QTest::newRow("layer I") << frameWith(0xffff2800).repeated(count) << 0.0;
    QTest::newRow("mono, MPEG-2") << frameWith(0xfff380c0).repeated(count) << 0.0;
}

void tst_MpegIndexPlaces::constant_isKnownFarAhead()
{
    QFETCH(const QByteArray, body);
    QFETCH(const double, service);
    MpegIndexFixture truth(body);
    truth.walk();
    QCOMPARE(truth.index.counted(), count);

    MpegIndexFixture fixture(body, service > 0 ? std::optional(service) : std::nullopt);
    QVERIFY(!fixture.index.canLocate(1'500));
    fixture.walkTo(70'000);
    const qint64 walked = fixture.index.counted();
    QVERIFY(walked < 1'500);
    for (const qint64 number : {1'500LL, 1'980LL, 1'700LL, walked + 17, 1'501LL, 1'999LL}) {
        QVERIFY(fixture.index.canLocate(number));
        const auto frame = fixture.find(number);
        QVERIFY(frame);
        QCOMPARE(frame->byte, truth.index.frame(number)->byte);
        QCOMPARE(frame->bytes, truth.index.frame(number)->bytes);
        QCOMPARE(frame->sample, truth.index.frame(number)->sample);
        QCOMPARE(frame->number, number);
    }
    QCOMPARE(fixture.index.counted(), walked);
    fixture.walk();
    QVERIFY(fixture.index.isComplete() && !fixture.index.isContradicted());
    QCOMPARE(fixture.places(), truth.places());
}

void tst_MpegIndexPlaces::nothingIsKnownFarAhead_unlessItIsCertain_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<double>("service");
    // Silence uses the lowest bitrate.
    QTest::newRow("lowest bitrate") << paddedFrames(1'000, 1) + mpegFrames(1'000, 10) << 0.0;
    QTest::newRow("not as the service says")
            << paddedFrames(1'000, 9) + mpegFrames(1'000, 14) << seconds;
    QTest::newRow("variable") << QByteArray(mpegFrame(9) + mpegFrame(10)).repeated(1'000)
                              << seconds;
    QTest::newRow("irregular padding")
            << QByteArray(mpegFrame(9, true).repeated(5) + mpegFrames(5)).repeated(200) << 0.0;
    const QByteArray sound = paddedFrames(1'000, 9) + mpegFrames(1'000, 12);
    QTest::newRow("Xing") << headerFrame({"Xing", count, quint32(sound.size() + 417)}) + sound
                          << 0.0;
    QTest::newRow("Info that lies")
            << info(3 * count, quint32(sound.size())) + paddedFrames(count) << 0.0;
    QTest::newRow("Info of another file") << info(100, 41'700 + 417) + paddedFrames(count) << 0.0;
    QTest::newRow("change of channels")
            << mpegFrames(50) + frameWith(0xfffb90c0).repeated(1'950) << 0.0;
}

void tst_MpegIndexPlaces::nothingIsKnownFarAhead_unlessItIsCertain()
{
    QFETCH(const QByteArray, body);
    QFETCH(const double, service);
    MpegIndexFixture fixture(body, service > 0 ? std::optional(service) : std::nullopt);
    fixture.walkTo(90'000);
    QVERIFY(!fixture.index.canLocate(1'500));
    const auto request = fixture.index.wanted(1'500);
    QVERIFY(request);
    QCOMPARE(request->offset, fixture.index.wanted()->offset);
    QVERIFY(fixture.find(1'500));
    QVERIFY(fixture.index.counted() >= 1'500);
    QVERIFY(!fixture.index.isContradicted());
}

void tst_MpegIndexPlaces::aPlace_costsFewBytes()
{
    MpegIndexFixture fixture(told(paddedFrames(count), count));
    fixture.walkTo(20'000);
    const qint64 before = fixture.fed;
    QVERIFY(fixture.find(1'900));
    QVERIFY2(fixture.fed - before < 2'000, qPrintable(QString::number(fixture.fed - before)));
    // The frames after it cost only their own bytes.
    const qint64 then = fixture.fed;
    QVERIFY(fixture.find(1'910));
    QVERIFY(fixture.fed - then <= 10 * (418 + 4));
}

void tst_MpegIndexPlaces::islands_growTogether_andWithTheFront()
{
    const QByteArray body = told(paddedFrames(count), count);
    MpegIndexFixture fixture(body);
    fixture.walkTo(20'000);
    QVERIFY(fixture.find(500) && fixture.find(540) && fixture.find(460));
    for (qint64 number = 500; number < 560; ++number)
        QVERIFY(fixture.find(number));
    for (qint64 number = 460; number < 560; ++number)
        QVERIFY(fixture.find(number));
    for (qint64 number = 460; number < 560; ++number)
        QVERIFY(fixture.index.frame(number));
    // Counting from the front takes over frames that were found ahead, without their bytes.
    const qint64 begin = fixture.index.frame(460)->byte;
    const qint64 end = fixture.index.frame(559)->byte;
    while (fixture.index.counted() < 460)
        fixture.feed(*fixture.index.wanted());
    QVERIFY(fixture.index.counted() >= 560);
    QVERIFY(fixture.index.wanted()->offset > end && begin < end);
    QVERIFY(!fixture.index.isContradicted());
}

void tst_MpegIndexPlaces::theEnd_isTheEnd_fromAfar()
{
    MpegIndexFixture fixture(told(paddedFrames(count), count) + id3v1Tag());
    fixture.walkTo(20'000);
    QVERIFY(fixture.find(count - 1));
    QVERIFY(!fixture.find(count));
    QVERIFY(!fixture.find(count + 1'000));
    QVERIFY(!fixture.find(1LL << 40));
    QVERIFY(fixture.index.counted() < count); // detected without all bytes
}

void tst_MpegIndexPlaces::aHeaderReaches_asFarAsItSpeaks()
{
    const QByteArray first = told(paddedFrames(1'000), 1'000);
    MpegIndexFixture joined(first + told(paddedFrames(1'000, 12), 1'000));
    joined.walkTo(70'000);
    QVERIFY(joined.index.canLocate(999) && !joined.index.canLocate(1'000));
    QVERIFY(joined.find(900));
    QVERIFY(joined.find(1'900)); // counted
    QVERIFY(!joined.index.isContradicted());
    // The header of a cut file declares more frames than the file has.
    MpegIndexFixture cut(told(paddedFrames(count), count).first(500'000));
    cut.walkTo(70'000);
    QVERIFY(cut.find(1'000));
    QVERIFY(!cut.find(1'500));
}

void tst_MpegIndexPlaces::anotherBitrate_contradicts_data()
{
    QTest::addColumn<bool>("fromTheFront");
    QTest::newRow("seen from the front") << true;
    QTest::newRow("seen ahead") << false;
}

void tst_MpegIndexPlaces::anotherBitrate_contradicts()
{
    QFETCH(const bool, fromTheFront);
    // Twenty frames of another bitrate in between, and the same size in all.
    const QByteArray odd = mpegFrames(10, 8) + mpegFrames(10, 10);
    const QByteArray begin = paddedFrames(1'000);
    MpegIndexFixture fixture(begin + odd + paddedFrames(980));
    fixture.walkTo(70'000);
    QVERIFY(fixture.index.canLocate(900));
    if (fromTheFront) {
        QVERIFY(fixture.find(900));
        fixture.walk();
    } else {
        for (qint64 number = 900; number < 1'050 && !fixture.index.isContradicted(); ++number)
            (void)fixture.find(number);
    }
    QCOMPARE(fixture.index.isContradicted(), !fromTheFront);
    fixture.walk();
    QCOMPARE(fixture.index.counted(), 2'000);
    // Audio decoded after that position would have been wrong.
    MpegIndexFixture behind(begin + mpegFrames(10, 8) + paddedFrames(990));
    behind.walkTo(70'000);
    (void)behind.find(1'500);
    behind.walk();
    QCOMPARE(behind.index.counted(), 2'000);
}

void tst_MpegIndexPlaces::junkBefore_contradicts()
{
    // The junk is as long as a whole number of frames: positions ahead look right, but are wrong.
    const QByteArray body = paddedFrames(1'029) + QByteArray(20'480, 'j') + paddedFrames(1'000);
    MpegIndexFixture fixture(body);
    fixture.walkTo(70'000);
    const auto early = fixture.find(1'500);
    QVERIFY(early);
    fixture.walk();
    QVERIFY(fixture.index.isContradicted());
    QVERIFY(!fixture.index.canLocate(5'000));
    QCOMPARE(fixture.index.counted(), 2'029);
    QVERIFY(fixture.index.frame(1'500)->byte != early->byte);
}

void tst_MpegIndexPlaces::aFrameThatIsNotThere_isCountedFor()
{
    const QByteArray body = paddedFrames(1'000) + noise(200, 6) + paddedFrames(1'000);
    MpegIndexFixture truth(body);
    truth.walk();
    MpegIndexFixture fixture(body);
    fixture.walkTo(70'000);
    QVERIFY(fixture.find(700));
    const auto frame = fixture.find(1'500); // not at the computed position
    QVERIFY(frame);
    QCOMPARE(frame->byte, truth.index.frame(1'500)->byte);
    QVERIFY(fixture.index.counted() > 1'500);
}

void tst_MpegIndexPlaces::bytesFromElsewhere_areWelcome()
{
    const QByteArray body = told(paddedFrames(count), count);
    MpegIndexFixture fixture(body);
    fixture.walkTo(70'000);
    fixture.index.feed(300'000, QByteArrayView(body).sliced(300'000, 100'000));
    fixture.index.feed(600'123, QByteArrayView(body).sliced(600'123, 10'000));
    fixture.index.feed(380'000, QByteArrayView(body).sliced(380'000, 250'000));
    MpegIndexFixture truth(body);
    truth.walk();
    int known = 0;
    for (qint64 number = 0; number < count; ++number) {
        const auto frame = fixture.index.frame(number);
        known += frame ? 1 : 0;
        if (frame)
            QCOMPARE(frame->byte, truth.index.frame(number)->byte);
    }
    QVERIFY(known > 900);
    fixture.index.feed(-5, "abc");
    fixture.index.feed(body.size(), "abc");
    fixture.index.feed(0, {});
    fixture.walk();
    QCOMPARE(fixture.places(), truth.places());
}

QTEST_APPLESS_MAIN(tst_MpegIndexPlaces)
#include "tst_mpegindex_places.moc"
