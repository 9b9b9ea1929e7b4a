// SPDX-License-Identifier: MIT
#include "core/fetch/ContentGate.h"

#include <QTest>

using namespace prelisten;
using Answer = ContentGate::Answer;

namespace {

constexpr int mpegFrame = 417; // MPEG 1 layer III, 128 kbit/s, 44.1 kHz

QByteArray zeros(qsizetype size)
{
    return QByteArray(size, '\0');
}

/// @p count frames of @p size bytes with the same header.
QByteArray framesOf(const QByteArray &header, qsizetype size, int count)
{
    const QByteArray frame = header + zeros(size - header.size());
    return frame.repeated(count);
}

QByteArray frames(int count)
{
    return framesOf("\xff\xfb\x90\x64", mpegFrame, count);
}

/// An ID3v2 tag of @p size bytes in all.
QByteArray tag(qsizetype size)
{
    const qsizetype inner = size - 10;
    QByteArray bytes("ID3\x04\x00\x00", 6);
    for (int shift = 21; shift >= 0; shift -= 7)
        bytes += static_cast<char>(inner >> shift & 0x7f);
    return bytes + zeros(inner);
}

/// Asks as a spool does: first with nothing, then with what the gate wants.
ContentGate ask(const QByteArray &body)
{
    ContentGate gate = ContentGate::inspect({}, body.size());
    for (int turn = 0; turn < 100 && gate.answer == Answer::NeedMore; ++turn)
        gate = ContentGate::inspect(QByteArrayView(body).first(gate.needed), body.size());
    return gate;
}

} // namespace

class tst_ContentGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inspect_letsAudioPass_data();
    void inspect_letsAudioPass();
    void inspect_refusesEverythingElse_data();
    void inspect_refusesEverythingElse();
    void inspect_refusesAudio_whenItIsCutWithinItsHead();
    void inspect_asksForTheWholeTag_beforeItDecides();
    void inspect_neverAsksForMore_thanTheBodyHas();
};

void tst_ContentGate::inspect_letsAudioPass_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");

    const auto row = [](const char *name, const QByteArray &body, AudioKind kind) {
        QTest::newRow(name) << body << static_cast<int>(kind);
    };
    row("wave", "RIFF\1\2\3\4WAVEfmt " + zeros(100), AudioKind::Wave);
    row("aiff", "FORM\1\2\3\4AIFFCOMM" + zeros(100), AudioKind::Aiff);
    row("aiff-c", "FORM\1\2\3\4AIFCCOMM" + zeros(100), AudioKind::Aiff);
    row("flac", "fLaC" + zeros(100), AudioKind::Flac);
    row("flac, stream info only", "fLaC\x80" + zeros(100), AudioKind::Flac);
    row("ogg", "OggS" + zeros(100), AudioKind::Ogg);
    row("m4a",
            QByteArray("\0\0\0\x20"
                       "ftypM4A ",
                    12) +
                    zeros(100),
            AudioKind::Mp4);
    row("mp3", frames(3), AudioKind::Mpeg);
    row("mp3, one frame", frames(1), AudioKind::Mpeg);
    row("mp3, one frame and a tag", frames(1) + "TAG" + zeros(125), AudioKind::Mpeg);
    row("mp3, one frame and an APE tag", frames(1) + "APETAGEX" + zeros(125), AudioKind::Mpeg);
    row("mp3 behind a tag", tag(1000) + frames(3), AudioKind::Mpeg);
    row("mp3 behind three tags", tag(10) + tag(500) + tag(3'000'000) + frames(3), AudioKind::Mpeg);
    row("mp3 behind a tag and padding", tag(1000) + zeros(4000) + frames(3), AudioKind::Mpeg);
    row("flac behind a tag", tag(1000) + "fLaC" + zeros(100), AudioKind::Flac);
    row("tag with a footer", QByteArray("ID3\4\0\x10\0\0\0\0", 10) + zeros(10) + frames(2),
            AudioKind::Mpeg);
    // Layer II, 192 kbit/s, 48 kHz: 576 bytes. Layer I, 32 kbit/s, 32 kHz: 48 bytes.
    row("mp2", framesOf(QByteArray("\xff\xfd\xa4\x00", 4), 576, 2), AudioKind::Mpeg);
    row("mp1", framesOf(QByteArray("\xff\xff\x18\x00", 4), 48, 2), AudioKind::Mpeg);
    // MPEG 2 layer III, 64 kbit/s, 22.05 kHz: 208 bytes; layer I, 32 kbit/s, 16 kHz: 96; MPEG 2.5
    // at 8 kHz: 576.
    row("mp3, half rate", framesOf(QByteArray("\xff\xf3\x80\x00", 4), 208, 2), AudioKind::Mpeg);
    row("mp1, half rate", framesOf(QByteArray("\xff\xf7\x18\x00", 4), 96, 2), AudioKind::Mpeg);
    row("mp3, quarter rate", framesOf(QByteArray("\xff\xe3\x88\x00", 4), 576, 2), AudioKind::Mpeg);
}

void tst_ContentGate::inspect_letsAudioPass()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, kind);

    const ContentGate gate = ask(body);

    QCOMPARE(gate.answer, Answer::Audio);
    QCOMPARE(static_cast<int>(gate.kind), kind);
}

void tst_ContentGate::inspect_refusesEverythingElse_data()
{
    QTest::addColumn<QByteArray>("body");

    const auto row = [](const char *name, const QByteArray &body) {
        QTest::newRow(name) << body;
    };
    const QByteArray playlist = "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n" + zeros(1000);
    row("nothing", {});
    row("one byte", "R");
    row("zeros", zeros(5000));
    row("playlist", playlist);
    row("playlist with a byte order mark", "\xef\xbb\xbf" + playlist);
    row("playlist behind a tag", tag(100) + playlist);
    row("playlist behind two tags", tag(100) + tag(10) + playlist);
    row("playlist behind a tag and padding", tag(100) + zeros(50) + playlist);
    row("concat script", "ffconcat version 1.0\nfile /etc/passwd\n");
    row("html", "<html><body>Access denied</body></html>");
    row("json", "{\"error\":{\"code\":\"TOKEN_INVALID\"}}");
    row("xml", "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>");
    row("sdp", "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\n");
    row("jpeg", "\xff\xd8\xff\xe0" + zeros(100));
    row("aac in adts", "\xff\xf1\x50\x80" + zeros(1000));
    row("avi", "RIFF\1\2\3\4AVI LIST" + zeros(100));
    row("64-bit wave", "RF64\1\2\3\4WAVEds64" + zeros(100));
    row("iff picture", "FORM\1\2\3\4ILBMBMHD" + zeros(100));
    row("flac with another block first", "fLaC\4" + zeros(100));
    row("ogg of an unknown version", "OggS\1" + zeros(100));
    row("ftyp box too small", QByteArray("\0\0\0\x08"
                                         "ftypM4A ",
                                      12) +
                                      zeros(100));
    row("ftyp box larger than the body", QByteArray("\0\1\0\0"
                                                    "ftypM4A ",
                                                 12) +
                                                 zeros(100));
    row("padding without a tag", zeros(100) + frames(3));
    row("too much padding", tag(100) + zeros(5000) + frames(3));
    row("only a tag", tag(100));
    row("only a tag and padding", tag(100) + zeros(100));
    row("tag larger than the body", tag(100).first(50));
    row("tags beyond any measure", tag(17 * 1024 * 1024) + frames(3));
    row("tag of a broken size", QByteArray("ID3\4\0\0\x80\0\0\0", 10) + frames(3));
    row("tag of version 255", QByteArray("ID3\xff\0\0\0\0\0\0", 10) + frames(3));
    row("tag of revision 255", QByteArray("ID3\4\xff\0\0\0\0\0", 10) + frames(3));
    row("frame of a reserved version", "\xff\xeb\x90\x64" + zeros(1000));
    row("frame of a reserved layer", "\xff\xf9\x90\x64" + zeros(1000));
    row("frame of a free bitrate", QByteArray("\xff\xfb\x00\x64", 4) + zeros(1000));
    row("frame of a bad bitrate", "\xff\xfb\xf0\x64" + zeros(1000));
    row("frame of a reserved rate", "\xff\xfb\x9c\x64" + zeros(1000));
    row("frame and no second one", frames(1) + zeros(1000));
    row("frame and one of another rate", frames(1) + "\xff\xfb\x94\x64" + zeros(1000));
    row("half a frame", frames(1).first(200));
}

void tst_ContentGate::inspect_refusesEverythingElse()
{
    QFETCH(const QByteArray, body);

    QCOMPARE(ask(body).answer, Answer::NotAudio);
}

void tst_ContentGate::inspect_refusesAudio_whenItIsCutWithinItsHead()
{
    const QByteArray body = tag(300) + frames(1);
    for (qsizetype size = 0; size < body.size(); ++size)
        QCOMPARE(ask(body.first(size)).answer, Answer::NotAudio);
}

void tst_ContentGate::inspect_asksForTheWholeTag_beforeItDecides()
{
    const QByteArray body = tag(100'000) + frames(3);

    const ContentGate gate = ContentGate::inspect(QByteArrayView(body).first(20), body.size());

    QCOMPARE(gate.answer, Answer::NeedMore);
    QVERIFY(gate.needed > 100'000);
}

void tst_ContentGate::inspect_neverAsksForMore_thanTheBodyHas()
{
    const QByteArray body = tag(300) + frames(2);
    for (qsizetype total = 0; total <= body.size(); ++total) {
        for (qsizetype given = 0; given <= total; given += 7) {
            const ContentGate gate = ContentGate::inspect(QByteArrayView(body).first(given), total);
            if (gate.answer == Answer::NeedMore)
                QVERIFY(gate.needed > given && gate.needed <= total);
        }
    }
}

QTEST_GUILESS_MAIN(tst_ContentGate)
#include "tst_contentgate.moc"
