// SPDX-License-Identifier: MIT
#include "core/formats/ContentGate.h"
#include "tests/support/ContentGateFixture.h"
#include "tests/support/SyntheticAudio.h"

#include <QRandomGenerator>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using Answer = ContentGate::Answer;

namespace {

QByteArray playlist()
{
    return "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n" + zeros(1'000);
}

} // namespace

/// Tests which files ContentGate rejects.
class tst_ContentGateRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inspect_refusesEverythingElse_data();
    void inspect_refusesEverythingElse();
    void whatBeginsAsText_isRefused_withFramesBehindIt_data();
    void whatBeginsAsText_isRefused_withFramesBehindIt();
    void inspect_refusesAudio_whenItIsCutWithinItsHead();
    void heads_ofAnyBytes_endWithAnAnswer();
    void heads_ofMutatedAudio_endWithAnAnswer();
};

void tst_ContentGateRefusals::inspect_refusesEverythingElse_data()
{
    QTest::addColumn<QByteArray>("body");

    const auto row = [](const char *name, const QByteArray &body) {
        QTest::newRow(name) << body;
    };
    row("nothing", {});
    row("one byte", "R");
    row("a word", "no");
    row("zeros", zeros(5'000));
    row("many zeros", zeros(200'000));
    row("noise", noise(200'000, 1));
    row("aac in adts and then nothing", "\xff\xf1\x50\x80" + zeros(1'000));
    row("avi", "RIFF\1\2\3\4AVI LIST" + zeros(100));
    row("webp", "RIFF\1\2\3\4WEBPVP8 " + zeros(100));
    row("iff picture", "FORM\1\2\3\4ILBMBMHD" + zeros(100));
    row("flac with another block first", "fLaC\4" + zeros(100));
    row("ogg of an unknown version", "OggS\1" + zeros(100));
    row("caf of an unknown version", QByteArray("caff\0\2\0\0desc", 12) + zeros(100));
    row("au without room for its head", QByteArray(".snd\0\0\0\x08\0\0\0\0", 12) + zeros(100));
    row("au that begins behind its end", QByteArray(".snd\0\1\0\0\0\0\0\0", 12) + zeros(100));
    row("ebml of another kind",
            QByteArray("\x1a\x45\xdf\xa3\x9f\x42\x82\x83", 8) + "abc" + zeros(100));
    row("wave64 of another kind", "riff" + zeros(100));
    row("ftyp box too small", QByteArray("\0\0\0\x08"
                                         "ftypM4A ",
                                      12) +
                                      zeros(100));
    row("ftyp box larger than the body", QByteArray("\0\1\0\0"
                                                    "ftypM4A ",
                                                 12) +
                                                 zeros(100));
    row("an ISO picture", QByteArray("\0\0\0\x18"
                                     "ftypavif",
                                  12) +
                                  zeros(100));
    row("mdat larger than the body", QByteArray("\0\1\0\0"
                                                "mdat",
                                             8) +
                                             zeros(100));
    row("a film", QByteArray("\0\0\1\xba", 4) + zeros(100) + mpegFrames(9));
    row("too many zeros", zeros(70'000) + mpegFrames(3));
    row("too much junk", noise(70'000, 8) + mpegFrames(3));
    row("only a tag", id3Tag(100));
    row("only a tag and zeros", id3Tag(100) + zeros(100));
    row("only tags", id3Tag(10).repeated(100));
    row("frames behind too many tags", id3Tag(0).repeated(8'000) + mpegFrames(3));
    row("a tag larger than the body", id3Tag(100).first(50));
    row("frame of a reserved version", "\xff\xeb\x90\x64" + zeros(1'000));
    row("frame of a reserved layer", "\xff\xf9\x90\x64" + zeros(1'000));
    row("frame of a free bitrate", QByteArray("\xff\xfb\x00\x64", 4) + zeros(1'000));
    row("frame of a bad bitrate", "\xff\xfb\xf0\x64" + zeros(1'000));
    row("frame of a reserved rate", "\xff\xfb\x9c\x64" + zeros(1'000));
    row("frame and no second one", mpegFrames(1) + zeros(1'000));
    row("two frames and no third one", mpegFrames(2) + zeros(1'000));
    row("frame and one of another rate", mpegFrames(1) + "\xff\xfb\x94\x64" + zeros(1'000));
    row("half a frame", mpegFrames(1).first(200));
}

void tst_ContentGateRefusals::inspect_refusesEverythingElse()
{
    QFETCH(const QByteArray, body);

    const GateRun run = askGate(body);

    QVERIFY(run.isSane);
    QCOMPARE(run.gate.answer, Answer::NotAudio);
    QVERIFY(run.came < 80'000);
}

void tst_ContentGateRefusals::whatBeginsAsText_isRefused_withFramesBehindIt_data()
{
    QTest::addColumn<QByteArray>("text");

    const auto row = [](const char *name, const QByteArray &text) {
        QTest::newRow(name) << text;
    };
    row("playlist", playlist());
    row("playlist, short", "#EXTM3U\n");
    row("playlist with a byte order mark", "\xef\xbb\xbf" + playlist());
    row("concat script", "ffconcat version 1.0\nfile /etc/passwd\n");
    row("pls", "[playlist]\nFile1=/etc/passwd\n");
    row("html", "<html><body>Access denied</body></html>");
    row("html behind white space", "\r\n\r\n  <!DOCTYPE html>");
    row("json", "{\"error\":{\"code\":\"TOKEN_INVALID\"}}");
    row("json, indented", "{\n  \"error\": 1\n}");
    row("xml", "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>");
    row("sdp", "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\n");
    row("an address", "http://127.0.0.1/a.mp3");
    row("plain text", QByteArray("The quick brown fox jumps over the lazy dog. ").repeated(3));
    row("text beyond ASCII", QByteArray("Größe über alles, naïve Ünïcødé. ").repeated(3));
    row("jpeg", "\xff\xd8\xff\xe0" + zeros(100));
    row("png", "\x89PNG\r\n\x1a\n" + zeros(100));
    row("gif", "GIF89a" + zeros(100));
    row("pdf", "%PDF-1.7\n" + zeros(100));
    row("zip", "PK\3\4" + zeros(100));
    row("gzip", "\x1f\x8b\x08" + zeros(100));
    row("windows media", "\x30\x26\xb2\x75\x8e\x66\xcf\x11" + zeros(100));
    row("a program", "\x7f"
                     "ELF" + zeros(100));
}

void tst_ContentGateRefusals::whatBeginsAsText_isRefused_withFramesBehindIt()
{
    QFETCH(const QByteArray, text);

    const QList<QByteArray> before = {{}, id3Tag(100), id3Tag(100) + id3Tag(10), apeTag(50),
            id3Tag(100) + zeros(50), zeros(64)};
    for (const QByteArray &tag : before) {
        for (const QByteArray &behind : {QByteArray(), zeros(500), mpegFrames(20)}) {
            const GateRun run = askGate(tag + text + behind);
            QVERIFY(run.isSane);
            QCOMPARE(run.gate.answer, Answer::NotAudio);
        }
    }
}

void tst_ContentGateRefusals::inspect_refusesAudio_whenItIsCutWithinItsHead()
{
    const QByteArray body = id3Tag(300) + mpegFrames(1);
    for (qsizetype size = 0; size < body.size(); ++size)
        QCOMPARE(askGate(body.first(size)).gate.answer, Answer::NotAudio);
}

void tst_ContentGateRefusals::heads_ofAnyBytes_endWithAnAnswer()
{
    // 100,000 heads that begin like a known format.
    const QList<QByteArray> starts = {"", "ID3\4", "ID3\3\0\0\0\0\0\5", "APETAGEX", "RIFF", "RF64",
            "riff", "fLaC", "OggS", "FORM", "caff", ".snd", "\x1a\x45\xdf\xa3", "\xff\xfb",
            "\xff\xf1", "#EXT", "<", QByteArray(9, '\0'),
            QByteArray("\0\0\0\x18"
                       "ftyp",
                    8)};
    for (quint32 seed = 0; seed < 100'000; ++seed) {
        const QByteArray head = starts.at(seed % starts.size()) + noise(seed % 90, seed);
        const ContentGate gate =
                ContentGate::inspect(head, seed % 3 == 0 ? head.size() : 1'000'000);
        if (gate.answer != Answer::NeedMore)
            continue;
        QVERIFY(seed % 3 != 0); // the whole body was available
        QVERIFY(gate.size > 0 && gate.offset >= 0 && gate.offset + gate.size <= 1'000'000);
        QVERIFY(gate.offset + gate.size > head.size());
    }
}

void tst_ContentGateRefusals::heads_ofMutatedAudio_endWithAnAnswer()
{
    const QByteArray good = id3Tag(200) + apeTag(30) + zeros(50) + noise(20, 9) + mpegFrames(6);
    for (quint32 seed = 0; seed < 3'000; ++seed) {
        QRandomGenerator random(seed);
        QByteArray body = good;
        for (int i = random.bounded(1, 6); i > 0; --i)
            body[random.bounded(int(body.size()))] = static_cast<char>(random.generate());
        body.truncate(random.bounded(int(body.size())) + 1);
        const GateRun run = askGate(body);
        QVERIFY(run.isSane);
        if (run.gate.answer == Answer::Audio)
            QVERIFY(run.gate.begin >= 0 && run.gate.begin < body.size());
    }
}

QTEST_GUILESS_MAIN(tst_ContentGateRefusals)
#include "tst_contentgate_refusals.moc"
