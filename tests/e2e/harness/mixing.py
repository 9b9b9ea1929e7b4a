# SPDX-License-Identifier: MIT
"""The base of the mixer's scenarios: plays a track of three stems, presses buttons, and says what a mix must sound like."""
import time

from .scenario import SLACK, MixScenario

SOON_S = 0.100
RAMP_BLOCKS_MS = 10  # sound that a change may leave unexplained: the ramp, and the block it begins in


class Mixing(MixScenario):
    seconds = 30
    stems = ("bass", "drums", "keys")

    def play(self, **service):
        """Plays the master, with all sources loaded."""
        self.start_service(**service)
        self.start_recording()
        window = self.open_track("--play")
        for source in self.track.files:
            window.wait_source(source, "Ready")
        window.wait_state("Playing")
        time.sleep(1)
        return window

    def heard_mix(self):
        self.recorder.stop()
        return self.mix_judge.judge(self.recorder.sound)

    def toggle(self, window, name, rest_s=1.0):
        """Presses a button; returns the time, in s of the recording."""
        at = self.recorder.seconds_at(window.press(name, "toggle button"))
        time.sleep(rest_s)
        return at

    def assertSoon(self, heard, pressed, names):
        """@p names are audible soon after @p pressed, and alone a little later: a handover between decks fades the old sound out first."""
        begun = heard.first(lambda block: block.offset is None and not block.silent or block.heard(0.5) == names, pressed)
        alone = heard.first(lambda block: block.heard(0.5) == names, pressed)
        self.assertIsNotNone(alone, f"{names} never alone after {pressed:.3f} s\n{heard}")
        print(f"{', '.join(names)}: after {1000 * (begun - pressed):.0f} ms, alone after {1000 * (alone - pressed):.0f} ms")
        self.assertLessEqual(begun - pressed, SOON_S * SLACK, heard)
        self.assertLessEqual(alone - pressed, 2 * SOON_S * SLACK, heard)

    def assertOnePlace(self, heard, changes):
        """No gap, one offset throughout, and nothing unexplained but ramps."""
        self.assertEqual(heard.gap_ms, 0, heard)
        self.assertEqual(len(heard.offsets), 1, heard)
        self.assertLessEqual(heard.unexplained_ms, changes * RAMP_BLOCKS_MS, heard)
