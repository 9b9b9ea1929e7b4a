# SPDX-License-Identifier: MIT
"""The service withdraws access while the track plays."""
import unittest

from harness.scenario import Scenario
from harness.timecode import RATE


class AccessLost(Scenario):
    seconds = 20

    def lose(self, fault):
        service = self.start_service(ttl=3, bitrate_factor=1.3)
        service.fault(fault, after=1)
        self.start_recording()
        window = self.open_track("--play", side_panel=False)
        window.wait_state("Playing")
        window.wait_state("Access ended", seconds=15)
        asked = service.counts["trackRequests"], service.counts["apiRequests"]
        message = window.message
        heard_until = self.wait_for_silence()
        self.assertEqual(window.state, "Access ended")
        self.assertEqual((service.counts["trackRequests"], service.counts["apiRequests"]), asked, "it was asked again")
        heard = self.heard()
        self.assertWhole(heard, 2)
        there_s = heard.pieces[-1].media_end / RATE
        downloaded_s = service.counts["storageBytes"] / self.track.bytes_per_second()
        self.assertAlmostEqual(there_s, downloaded_s, delta=0.5, msg=heard)
        self.assertLess(there_s, self.seconds - 5, heard)
        self.assertIsNotNone(heard_until)
        return message

    def wait_for_silence(self):
        """Waits until half a second of silence was recorded after sound; returns that time."""
        return self.app.window.wait_until(
            lambda: self.recorder.now if self.recorder.sounded and self.recorder.silent_for(0.5) else None,
            "the end of the sound", seconds=30)

    def test_downloadedSoundPlaysToItsEnd_whenTheTrackIsNoLongerOurs(self):
        message = self.lose("api:access-lost").lower()
        self.assertIn("access", message)
        self.assertIn("already here", message)

    def test_downloadedSoundPlaysToItsEnd_whenTheKeyIsRevoked(self):
        self.assertIn("key", self.lose("api:key-revoked").lower())


if __name__ == "__main__":
    unittest.main()
