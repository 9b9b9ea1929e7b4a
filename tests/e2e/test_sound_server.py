# SPDX-License-Identifier: MIT
"""The sound server is missing, dies, and comes back."""
import time
import unittest

from harness.scenario import MixScenario
from harness.session import SINK, Session
from harness.timecode import RATE


class SoundServer(MixScenario):
    seconds = 30

    def play(self, mixing):
        self.start_service()
        window = self.open_track("--play")
        for source in self.track.files:
            window.wait_source(source, "Ready")
        if mixing:
            window.press("Solo drums", "toggle button")
        begin = window.slider("Position")[0]
        window.wait_until(lambda: window.slider("Position")[0] > begin + 1500, "sound, and of nothing else")
        return window

    def test_withoutAnyOutput_everythingButSoundIsThere(self):
        Session.current.stop_sound()
        self.addCleanup(Session.current.start_sound)
        self.start_service()
        for mixing in (False, True):
            with self.subTest(mixing=mixing):
                window = self.open_track("--play")
                for source in self.track.files:
                    window.wait_source(source, "Ready")
                window.wait_message("no audio output")
                if mixing:
                    window.press("Solo drums", "toggle button")
                window.press("Play", "push button")
                window.wait_state("Paused")
                self.assertIn("no audio output", window.message)
                self.assertCloses()

    def test_whenTheSoundServerDies_itPauses_andGoesOnOnceThereIsOneAgain(self):
        # A single source is paused first, so that its player has disconnected from the server: the player of Qt 6.4 may hang if the
        # server dies during one of its writes (it keeps a lock that everything else waits for).
        for mixing in (False, True):
            with self.subTest(mixing=mixing):
                name = ["drums"] if mixing else ["master"]
                window = self.play(mixing)
                if not mixing:
                    window.press("Pause", "push button")
                    window.wait_state("Paused")
                    window.wait_until(lambda: not Session.current.is_sounding(), "the player to leave")
                Session.current.stop_sound()
                window.wait_state("Paused")
                window.wait_message("no audio output")
                window.wait_until(lambda: "No output" in window.description("Output device"), "the loss to be shown")
                place = window.slider("Position")[0]
                Session.current.start_sound()
                recorder = self.also_record(SINK)
                window.wait_until(lambda: "No output" not in window.description("Output device"), "the output's return")
                at = recorder.now
                window.press("Play", "push button")
                window.wait_state("Playing")
                self.assertEqual(window.message, "")
                time.sleep(1)
                recorder.stop()
                heard = self.mix_judge.judge(recorder.sound).between(at, at + 10)
                self.assertEqual(heard.heard(0.9), name, heard)
                first = next(block for block in heard.blocks if block.heard(0.9) == name)
                self.assertAlmostEqual((first.begin + first.offset) / RATE, place / 1000, delta=0.3, msg=heard)
                self.assertCloses()


if __name__ == "__main__":
    unittest.main()
