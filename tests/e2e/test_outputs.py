# SPDX-License-Identifier: MIT
"""Audio outputs: choosing, remembering, following the default, and losing one."""
import time
import unittest

from harness.sandbox import ORGANIZATION
from harness.scenario import MixScenario
from harness.session import SINK, Session
from harness.timecode import RATE

OTHER = "headphones"


class Outputs(MixScenario):
    seconds = 30

    def setUp(self):
        super().setUp()
        self._module = Session.current.plug_in(OTHER)
        self.addCleanup(self.unplug)
        Session.current.make_default(SINK)
        self.other = self.also_record(OTHER)

    def unplug(self):
        if self._module:
            Session.current.unplug(self._module)
            self._module = None

    def play(self, mixing, **environment):
        self.start_service()
        self.start_recording()
        window = self.open_track("--play", **environment)
        for source in self.track.files:
            window.wait_source(source, "Ready")
        if mixing:
            window.press("Solo drums", "toggle button")
        time.sleep(1.5)
        return window

    def choose(self, window, name):
        window.press(name, "menu item")

    def judged(self, recorder):
        return self.mix_judge.judge(recorder.sound)

    def heard_last(self, recorder, seconds=0.5):
        return self.mix_judge.judge(recorder.sound[-round(seconds * RATE):]).heard(0.9)

    def test_theChosenOutputSounds_fromTheSamePlace_andIsRemembered(self):
        for mixing in (False, True):
            with self.subTest(mixing=mixing):
                window = self.play(mixing)
                name = ["drums"] if mixing else ["master"]
                self.choose(window, OTHER)
                time.sleep(2)
                self.assertEqual(self.heard_last(self.other), name)
                self.assertEqual(self.heard_last(self.recorder), [])
                before, after = self.judged(self.recorder), self.judged(self.other)
                # Compares the two recordings: the track continues where it was.
                last = before.sounding[-5]
                first = next(block for block in after.sounding[3:] if block.offset is not None)
                between = self.other.monotonic(first.at_s) - self.recorder.monotonic(last.at_s)
                moved = (first.begin + first.offset - last.begin - last.offset) / RATE
                self.assertAlmostEqual(moved, between, delta=0.2)
                self.app.close()
                window = self.start_app("--organization", ORGANIZATION, "--play", self.track.id, home=self.app.home)
                window.wait_state("Playing")
                time.sleep(1)
                self.assertEqual(self.heard_last(self.other), ["master"])
                window.wait_state("Playing")
                self.choose(window, next(n for n in window.names("menu item") if n.startswith("System default")))
                time.sleep(1)
                self.app.close()
                self.other.stop()
                self.other = self.also_record(OTHER)

    def test_theDefaultIsFollowed_whenItMoves(self):
        for mixing in (False, True):
            with self.subTest(mixing=mixing):
                window = self.play(mixing)
                Session.current.make_default(OTHER)
                time.sleep(2)
                self.assertEqual(window.state, "Playing")
                self.assertEqual(self.heard_last(self.other), ["drums"] if mixing else ["master"])
                Session.current.make_default(SINK)
                time.sleep(1)
                self.app.close()

    def test_anOutputThatIsUnplugged_pauses_andPlayGoesOnElsewhere(self):
        for mixing in (False, True):
            with self.subTest(mixing=mixing):
                if self._module is None:
                    self._module = Session.current.plug_in(OTHER)
                    self.other = self.also_record(OTHER)
                Session.current.make_default(OTHER)
                window = self.play(mixing)
                name = ["drums"] if mixing else ["master"]
                self.assertEqual(self.heard_last(self.other), name)
                self.unplug()
                window.wait_state("Paused", seconds=5)
                window.wait_message("headphones", "gone")
                place = window.slider("Position")[0]
                self.assertGreater(place, 1000)
                time.sleep(1)
                self.assertEqual(self.heard_last(self.recorder), [])
                at = self.recorder.now
                window.press("Play", "push button")
                window.wait_state("Playing")
                time.sleep(1)
                heard = self.judged(self.recorder).between(at, at + 10)
                self.assertEqual(heard.heard(0.9), name, heard)
                first = next(block for block in heard.blocks if block.heard(0.9) == name)
                self.assertAlmostEqual((first.begin + first.offset) / RATE, place / 1000, delta=0.3, msg=heard)
                self.app.close()


if __name__ == "__main__":
    unittest.main()
