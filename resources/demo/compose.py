#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Composes "Last Tram Home", the demo track: four stems, and a master that is their exact sum.

score.py says what is played, synth.py how it sounds; here it is performed, mixed and encoded.
Makes the five MP3 files and track.json next to this script, the same ones on each run. About a
minute; needs python3-numpy, lame and ffmpeg.
"""
import io
import json
import pathlib
import re
import subprocess
import wave

import numpy as np

import synth
from score import (BASS, CHORDS, HARMONY, KEYS_FILL, LEAD, LENGTH, RATE, STEP,
                   chords, hits, line, moment, note_number)

HERE = pathlib.Path(__file__).resolve().parent
TITLE = "Last Tram Home"
KBPS = {"master": 128, "drums": 96, "bass": 64, "keys": 80, "lead": 80}
LEVELS = {"drums": 0.82, "bass": 0.31, "keys": 0.24, "lead": 0.21}


def put(track, sound, at):
    """Adds a sound to a stereo track."""
    at = max(0, int(at))
    sound = (sound if sound.ndim == 2 else synth.pan(sound, 0))[:LENGTH - at]
    track[at:at + len(sound)] += sound


def drums():
    rng = np.random.default_rng(3)
    track = np.zeros((LENGTH, 2))
    swell = 12 * STEP / RATE
    kit = {  # instrument, level, place, and how late it leans, in seconds
        "kick": (synth.kick, 0.8, 0, 0),
        "snare": (lambda v: synth.snare(v, rng), 0.95, 0, 0.008),
        "rim": (lambda v: synth.rim(v, rng), 0.7, 0.12, 0.008),
        "hat": (lambda v: synth.hat(v, rng), 1.5, -0.22, 0.003),
        "open": (lambda v: synth.hat(v, rng, ring=0.12), 1.0, -0.22, 0),
        "shaker": (lambda v: synth.shaker(v, rng), 0.7, 0.35, 0),
        "tom": (lambda v: synth.tom(128, v), 1.0, -0.25, 0),
        "low": (lambda v: synth.tom(92, v), 1.0, 0.25, 0),
        "crash": (lambda v: synth.cymbal(v, rng), 1.0, 0.15, 0),
        "swell": (lambda v: synth.cymbal(v, rng, swell, swell=True), 1.0, 0.15, 0)}
    for part, (instrument, level, place, late) in kit.items():
        for bar, step, velocity in hits(part):
            sound = level * instrument(velocity * rng.uniform(0.9, 1.05))
            put(track, synth.pan(sound, place),
                moment(bar, step) + (late + rng.normal(0, 0.0015)) * RATE)
    return synth.mono_low(synth.warm(synth.room(track, 0.45, 0.2, rng, dark=6500), 1.7))


def bass():
    rng = np.random.default_rng(5)
    track = np.zeros((LENGTH, 2))
    for bar, start, length, note, accent in line(BASS):
        seconds = length * STEP / RATE * (0.8 if accent < 0.7 else 0.93)
        slide = -2 if length >= 12 else 0
        put(track, synth.bass(note, seconds, accent * rng.uniform(0.95, 1.03), slide),
            moment(bar, start) + rng.normal(0.003, 0.0015) * RATE)
    return synth.warm(synth.biquad(track, "low", 2600), 1.2)


def keys():
    rng = np.random.default_rng(7)
    track = np.zeros((LENGTH, 2))

    def strike(note, at, steps, velocity):
        sound = synth.electric_piano(note, steps * STEP / RATE, velocity * rng.uniform(0.93, 1.05))
        place = (note - 59) / 70 if note > 52 else 0  # spread like the keyboard, the root in front
        put(track, synth.pan(sound, place), at + rng.normal(0.002, 0.002) * RATE)

    for bar, start, length, root, voices, velocity, touch in chords():
        alone = bar <= 4  # afterwards the root is the bass's
        hand = voices[1:] if touch == "^" else [root] * alone + voices
        spread = 0.045 if touch == "~" else 0.009
        for i, note in enumerate(hand):
            strike(note, moment(bar, start) + i * spread * RATE, length, velocity)
    for bar, start, length, note, accent in line(KEYS_FILL):
        strike(note, moment(bar, start), length, accent * 0.78)

    # Suitcase tremolo, three to a beat, from side to side.
    sway = 0.2 * np.sin(synth.TAU * np.arange(LENGTH) * 3 / (4 * STEP))
    track *= np.stack([1 + sway, 1 - sway], axis=1)
    track = synth.chorus(synth.biquad(track, "low", 5200), 0.55, 0.0016, 0.5)

    for bar in range(13, 26):  # a pad lifts the second half and carries the breakdown
        names = HARMONY[bar - 1].split()
        for i, name in enumerate(names):
            voices = [note_number(n) for n in CHORDS[name].split()[1:]]
            level = 0.05 if 17 <= bar <= 20 else 0.032
            seconds = (24 if bar == 25 else 16 / len(names)) * STEP / RATE - 0.1
            put(track, level * synth.pad(voices, seconds), moment(bar, 8 * i) - 0.1 * RATE)

    # The kick makes a little room for itself.
    dip = 1 - 0.16 * synth.edges(np.exp(-synth.times(0.4) / 0.12), 0.012, 0.1)
    for bar, step, _ in hits("kick"):
        at = int(moment(bar, step))
        track[at:at + len(dip)] *= dip[:LENGTH - at, None]
    return synth.mono_low(synth.warm(synth.room(track, 1.3, 0.2, rng), 0.7))


def lead():
    rng = np.random.default_rng(11)
    notes = []
    for bar, start, length, note, accent in line(LEAD):
        hushed = 17 <= bar <= 19 or bar == 25
        notes.append((moment(bar, start) + 0.004 * RATE, moment(bar, start + length) - 0.02 * RATE,
                      note, accent ** 1.4 * (0.75 if hushed else 1)))
    track = synth.pan(synth.biquad(synth.lead(notes, LENGTH), "high", 180), 0.06)
    track = synth.echo(track, 3 * STEP, 0.42, 0.26)  # a dotted eighth
    return synth.mono_low(synth.warm(synth.room(track, 1.6, 0.17, rng, dark=4200), 0.5))


def mix():
    """The stems as 16-bit samples, scaled together so that their sum peaks at -1 dBFS.

    Nothing works on the sum itself, neither a limiter nor an equaliser: that keeps it a sum.
    """
    stems = {part.__name__: part() for part in (drums, bass, keys, lead)}
    for name, sound in stems.items():
        sound = synth.biquad(sound * LEVELS[name], "high", 28)  # no DC
        stems[name] = synth.edges(sound, 0.004, 1.6)
    gain = 10 ** (-1 / 20) / np.abs(sum(stems.values())).max()
    return {name: np.round(sound * gain * 32767).astype("<i2") for name, sound in stems.items()}


def encode(name, samples):
    """Constant bitrate, with the tag that lets players cut the encoder's delay off again."""
    wav = io.BytesIO()
    with wave.open(wav, "wb") as file:
        file.setparams((2, 2, RATE, 0, "NONE", ""))
        file.writeframes(samples.tobytes())
    subprocess.run(["lame", "--silent", "-m", "j", "-q", "0", "--cbr", "-b", str(KBPS[name]),
                    "--resample", "44.1", "--lowpass", "15.5", "--id3v2-only",
                    "--tt", f"{TITLE} ({name})", "--ta", "Prelisten", "-", HERE / f"{name}.mp3"],
                   input=wav.getvalue(), check=True)


def decode(name):
    done = subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-i", HERE / f"{name}.mp3",
                           "-f", "f32le", "-"], stdout=subprocess.PIPE, check=True)
    return np.frombuffer(done.stdout, "<f4").reshape(-1, 2).astype(float)


def loudness(name):
    """Integrated loudness in LUFS and true peak in dBFS of the encoded file."""
    done = subprocess.run(["ffmpeg", "-nostdin", "-nostats", "-i", HERE / f"{name}.mp3",
                           "-af", "ebur128=peak=true", "-f", "null", "-"],
                          stderr=subprocess.PIPE, text=True, check=True)
    return [float(re.findall(rf"{what}:\s+(-?[\d.]+)", done.stderr)[-1]) for what in ("I", "Peak")]


def main():
    stems = mix()
    total = sum(samples.astype(int) for samples in stems.values())
    master = total.astype("<i2")
    assert np.array_equal(master, total), "the sum does not fit in 16 bits"
    tracks = {"master": master, **stems}
    for name, samples in tracks.items():
        encode(name, samples)
        size = (HERE / f"{name}.mp3").stat().st_size
        print("{:7s}{:9,d} bytes {:6.1f} LUFS {:6.1f} dBTP".format(name, size, *loudness(name)))

    heard = {name: decode(name) for name in tracks}
    assert all(len(sound) == LENGTH for sound in heard.values()), "not gapless"
    together = sum(heard[name] for name in stems)
    apart = 20 * np.log10((heard["master"] - together).std() / heard["master"].std())
    print(f"Before encoding the master is the sum of the stems in all {LENGTH:,} frames; decoded, "
          f"they are {apart:.1f} dB apart and the sum peaks at {np.abs(together).max():.3f}.")

    track = {"id": "mtrack_demo4prelisten", "title": TITLE, "engine": "studio", "mode": "creation",
             "measured_duration_seconds": LENGTH / RATE, "instrumental": True,
             "licence_class": "commercial_cleared", "created_at": "2026-06-28T10:31:00Z"}
    (HERE / "track.json").write_text(json.dumps(track, indent=4) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
