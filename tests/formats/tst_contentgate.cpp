// SPDX-License-Identifier: MIT
#include "core/formats/ContentGate.h"
#include "core/formats/MpegFrame.h"
#include "tests/support/ContentGateFixture.h"
#include "tests/support/SyntheticAudio.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using Answer = ContentGate::Answer;

namespace {

/// The beginning of an ISO base media (MP4) file: a box of type @p name.
QByteArray box(const QByteArray &name, const QByteArray &size = QByteArray("\0\0\0\x20", 4))
{
    return size + name + zeros(100);
}

/// ADTS: AAC of 44.1 kHz.
QByteArray adts(int count, qsizetype size = 300)
{
    QByteArray frame("\xff\xf1\x50\x80\0\x1f\xfc", 7);
    frame[4] = static_cast<char>(size >> 3);
    frame[5] = static_cast<char>((size & 7) << 5 | 0x1f);
    return QByteArray(frame + zeros(size - 7)).repeated(count);
}

QByteArray wave64()
{
    return QByteArray("riff\x2e\x91\xcf\x11\xa5\xd6\x28\xdb\x04\xc1\0\0", 16) +
           QByteArray(8, '\1') +
           QByteArray("wave\xf3\xac\xd3\x11\x8c\xd1\x00\xc0\x4f\x8e\xdb\x8a", 16);
}

QByteArray matroska(const QByteArray &type)
{
    return QByteArray("\x1a\x45\xdf\xa3\x9f\x42\x86\x81\1\x42\xf7\x81\1\x42\x82", 15) +
           static_cast<char>(0x80 | type.size()) + type + zeros(100);
}

} // namespace

/// Tests which files ContentGate accepts, and where their audio begins.
class tst_ContentGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inspect_letsAudioPass_data();
    void inspect_letsAudioPass();
    void inspect_letsMpegPass_behindAnything_data();
    void inspect_letsMpegPass_behindAnything();
    void aLargeTag_isSteppedOver_notRead();
    void inspect_asksForLittle();
    void aPlainHead_isSeenTheSameWay();
};

void tst_ContentGate::inspect_letsAudioPass_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");

    const auto row = [](const char *name, const QByteArray &body, AudioKind kind) {
        QTest::newRow(name) << body << static_cast<int>(kind);
    };
    row("wave", "RIFF\1\2\3\4WAVEfmt " + zeros(100), AudioKind::Wave);
    row("64-bit wave", "RF64\xff\xff\xff\xffWAVEds64" + zeros(100), AudioKind::Wave);
    row("Wave64", wave64() + zeros(100), AudioKind::Wave64);
    row("aiff", "FORM\1\2\3\4AIFFCOMM" + zeros(100), AudioKind::Aiff);
    row("aiff-c", "FORM\1\2\3\4AIFCCOMM" + zeros(100), AudioKind::Aiff);
    row("flac", "fLaC" + zeros(100), AudioKind::Flac);
    row("flac, stream info only", "fLaC\x80" + zeros(100), AudioKind::Flac);
    row("ogg", "OggS" + zeros(100), AudioKind::Ogg);
    row("caf", QByteArray("caff\0\1\0\0desc", 12) + zeros(100), AudioKind::Caf);
    row("au", QByteArray(".snd\0\0\0\x18\xff\xff\xff\xff", 12) + zeros(100), AudioKind::Au);
    row("matroska", matroska("matroska"), AudioKind::Matroska);
    row("webm", matroska("webm"), AudioKind::Matroska);
    row("m4a", box("ftypM4A "), AudioKind::Mp4);
    row("mp4", box("ftypisom"), AudioKind::Mp4);
    for (const char *name : {"moov", "mdat", "wide", "free", "skip", "pnot"})
        row(name, box(name), AudioKind::Mp4);
    row("a wide mdat", box("mdat", QByteArray("\0\0\0\1", 4)), AudioKind::Mp4);
    row("aac in adts", adts(5), AudioKind::Adts);
    row("aac in adts, one frame", adts(1), AudioKind::Adts);
    row("aac in adts, cut", adts(3).chopped(100), AudioKind::Adts);
    row("mp3", mpegFrames(3), AudioKind::Mpeg);
    row("mp3, one frame", mpegFrames(1), AudioKind::Mpeg);
    row("mp3, one frame and a tag", mpegFrames(1) + id3v1Tag(), AudioKind::Mpeg);
    row("mp3, one frame and an APE tag", mpegFrames(1) + apeTag(90), AudioKind::Mpeg);
    row("mp3, cut", mpegFrames(3).chopped(100), AudioKind::Mpeg);
    // Layer II, 192 kbit/s, 48 kHz: 576 bytes. Layer I, 32 kbit/s, 32 kHz: 48 bytes.
    row("mp2", frameWith(0xfffda400).repeated(3), AudioKind::Mpeg);
    row("mp1", frameWith(0xffff1800).repeated(3), AudioKind::Mpeg);
    row("mp3, half rate", frameWith(0xfff38000).repeated(3), AudioKind::Mpeg);
    row("mp1, half rate", frameWith(0xfff71800).repeated(3), AudioKind::Mpeg);
    row("mp3, quarter rate", frameWith(0xffe38800).repeated(3), AudioKind::Mpeg);
    row("mp3, variable", mpegFrame(9) + mpegFrame(1) + mpegFrame(14), AudioKind::Mpeg);
}

void tst_ContentGate::inspect_letsAudioPass()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, kind);

    const QList<QByteArray> tags = {{}, id3Tag(1'000),
            QByteArray("ID3\2\0\0\0\0\x0f\x50", 10) + QByteArray(2'000, '\xff'), id3Tag(20, true),
            apeTag(500), id3Tag(3) + id3Tag(500) + apeTag(20) + id3Tag(0),
            id3Tag(100) + zeros(6'000), id3Tag(3'000'000)};
    for (const QByteArray &tag : tags) {
        // Zeros before a box that begins with zeros: where the box begins is ambiguous.
        if (tag.endsWith('\0') && tag.size() == 6'110 && body.startsWith('\0'))
            continue;
        const GateRun run = askGate(tag + body);
        QVERIFY(run.isSane);
        QCOMPARE(run.gate.answer, Answer::Audio);
        QCOMPARE(static_cast<int>(run.gate.kind), kind);
        QCOMPARE(run.gate.begin, tag.size());
        QVERIFY2(run.came < 16'000, qPrintable(QString::number(run.came)));
    }
}

void tst_ContentGate::inspect_letsMpegPass_behindAnything_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("10 bytes") << noise(10, 1);
    QTest::newRow("1,000 bytes") << noise(1'000, 2);
    QTest::newRow("60,000 bytes") << noise(60'000, 3);
    QTest::newRow("syncs by chance") << QByteArray("\xff\xfb\x90\x64 ").repeated(200);
    QTest::newRow("all bits set") << QByteArray(3'000, '\xff');
    QTest::newRow("one zero") << zeros(1);
    QTest::newRow("2,000 zeros") << zeros(2'000);
    QTest::newRow("60,000 zeros") << zeros(60'000);
    QTest::newRow("zeros and junk") << zeros(2'000) + noise(500, 4);
    QTest::newRow("half a frame") << mpegFrame().last(200);
    QTest::newRow("all but the first byte of a frame") << mpegFrame().last(416);
    QTest::newRow("a frame of another stream") << frameWith(0xfffb9400);
    QTest::newRow("a tag and zeros") << id3Tag(100) + zeros(6'000);
    QTest::newRow("a tag and junk") << id3Tag(100) + noise(10, 5);
    QTest::newRow("a tag that is too short") << id3Tag(5'000).first(3'000) + noise(7'000, 6);
    QTest::newRow("a tag of a broken size") << QByteArray("ID3\4\0\0\x80\0\0\0", 10);
    QTest::newRow("a tag of version 255") << QByteArray("ID3\xff\0\0\0\0\0\0", 10);
    QTest::newRow("a tag larger than the body") << QByteArray("ID3\4\0\0\x7f\x7f\x7f\x7f", 10);
    QTest::newRow("an APE tag without a beginning") << noise(300, 7) + apeTag(0, false);
    QTest::newRow("an ID3v1 tag") << id3v1Tag().replace(10, 5, zeros(5));
}

void tst_ContentGate::inspect_letsMpegPass_behindAnything()
{
    QFETCH(const QByteArray, before);
    for (const QByteArray &sound :
            {mpegFrames(5), mpegFrames(2), frameWith(0xfffda400).repeated(4)}) {
        const GateRun run = askGate(before + sound);
        QVERIFY(run.isSane);
        QCOMPARE(run.gate.answer, Answer::Audio);
        QCOMPARE(run.gate.kind, AudioKind::Mpeg);
        QVERIFY(run.turns < 100);
        // A cut frame, or one of another stream, may be taken for the first of three, but nothing
        // else.
        if (run.gate.begin != before.size())
            QVERIFY(MpegFrame::parse(QByteArrayView(before).sliced(run.gate.begin)));
    }
}

void tst_ContentGate::aLargeTag_isSteppedOver_notRead()
{
    const QByteArray body = id3Tag(1'200'000) + mpegFrames(3);
    SparseBytes bytes(body);
    bytes.come(0, 12);
    const ContentGate head = ContentGate::inspect(bytes);
    QCOMPARE(head.answer, Answer::NeedMore);
    QCOMPARE(head.offset, 0);
    bytes.come(0, 32);
    const ContentGate behind = ContentGate::inspect(bytes);
    QCOMPARE(behind.answer, Answer::NeedMore);
    QCOMPARE(behind.offset, 1'200'010);
    QVERIFY(askGate(body).came < 1'000);
}

void tst_ContentGate::inspect_asksForLittle()
{
    // Twelve bytes identify most containers. MPEG frames need all bytes up to the third header.
    QVERIFY(askGate("RIFF\1\2\3\4WAVEfmt " + zeros(100'000)).came <= 12);
    QVERIFY(askGate("fLaC" + zeros(100'000)).came <= 12);
    QVERIFY(askGate(mpegFrames(1'000)).came <= 2 * 417 + 4);
    QVERIFY(askGate(noise(100, 7) + mpegFrames(1'000)).came <= 4'096);
}

void tst_ContentGate::aPlainHead_isSeenTheSameWay()
{
    const QByteArray body = id3Tag(100) + mpegFrames(30);
    const ContentGate few = ContentGate::inspect(QByteArrayView(body).first(200), body.size());
    QCOMPARE(few.answer, Answer::NeedMore);
    const ContentGate enough = ContentGate::inspect(QByteArrayView(body).first(4'096), body.size());
    QCOMPARE(enough.answer, Answer::Audio);
    QCOMPARE(enough.begin, 110);
    // Bytes after the total are ignored.
    QCOMPARE(ContentGate::inspect(body, 50).answer, Answer::NotAudio);
    QCOMPARE(ContentGate::inspect(body, -1).answer, Answer::NotAudio);
}

QTEST_GUILESS_MAIN(tst_ContentGate)
#include "tst_contentgate.moc"
