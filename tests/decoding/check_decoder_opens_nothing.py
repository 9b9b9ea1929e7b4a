#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Decodes files that refer to other files and addresses under strace. Once the libraries are
loaded, nothing may be opened but the files that the test program itself opens, and nothing may be connected.
check_decoder_opens_nothing.py PROGRAM; the program is tools/decode_file."""
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv.pop(1)
SKIPPED = 77  # SKIP_RETURN_CODE of the test


def box(kind, content):
    return struct.pack(">I4s", 8 + len(content), kind) + content


def made(folder, name, *options):
    target = folder / name
    subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=440:d=1", *options, target], check=True)
    return target.read_bytes()


def with_reference(m4a, url):
    """The same M4A with a data reference that places its audio at URL, a file or an address."""
    at = m4a.index(b"dref")
    old = m4a[at - 4:at - 4 + struct.unpack(">I", m4a[at - 4:at])[0]]
    new = box(b"dref", struct.pack(">II", 0, 1) + box(b"url ", struct.pack(">I", 0) + url + b"\0"))
    grown = m4a.replace(old, new)
    # The sizes of the enclosing boxes grow as well.
    for kind in (b"moov", b"trak", b"mdia", b"minf", b"dinf"):
        place = grown.index(kind) - 4
        size = struct.unpack(">I", grown[place:place + 4])[0] + len(new) - len(old)
        grown = grown[:place] + struct.pack(">I", size) + grown[place + 4:]
    return grown


def tricks(folder):
    secret = folder / "secret.wav"
    made(folder, "secret.wav")
    path = str(secret).encode()
    m4a = made(folder, "a.m4a", "-c:a", "aac")
    mp3 = made(folder, "a.mp3", "-c:a", "libmp3lame")
    yield "playlist.m3u8", b"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n" + path + b"\n#EXT-X-ENDLIST\n"
    yield "address.m3u8", b"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n"
    yield "concat.txt", b"ffconcat version 1.0\nfile '" + path + b"'\n"
    yield "behind_tag.mp3", b"ID3\3\0\0\0\0\0\0#EXTM3U\n#EXTINF:9,\n" + path + b"\n"
    yield "dash.mpd", b"<?xml version='1.0'?><MPD xmlns='urn:mpeg:dash:schema:mpd:2011'><BaseURL>" + path + b"</BaseURL></MPD>"
    yield "session.sdp", b"v=0\nc=IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n"
    yield "reference.m4a", with_reference(m4a, b"file://" + path)
    yield "reference_http.m4a", with_reference(m4a, b"http://127.0.0.1:9/a")
    yield "rmra.mov", box(b"ftyp", b"qt  \0\0\0\0qt  ") + box(b"moov", box(b"rmra", box(
        b"rmda", box(b"rdrf", struct.pack(">I4sI", 0, b"url ", len(path)) + path)))) + b"\0" * 64
    yield "playlist_in.wav", b"RIFF" + struct.pack("<I", 400) + b"WAVE" + b"#EXTM3U\n" + path + b"\n" + b"\0" * 300
    yield "sound_and_playlist.mp3", mp3 + b"#EXTM3U\n" + path + b"\n"
    yield "sound.m4a", m4a
    yield "sound.mp3", mp3
    for name, options in [("a.flac", []), ("a.ogg", ["-c:a", "libvorbis"]), ("a.aiff", []), ("a.caf", []), ("a.au", []),
                          ("a.w64", []), ("a.aac", []), ("a.mka", [])]:
        yield "sound_" + name, made(folder, name, *options)


class OpensNothing(unittest.TestCase):
    def test_nothingIsOpened_andNothingIsConnected(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            files = []
            for file, content in tricks(folder):
                (folder / file).write_bytes(content)
                files.append(folder / file)
            trace = folder / "trace"
            # The leak sanitizer does not work in a program that is traced.
            environment = {**os.environ, "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"}
            done = subprocess.run(["strace", "-f", "-qq", "-o", trace, "-e", "trace=open,openat,openat2,connect,execve,sendto",
                                   PROGRAM, *files], env=environment, capture_output=True, text=True, timeout=300)
            self.assertEqual(0, done.returncode, done.stderr)
            frames = dict(zip([file.name for file in files], map(int, done.stdout.split())))
            # The intact files were decoded, so the other ones were really tried.
            for file, count in frames.items():
                if file.startswith("sound"):
                    self.assertGreater(count, 40_000, file)
                elif not file.startswith("reference"):  # its own audio may be decoded all the same
                    self.assertEqual(0, count, file)
            lines = trace.read_text(errors="replace").splitlines()
            self.assertGreater(len(lines), 20)
            self.assertEqual([], [line for line in lines if re.search(r"\b(connect|sendto)\(", line)])
            opened = [match.group(1) for line in lines if (match := re.search(r'open(?:at2?)?\(.*?"([^"]*)"', line))]
            # The libraries are opened first; decoding begins with the first file.
            begin = opened.index(str(files[0]))
            self.assertTrue(any("libavformat" in path for path in opened[:begin]))
            self.assertEqual([str(file) for file in files], opened[begin:])
            print(f"figure 14: 0 foreign files opened by {sum(not file.startswith('sound') for file in frames)} bodies", flush=True)


if __name__ == "__main__":
    if not shutil.which("strace"):
        print("skipped: there is no strace to watch with")
        sys.exit(SKIPPED)
    unittest.main()
