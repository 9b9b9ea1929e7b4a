# SPDX-License-Identifier: MIT
"""What was open is open again at the next start: paused, at its place, with its mix and its loop."""
import stat
import time
import unittest

from harness.sandbox import KEY, ORGANIZATION
from harness.scenario import Scenario
from harness.session import Session

OTHER_KEY = "e2e_key_Other1kQ7vTn3w5Rb2"


class Restore(Scenario):
    seconds = 12
    keys = (KEY, OTHER_KEY)

    def file(self):
        return next((self.app.home / "data" / "prelisten").glob("session-*.json"), None)

    def again(self, *arguments, key=KEY):
        home = self.app.home
        self.assertIsNotNone(self.app.close(patience_s=20))
        return self.start_app("--organization", ORGANIZATION, *arguments, home=home, key=key)

    def stays_empty(self, window):
        window.wait_state("Empty")
        time.sleep(1)
        return window.state == "Empty"

    def test_theLastTrackIsOpenAgain_pausedWhereItWas(self):
        service = self.start_service()
        window = self.open_track()
        window.wait_state("Paused")
        window.press("Solo bass", "toggle button")
        window.set_slider("Volume drums", 40)
        window.set_slider("Position", 5000)
        window.wait_until(lambda: window.slider("Position")[0] == 5000, "5 s")

        window = self.again()
        window.wait_state("Paused")
        window.wait_until(lambda: window.value_of("Track id") == self.track.id, "the track")
        window.wait_until(lambda: window.slider("Position")[0] == 5000, "5 s")
        self.assertTrue(window.is_checked("Solo bass"))
        self.assertEqual(window.slider("Volume drums")[0], 40)
        self.assertFalse(Session.current.is_sounding())
        self.assertEqual(stat.S_IMODE(self.file().stat().st_mode), 0o600)

        # Another key opens nothing of this one's, and the demo leaves no trace.
        kept = self.file().read_text(encoding="utf-8")
        asked = service.counts["trackRequests"]
        self.assertTrue(self.stays_empty(self.again(key=OTHER_KEY)))
        self.assertEqual(service.counts["trackRequests"], asked)
        self.assertEqual(self.file().read_text(encoding="utf-8"), kept)

        service, self.service = self.service, None
        home = self.app.home
        self.assertIsNotNone(self.app.close(patience_s=20))
        self.start_app("--demo", home=home).wait_state("Paused")
        self.assertIsNotNone(self.app.close(patience_s=20))
        self.service = service
        self.assertEqual(self.file().read_text(encoding="utf-8"), kept)

        # What is gone is said once, and not asked for again.
        service.say(f"hide {self.track.id}")
        window = self.start_app("--organization", ORGANIZATION, home=home)
        window.wait_message("does not exist, or this key has no access")
        window.wait_until(lambda: not self.file(), "the end of what was kept")

    def test_aTrackThatIsNamed_goesBefore_andSwitchedOffNothingIsKept(self):
        self.start_service(library=3)
        self.open_track().wait_state("Paused")
        window = self.again("mtrack_lib000001")
        window.wait_state("Paused")
        window.wait_until(lambda: window.value_of("Track id") == "mtrack_lib000001", "the one that was named")
        home = self.app.home
        self.assertIsNotNone(self.app.close(patience_s=20))
        self.assertIn("mtrack_lib000001", self.file().read_text(encoding="utf-8"))
        with open(home / "config" / "prelisten" / "prelisten.ini", "a", encoding="utf-8") as settings:
            settings.write("\n[preferences]\nreopen-last=false\n")
        window = self.start_app("--organization", ORGANIZATION, home=home)
        self.assertTrue(self.stays_empty(window))
        self.assertIsNone(self.file())


if __name__ == "__main__":
    unittest.main()
