# SPDX-License-Identifier: MIT
"""Every kind of unusual file, with a row number: how to generate it, and what to expect of it.

The sound of each is time-coded, so a recording shows which place was audible.
"""
import functools
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import numpy

from harness import timecode
from harness.timecode import RATE

from . import edits, layer1

SECONDS = 20
CUT_AFTER = 0.6  # fraction of its bytes that a truncated file keeps

BARE = ("-write_xing", "0", "-id3v2_version", "0")
CBR = ("-c:a", "libmp3lame", "-b:a", "128k")
VBR = ("-c:a", "libmp3lame", "-q:a", "4")


class Maker:
    """Generates files with the same sound."""

    def __init__(self, sound):
        self._sound = sound
        self._known = {}

    def encode(self, form, *options, part=(0.0, 1.0), channels=2, quiet_first=0.0):
        """Encodes the sound, or the @p part of it, with the encoder @p options in the container @p form.
        @p quiet_first: seconds of silence at its start."""
        wish = (form, options, part, channels, quiet_first)
        if wish not in self._known:
            self._known[wish] = self._encoded(*wish)
        return self._known[wish]

    def _encoded(self, form, options, part, channels, quiet_first):
        low, high = (round(place * len(self._sound)) for place in part)
        sound = self._sound[low:high].copy()
        sound[:round(quiet_first * RATE)] = 0
        stereo = numpy.repeat((sound * 32767).astype("<i2"), 2)
        with tempfile.TemporaryDirectory(prefix="e2e-odd-") as folder:
            path = Path(folder) / "made"
            subprocess.run(
                ["ffmpeg", "-nostdin", "-v", "error", "-f", "s16le", "-ar", str(RATE), "-ac", "2", "-i", "-", *options,
                 "-ac", str(channels), "-fflags", "+bitexact", "-flags", "+bitexact", "-f", form, str(path)],
                input=stereo.tobytes(), check=True)
            return path.read_bytes()

    def mp3(self, *options, **how):
        """An MP3 without tag and Xing header."""
        return self.encode("mp3", *(options or CBR), *BARE, **how)

    def wave(self, *options, **how):
        return self.encode("wav", *(options or ("-c:a", "pcm_s16le")), **how)

    def flac(self, **how):
        return self.encode("flac", "-c:a", "flac", **how)

    def at(self, rate):
        """The sound as float32 mono at @p rate."""
        done = subprocess.run(
            ["ffmpeg", "-nostdin", "-v", "error", "-f", "f32le", "-ar", str(RATE), "-ac", "1", "-i", "-", "-ar", str(rate),
             "-f", "f32le", "-"], input=self._sound.tobytes(), capture_output=True, check=True)
        return numpy.frombuffer(done.stdout, "<f4")


@dataclass(frozen=True)
class OddFile:
    rows: tuple
    name: str
    suffix: str
    make: Callable          # Maker -> bytes
    seconds: float = SECONDS    # audible length; 0: nothing
    measured: float | None = SECONDS  # length according to the service
    begins: float = 0.0     # seconds of silence at the start
    off: float = 0.06       # tolerance of a place in s: covers an encoder delay that the file does not declare
    cut: bool | None = False    # whether it is truncated; None: either verdict is right
    deep: tuple = (SECONDS,)    # lengths that a deep check may report; “unknown” is always allowed
    passes_deep: bool | None = True  # whether a deep check accepts it as audio; None: its first bytes do not show

    @property
    def is_audio(self):
        return self.seconds > 0


def cut(file, part=CUT_AFTER):
    return file[:int(len(file) * part)]


def picture(pixels):
    """A JPEG that compresses badly: about one byte per pixel."""
    raw = edits.noise_bytes(7, pixels * pixels * 3)
    return subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s",
                           f"{pixels}x{pixels}", "-i", "-", "-q:v", "2", "-pix_fmt", "yuvj420p", "-f", "mjpeg", "-"],
                          input=raw, capture_output=True, check=True).stdout


def ogg(maker, serial, *options, **how):
    return maker.encode("ogg", *options, "-serial_offset", str(serial), **how)


def halves(make):
    """Two concatenated files: the first half of the sound and the second."""
    return lambda maker: make(maker, 0, part=(0.0, 0.5)) + make(maker, 1, part=(0.5, 1.0))


VORBIS = ("-c:a", "libvorbis", "-q:a", "4")
AAC = ("-c:a", "aac", "-b:a", "160k")
HALF = {"part": (0.0, 0.5)}, {"part": (0.5, 1.0)}
JOINED_OFF = 0.12  # where two encodings meet, the encoder delay and padding of both are audible

WELL = [
    OddFile((0,), "cbr", "mp3", lambda m: m.encode("mp3", *CBR)),
    OddFile((0,), "flac", "flac", lambda m: m.flac()),
    OddFile((0,), "wave24", "wav", lambda m: m.wave("-c:a", "pcm_s24le")),
    OddFile((0,), "alac", "m4a", lambda m: m.encode("ipod", "-c:a", "alac")),
]

MPEG = [
    OddFile((1,), "layer2", "mp3", lambda m: m.encode("mp2", "-ar", "48000", "-c:a", "mp2", "-b:a", "192k")),
    OddFile((1,), "layer1", "mp3", lambda m: layer1.encode(m.at(layer1.RATE))),
    OddFile((2,), "stereo-then-mono", "mp3",
            lambda m: m.mp3(**HALF[0]) + m.mp3(**HALF[1], channels=1), off=JOINED_OFF),
    OddFile((2,), "mono-then-stereo", "mp3",
            lambda m: m.mp3(**HALF[0], channels=1) + m.mp3(**HALF[1]), off=JOINED_OFF),
    OddFile((2,), "another-rate", "mp3",
            lambda m: m.mp3(**HALF[0]) + m.mp3(*CBR, "-ar", "48000", **HALF[1]), off=JOINED_OFF),
    OddFile((3, 14), "vbr-no-header", "mp3", lambda m: m.mp3(*VBR)),
    OddFile((3, 14), "vbr-unmeasured", "mp3", lambda m: m.mp3(*VBR), measured=None),
    OddFile((3,), "abr-no-header", "mp3", lambda m: m.mp3("-c:a", "libmp3lame", "-abr", "1", "-b:a", "160k")),
    OddFile((3,), "silence-first", "mp3", lambda m: m.mp3(*VBR, quiet_first=8), begins=8),
    OddFile((4, 14), "xing-zero", "mp3", lambda m: edits.with_xing(m.encode("mp3", *VBR), 0)),
    OddFile((4,), "xing-triple", "mp3",
            lambda m: edits.with_xing(m.encode("mp3", *VBR), 3 * edits.xing_frames(m.encode("mp3", *VBR)))),
    OddFile((4,), "xing-half", "mp3",
            lambda m: edits.with_xing(m.encode("mp3", *VBR), edits.xing_frames(m.encode("mp3", *VBR)) // 2)),
    OddFile((4, 5), "vbri", "mp3", lambda m: edits.with_vbri(m.mp3(*VBR), edits.frames(m.mp3(*VBR)))),
    OddFile((4,), "vbri-half", "mp3", lambda m: edits.with_vbri(m.mp3(*VBR), edits.frames(m.mp3(*VBR)) // 2)),
    OddFile((4,), "joined", "mp3", lambda m: m.encode("mp3", *CBR, **HALF[0]) + m.encode("mp3", *CBR, **HALF[1]),
            off=JOINED_OFF),
    OddFile((5,), "q2", "mp3", lambda m: m.encode("mp3", "-c:a", "libmp3lame", "-q:a", "2", "-id3v2_version", "3",
                                                  "-metadata", "title=Time")),
    OddFile((5,), "ape-at-end", "mp3", lambda m: m.mp3() + edits.ape(1_000_000)),
    OddFile((6,), "cover-57k", "mp3", lambda m: edits.cover(picture(240)) + m.mp3()),
    OddFile((6,), "cover-1200k", "mp3", lambda m: edits.cover(picture(1100)) + m.mp3(*VBR)),
    OddFile((7,), "junk-10", "mp3", lambda m: edits.noise_bytes(1, 10) + m.mp3()),
    OddFile((7,), "junk-1000", "mp3", lambda m: edits.noise_bytes(2, 1000) + m.mp3()),
    OddFile((7,), "zeros-2000", "mp3", lambda m: bytes(2000) + m.mp3()),
    OddFile((7,), "id3-then-zeros", "mp3", lambda m: edits.id3(bytes(100)) + bytes(6000) + m.mp3()),
    OddFile((7,), "id3-then-junk", "mp3", lambda m: edits.id3(bytes(100)) + edits.noise_bytes(3, 10) + m.mp3()),
    OddFile((7,), "ape-in-front", "mp3", lambda m: edits.ape(2000) + m.mp3()),
    OddFile((7,), "from-mid-frame", "mp3", lambda m: m.mp3()[200:]),
]

CONTAINERS = [
    OddFile((8,), "rf64", "wav", lambda m: m.wave("-c:a", "pcm_s16le", "-rf64", "always")),
    OddFile((8,), "w64", "w64", lambda m: m.encode("w64", "-c:a", "pcm_s16le")),
    OddFile((8,), "caf", "caf", lambda m: m.encode("caf", "-c:a", "pcm_s16be")),
    OddFile((8,), "au", "au", lambda m: m.encode("au", "-c:a", "pcm_s16be")),
    OddFile((8,), "adts", "aac", lambda m: m.encode("adts", *AAC), off=0.1),
    OddFile((8,), "webm", "webm", lambda m: m.encode("webm", "-c:a", "libopus", "-b:a", "128k")),
    OddFile((8,), "matroska", "mka", lambda m: m.encode("matroska", *VORBIS)),
    OddFile((9,), "flac-behind-id3-2.2", "flac", lambda m: edits.id3_of_2_2() + m.flac()),
    OddFile((9,), "flac-behind-frame-flags", "flac", lambda m: edits.id3_with_frame_flags() + m.flac()),
    OddFile((9,), "flac-behind-footers", "flac", lambda m: edits.id3_with_footer() + m.flac()),
    OddFile((10,), "flac-no-total", "flac", lambda m: edits.flac_with_total(m.flac(), lambda total: 0)),
    OddFile((10,), "flac-half-total", "flac", lambda m: edits.flac_with_total(m.flac(), lambda total: total // 2),
            deep=(SECONDS, SECONDS / 2)),
    OddFile((10,), "flac-triple-total", "flac", lambda m: edits.flac_with_total(m.flac(), lambda total: 3 * total),
            cut=None, deep=(SECONDS, 3 * SECONDS)),
    OddFile((11,), "wave-size-0", "wav", lambda m: edits.wave_with_size(m.wave(), lambda size: 0)),
    OddFile((11,), "wave-endless", "wav", lambda m: edits.wave_with_size(m.wave(), lambda size: 0xFFFFFFFF)),
    OddFile((11,), "wave-triple-size", "wav", lambda m: edits.wave_with_size(m.wave(), lambda size: 3 * size), cut=None),
    OddFile((11,), "float-without-fact", "wav",
            lambda m: edits.without_chunk(m.wave("-c:a", "pcm_f32le"), b"fact")),
    OddFile((12,), "ima-adpcm", "wav", lambda m: m.wave("-c:a", "adpcm_ima_wav")),
    OddFile((12,), "ms-adpcm", "wav", lambda m: m.wave("-c:a", "adpcm_ms")),
    OddFile((12,), "mp3-in-wave", "wav", lambda m: m.wave("-c:a", "libmp3lame", "-b:a", "128k")),
    OddFile((15,), "chained-vorbis", "ogg", halves(lambda m, n, **how: ogg(m, 1 + n, *VORBIS, **how)), off=JOINED_OFF,
            deep=(SECONDS, SECONDS / 2)),
    OddFile((15,), "chained-vorbis-another-rate", "ogg",
            halves(lambda m, n, **how: ogg(m, 1 + n, *VORBIS, "-ar", ("44100", "48000")[n], **how)), off=JOINED_OFF,
            deep=(SECONDS, SECONDS / 2)),
    OddFile((15,), "chained-opus", "opus", halves(lambda m, n, **how: ogg(m, 1 + n, "-c:a", "libopus", "-b:a", "128k", **how)),
            off=JOINED_OFF, deep=(SECONDS, SECONDS / 2)),
]

CUT_SHORT = {"seconds": SECONDS * CUT_AFTER, "cut": True, "deep": (SECONDS, SECONDS * CUT_AFTER)}
BROKEN = [
    OddFile((13,), "cut-mp3", "mp3", lambda m: cut(m.encode("mp3", *CBR)), **CUT_SHORT),
    OddFile((13,), "cut-flac", "flac", lambda m: cut(m.flac()), **CUT_SHORT),
    OddFile((13,), "cut-m4a", "m4a", lambda m: cut(m.encode("ipod", *AAC, "-movflags", "+faststart")), **CUT_SHORT),
    OddFile((13,), "cut-wave", "wav", lambda m: cut(m.wave()), **CUT_SHORT),
]

NO_SOUND = {"seconds": 0.0, "deep": ()}
SILENT = [
    OddFile((16,), "flac-of-garbage", "flac", lambda m: m.flac()[:42] + edits.noise_bytes(4, 60_000), seconds=0,
            passes_deep=None),
    OddFile((16,), "m4a-without-index", "m4a", lambda m: m.encode("ipod", *AAC).split(b"moov")[0][:-4], **NO_SOUND,
            passes_deep=None),
    OddFile((16,), "noise", "mp3", lambda m: edits.noise_bytes(5, 60_000).replace(b"\xff", b"\0"), **NO_SOUND,
            passes_deep=None),  # its first bytes could be junk in front of sound
    OddFile((16,), "page", "mp3", lambda m: b"<!DOCTYPE html><html><body>Not here</body></html>\n" * 100, **NO_SOUND,
            passes_deep=False),
    OddFile((16,), "nothing", "mp3", lambda m: b"", **NO_SOUND, passes_deep=False),
]

ALL = WELL + MPEG + CONTAINERS + BROKEN + SILENT


@functools.cache
def maker(source):
    """The Maker for the sound of @p source; it caches the files that it generates."""
    return Maker(timecode.noise(source, SECONDS))
