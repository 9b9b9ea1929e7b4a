# SPDX-License-Identifier: MIT
"""Measures how long it takes until a place deep in a track is audible; for test_slow_link.py and figures/slow_link.py."""
import json
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from harness import timecode
from harness.app import App
from harness.places import Places
from harness.sandbox import KEY, ORGANIZATION
from harness.slowlink import SlowLink

from . import kinds
from .scenario import write_track

SECONDS = 210
STEMS = ("drums", "bass", "keys", "vocals")
MP3_192 = ("-c:a", "libmp3lame", "-b:a", "192k")
START_S = 3           # playing time before the seek deep into the track
DEEP = 2 / 3


class LongTrack:
    """A track of 192 kbit/s MP3s, and the means to find places in a recording of it."""

    def __init__(self, folder, seconds=SECONDS):
        self.seconds = seconds
        sounds = {source: timecode.noise(source, seconds) for source in ("master", *STEMS)}
        files = {source: (kinds.Maker(sound).encode("mp3", *MP3_192), "mp3") for source, sound in sounds.items()}
        self.track = write_track(folder, "Long", files.pop("master"), files, seconds)
        self.places = Places(sounds)


class Waited:
    """How long it took, and what the window showed meanwhile."""

    def __init__(self):
        self.seconds = None   # None: not audible in time
        self.place = None     # where the sound began, in s of the track
        self.said = []        # (State, Source)

    def __str__(self):
        heard = "nothing" if self.seconds is None else f"{self.seconds:.2f} s"
        return f"{heard}; meanwhile {', '.join(f'{state} / {source}' for state, source in self.said)}"


def wait_for_sound(recorder, places, window, source, since_s, patience_s, least_s=None):
    """Waits until @p source is audible from the place @p least_s on, later than @p since_s of the recording."""
    waited = Waited()
    deadline = time.monotonic() + patience_s
    while time.monotonic() < deadline:
        said = (window.value_of("State"), window.value_of(f"Source {source}")) if window else ("", "")
        if not waited.said or waited.said[-1] != said:
            waited.said.append(said)
        sound = recorder.sound
        heard = places.heard(sound, len(sound) / timecode.RATE)
        if heard and heard.source == source and (least_s is None or heard.media_s > least_s - 1):
            began = places.began(sound, heard)
            if began.at / timecode.RATE > since_s - 0.05:
                waited.seconds, waited.place = began.at / timecode.RATE - since_s, began.media_s
                return waited
    return waited


def reach_deep(recorder, bin_dir, home, kbit, long_track, solo=True, patience_s=30):
    """Plays for START_S, then seeks to DEEP and presses Solo (or only seeks)."""
    with SlowLink(bin_dir, kbit) as link, link.sandbox(long_track.track, ttl=600) as service, \
            App(link.bin_dir, home, "--api-base", service.api, "--organization", ORGANIZATION, "--play", long_track.track.id,
                key=KEY) as app:
        window = app.window
        window.wait_state("Playing", seconds=20)
        window.find(f"Solo {STEMS[0]}")
        time.sleep(START_S)
        place = long_track.seconds * DEEP
        since = recorder.now
        window.set_slider("Position", 1000 * place)
        if solo:
            window.press(f"Solo {STEMS[0]}", "toggle button")
        return wait_for_sound(recorder, long_track.places, window, STEMS[0] if solo else "master", since, patience_s, place)


class Demo:
    """The built-in demo, and for each stem three places at which it is loud."""

    STEMS = ("drums", "bass", "keys", "lead")

    def __init__(self):
        folder = Path(__file__).parents[3] / "resources/demo"
        sounds = {source: timecode.decode(folder / f"{source}.mp3") for source in ("master", *self.STEMS)}
        self.places = Places(sounds)
        self.loud = {stem: self._loud(sounds[stem]) for stem in self.STEMS}

    @staticmethod
    def _loud(sound, apart_s=10):
        """The three loudest places of @p sound, in s, at least @p apart_s apart."""
        found = []
        for second in sorted(range(len(sound) // timecode.RATE - 3),
                             key=lambda s: -abs(sound[s * timecode.RATE:(s + 2) * timecode.RATE]).mean()):
            if len(found) < 3 and all(abs(second - other) >= apart_s for other in found):
                found.append(second)
        return sorted(found)

    def solo(self, recorder, bin_dir, home, stem, place, start_s=2, patience_s=20):
        """Starts the demo, seeks to @p place and presses Solo, as a new user would."""
        with App(bin_dir, home, "--demo", "--play") as app:
            window = app.window
            window.wait_state("Playing", seconds=20)
            window.find(f"Solo {stem}")
            time.sleep(start_s)
            window.set_slider("Position", 1000 * place)
            since = recorder.seconds_at(window.press(f"Solo {stem}", "toggle button"))
            return wait_for_sound(recorder, self.places, window, stem, since, patience_s)


def mpv_seeks(recorder, link, service, track, places, log, seconds=SECONDS, patience_s=60):
    """Plays with mpv the link that curl requested: how long a seek to DEEP takes until it is audible."""
    address = f"{service.api.rstrip('/')}/v1/music/{ORGANIZATION}/tracks/{track.id}"
    answer = subprocess.run([*link.inside(), "curl", "-s", "-H", f"X-API-Key: {KEY}", address], capture_output=True, check=True)
    url = json.loads(answer.stdout)["playback_url"]
    with tempfile.TemporaryDirectory(prefix="e2e-mpv-") as folder:
        process = subprocess.Popen([*link.inside(), "mpv", "--no-config", "--no-terminal", "--no-video",
                                    f"--input-ipc-server={folder}/ipc", url], stdout=log, stderr=log)
        try:
            wait_for_sound(recorder, places, None, "master", 0, 20)
            time.sleep(START_S)
            with socket.socket(socket.AF_UNIX) as control:
                control.connect(f"{folder}/ipc")
                since = recorder.now
                control.send(json.dumps({"command": ["seek", seconds * DEEP, "absolute"]}).encode() + b"\n")
                return wait_for_sound(recorder, places, None, "master", since, patience_s, seconds * DEEP)
        finally:
            process.kill()
            process.wait()
