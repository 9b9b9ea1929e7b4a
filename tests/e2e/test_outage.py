# SPDX-License-Identifier: MIT
"""The network fails and recovers."""
import time
import unittest

from harness.sandbox import ORGANIZATION
from harness.scenario import Scenario
from harness.timecode import RATE

OUTAGE_S = 8
PATIENCE_S = 45  # the app probes at least every 30 s


class Outage(Scenario):
    seconds = 40

    def test_playbackWaitsAndSaysSo_andGoesOnWhereTheSoundStopped(self):
        service = self.start_service(ttl=3, bitrate_factor=1.3)
        self.start_recording()
        window = self.open_track("--play")
        window.wait_state("Playing")
        time.sleep(3)
        service.say("offline")
        gone = time.monotonic()
        states = window.states_during(OUTAGE_S, until="Waiting for network")
        self.assertIn("Waiting for network", states)
        self.assertTrue(window.message, "nothing says what is waited for")
        time.sleep(max(0, gone + OUTAGE_S - time.monotonic()))
        service.say("online")
        window.wait_state("Playing", seconds=PATIENCE_S)
        time.sleep(4)
        shown, at = window.slider("Position")[0], self.recorder.now
        window.press("Pause", "push button")
        window.wait_state("Paused")
        heard = self.heard()
        # Retries have jitter, so a second stall is possible; lost or repeated sound is not allowed.
        self.assertIn(len(heard.gaps), (1, 2), heard)
        self.assertEqual(heard.strange_ms, 0, heard)
        for jump in heard.jumps:
            self.assertLessEqual(abs(jump.frames), 0.030 * RATE, heard)
        self.assertAlmostEqual(heard.media_ms(at), shown, delta=350, msg=heard)  # the shown position is refreshed 4 times a second

    def test_openingWaitsAndGoesOnByItself_whenTheServiceIsAway(self):
        service = self.start_service()
        service.say("offline")
        window = self.open_track()
        window.wait_state("Waiting for network", seconds=25)
        self.assertIn("the service 127.0.0.1", window.message.lower())
        self.assertIn("refuses the connection", window.message.lower())
        self.assertNotIn("offline", window.message.lower())
        service.say("online")
        window.wait_state("Paused", seconds=PATIENCE_S)
        self.assertEqual(window.value_of("Title"), self.track.title)

    def test_whatIsDownloadedPlaysToItsEnd_whenTheNetworkNeverComesBack(self):
        service = self.start_service()
        window = self.start_app("--organization", ORGANIZATION)
        window.open(self.track.id)
        for source in self.track.files:
            window.wait_source(source, "Ready")
        service.say("offline")
        self.start_recording()
        window.set_slider("Position", (self.seconds - 3) * 1000)
        window.press("Play", "push button")
        window.wait_state("Ended", seconds=15)
        heard = self.heard()
        self.assertWhole(heard, 2.8)
        self.assertAlmostEqual(heard.pieces[-1].media_end / RATE, self.seconds, delta=0.08)


if __name__ == "__main__":
    unittest.main()
