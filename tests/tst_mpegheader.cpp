// SPDX-License-Identifier: MIT
#include "core/playback/MpegHeader.h"
#include "tests/support/MadeAudio.h"

#include <QTest>
#include <QtEndian>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

class tst_MpegHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frame_isReadAsTheStandardHasIt_data();
    void frame_isReadAsTheStandardHasIt();
    void frame_isNothing_whenAFieldHasNoMeaning_data();
    void frame_isNothing_whenAFieldHasNoMeaning();
    void demo_isReadToTheSample_data();
    void demo_isReadToTheSample();
    void soundBegins_behindWhateverComesFirst_data();
    void soundBegins_behindWhateverComesFirst();
    void aSyncWordByChance_isNoFrame();
    void bitrateIsConstant_whenNothingSpeaksAgainstIt_data();
    void bitrateIsConstant_whenNothingSpeaksAgainstIt();
    void bitrate_isThatOfTheSound_notOfTheTag();
    void duration_comesFromTheFrames_elseFromTheBitrate();
    void duration_isNeverNegative_whateverTheTagSays_data();
    void duration_isNeverNegative_whateverTheTagSays();
    void nothing_isFoundWithoutAFrame_data();
    void nothing_isFoundWithoutAFrame();
    void aCutHead_isReadAsFarAsItGoes();
    void garbage_doesNoHarm();
};

void tst_MpegHeader::frame_isReadAsTheStandardHasIt_data()
{
    QTest::addColumn<quint32>("word");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("bitrate");
    QTest::addColumn<int>("sampleRate");
    QTest::addColumn<int>("samples");
    QTest::addColumn<int>("sideInfo");
    QTest::newRow("MPEG-1 III") << 0xfffb9064U << 417 << 128'000 << 44'100 << 1152 << 32;
    QTest::newRow("padded") << 0xfffb9264U << 418 << 128'000 << 44'100 << 1152 << 32;
    QTest::newRow("mono") << 0xfffb90c4U << 417 << 128'000 << 44'100 << 1152 << 17;
    QTest::newRow("with CRC") << 0xfffa9064U << 417 << 128'000 << 44'100 << 1152 << 32;
    QTest::newRow("320 kbit, 48 kHz") << 0xfffbe464U << 960 << 320'000 << 48'000 << 1152 << 32;
    QTest::newRow("32 kHz") << 0xfffb9864U << 576 << 128'000 << 32'000 << 1152 << 32;
    QTest::newRow("MPEG-2 III") << 0xfff38064U << 208 << 64'000 << 22'050 << 576 << 17;
    QTest::newRow("MPEG-2 III mono") << 0xfff380c4U << 208 << 64'000 << 22'050 << 576 << 9;
    QTest::newRow("MPEG-2.5 III") << 0xffe34064U << 208 << 32'000 << 11'025 << 576 << 17;
    QTest::newRow("MPEG-1 II") << 0xfffda464U << 576 << 192'000 << 48'000 << 1152 << 32;
    QTest::newRow("MPEG-1 I") << 0xffffc064U << 416 << 384'000 << 44'100 << 384 << 32;
}

void tst_MpegHeader::frame_isReadAsTheStandardHasIt()
{
    QFETCH(const quint32, word);
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(word, bytes.data());
    const auto frame = MpegFrame::parse(bytes);
    QVERIFY(frame);
    QTEST(frame->bytes, "bytes");
    QTEST(frame->bitrate, "bitrate");
    QTEST(frame->sampleRate, "sampleRate");
    QTEST(frame->samples, "samples");
    QTEST(frame->sideInfoBytes, "sideInfo");
}

void tst_MpegHeader::frame_isNothing_whenAFieldHasNoMeaning_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("three bytes") << QByteArray::fromHex("fffb90");
    QTest::newRow("no sync word") << QByteArray::fromHex("ff1b9064");
    QTest::newRow("reserved version") << QByteArray::fromHex("ffeb9064");
    QTest::newRow("reserved layer") << QByteArray::fromHex("fff99064");
    QTest::newRow("free bitrate") << QByteArray::fromHex("fffb0064");
    QTest::newRow("bad bitrate") << QByteArray::fromHex("fffbf064");
    QTest::newRow("reserved sample rate") << QByteArray::fromHex("fffb9c64");
}

void tst_MpegHeader::frame_isNothing_whenAFieldHasNoMeaning()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!MpegFrame::parse(bytes));
}

void tst_MpegHeader::demo_isReadToTheSample_data()
{
    QTest::addColumn<int>("bitrate");
    QTest::newRow("master.mp3") << 128'000;
    QTest::newRow("drums.mp3") << 96'000;
    QTest::newRow("bass.mp3") << 64'000;
    QTest::newRow("keys.mp3") << 80'000;
    QTest::newRow("lead.mp3") << 80'000;
}

void tst_MpegHeader::demo_isReadToTheSample()
{
    const QByteArray body = demoAudio(QString::fromLatin1(QTest::currentDataTag()));
    const auto header = MpegHeader::parse(body.first(64 * 1024), body.size());
    QVERIFY(header);
    QTEST(header->bitrate, "bitrate");
    QVERIFY(header->constantBitrate);
    QCOMPARE(header->sampleRate, 44'100);
    QCOMPARE(header->samplesPerFrame, 1152);
    QCOMPARE(header->frames * 1152 - header->encoderDelay - header->padding, 3'060'000);
    QCOMPARE(header->encoderDelay, 576);
    QCOMPARE(header->durationMs(), 69'387);
    QCOMPARE(header->audioBytes, body.size() - header->firstFrame);
    QCOMPARE(frameStarts(body, header->firstFrame).size(), header->frames);
}

void tst_MpegHeader::soundBegins_behindWhateverComesFirst_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<bool>("tagged");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("ID3 tag") << id3Tag(1'000) << false;
    QTest::newRow("ID3 tag with a footer") << id3Tag(200, true) << false;
    QTest::newRow("zeros") << QByteArray(500, '\0') << false;
    QTest::newRow("Info") << tagFrame("Info", 40) << true;
    QTest::newRow("ID3 tag and Xing") << id3Tag(77) + tagFrame("Xing", 40) << true;
}

void tst_MpegHeader::soundBegins_behindWhateverComesFirst()
{
    QFETCH(const QByteArray, before);
    QFETCH(const bool, tagged);
    const QByteArray body = before + mpegFrames(40);
    const auto header = MpegHeader::parse(body, body.size());
    QVERIFY(header);
    QCOMPARE(header->firstFrame, before.size());
    QCOMPARE(header->frames, tagged ? 40 : 0);
    QCOMPARE(header->encoderDelay, tagged ? 576 : 0);
    QCOMPARE(header->padding, tagged ? 1'440 : 0);
}

void tst_MpegHeader::aSyncWordByChance_isNoFrame()
{
    const QByteArray chance = QByteArray::fromHex("fffb9064") + QByteArray(100, '\7');
    const QByteArray body = chance + mpegFrames(10);
    const auto header = MpegHeader::parse(body, body.size());
    QVERIFY(header);
    QCOMPARE(header->firstFrame, chance.size());
}

void tst_MpegHeader::bitrateIsConstant_whenNothingSpeaksAgainstIt_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("constant");
    QTest::newRow("all alike") << mpegFrames(20) << true;
    QTest::newRow("one is larger") << mpegFrames(10) + mpegFrame(11) + mpegFrames(9) << false;
    QTest::newRow("a tag at the end") << mpegFrames(20) + "TAG" + QByteArray(125, ' ') << true;
    QTest::newRow("Info says so") << tagFrame("Info", 20) + mpegFrames(20) << true;
    QTest::newRow("Xing says no") << tagFrame("Xing", 20) + mpegFrames(20) << false;
}

void tst_MpegHeader::bitrateIsConstant_whenNothingSpeaksAgainstIt()
{
    QFETCH(const QByteArray, body);
    const auto header = MpegHeader::parse(body, body.size());
    QVERIFY(header);
    QTEST(header->constantBitrate, "constant");
}

void tst_MpegHeader::bitrate_isThatOfTheSound_notOfTheTag()
{
    const QByteArray body = tagFrame("Info", 20) + mpegFrames(20, 11);
    const auto header = MpegHeader::parse(body, body.size());
    QVERIFY(header);
    QCOMPARE(header->bitrate, 192'000);
}

void tst_MpegHeader::duration_comesFromTheFrames_elseFromTheBitrate()
{
    const QByteArray tagged = tagFrame("Info", 100, 576, 1'000) + mpegFrames(100);
    QCOMPARE(MpegHeader::parse(tagged, tagged.size())->durationMs(),
            (100 * 1152 - 1'576) * 1000 / 44'100);
    const QByteArray bare = mpegFrames(100);
    QCOMPARE(MpegHeader::parse(bare, 160'000)->durationMs(), 10'000);
}

void tst_MpegHeader::duration_isNeverNegative_whateverTheTagSays_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("more delay than frames") << tagFrame("Info", 1, 4'095, 4'095) + mpegFrames(5);
    QTest::newRow("only the tag") << tagFrame("Info", 0);
    QTest::newRow("half a tag") << tagFrame("Info", 0).first(200);
    QTest::newRow("all there can be") << tagFrame("Xing", 0xffff'ffff) + mpegFrames(5);
}

void tst_MpegHeader::duration_isNeverNegative_whateverTheTagSays()
{
    QFETCH(const QByteArray, body);
    const auto header = MpegHeader::parse(body, body.size());
    QVERIFY(header);
    QVERIFY(header->durationMs() >= 0);
}

void tst_MpegHeader::nothing_isFoundWithoutAFrame_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("three bytes") << mpegFrame().first(3);
    QTest::newRow("text") << QByteArray("no audio at all, only words ").repeated(100);
    QTest::newRow("a tag and nothing behind it") << id3Tag(1'000);
    QTest::newRow("a tag that ends elsewhere") << id3Tag(10'000).first(500);
    QTest::newRow("sound too far away") << QByteArray(70'000, '\0') + mpegFrames(10);
}

void tst_MpegHeader::nothing_isFoundWithoutAFrame()
{
    QFETCH(const QByteArray, body);
    QVERIFY(!MpegHeader::parse(body, body.size()));
}

void tst_MpegHeader::aCutHead_isReadAsFarAsItGoes()
{
    const QByteArray body = id3Tag(30) + tagFrame("Info", 40) + mpegFrames(3);
    for (qsizetype size = 0; size <= body.size(); ++size) {
        const auto header = MpegHeader::parse(body.first(size), 100'000);
        QCOMPARE(header.has_value(), size >= 44);
        if (header)
            QCOMPARE(header->sampleRate, 44'100);
    }
}

void tst_MpegHeader::garbage_doesNoHarm()
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        QByteArray body = noise(1 + seed * 7, seed);
        if (seed % 3 == 0)
            body.prepend(QByteArray::fromHex("fffb9064"));
        if (seed % 5 == 0)
            body.prepend("ID3");
        const auto header = MpegHeader::parse(body, body.size());
        if (!header)
            continue;
        QVERIFY(header->firstFrame >= 0);
        QVERIFY(header->sampleRate > 0);
        QVERIFY(header->bitrate > 0);
        QVERIFY(header->durationMs() >= 0);
    }
}

QTEST_APPLESS_MAIN(tst_MpegHeader)
#include "tst_mpegheader.moc"
