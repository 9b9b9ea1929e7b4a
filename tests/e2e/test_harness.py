# SPDX-License-Identifier: MIT
"""Tests of the harness itself: the sound server loses nothing, the sample service's links work and expire, its faults take effect."""
import json
import subprocess
import time
import unittest
import urllib.error
import urllib.request

from harness.sandbox import KEY, ORGANIZATION
from harness.scenario import Scenario
from harness.timecode import RATE


class Ground(Scenario):
    seconds = 6
    stems = ("drums",)

    def links(self):
        request = urllib.request.Request(
            f"{self.service.api.rstrip('/')}/v1/music/{ORGANIZATION}/tracks/{self.track.id}", headers={"X-API-Key": KEY})
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def test_theSoundServerLosesNothing(self):
        wave = self.folder / "plain.wav"
        subprocess.run(["ffmpeg", "-v", "error", "-i", self.track.files["drums"], wave], check=True)
        self.start_recording()
        subprocess.run(["paplay", wave], check=True)
        time.sleep(0.3)
        heard = self.heard()
        self.assertWhole(heard, self.seconds - 0.1)
        self.assertEqual(heard.sources, ["drums"])

    def test_theClockOfARecordingIsTheWallClock(self):
        recorder = self.start_recording()
        time.sleep(2)
        self.assertAlmostEqual(len(recorder.bytes) / 4 / RATE, recorder.now, delta=0.1)

    def test_aLinkServesTheWholeFile_andDiesInTime(self):
        service = self.start_service(ttl=1)
        link = self.links()["playback_url"]
        with urllib.request.urlopen(link) as answer:
            self.assertEqual(answer.read(), self.track.files["master"].read_bytes())
        time.sleep(1.2)
        with self.assertRaises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(link)
        self.assertEqual(refused.exception.code, 403)
        refused.exception.close()
        counts = service.counts
        self.assertEqual((counts["trackRequests"], counts["expiries"], counts["keyOnStorage"]), (1, 1, 0))

    def test_aThrottledDownloadIsCut_whenItsLinkDies(self):
        self.start_service(ttl=1, bitrate_factor=1.3)
        started = time.monotonic()
        got = subprocess.run(["curl", "-s", self.links()["playback_url"]], capture_output=True, check=False).stdout
        self.assertAlmostEqual(time.monotonic() - started, 1, delta=0.4)
        self.assertAlmostEqual(len(got) / self.track.bytes_per_second(), 1.3, delta=0.5)

    def test_offlineRefuses_andFaultsStrike(self):
        service = self.start_service()
        service.say("offline")
        with self.assertRaises(urllib.error.URLError):
            self.links()
        service.say("online")
        service.fault("api:access-lost", after=1)
        self.links()
        with self.assertRaises(urllib.error.HTTPError) as refused:
            self.links()
        self.assertEqual(refused.exception.code, 404)
        refused.exception.close()


if __name__ == "__main__":
    unittest.main()
