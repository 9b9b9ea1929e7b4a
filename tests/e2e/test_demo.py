# SPDX-License-Identifier: MIT
"""One command plays the demo, without key and network."""
import time
import unittest

from harness.scenario import Scenario


class Demo(Scenario):
    seconds = 1  # only the demo's own track plays, not this one
    stems = ()

    def test_oneCommandIsHeard_pastTheDeathOfItsLinks(self):
        self.start_recording()
        window = self.start_app("--demo", "--play", key=None)
        window.wait_state("Playing", seconds=15)
        self.assertEqual(len([name for name in window.names("panel") if name.startswith("Lane ")]), 5)
        time.sleep(14)  # the demo's links expire after ten seconds
        self.assertEqual(window.state, "Playing")
        window.press("Pause", "push button")
        window.wait_state("Paused")
        self.recorder.stop()
        loud = [piece for piece in self.judge.judge(self.recorder.sound).all_pieces]
        self.assertTrue(loud, "nothing was heard")
        self.assertGreater(loud[-1].end - loud[0].begin, 13 * 44100)

    def test_theDemoNeedsNoKeyAndAsksNone(self):
        window = self.start_app("--demo", key=None)
        window.wait_state("Paused", seconds=15)
        self.assertNotIn("key", window.message.lower())
        for field in ("Title", "Licence", "Track id"):
            self.assertTrue(window.value_of(field))


if __name__ == "__main__":
    unittest.main()
