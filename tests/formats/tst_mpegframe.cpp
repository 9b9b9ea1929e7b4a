// SPDX-License-Identifier: MIT
#include "core/formats/FrameChain.h"
#include "core/formats/FrameTable.h"
#include "core/formats/MpegFrame.h"
#include "tests/support/SyntheticAudio.h"

#include <QTest>
#include <QtEndian>

using namespace prelisten;
using namespace prelisten::tests;

class tst_MpegFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_readsAsTheStandardHasIt_data();
    void parse_readsAsTheStandardHasIt();
    void parse_findsNothing_whenAFieldHasNoMeaning_data();
    void parse_findsNothing_whenAFieldHasNoMeaning();
    void everyHeader_isWithinItsBounds();
    void meanBytes_isTheBitratesOwn();
    void aChain_needsThreeFrames_orTheEnd_data();
    void aChain_needsThreeFrames_orTheEnd();
    void aChain_asksForNoMoreThanTheNextHeader();
    void aTable_keepsEveryPlace_overGaps();
};

void tst_MpegFrame::parse_readsAsTheStandardHasIt_data()
{
    QTest::addColumn<quint32>("word");
    QTest::addColumn<int>("layer");
    QTest::addColumn<int>("bitrate");
    QTest::addColumn<int>("sampleRate");
    QTest::addColumn<int>("channels");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("samples");
    QTest::addColumn<int>("sideInfo");
    const auto row = [](const char *name, quint32 word, int layer, int bitrate, int rate,
                             int channels, int bytes, int samples, int sideInfo) {
        QTest::newRow(name) << word << layer << bitrate << rate << channels << bytes << samples
                            << sideInfo;
    };
    row("MPEG-1 III, 128k", 0xfffb9000, 3, 128'000, 44'100, 2, 417, 1152, 32);
    row("padded", 0xfffb9200, 3, 128'000, 44'100, 2, 418, 1152, 32);
    row("mono", 0xfffb90c0, 3, 128'000, 44'100, 1, 417, 1152, 17);
    row("joint stereo, 320k, 48 kHz", 0xfffbe444, 3, 320'000, 48'000, 2, 960, 1152, 32);
    row("with a check sum, 32 kHz", 0xfffa1800, 3, 32'000, 32'000, 2, 144, 1152, 32);
    row("MPEG-2 III", 0xfff38000, 3, 64'000, 22'050, 2, 208, 576, 17);
    row("MPEG-2 III, mono", 0xfff380c0, 3, 64'000, 22'050, 1, 208, 576, 9);
    row("MPEG-2.5 III, 8 kHz", 0xffe38800, 3, 64'000, 8'000, 2, 576, 576, 17);
    row("layer II", 0xfffda400, 2, 192'000, 48'000, 2, 576, 1152, 32);
    row("layer II of MPEG-2", 0xfff5e400, 2, 160'000, 24'000, 2, 960, 1152, 17);
    row("layer I", 0xffff1800, 1, 32'000, 32'000, 2, 48, 384, 32);
    row("layer I, padded", 0xffffe200, 1, 448'000, 44'100, 2, 488, 384, 32);
    row("layer I of MPEG-2", 0xfff71800, 1, 32'000, 16'000, 2, 96, 384, 17);
}

void tst_MpegFrame::parse_readsAsTheStandardHasIt()
{
    QFETCH(const quint32, word);
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(word, bytes.data());
    const auto frame = MpegFrame::parse(bytes);
    QVERIFY(frame);
    QTEST(frame->layer, "layer");
    QTEST(frame->bitrate, "bitrate");
    QTEST(frame->sampleRate, "sampleRate");
    QTEST(frame->channels, "channels");
    QTEST(frame->bytes, "bytes");
    QTEST(frame->samples, "samples");
    QTEST(frame->sideInfoBytes, "sideInfo");
    QVERIFY(!MpegFrame::parse(QByteArrayView(bytes).first(3)));
}

void tst_MpegFrame::parse_findsNothing_whenAFieldHasNoMeaning_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no sync") << QByteArray("\xff\xdb\x90\x64");
    QTest::newRow("reserved version") << QByteArray("\xff\xeb\x90\x64");
    QTest::newRow("reserved layer, as in ADTS") << QByteArray("\xff\xf9\x90\x64");
    QTest::newRow("free bitrate") << QByteArray("\xff\xfb\x00\x64", 4);
    QTest::newRow("bad bitrate") << QByteArray("\xff\xfb\xf0\x64");
    QTest::newRow("reserved rate") << QByteArray("\xff\xfb\x9c\x64");
}

void tst_MpegFrame::parse_findsNothing_whenAFieldHasNoMeaning()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!MpegFrame::parse(bytes));
}

void tst_MpegFrame::everyHeader_isWithinItsBounds()
{
    int valid = 0;
    for (quint32 low = 0; low < 1U << 21; low += 1U << 6) { // all but mode extension and emphasis
        QByteArray bytes(4, Qt::Uninitialized);
        qToBigEndian(0xffe00000U | low, bytes.data());
        const auto frame = MpegFrame::parse(bytes);
        if (!frame)
            continue;
        ++valid;
        QVERIFY(frame->bytes > MpegFrame::headerSize && frame->bytes <= MpegFrame::largestSize);
        QVERIFY(frame->bytes >= frame->smallestBytes() && frame->bytes <= frame->largestBytes());
        QVERIFY(frame->bitrate >= frame->lowestBitrate());
        QVERIFY(frame->hasSameFormat(*frame));
        // A frame has the mean size, rounded to slots, plus one slot if padded.
        QCOMPARE(frame->bytes, frame->meanBytes(1) + (frame->isPadded ? frame->slotBytes() : 0));
    }
    // 3 versions, 3 layers, protection, 14 bitrates, 3 rates, padding, private, 4 modes
    QCOMPARE(valid, 3 * 3 * 2 * 14 * 3 * 2 * 2 * 4);
}

void tst_MpegFrame::meanBytes_isTheBitratesOwn()
{
    const auto frame = MpegFrame::parse(mpegFrame());
    QCOMPARE(frame->meanBytes(0), 0);
    QCOMPARE(frame->meanBytes(49), 20'480); // 417.96 each, and whole again after 49
    QCOMPARE(frame->meanBytes(1'000'000), 417'959'183);
    const auto first =
            MpegFrame::parse(QByteArray("\xff\xff\xe0\x00", 4)); // layer I, slots of four
    QCOMPARE(first->meanBytes(2), 243 * 4);
}

void tst_MpegFrame::aChain_needsThreeFrames_orTheEnd_data()
{
    using Answer = FrameChain::Answer;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Answer>("answer");
    const QByteArray other = frameWith(0xfffb9400); // 48 kHz
    QTest::newRow("three") << mpegFrames(3) + "junk" << Answer::Yes;
    QTest::newRow("of different bitrates")
            << mpegFrame(9) + mpegFrame(1) + mpegFrame(14) + "junk" << Answer::Yes;
    QTest::newRow("stereo and mono")
            << mpegFrame() + frameWith(0xfffb90c0) + mpegFrame() + "junk" << Answer::Yes;
    QTest::newRow("two, and the end") << mpegFrames(2) << Answer::Yes;
    QTest::newRow("two, the second cut") << mpegFrames(2).chopped(1) << Answer::Yes;
    QTest::newRow("one, and the end") << mpegFrame() << Answer::Yes;
    QTest::newRow("one and three bytes") << mpegFrame() + "abc" << Answer::Yes;
    QTest::newRow("one and a tag") << mpegFrame() + id3v1Tag() << Answer::Yes;
    QTest::newRow("two and a tag") << mpegFrames(2) + apeTag(10) << Answer::Yes;
    QTest::newRow("two, and junk") << mpegFrames(2) + "junk" << Answer::No;
    QTest::newRow("one, and zeros") << mpegFrame() + QByteArray(100, '\0') << Answer::No;
    QTest::newRow("two of different rates") << mpegFrame() + other + mpegFrame() << Answer::No;
    QTest::newRow("half a frame") << mpegFrame().first(200) << Answer::No;
    QTest::newRow("no frame") << QByteArray(500, '\xff') << Answer::No;
    QTest::newRow("nothing") << QByteArray() << Answer::No;
}

void tst_MpegFrame::aChain_needsThreeFrames_orTheEnd()
{
    QFETCH(const QByteArray, bytes);
    QTEST(FrameChain::inspect(bytes, bytes.size()).answer, "answer");
}

void tst_MpegFrame::aChain_asksForNoMoreThanTheNextHeader()
{
    const QByteArray bytes = mpegFrames(3);
    QList<qint64> asked;
    qint64 given = 0;
    for (;;) {
        const FrameChain chain = FrameChain::inspect(QByteArrayView(bytes).first(given), 100'000);
        if (chain.answer != FrameChain::Answer::NeedMore)
            break;
        QVERIFY(chain.needed > given);
        asked += given = chain.needed;
    }
    QCOMPARE(asked, QList<qint64>({4, 421, 838}));
}

void tst_MpegFrame::aTable_keepsEveryPlace_overGaps()
{
    FrameTable table;
    QList<qint64> places;
    qint64 at = 77;
    for (int i = 0; i < 1'000; ++i) {
        const int size = 24 + i * 37 % 2'800;
        at += i % 13 == 5 || i % 64 == 0 || i % 64 == 63 ? i * 1'001 : 0;
        places += at;
        table.append(at, size);
        at += size;
        QCOMPARE(table.end(), at);
    }
    QCOMPARE(table.count(), 1'000);
    for (int i = 0; i < 1'000; ++i) {
        QCOMPARE(table.byteOf(i), places.at(i));
        QCOMPARE(table.bytesOf(i), 24 + i * 37 % 2'800);
    }
}

QTEST_APPLESS_MAIN(tst_MpegFrame)
#include "tst_mpegframe.moc"
