// SPDX-License-Identifier: MIT
#include "tests/support/MpegIndexFixture.h"
#include "tests/support/SparseBytes.h"
#include "tests/support/SyntheticAudio.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

const quint32 monoFrame = 0xfffb90c0;
const quint32 otherRate = 0xfffb9400; // 48 kHz
const quint32 halfRate = 0xfff38000;  // MPEG-2, 22.05 kHz
const quint32 layerTwo = 0xfffda400;  // 192 kbit/s, 48 kHz
const quint32 layerOne = 0xffff1800;  // 32 kbit/s, 32 kHz

} // namespace

/// Tests counting frames from the front.
class tst_MpegIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFrame_hasItsNumber_data();
    void everyFrame_hasItsNumber();
    void theFrameWithAHeader_isNotCounted_data();
    void theFrameWithAHeader_isNotCounted();
    void aRun_beginsWhereTheStreamChanges();
    void samples_countAtEachFramesOwnRate();
    void growing_isTheSame_howeverTheBytesCome();
    void growing_stopsAtAHole();
    void tagsAtTheEnd_areNoSound_data();
    void tagsAtTheEnd_areNoSound();
    void manyFrames_takeLittleRoom();
};

void tst_MpegIndex::everyFrame_hasItsNumber_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("between");
    QTest::addColumn<QByteArray>("behind");
    const QByteArray none;
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &between,
                             const QByteArray &behind) {
        QTest::newRow(name) << before << between << behind;
    };
    row("nothing", none, none, none);
    row("junk in front", noise(1'000, 3), none, none);
    row("zeros in front", QByteArray(6'000, '\0'), none, none);
    row("a cut frame in front", mpegFrame().last(200), none, none);
    row("one byte between", none, "x", none);
    row("junk between", none, noise(70'000, 4), none);
    row("a sync between", none, "\xff\xfb\x90\x64", none);
    row("a tag between", none, id3v1Tag() + id3Tag(300'000), none);
    row("an APE tag between", none, apeTag(100'000), none);
    row("a cut frame between", none, mpegFrame().first(300), none);
    row("junk behind", none, none, noise(5'000, 5));
    row("a cut frame behind", none, none, mpegFrame().first(416));
    row("a tag behind", none, none, id3v1Tag());
    row("zeros behind", none, none, QByteArray(3'000, '\0'));
}

void tst_MpegIndex::everyFrame_hasItsNumber()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, between);
    QFETCH(const QByteArray, behind);
    QList<qint64> first;
    QList<qint64> second;
    const QByteArray a = variableFrames(100, 1, &first);
    const QByteArray b = variableFrames(70, 2, &second);
    QList<qint64> expected;
    for (const qint64 place : first)
        expected += before.size() + place;
    for (const qint64 place : second)
        expected += before.size() + a.size() + between.size() + place;

    MpegIndexFixture fixture(before + a + between + b + behind);
    while (const auto request = fixture.index.wanted())
        fixture.feed(*request);
    QVERIFY(fixture.index.isComplete());
    QCOMPARE(fixture.places(), expected);
    for (qint64 i = 0; i < expected.size(); ++i) {
        const auto frame = fixture.index.frame(i);
        QCOMPARE(frame->number, i);
        QCOMPARE(frame->sample, i * 1152);
        QCOMPARE(frame->bytes,
                MpegFrame::parse(QByteArrayView(fixture.body).sliced(frame->byte))->bytes);
        QCOMPARE(fixture.index.numberAt(i * 1152), i);
        QCOMPARE(fixture.index.numberAt(i * 1152 + 1151), i);
    }
    QVERIFY(!fixture.index.frame(expected.size()) && !fixture.index.wanted(expected.size()));
    QVERIFY(!fixture.index.frame(-1) && !fixture.index.wanted(-1));
}

void tst_MpegIndex::theFrameWithAHeader_isNotCounted_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("Xing") << headerFrame({"Xing", 50, 20'000});
    QTest::newRow("Info") << headerFrame({"Info", 50, 50 * 417 + 417});
    QTest::newRow("an absurd one") << headerFrame({"Xing", 0xffffffff, 0xffffffff});
    QTest::newRow("VBRI") << vbriFrame(50, 20'000, {}, 0);
}

void tst_MpegIndex::theFrameWithAHeader_isNotCounted()
{
    QFETCH(const QByteArray, header);
    MpegIndexFixture fixture(header + mpegFrames(50));
    QCOMPARE(fixture.index.counted(), 0);
    // The whole first frame is requested before anything is counted.
    fixture.walkTo(421);
    QVERIFY(fixture.index.header());
    fixture.walk();
    QCOMPARE(fixture.index.counted(), 50);
    QCOMPARE(fixture.index.frame(0)->byte, header.size());
    // In the middle of a stream, a header frame counts like any other frame, as in every decoder.
    MpegIndexFixture joined(header + mpegFrames(50) + header + mpegFrames(50));
    joined.walk();
    QCOMPARE(joined.index.counted(), 101);
}

void tst_MpegIndex::aRun_beginsWhereTheStreamChanges()
{
    const QByteArray stereo = mpegFrames(20);
    const QByteArray mono = frameWith(monoFrame).repeated(20);
    const QByteArray fast = frameWith(otherRate).repeated(20);
    const QByteArray slow = frameWith(halfRate).repeated(20);
    MpegIndexFixture fixture(stereo + mono + fast + slow + stereo);
    fixture.walk();
    QCOMPARE(fixture.index.counted(), 100);
    const auto &runs = fixture.index.runs();
    QCOMPARE(runs.size(), 5U);
    QCOMPARE(runs[1].frame, 20);
    QCOMPARE(runs[1].frameFormat.channels, 1);
    QCOMPARE(runs[2].frame, 40);
    QCOMPARE(runs[2].frameFormat.sampleRate, 48'000);
    QCOMPARE(runs[3].frameFormat.samples, 576);
    QCOMPARE(runs[4].frame, 80);
    QCOMPARE(runs[4].sample, 60 * 1152 + 20 * 576);
    // Bitrate and padding may change within a run.
    MpegIndexFixture variable(mpegFrames(20, 9) + mpegFrames(20, 5) + paddedFrames(20, 14));
    variable.walk();
    QCOMPARE(variable.index.runs().size(), 1U);
    // A single frame of another kind, with no such frame after it, is junk.
    MpegIndexFixture chance(stereo + frameWith(otherRate) + stereo);
    chance.walk();
    QCOMPARE(chance.index.counted(), 40);
}

void tst_MpegIndex::samples_countAtEachFramesOwnRate()
{
    MpegIndexFixture fixture(frameWith(halfRate).repeated(10) + frameWith(layerOne).repeated(10) +
                             frameWith(layerTwo).repeated(10));
    fixture.walk();
    QCOMPARE(fixture.index.counted(), 30);
    QCOMPARE(fixture.index.frame(10)->sample, 10 * 576);
    QCOMPARE(fixture.index.frame(20)->sample, 10 * 576 + 10 * 384);
    QCOMPARE(fixture.index.frame(29)->sample, 10 * 576 + 10 * 384 + 9 * 1152);
    QCOMPARE(fixture.index.numberAt(10 * 576 + 383), 10);
    QCOMPARE(fixture.index.numberAt(10 * 576 + 384), 11);
    QCOMPARE(fixture.index.length().frames, 10 * 576 + 10 * 384 + 10 * 1152);
}

void tst_MpegIndex::growing_isTheSame_howeverTheBytesCome()
{
    const QByteArray body = id3Tag(100) + headerFrame({"Xing", 200, 1}) + variableFrames(90, 7) +
                            noise(3'000, 8) + variableFrames(90, 9) + apeTag(300) + id3v1Tag();
    MpegIndexFixture whole(body);
    whole.walk();
    QVERIFY(whole.index.counted() == 180);
    for (const qint64 chunk : {1, 3, 417, 1'000, 20'000}) {
        SparseBytes bytes(body);
        MpegIndex index(0, body.size(), {});
        for (qint64 at = 0; at < body.size(); at += chunk) {
            bytes.come(at, chunk);
            if (chunk > 1 || at % 50 == 0)
                index.grow(bytes);
        }
        index.grow(bytes);
        QVERIFY(index.isComplete());
        QCOMPARE(index.counted(), 180);
        for (qint64 i = 0; i < 180; i += 7)
            QCOMPARE(index.frame(i)->byte, whole.index.frame(i)->byte);
    }
}

void tst_MpegIndex::growing_stopsAtAHole()
{
    SparseBytes bytes(mpegFrames(200));
    MpegIndex index(0, bytes.total(), {});
    bytes.come(0, 100 * 417 + 4); // the next header shows that a frame is whole
    bytes.come(150 * 417, 50 * 417);
    index.grow(bytes);
    QCOMPARE(index.counted(), 100);
    QCOMPARE(index.wanted()->offset, 100 * 417);
    QVERIFY(!index.isComplete());
    bytes.come(100 * 417, 50 * 417);
    index.grow(bytes);
    QCOMPARE(index.counted(), 200);
    QVERIFY(index.isComplete() && !index.wanted());
}

void tst_MpegIndex::tagsAtTheEnd_areNoSound_data()
{
    QTest::addColumn<QByteArray>("tags");
    QTest::newRow("ID3v1") << id3v1Tag();
    QTest::newRow("APE with frames in it") << apeTag(5'000).replace(500, 4'170, mpegFrames(10));
    QTest::newRow("APE and ID3v1") << apeTag(100) + id3v1Tag();
}

void tst_MpegIndex::tagsAtTheEnd_areNoSound()
{
    QFETCH(const QByteArray, tags);
    // The last frame was cut: its rest must not extend into the tag.
    MpegIndexFixture fixture(mpegFrames(100) + mpegFrame().first(350) + tags);
    fixture.walk();
    QCOMPARE(fixture.index.counted(), 100);
    MpegIndexFixture fed(mpegFrames(100) + tags);
    fed.feed({0, fed.body.size()});
    QCOMPARE(fed.index.counted(), 100);
    QVERIFY(fed.index.isComplete());
}

void tst_MpegIndex::manyFrames_takeLittleRoom()
{
    // Two hours of the lowest bitrate.
    constexpr int count = 300'000;
    MpegIndexFixture fixture(frameWith(0xfff31400).repeated(count)); // 8 kbit/s, 24 kHz: 24 bytes
    fixture.walk();
    QCOMPARE(fixture.index.counted(), count);
    QCOMPARE(fixture.index.frame(count - 1)->byte, qint64(count - 1) * 24);
    QCOMPARE(fixture.index.length().frames, qint64(count) * 576);
}

QTEST_APPLESS_MAIN(tst_MpegIndex)
#include "tst_mpegindex.moc"
