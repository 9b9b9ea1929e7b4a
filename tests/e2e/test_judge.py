# SPDX-License-Identifier: MIT
"""Tests of the judge itself: it must find deliberate changes of a recording, to the frame."""
import tempfile
import unittest
from pathlib import Path

import numpy

from harness import timecode
from harness.judge import Judge
from harness.timecode import RATE

SECONDS = 8


def frames(milliseconds):
    return round(milliseconds * RATE / 1000)


class JudgeTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.track = timecode.make_track(Path(cls.folder.name) / "judge", SECONDS)
        cls.master, cls.drums = (cls.track.references[name] for name in ("master", "drums"))
        cls.judge = Judge(cls.track.references)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def heard(self, *parts, volume=1.0):
        """Judges the concatenated parts, as 16-bit sound at @p volume, with silence before and after."""
        quiet = numpy.zeros(RATE // 3, numpy.float32)
        sound = numpy.concatenate((quiet, *parts, quiet))
        return self.judge.judge(numpy.round(sound * volume * 32767).astype("<i2").astype(numpy.float32) / 32768)

    def test_anUntouchedRecordingHasNoFault(self):
        heard = self.heard(self.master)
        self.assertEqual((heard.sources, heard.gaps, heard.jumps, heard.switches), (["master"], [], [], []), heard)
        self.assertEqual(heard.strange_ms, 0)
        self.assertAlmostEqual(heard.first_sound, 1 / 3, delta=0.005)
        self.assertAlmostEqual(heard.heard_ms("master"), 1000 * len(self.master) / RATE, delta=30)

    def test_aQuietRecordingHasNoFault(self):
        heard = self.heard(self.master, volume=0.02)
        self.assertEqual((heard.sources, heard.gaps, heard.jumps), (["master"], [], []), heard)

    def test_aGapIsFound(self):
        for length in (2, 20, 300):
            with self.subTest(length=length):
                cut = frames(3333)
                heard = self.heard(self.master[:cut], numpy.zeros(frames(length), numpy.float32), self.master[cut:])
                self.assertEqual(len(heard.gaps), 1, heard)
                self.assertAlmostEqual(heard.longest_gap_ms, length, delta=0.3)
                self.assertEqual(heard.jumps, [], heard)

    def test_skippedFramesAreCounted(self):
        for lost in (1, 2, 17, 441, 1152, frames(100), frames(2000)):
            with self.subTest(lost=lost):
                heard = self.heard(self.master[:frames(3333)], self.master[frames(3333) + lost:])
                self.assertEqual([jump.frames for jump in heard.jumps], [lost], heard)
                self.assertEqual(heard.gaps, [])

    def test_repeatedFramesAreCounted(self):
        for again in (1, 64, 1152, frames(100), frames(1500)):
            with self.subTest(again=again):
                heard = self.heard(self.master[:frames(3333)], self.master[frames(3333) - again:])
                self.assertEqual([jump.frames for jump in heard.jumps], [-again], heard)

    def test_silenceInsteadOfSoundLosesFrames(self):
        for length in (3, 20, 100):
            with self.subTest(length=length):
                sound = self.master.copy()
                sound[frames(3000):frames(3000 + length)] = 0
                heard = self.heard(sound)
                self.assertAlmostEqual(heard.longest_gap_ms, length, delta=0.3)
                self.assertAlmostEqual(heard.lost_frames, frames(length), delta=20)

    def test_aHoleOfWholeQuanta_isTheServers_whenTheSoundGoesOnBehindIt(self):
        at, quantum = frames(2500), 512
        heard = self.heard(self.master[:at], numpy.zeros(2 * quantum, numpy.float32), self.master[at + 2 * quantum:])
        whole, holes = heard.without_holes(quantum)
        self.assertEqual([round(length * RATE / 1000) for _, length in holes], [2 * quantum], heard)
        self.assertEqual((whole.gaps, whole.jumps, len(whole.pieces)), ([], [], 1), whole)

    def test_aHoleThatLosesNothing_orIsOfOtherLength_staysAFault(self):
        at, quantum = frames(2500), 512
        for silent, lost in ((quantum, 0), (quantum + quantum // 2, quantum + quantum // 2)):
            with self.subTest(silent=silent, lost=lost):
                heard = self.heard(self.master[:at], numpy.zeros(silent, numpy.float32), self.master[at + lost:])
                whole, holes = heard.without_holes(quantum)
                self.assertEqual(holes, [])
                self.assertEqual(len(whole.gaps), 1, whole)

    def test_aSwitchOfSourceTellsItsPositionError(self):
        for error in (0, 35, -200):
            with self.subTest(error=error):
                heard = self.heard(self.master[:frames(3000)], self.drums[frames(3000 + error):])
                self.assertEqual(heard.sources, ["master", "drums"], heard)
                self.assertAlmostEqual(heard.switches[0].error_ms, error, delta=0.1)
                self.assertEqual(heard.switches[0].gap_ms, 0)

    def test_aSwitchWithSilenceTellsTheSilence(self):
        heard = self.heard(self.master[:frames(3000)], numpy.zeros(frames(40), numpy.float32), self.drums[frames(3000):])
        self.assertAlmostEqual(heard.switches[0].gap_ms, 40, delta=0.5)
        self.assertAlmostEqual(heard.switches[0].error_ms, 0, delta=1)

    def test_twoSourcesAtOnceAreAnOverlap(self):
        both = frames(3000), frames(3200)
        sound = self.master.copy()
        sound[both[0]:both[1]] += self.drums[both[0]:both[1]]
        sound[both[1]:len(self.drums)] = self.drums[both[1]:len(self.master)]
        heard = self.heard(sound)
        self.assertEqual(heard.sources, ["master", "drums"], heard)
        self.assertAlmostEqual(heard.overlap_ms, 200, delta=15)
        self.assertAlmostEqual(heard.switches[0].error_ms, 0, delta=0.1)
        self.assertEqual((heard.gaps, heard.jumps), ([], []))

    def test_soundOfNoSourceIsReported(self):
        foreign = timecode.noise("someone else", 1)
        heard = self.heard(self.master[:frames(2000)], foreign, self.master[frames(2000):])
        self.assertAlmostEqual(heard.strange_ms, 1000, delta=30)

    def test_aPartOfTheTimelineKeepsItsPlaces(self):
        part = self.heard(self.master).between(1, 2)
        self.assertAlmostEqual(part.media_ms(1.5), 1000 * (1.5 - 1 / 3), delta=0.5)
        self.assertIsNone(part.media_ms(2.5))


if __name__ == "__main__":
    unittest.main()
