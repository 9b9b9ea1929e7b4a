# SPDX-License-Identifier: MIT
"""Links expire while the track plays, while it is paused, and before a seek."""
import time
import unittest

from harness.scenario import SLACK, Scenario
from harness.timecode import RATE


class LinksDieWhilePlaying(Scenario):
    seconds = 61

    def test_sixtySecondsOfSoundAreWhole_whenLinksLiveThreeSeconds(self):
        service = self.start_service(ttl=3, bitrate_factor=1.3)
        self.start_recording()
        window = self.open_track("--play")
        window.wait_state("Ended", seconds=90)
        heard, counts = self.heard(), service.counts
        self.assertEqual(heard.sources, ["master"], heard)
        self.assertWhole(heard, 60)
        self.assertAlmostEqual(heard.pieces[0].media_begin / RATE, 0, delta=0.005)
        self.assertGreater(counts["expiries"], 8, "the links did not die as they should")
        self.assertLessEqual(counts["trackRequests"] - 1, counts["expiries"] + 1)
        print(f"figure 5: {heard.silence_ms:.0f} ms gap, {heard.lost_frames} frames lost or repeated through {counts['expiries']} expiries",
              flush=True)


class LinksDieWhilePaused(Scenario):
    seconds = 30

    def test_nothingIsAskedUntilResume_andThenItGoesOnAtTheSamePlace(self):
        service = self.start_service(ttl=3, bitrate_factor=1.3)
        self.start_recording()
        window = self.open_track("--play")
        window.wait_state("Playing")
        time.sleep(2.5)
        window.press("Pause", "push button")
        window.wait_state("Paused")
        time.sleep(4)  # by now the links have expired and the downloads are cut off
        before = service.counts
        time.sleep(4)
        self.assertEqual(service.counts, before, "something was asked of the service while the track was paused")
        window.press("Play", "push button")
        window.wait_state("Playing")
        time.sleep(5)
        window.press("Pause", "push button")
        window.wait_state("Paused")
        heard = self.heard()
        self.assertEqual(len(heard.gaps), 1, heard)
        self.assertGreater(heard.longest_gap_ms, 7500, heard)
        for jump in heard.jumps:
            self.assertLessEqual(abs(jump.frames), 0.030 * RATE, heard)
        self.assertGreater(service.counts["trackRequests"], before["trackRequests"], "the links were never renewed")


class SeekToAHole:
    """Scenarios of a seek to a part that is not downloaded yet, after the links have expired."""

    target_s = 45
    bytes_per_second = 160_000
    jumps = False  # whether the demuxer can skip the bytes before the target

    def test_theRightSoundComesInTime_whenLinksAreDead(self):
        service = self.start_service(ttl=60, rate=self.bytes_per_second)
        self.start_recording()
        window = self.open_track("--play")
        window.wait_state("Playing")
        time.sleep(1.5)
        service.say("kill-links")
        there = service.counts["storageBytes"]
        rate = self.track.bytes_per_second()
        needed = rate if self.jumps else max(0, rate * self.target_s - there)  # a demuxer that skips reads about a second
        sought = self.recorder.now
        window.set_slider("Position", self.target_s * 1000)
        time.sleep(0.5)
        window.wait_state("Playing", seconds=20)
        time.sleep(3)
        window.press("Pause", "push button")
        window.wait_state("Paused")
        heard = self.heard()
        after = next((piece for piece in heard.pieces if piece.media_begin > (self.target_s - 1) * RATE), None)
        self.assertIsNotNone(after, heard)
        self.assertAlmostEqual(after.media_begin / RATE, self.target_s, delta=0.1, msg=heard)
        taken = after.begin / RATE - sought
        self.assertLessEqual(taken, (needed / self.bytes_per_second + 1.0) * SLACK, heard)
        rest = heard.between(after.begin / RATE, heard.last_sound)
        self.assertWhole(rest, 2)


class SeekToAHoleOfAnMp3(SeekToAHole, Scenario):
    seconds = 60


class SeekToAHoleOfAnMp3WithoutHeader(SeekToAHoleOfAnMp3):
    metadata = {"tags": False}


class SeekToAHoleOfAWav(SeekToAHole, Scenario):
    seconds = 60
    suffix = "wav"
    bytes_per_second = 800_000
    jumps = True


class SeekToAHoleOfAFlac(SeekToAHoleOfAWav):
    suffix = "flac"
    bytes_per_second = 500_000


if __name__ == "__main__":
    unittest.main()
