# SPDX-License-Identifier: MIT
"""Unusual sources: without any sound, shorter than the master; and what a deep check reports for all unusual files."""
import json
import re
import time
import unittest

from harness import timecode
from harness.recorder import Recorder
from harness.sandbox import ORGANIZATION
from harness.scenario import SLACK
from odd import kinds
from odd.playing import LENGTH_OFF
from odd.scenario import STEM, Heard, OddScenario, write_track

SAYS_WHY = re.compile(r"not audio|no sound|decode|empty|nothing|damaged|no audio in", re.I)


class WithoutSound(OddScenario):
    files = kinds.SILENT

    def test_asTheMaster_itFailsAndSaysWhy(self):
        def play(_):
            window = self.app.window
            window.wait_state("Failed")
            self.assertRegex(window.message, SAYS_WHY)

        self.each({file: self.track_of(file) for file in self.files}, play)

    def test_asAStem_itFailsAlone(self):
        good = self.made(kinds.WELL[0], "master")

        def play(file):
            window = self.opened()
            window.wait_source(STEM, "Failed")
            with Recorder() as recorder:
                heard = Heard(self.places, recorder, file.off)
                window.press("Play", "push button")
                heard.step(f"beside {file.name}", "master", 0)
                window.press(f"Solo {STEM}", "toggle button")
                time.sleep(0.5)
                window.press(f"Solo {STEM}", "toggle button")
                window.press("Listen to master", "toggle button")
                if window.wait_state("Playing", "Paused") == "Paused":
                    window.press("Play", "push button")
                heard.step(f"after Solo of {file.name}", "master")
            self.assertEqual(heard.faults, [])

        tracks = {file: write_track(self.folder_of_tracks, f"{file.name} stem", good, {STEM: self.made(file, STEM)})
                  for file in self.files}
        self.each(tracks, play)


class ShorterStem(OddScenario):
    """A stem that ends before the master does."""

    stem_seconds = 8

    def open_short(self):
        file = kinds.WELL[0]
        short = file.make(kinds.Maker(self.sounds[STEM][:self.stem_seconds * timecode.RATE])), file.suffix
        track = write_track(self.folder_of_tracks, self._testMethodName, self.made(file, "master"), {STEM: short})
        self.start([track])
        self.open(track)
        window = self.opened()
        for source in ("master", STEM):
            window.wait_source(source, "Ready")
        window.set_slider("Position", 1000 * (self.stem_seconds - 1.5))
        return window

    def assert_goes_on(self, window, recorder):
        pressed = recorder.seconds_at(window.press("Listen to master", "toggle button"))
        time.sleep(1.5 * SLACK)
        if window.state != "Playing":  # playback ended with the stem and stopped there
            window.press("Play", "push button")
            pressed = recorder.now
            time.sleep(1)
        recorder.stop()
        heard = self.places.heard(recorder.sound, pressed + 0.9)
        self.assertIsNotNone(heard, "nothing is heard after the end of the stem")
        self.assertEqual(heard.source, "master")
        began = self.places.began(recorder.sound, heard).media_s
        self.assertGreater(began, self.stem_seconds - 0.1, "it went back")
        self.assertLess(began, self.stem_seconds + pressed, "it went too far")

    def play_past_its_end(self, button):
        """Plays the stem selected by @p button to its end, then the master."""
        window = self.open_short()
        window.press(button, "toggle button")
        with Recorder() as recorder:
            window.press("Play", "push button")
            window.wait_state("Playing")
            time.sleep(2.5)
            self.assert_goes_on(window, recorder)

    def test_afterTheStemsEnd_theMasterGoesOnWhereTheTimeIs_listening(self):
        self.play_past_its_end(f"Listen to {STEM}")

    def test_afterTheStemsEnd_theMasterGoesOnWhereTheTimeIs_mixing(self):
        self.play_past_its_end(f"Solo {STEM}")


class DeepCheck(OddScenario):
    def test_aDeepCheckNeverTellsAWrongLength(self):
        tracks = {file: self.track_of(file) for file in kinds.ALL}
        self.start_service(next(iter(tracks.values())), also=list(tracks.values())[1:])
        done = self.run_command("check", "--api-base", self.service.api, "--organization", ORGANIZATION, "--deep", "--rate", "0",
                                "--format", "json", *(track.id for track in tracks.values()), key=self.keys[0])
        rows = {row["track_id"]: row for row in json.loads(done.stdout)}
        for file, track in tracks.items():
            for source in rows[track.id]["deep"]:
                with self.subTest(row=file.rows[0], file=file.name, source=source["source"]):
                    self.check_source(file, source)

    def check_source(self, file, source):
        if file.passes_deep is not None:
            self.assertEqual(source["verdict"] == "playable", file.passes_deep, source["message"])
        said = source["duration_seconds"]
        if said is not None:
            self.assertTrue(any(abs(said - right) <= LENGTH_OFF for right in file.deep), f"{said} s")
            if file.cut is False and len(file.deep) == 1:
                self.assertFalse(source["length_differs"])


if __name__ == "__main__":
    unittest.main()
