# SPDX-License-Identifier: MIT
"""The stem mixer, judged by what was heard: which stems, how loud, from which place, without a hole."""
import time
import unittest

from harness import x11
from harness.mixjudge import MixJudge
from harness.scenario import SLACK, Scenario
from harness.timecode import RATE

SOON_S = 0.100
RAMP_BLOCKS_MS = 10  # a change may leave this much sound unexplained: the ramp, and the block it begins in


class Mixing(Scenario):
    seconds = 30
    stems = ("bass", "drums", "keys")

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.mix_judge = MixJudge(cls.track.references)

    def play(self, **service):
        """The master plays, and everything is there."""
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
        """Presses a button; returns when, in s of the recording."""
        at = self.recorder.seconds_at(window.press(name, "toggle button"))
        time.sleep(rest_s)
        return at

    def assertSoon(self, heard, pressed, names):
        """@p names are what is heard soon after @p pressed; from another deck, beside what is on its way out."""
        begun = heard.first(lambda block: block.offset is None and not block.silent or block.heard(0.5) == names, pressed)
        alone = heard.first(lambda block: block.heard(0.5) == names, pressed)
        self.assertIsNotNone(alone, f"{names} never alone after {pressed:.3f} s\n{heard}")
        print(f"{', '.join(names)}: after {1000 * (begun - pressed):.0f} ms, alone after {1000 * (alone - pressed):.0f} ms")
        self.assertLessEqual(begun - pressed, SOON_S * SLACK, heard)
        self.assertLessEqual(alone - pressed, 2 * SOON_S * SLACK, heard)

    def assertOnePlace(self, heard, changes):
        """No hole, one distance throughout, and nothing unexplained but ramps."""
        self.assertEqual(heard.gap_ms, 0, heard)
        self.assertEqual(len(heard.offsets), 1, heard)
        self.assertLessEqual(heard.unexplained_ms, changes * RAMP_BLOCKS_MS, heard)


class SoloAndMute(Mixing):
    def test_soloMutesAndFaders_areHeardAtOnce_atThePlaceWhereItWasPlaying(self):
        window = self.play()
        steps = [("Solo drums", ["drums"]), ("Solo bass", ["bass", "drums"]), ("Mute drums", ["bass"]), ("Solo bass", []),
                 ("Mute bass", ["keys"]), ("Mute drums", ["drums", "keys"]), ("Mute bass", ["bass", "drums", "keys"])]
        # Solo of the muted drums stays silent until it is let go: mute beats solo.
        steps[3] = ("Solo bass", None)
        pressed = [(self.toggle(window, name), names) for name, names in steps[:3]]
        self.toggle(window, "Solo bass")
        self.toggle(window, "Solo drums")
        pressed += [(self.toggle(window, name), names) for name, names in steps[4:]]
        window.set_slider("Volume keys", 88)
        time.sleep(1)
        end = self.recorder.now
        window.press("Pause", "push button")
        window.wait_state("Paused")
        heard = self.heard_mix()
        for at, names in pressed:
            self.assertSoon(heard, at, names)
        begin = heard.first(lambda block: block.heard(0.5) == ["drums"], pressed[0][0]) + 0.3
        mixed = heard.between(begin, heard.sounding[-1].at_s - 0.02)
        self.assertEqual(len(mixed.offsets), 1, heard)
        last = heard.between(end - 0.5, end)
        self.assertAlmostEqual(last.gain("keys"), 0.501, delta=0.01, msg=heard)
        self.assertAlmostEqual(last.gain("drums"), 1.0, delta=0.01, msg=heard)
        self.assertAlmostEqual(last.gain("master"), 0.0, delta=0.01, msg=heard)
        self.assertEqual(heard.gap_ms > 1000, True, heard)  # while all that was soloed was muted

    def test_theMixGoesOnAtTheSamePlace_withoutSilence(self):
        window = self.play()
        before = self.recorder.now
        pressed = self.toggle(window, "Mute keys", 2)
        listened = self.recorder.now
        window.press("Listen to master", "toggle button")
        time.sleep(2)
        window.press("Pause", "push button")
        window.wait_state("Paused")
        heard = self.heard_mix()
        self.assertEqual(heard.gap_ms, 0, heard)
        self.assertSoon(heard, pressed, ["bass", "drums"])
        master = heard.between(before - 0.5, before).offsets[0]
        mix = heard.between(pressed + 0.5, pressed + 1.5).offsets
        again = heard.between(listened + 1, listened + 1.8).offsets
        self.assertEqual(len(mix), 1, heard)
        self.assertLessEqual(abs(mix[0] - master), 0.050 * RATE, heard)
        self.assertLessEqual(abs(again[0] - mix[0]), 0.050 * RATE, heard)


class TheOtherSide(Mixing):
    metadata = {"measured_duration_seconds": 30}

    def test_masterAndStems_areFlippedByOneKey_onOneClock(self):
        window = self.play()
        self.toggle(window, "Solo drums")
        self.toggle(window, "Solo drums")
        begin = self.recorder.now - 0.5
        self.app.activate()
        for _ in range(4):
            x11.key("m")
            time.sleep(1)
        end = self.recorder.now - 0.1
        window.press("Pause", "push button")
        window.wait_state("Paused")
        heard = self.heard_mix().between(begin, end)
        self.assertOnePlace(heard, 4)
        sides = []
        for block in heard.blocks:
            names = block.heard(0.2)
            if block.offset is not None and (not sides or sides[-1] != names):
                sides.append(names)
        stems = sorted(self.stems)
        self.assertEqual([side for side in sides if side in (stems, ["master"])][:5],
                         [stems, ["master"], stems, ["master"], stems], heard)
        # Three unlike sources together are louder than the master by nearly 5 dB; they are turned down to it.
        self.assertAlmostEqual(heard.between(end - 0.5, end).gain("drums"), 0.58, delta=0.04, msg=heard)


if __name__ == "__main__":
    unittest.main()
