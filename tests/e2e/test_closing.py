# SPDX-License-Identifier: MIT
"""The window closes within a second, whatever the network is doing."""
import time
import unittest

from harness.sandbox import ORGANIZATION
from harness.scenario import Scenario

OPENING = {  # faults that keep a track from opening
    "the service hangs": "api:hang",
    "the service hangs in its answer": "api:stall-at=40",
    "the service drips": "api:drip=20",
    "the service fails": "api:status=503",
    "too many requests": "api:status=429,text=60",
}
LOADING = {  # faults that keep the sound from coming, or from going on
    "the storage hangs": "storage:hang",
    "the storage goes silent": "storage:stall-at=60000",
    "the storage drips": "storage:drip=4000",
    "the storage resets": "storage:reset-at=30000",
    "the storage fails": "storage:status=503",
    "every link is dead on arrival": "api:dead-on-arrival",
    "access is lost": "api:access-lost,after=1",
}


class Closing(Scenario):
    seconds = 20
    stems = ("drums",)

    def assertClosesDuring(self, faults, wait_s, **options):
        for name, spec in faults.items():
            with self.subTest(fault=name):
                self.start_service(**options).fault(spec)
                window = self.open_track("--play")
                window.wait_until(lambda: window.state, "a state")
                time.sleep(wait_s)
                self.assertCloses()

    def test_itClosesAtOnce_whileATrackOpens(self):
        self.assertClosesDuring(OPENING, 0.7)

    def test_itClosesAtOnce_whileTheSoundIsWaitedFor(self):
        self.assertClosesDuring(LOADING, 1.5, ttl=1, bitrate_factor=1.3)

    def test_itClosesAtOnce_whileItPlays(self):
        self.start_service(ttl=1, bitrate_factor=1.3)
        self.open_track("--play").wait_state("Playing")
        time.sleep(1.5)
        self.assertCloses()

    def test_itClosesAtOnce_duringAnOutage(self):
        service = self.start_service(bitrate_factor=1.3)
        window = self.open_track("--play")
        window.wait_state("Playing")
        time.sleep(1)
        service.say("offline")
        window.wait_state("Waiting for network", "Buffering", seconds=25)
        self.assertCloses()

    def test_itClosesAtOnce_afterASeekIntoAHole(self):
        self.start_service(bitrate_factor=1.3)
        window = self.open_track("--play")
        window.wait_state("Playing")
        window.set_slider("Position", 18_000)
        time.sleep(0.3)
        self.assertCloses()

    def test_itClosesAtOnce_whileEmpty(self):
        self.start_service()
        self.start_app("--organization", ORGANIZATION, key=None).wait_state("Empty")
        self.assertCloses()


if __name__ == "__main__":
    unittest.main()
