// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/ContentGateFixture.h"
#include "tests/support/SyntheticAudio.h"

#include <QByteArray>
#include <QList>

namespace prelisten::tests {

struct NamedBody
{
    const char *name;
    QByteArray bytes;
};

/// Whole bodies that are no audio, though some begin like it.
[[nodiscard]] inline QList<NamedBody> notAudio()
{
    QList<NamedBody> bodies;
    const auto row = [&bodies](const char *name, const QByteArray &body) {
        bodies.append({name, body});
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
    return bodies;
}

/// Beginnings of other kinds of files: what follows them must not be taken for audio.
[[nodiscard]] inline QList<NamedBody> foreignHeads()
{
    const QByteArray playlist = "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n" + zeros(1'000);
    QList<NamedBody> heads;
    const auto row = [&heads](const char *name, const QByteArray &head) {
        heads.append({name, head});
    };
    row("playlist", playlist);
    row("playlist, short", "#EXTM3U\n");
    row("playlist with a byte order mark", "\xef\xbb\xbf" + playlist);
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
    return heads;
}

} // namespace prelisten::tests
