# SPDX-License-Identifier: MIT
"""Playing deep in a track that is hardly loaded, over a slow link: the requested part is downloaded first, and the window shows the wait.

figures/slow_link.py has the exact limits; the limits here are generous.
"""
import tempfile
import unittest
from pathlib import Path

from harness.recorder import Recorder
from harness.scenario import BIN_DIR, SLACK
from odd import slow

GENEROUS = 3 * SLACK
WAITING = ("Buffering", "Renewing link", "Waiting for network", "Loading")


class SlowLinks(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="e2e-slow-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def assert_says_what_it_waits_for(self, waited):
        """During any wait longer than a second, the window shows what it waits for."""
        if waited.seconds is None or waited.seconds > 1:
            self.assertTrue(any(state in WAITING or (source or "").startswith("Loading") for state, source in waited.said), waited)

    def test_soloDeepInATrackThatIsHardlyLoaded(self):
        long_track = slow.LongTrack(self.folder)
        for kbit, limit in ((1500, 3), (10_000, 1)):
            with self.subTest(kbit=kbit):
                with Recorder() as recorder:
                    waited = slow.reach_deep(recorder, BIN_DIR, self.folder / f"home{kbit}", kbit, long_track)
                print(f"Solo at {slow.DEEP:.2f} at {kbit} kbit/s: {waited}")
                self.assertIsNotNone(waited.seconds, waited)
                self.assertLessEqual(waited.seconds, limit * GENEROUS, waited)
                # The master may play before the stem is loaded.
                self.assertTrue(-0.1 < waited.place - long_track.seconds * slow.DEEP < waited.seconds + 0.1, f"{waited.place} s")
                self.assert_says_what_it_waits_for(waited)

    def test_aStemOfTheDemoSoundsAtOnce_whereverItIs(self):
        demo = slow.Demo()
        for stem in demo.STEMS:
            for place in demo.loud[stem]:
                with self.subTest(stem=stem, place_s=place):
                    with Recorder() as recorder:
                        waited = demo.solo(recorder, BIN_DIR, self.folder / f"home{stem}{place}", stem, place)
                    print(f"demo, Solo {stem} at {place} s: {waited}")
                    self.assertIsNotNone(waited.seconds, waited)
                    self.assertLessEqual(waited.seconds, 2 * GENEROUS, waited)
                    self.assert_says_what_it_waits_for(waited)


if __name__ == "__main__":
    unittest.main()
