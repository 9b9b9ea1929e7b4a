# SPDX-License-Identifier: MIT
"""The mixer's output alone, without the rest of the program."""
import subprocess
import unittest

from harness import processes
from harness.mixjudge import MixJudge, MixTimeline
from harness.scenario import BIN_DIR, Scenario


class TheSink(Scenario):
    seconds = 8
    stems = ("bass", "drums", "keys")

    def play(self, how):
        """Plays the stems for 6 s; returns what was heard."""
        self.start_recording()
        files = [str(self.track.files[stem]) for stem in self.stems]
        process = processes.start([BIN_DIR / "mix_bench", how, "6", *files], stdout=subprocess.PIPE,
                                  stderr=subprocess.DEVNULL)
        with process.stdout as pipe:
            self.assertIn("underruns 0", pipe.read().decode())
        self.recorder.stop()
        references = {stem: self.track.references[stem] for stem in self.stems}
        heard = MixJudge(references).judge(self.recorder.sound).sounding
        return MixTimeline(heard[2:-2])  # a block in which the sound begins or ends cannot be explained

    def assertExact(self, heard):
        self.assertEqual(heard.gap_ms, 0, heard)
        self.assertEqual(heard.unexplained_ms, 0, heard)
        self.assertEqual(len(heard.offsets), 1, heard)
        # Only the rounding error of 16 bits may remain, summed over two channels.
        worst = max(block.rest for block in heard.blocks)
        self.assertLess(worst * 32768, 1.0, heard)
        for stem in self.stems:
            self.assertAlmostEqual(heard.gain(stem), 0.5, delta=0.001)

    def test_theSumOfTheStems_comesOutToTheFrame(self):
        self.assertExact(self.play("play"))

    def test_theWindowAsleep_leavesNoHole(self):
        self.assertExact(self.play("sleepy"))


if __name__ == "__main__":
    unittest.main()
