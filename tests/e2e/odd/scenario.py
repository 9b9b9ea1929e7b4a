# SPDX-License-Identifier: MIT
"""Scenarios that open one unusual track after the other in one program, and check what is audible."""
import json
import re
import tempfile
import time
from pathlib import Path

from harness import timecode
from harness.places import Places
from harness.sandbox import ORGANIZATION
from harness.scenario import SLACK, Scenario
from harness.timecode import TrackFolder

from . import kinds

HANDOVER_OFF = 0.1   # s between the places of two sources at a switch; other tests check it exactly
LATE = 0.15          # s of a beginning that the previous sound may mask
PATIENCE_S = 2
STEM = "drums"


def write_track(folder, name, master, stems, measured=kinds.SECONDS):
    """Writes a track of these files: (bytes, suffix) of the master, and of each stem by its name."""
    folder = Path(folder) / name
    folder.mkdir()
    files = {}
    for source, (body, suffix) in {"master": master, **stems}.items():
        files[source] = folder / f"{source}.{suffix}"
        files[source].write_bytes(body)
    described = {"id": "mtrack_odd" + re.sub(r"\W", "", name), "title": name, "instrumental": True, "engine": "studio",
                 "created_at": "2026-06-28T10:31:00Z", "licence_class": "personal_only", "mode": "creation"}
    if measured is not None:
        described["measured_duration_seconds"] = measured
    (folder / "track.json").write_text(json.dumps(described), encoding="utf-8")
    return TrackFolder(folder, described["id"], measured or 0, name, files, {})


class OddScenario(Scenario):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="e2e-odd-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder_of_tracks = folder.name
        cls.sounds = {source: timecode.noise(source, kinds.SECONDS) for source in ("master", STEM)}
        cls.makers = {source: kinds.maker(source) for source in cls.sounds}
        cls.places = Places(cls.sounds)

    def made(self, file, source):
        return file.make(self.makers[source]), file.suffix

    def track_of(self, file):
        """A track with @p file as its master and as its stem."""
        return write_track(self.folder_of_tracks, f"{file.name} {len(list(Path(self.folder_of_tracks).iterdir()))}",
                           self.made(file, "master"), {STEM: self.made(file, STEM)}, file.measured)

    def start(self, tracks):
        self.start_service(tracks[0], also=tracks[1:])
        self._start_app()

    def _start_app(self):
        self.start_app("--organization", ORGANIZATION)

    def each(self, tracks, play):
        """Calls @p play(file) for each file of @p tracks (file -> track), even if an earlier one failed."""
        self.start(list(tracks.values()))
        played = 0
        for file, track in tracks.items():
            with self.subTest(row=file.rows[0], file=file.name):
                if self.app.exit_code is not None:
                    self._start_app()
                try:
                    self.open(track)
                    play(file)
                except Exception as error:
                    self._assert_alive(error)
                    raise
                self._assert_alive()
                played += 1
        kinds_of_it = ", ".join(str(row) for row in sorted({row for file in tracks for row in file.rows}))
        print(f"figure 18: {played} of {len(tracks)} files of kind {kinds_of_it} as expected", flush=True)

    def _assert_alive(self, cause=None):
        time.sleep(0.1)
        if self.app.exit_code is not None:
            raise AssertionError(f"the program crashed ({self.app.exit_code})") from cause

    def open(self, track):
        window = self.app.window
        window.open(track.id)
        window.wait_until(lambda: window.value_of("Track id") == track.id, f"the track {track.title}")

    def opened(self):
        """Waits until the open track can be played; returns the window."""
        window = self.app.window
        if window.wait_state("Paused", "Playing", "Failed", "Ended") == "Failed":
            self.fail(f"Failed: {window.message}")
        if not window.is_checked("Listen to master"):  # the mixer state carries over from track to track
            if window.is_checked(f"Solo {STEM}"):
                window.press(f"Solo {STEM}", "toggle button")
            window.press("Listen to master", "toggle button")
        return window


class Heard:
    """Checks what is audible at each step; collects every fault, not just the first."""

    def __init__(self, places, recorder, off):
        """@p off: tolerance of a place, in s."""
        self._places, self._recorder, self._off = places, recorder, off
        self._last = None
        self.faults = []

    def step(self, what, source, place=None):
        """Waits until @p source is audible from @p place (in s) on, or from where the previous step was."""
        deadline = time.monotonic() + PATIENCE_S * SLACK
        while True:
            time.sleep(0.05)
            sound = self._recorder.sound
            heard = self._places.heard(sound, len(sound) / timecode.RATE)
            fault = self._fault(sound, heard, source, place)
            if not fault or time.monotonic() > deadline:
                break
        self._last = heard
        if fault:
            self.faults.append(f"{what}: {fault}")

    def _fault(self, sound, heard, source, place):
        if heard is None or heard.source != source:
            return f"{heard or 'nothing'} instead of {source}"
        if place is not None:
            began = self._places.began(sound, heard).media_s
            if not -self._off <= began - place <= self._off + LATE:
                return f"from {began:.3f} s on instead of {place:.3f} s"
        elif self._last and self._last.source != source and abs(heard.offset - self._last.offset) / timecode.RATE > HANDOVER_OFF:
            return f"{(heard.offset - self._last.offset) / timecode.RATE:+.3f} s off"
        return None
