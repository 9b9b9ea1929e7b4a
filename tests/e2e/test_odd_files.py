# SPDX-License-Identifier: MIT
"""Sound files as storages really hold them: each as the master and as a stem of a track, opened, played, sought, mixed, heard to its end."""
import json
import re
import time
import unittest

from harness import timecode
from harness.recorder import Recorder
from harness.sandbox import ORGANIZATION
from harness.scenario import SLACK
from harness.window import NotThere
from odd import kinds
from odd.scenario import STEM, Heard, OddScenario, write_track

LENGTH_OFF = 0.15    # s that the shown length may be off: padding that nothing tells
SAYS_EARLY = re.compile(r"early|cut short|incomplete", re.I)
SAYS_WHY = re.compile(r"not audio|no sound|decode|empty|nothing|damaged|no audio in", re.I)


class OddFiles(OddScenario):
    def play_rows(self, *rows):
        files = [file for file in kinds.ALL if file.rows[0] in rows]
        self.each({file: self.track_of(file) for file in files}, self.play_through)

    def play_through(self, file):
        window = self.opened()
        faults = self.check_length(window, file)
        with Recorder() as recorder:
            heard = Heard(self.places, recorder, file.off)
            try:
                self.listen(window, file, heard)
                self.hear_the_end(window, file, heard)
            except NotThere as error:
                heard.faults.append(str(error))
        faults += heard.faults
        if faults:
            self.fail("; ".join(faults))

    def check_length(self, window, file):
        for source in ("master", STEM):
            window.wait_source(source, "Ready")
        if file.cut:
            return []
        try:
            window.wait_until(lambda: abs(window.slider("Position")[2] / 1000 - file.seconds) <= LENGTH_OFF, "the length", 1)
            return []
        except NotThere:
            return [f"Position to {window.slider('Position')[2] / 1000:.3f} of {file.seconds:.3f} s"]

    def listen(self, window, file, heard):
        deep = file.seconds * 2 / 3
        window.press("Play", "push button")
        window.wait_state("Playing")
        if not file.begins:
            heard.step("the beginning", "master", 0)
        window.set_slider("Position", 1000 * deep)
        heard.step("after a seek", "master", deep)
        window.press(f"Solo {STEM}", "toggle button")
        heard.step("as a stem", STEM)

    def hear_the_end(self, window, file, heard):
        """Of the mix and, with every other file, of the master alone."""
        source, near = STEM, file.seconds - 1.2
        if kinds.ALL.index(file) % 2:
            source = "master"
            window.press("Listen to master", "toggle button")
            heard.step("as the master again", source)
        window.set_slider("Position", 1000 * near)
        heard.step("near the end", source, near)
        window.wait_state("Ended", seconds=4)
        time.sleep(0.3)  # the place is shown 4 times a second
        shown, message = window.slider("Position")[0] / 1000, window.message
        if abs(shown - file.seconds) > LENGTH_OFF:
            heard.faults.append(f"the end: shown at {shown:.3f} of {file.seconds:.3f} s")
        if file.cut is False and SAYS_EARLY.search(message):
            heard.faults.append(f"the end: “{message}”, although it is whole")
        if file.cut:
            figures = [f"{file.seconds:.0f}", f"{kinds.SECONDS}"]
            if not SAYS_EARLY.search(message) or not all(re.search(rf"\b{figure}\b", message) for figure in figures):
                heard.faults.append(f"the end: “{message}” does not say that it ends early, at {' of '.join(figures)} s")

    def test_ordinaryFiles_areHeardFromTheRightPlace(self):
        self.play_rows(0)

    def test_mpegOfOtherLayers_andChangesInMidFile(self):
        self.play_rows(1, 2)

    def test_mpegWithoutOrWithWrongHeaders_isAsLongAsItIs(self):
        self.play_rows(3, 4)

    def test_mpegWithTagsAndCovers(self):
        self.play_rows(5, 6)

    def test_mpegBehindOtherThings(self):
        self.play_rows(7)

    def test_otherContainers(self):
        self.play_rows(8)

    def test_flacBehindTags_andWithoutOrWithWrongTotals(self):
        self.play_rows(9, 10)

    def test_wavesWithWrongSizes_andCompressedOnes(self):
        self.play_rows(11, 12)

    def test_filesCutShort_playWhatIsThere_andSaySo(self):
        self.play_rows(13)

    def test_chainedStreams(self):
        self.play_rows(15)


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
        if window.state != "Playing":  # it ended with the stem, and waits there
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

    def test_afterTheStemsEnd_theMasterGoesOnWhereTheTimeIs_listening(self):
        window = self.open_short()
        window.press(f"Listen to {STEM}", "toggle button")
        with Recorder() as recorder:
            window.press("Play", "push button")
            window.wait_state("Playing")
            time.sleep(2.5)
            self.assert_goes_on(window, recorder)

    def test_afterTheStemsEnd_theMasterGoesOnWhereTheTimeIs_mixing(self):
        window = self.open_short()
        window.press(f"Solo {STEM}", "toggle button")
        with Recorder() as recorder:
            window.press("Play", "push button")
            window.wait_state("Playing")
            time.sleep(2.5)
            self.assert_goes_on(window, recorder)


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
