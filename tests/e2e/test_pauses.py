# SPDX-License-Identifier: MIT
"""Pauses and handovers: the sound continues with the frame at which it stopped, however long the pause, on every sound server.

PRELISTEN_E2E_LONG_PAUSES=1 adds a pause of a minute.
"""
import os
import time
import unittest

from harness.scenario import SLACK, Scenario
from harness.timecode import RATE

MOST_OFF_MS = 30
PAUSES_S = (0.5, 2, 8, *((60,) if os.environ.get("PRELISTEN_E2E_LONG_PAUSES") else ()))


class Continuing(Scenario):
    seconds = 40

    def play(self, *buttons):
        """Plays the master, then presses @p buttons."""
        self.start_service()
        self.start_recording()
        window = self.open_track("--play")
        for source in self.track.files:
            window.wait_source(source, "Ready")
        window.wait_state("Playing")
        for button in buttons:
            window.press(button, "toggle button")
        time.sleep(1.5)
        return window


class Pauses(Continuing):
    def pause_and_go_on(self, window):
        """Makes every pause, with sound in between; returns (length in s, its start in s of the recording) for each."""
        done = []
        for length in PAUSES_S:
            window.press("Pause", "push button")
            window.wait_state("Paused")
            done.append((length, self.recorder.now))
            time.sleep(length)
            window.press("Play", "push button")
            window.wait_state("Playing")
            time.sleep(1.5)
        return done

    def judge_pauses(self, source, begin, pauses):
        heard = self.heard().between(begin, self.recorder.now)
        self.assertEqual(heard.sources, [source], heard)
        silences = [gap for gap in heard.gaps if gap[1] > 300]
        self.assertEqual(len(silences), len(pauses), heard)
        most = 0
        for (length, _), (at, silent_ms) in zip(pauses, silences):
            lost = sum(jump.frames for jump in heard.jumps if -0.1 < jump.at_s - (at + silent_ms / 1000) < 0.5)
            print(f"{self._testMethodName}: pause of {length} s: {1000 * lost / RATE:+.1f} ms lost or (-) repeated")
            most = max(most, abs(1000 * lost / RATE))
            with self.subTest(pause_s=length):
                self.assertLessEqual(abs(1000 * lost / RATE), MOST_OFF_MS, heard)
        print(f"figure 17: {source}, pauses of {', '.join(str(length) for length in PAUSES_S)} s: at most {most:.1f} ms", flush=True)
        self.assertEqual(heard.strange_ms, 0, heard)

    def test_aPauseLosesAndRepeatsNothing_listening(self):
        window = self.play()
        begin = self.recorder.now - 1
        self.judge_pauses("master", begin, self.pause_and_go_on(window))

    def test_aPauseLosesAndRepeatsNothing_mixing(self):
        window = self.play("Solo drums")
        begin = self.recorder.now - 0.5
        self.judge_pauses("drums", begin, self.pause_and_go_on(window))

    def test_aPauseLosesNothing_whenAnotherSourceGoesOn(self):
        window = self.play()
        window.press("Pause", "push button")
        window.wait_state("Paused")
        time.sleep(1)
        window.press("Listen to bass", "toggle button")
        time.sleep(0.5)
        window.press("Play", "push button")
        window.wait_state("Playing")
        time.sleep(1.5)
        heard = self.heard()
        self.assertEqual(heard.sources, ["master", "bass"], heard)
        print(f"{self._testMethodName}: {heard.switches[0].error_ms:+.1f} ms")
        self.assertLessEqual(abs(heard.switches[0].error_ms), MOST_OFF_MS, heard)


class Handovers(Continuing):
    steps = (("Listen to drums", "drums"), ("Listen to bass", "bass"), ("Solo drums", "drums"), ("Listen to bass", "bass"),
             ("Listen to drums", "drums"), ("Listen to master", "master"))

    def test_handoversKeepThePlace_betweenListeningAndMixing(self):
        window = self.play()
        for button, _ in self.steps:
            window.press(button, "toggle button")
            time.sleep(1.2 * SLACK)
        window.press("Pause", "push button")
        window.wait_state("Paused")
        heard = self.heard()
        for switch in heard.switches:
            print(f"{self._testMethodName}: {switch.old} to {switch.new}: {switch.error_ms:+.1f} ms")
        self.assertEqual(heard.sources, ["master", *(source for _, source in self.steps)], heard)
        for switch in heard.switches:
            self.assertLessEqual(abs(switch.error_ms), MOST_OFF_MS, heard)
        for jump in heard.jumps:
            self.assertLessEqual(abs(jump.frames), MOST_OFF_MS * RATE / 1000, heard)


if __name__ == "__main__":
    unittest.main()
