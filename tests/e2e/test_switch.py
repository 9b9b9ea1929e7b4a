# SPDX-License-Identifier: MIT
"""Switching between master and stems: from the same place, without silence."""
import time
import unittest

from harness.scenario import Scenario


class Switching(Scenario):
    seconds = 20

    def listen(self, window, source, seconds):
        window.press(f"Listen to {source}", "toggle button")
        window.wait_until(lambda: window.is_checked(f"Listen to {source}"), f"Listen to {source} on")
        time.sleep(seconds)

    def judge_switches(self, sources):
        heard = self.heard()
        self.assertEqual(heard.sources, sources, heard)
        self.assertEqual(heard.silence_ms, 0, heard)
        self.assertEqual(heard.strange_ms, 0, heard)
        self.assertEqual(heard.lost_frames, 0, heard)
        for switch in heard.switches:
            self.assertLessEqual(abs(switch.error_ms), 50, heard)
        return heard

    def test_switchesKeepThePlaceAndTheSound_whenAllIsReady(self):
        self.start_service(ttl=3)
        self.start_recording()
        window = self.open_track("--play")
        for source in self.track.files:
            window.wait_source(source, "Ready")
        time.sleep(1)
        self.listen(window, "drums", 2)
        self.listen(window, "bass", 2)
        self.listen(window, "master", 2)
        window.press("Pause", "push button")
        window.wait_state("Paused")
        self.judge_switches(["master", "drums", "bass", "master"])

    def test_theOldSourceSoundsUntilTheNewOneDoes_whenItsLinkIsDead(self):
        service = self.start_service(ttl=60, bitrate_factor=4)
        self.start_recording()
        window = self.open_track("--play")
        window.wait_state("Playing")
        time.sleep(2)
        service.say("kill-links")
        self.listen(window, "bass", 5)
        self.listen(window, "master", 2)
        window.press("Pause", "push button")
        window.wait_state("Paused")
        self.judge_switches(["master", "bass", "master"])

    def test_quickSwitchesEndAtTheLastOne(self):
        self.start_service()
        self.start_recording()
        window = self.open_track("--play")
        for source in self.track.files:
            window.wait_source(source, "Ready")
        for source in ("drums", "bass", "master", "drums", "bass"):
            window.press(f"Listen to {source}", "toggle button")
        time.sleep(2)
        heard = self.heard()
        self.assertEqual(heard.sources[-1], "bass", heard)
        self.assertEqual(heard.silence_ms, 0, heard)
        self.assertTrue(window.is_checked("Listen to bass"))
        self.assertFalse(window.is_checked("Listen to drums"))


if __name__ == "__main__":
    unittest.main()
