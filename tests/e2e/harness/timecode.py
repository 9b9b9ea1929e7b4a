# SPDX-License-Identifier: MIT
"""Time-coded sound: a few milliseconds of it identify the source and the place that they came from.

Every source is its own band-limited noise, generated from its name. Noise never repeats and is never silent, so a short
piece of a recording matches exactly one source at exactly one frame. MP3 does no harm, because the judge compares with the
decoded file, not with the original noise.
"""
import json
import os
import shutil
import subprocess
import tempfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path

import numpy

RATE = 44100
LOWEST_HZ = 200
HIGHEST_HZ = 7500
LOUDNESS = 0.15  # RMS of full scale: loud enough to measure, far from clipping

# The folder that caches generated files for all scenarios; without it, each scenario generates its own.
KEPT = os.environ.get("PRELISTEN_E2E_SOUNDS")

ENCODERS = {
    "mp3": ["-c:a", "libmp3lame", "-b:a", "128k"],
    "flac": ["-c:a", "flac"],
    "wav": ["-c:a", "pcm_s16le"],
}


def noise(source, seconds):
    """The sound of @p source: float32 mono at RATE, the same for the same name and length."""
    frames = round(seconds * RATE)
    spectrum = numpy.fft.rfft(
        numpy.random.default_rng(zlib.crc32(source.encode())).standard_normal(frames))
    hertz = numpy.fft.rfftfreq(frames, 1 / RATE)
    spectrum[(hertz < LOWEST_HZ) | (hertz > HIGHEST_HZ)] = 0
    sound = numpy.fft.irfft(spectrum, frames)
    sound *= LOUDNESS / numpy.sqrt(numpy.mean(sound ** 2))
    return numpy.clip(sound, -0.9, 0.9).astype(numpy.float32)


def encode(sound, path, tags=True, rate=RATE):
    """Writes @p sound as stereo to @p path, at @p rate; the suffix selects the encoder. Without @p tags, an MP3 has neither ID3 nor Xing header."""
    path = Path(path)
    extra = []
    if path.suffix == ".mp3":
        extra = ["-metadata", "title=Time code"] if tags else ["-write_xing", "0", "-id3v2_version", "0"]
    stereo = numpy.repeat((sound * 32767).astype("<i2"), 2)
    subprocess.run(
        ["ffmpeg", "-nostdin", "-v", "error", "-y", "-f", "s16le", "-ar", str(RATE), "-ac", "2", "-i", "-",
         *ENCODERS[path.suffix[1:]], "-ar", str(rate), *extra, str(path)],
        input=stereo.tobytes(), check=True)


def decode(path):
    """What @p path should sound like: float32 mono at RATE."""
    done = subprocess.run(
        ["ffmpeg", "-nostdin", "-v", "error", "-i", str(path), "-f", "s16le", "-ar", str(RATE), "-ac", "2", "-"],
        capture_output=True, check=True)
    return mono(numpy.frombuffer(done.stdout, "<i2"))


def make_source(path, source, seconds, tags=True, rate=RATE):
    """Writes the sound of @p source to @p path; returns what it should sound like."""
    if not KEPT:
        return _make_source(path, source, seconds, tags, rate)
    how = f"{source} {seconds} {tags} {rate}{path.suffix} {Path(__file__).read_text(encoding='utf-8')}"
    kept = Path(KEPT) / f"{zlib.crc32(how.encode()):08x}"
    if not kept.exists():
        _keep(kept, path.suffix, source, seconds, tags, rate)
    shutil.copyfile(kept / f"sound{path.suffix}", path)
    return numpy.load(kept / "reference.npy")


def _make_source(path, source, seconds, tags, rate):
    encode(noise(source, seconds), path, tags, rate)
    return decode(path)


def _keep(kept, suffix, *how):
    """Adds a file to the cache in one step, since another scenario may be doing the same."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=kept.parent))
    numpy.save(made / "reference.npy", _make_source(made / f"sound{suffix}", *how))
    try:
        made.rename(kept)
    except OSError:
        shutil.rmtree(made)  # another scenario was first


def mono(stereo):
    """Interleaved s16 stereo as float32 mono, full scale 1."""
    return stereo.reshape(-1, 2).mean(axis=1, dtype=numpy.float32) / 32768


@dataclass
class TrackFolder:
    """A track on disk as `prelisten-sandbox --track` takes it, with the decoded sound of its sources."""

    path: Path
    id: str
    seconds: float
    title: str
    files: dict  # source -> Path, master first
    references: dict = field(repr=False)  # source -> float32 mono

    def size(self, source):
        return self.files[source].stat().st_size

    def bytes_per_second(self, source="master"):
        return self.size(source) / self.seconds


def make_track(folder, seconds, stems=("drums", "bass"), suffix="mp3", tags=True, formats=None, **metadata):
    """Writes a time-coded track to @p folder. @p formats: source -> (suffix, rate) for sources that are not @p suffix at RATE.
    @p metadata replaces or (None) removes fields of track.json."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    described = {
        "id": f"mtrack_e2e{folder.name.replace('-', '')}",
        "title": "Time Code Study",
        "engine": "studio",
        "mode": "creation",
        "measured_duration_seconds": seconds,
        "instrumental": True,
        "licence_class": "personal_only",
        "created_at": "2026-06-28T10:31:00Z",
    }
    described.update(metadata)
    described = {name: value for name, value in described.items() if value is not None}
    files, references = {}, {}
    for source in ("master", *stems):
        kind, rate = (formats or {}).get(source, (suffix, RATE))
        files[source] = folder / f"{source}.{kind}"
        references[source] = make_source(files[source], source, seconds, tags, rate)
    (folder / "track.json").write_text(json.dumps(described, indent=1) + "\n", encoding="utf-8")
    return TrackFolder(folder, described["id"], seconds, described.get("title", ""), files, references)
