# SPDX-License-Identifier: MIT
"""The desktop around the window: no sleep while a track is heard, fresh links after a sleep, and notifications."""
import os
import subprocess
import time
import unittest

import gi

gi.require_version("Gio", "2.0")

from harness import x11  # noqa: E402
from harness.desktop import LOGIND, POWER, Notifications, Power  # noqa: E402
from harness.sandbox import ORGANIZATION  # noqa: E402
from harness.scenario import Scenario  # noqa: E402


class Sleep(Scenario):
    seconds = 8

    def power(self, name):
        power = Power(name)
        self.addCleanup(power.close)
        return power

    def wait_held(self, power, number):
        self.app.window.wait_until(lambda: power.held == number, f"{number} inhibitions", 5)

    def test_theMachineStaysAwake_onlyWhileATrackIsHeard(self):
        power = self.power(POWER)
        self.start_service()
        window = self.open_track(side_panel=False)
        window.wait_state("Paused")
        self.assertEqual(power.granted, 0)
        window.press("Play", "push button")
        self.wait_held(power, 1)
        self.assertEqual(power.reason, "A track is playing")
        window.press("Pause", "push button")
        self.wait_held(power, 0)
        window.press("Play", "push button")
        self.wait_held(power, 1)
        window.press("Stop", "push button")
        self.wait_held(power, 0)
        window.set_slider("Position", self.seconds * 1000 - 1500)
        window.press("Play", "push button")
        self.wait_held(power, 1)
        window.wait_state("Ended")
        self.wait_held(power, 0)
        window.press("Play", "push button")
        self.wait_held(power, 1)
        self.assertCloses()
        self.assertEqual((power.held, power.granted), (0, 4))

    def test_withoutADesktop_logindIsAsked_evenACrashLetsGo_andLinksAreFreshAfterASleep(self):
        power = self.power(LOGIND)
        service = self.start_service(bitrate_factor=1.5)
        window = self.open_track("--play", side_panel=False, DBUS_SYSTEM_BUS_ADDRESS=os.environ["DBUS_SESSION_BUS_ADDRESS"])
        window.wait_state("Playing")
        self.wait_held(power, 1)
        self.assertEqual(service.counts["trackRequests"], 1)
        power.sleep_and_resume()
        window.wait_until(lambda: service.counts["trackRequests"] == 2, "fresh links", 5)
        time.sleep(1)
        self.assertEqual(service.counts["trackRequests"], 2)
        self.assertEqual(window.state, "Playing")
        self.app.kill()
        deadline = time.monotonic() + 5
        while power.held and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertEqual(power.held, 0)


class Notified(Scenario):
    seconds = 2
    stems = ("drums",)
    metadata = {"title": "<b>Bold</b> & <i>sly</i> &amp;"}

    def is_minimised(self):
        window = x11.windows_of(self.app.pid)
        if not window:
            return True
        return "Iconic" in subprocess.run(["xprop", "-id", str(window[-1]), "WM_STATE"], capture_output=True, text=True,
                                          check=False).stdout

    def test_aWatchedTrack_isAnnouncedLiterally_andAClickRaisesTheWindow(self):
        daemon = Notifications(self.folder)
        self.addCleanup(daemon.close)
        service = self.start_service()
        service.say(f"hide {self.track.id}")
        window = self.start_app("--organization", ORGANIZATION, self.track.id, side_panel=False)
        window.wait_message("does not exist, or this key has no access")
        window.press("Watch until available")
        window.find("Stop watching")
        x11.minimize(x11.windows_of(self.app.pid)[-1])
        window.wait_until(self.is_minimised, "a minimised window", 5)
        service.say(f"show {self.track.id}")
        window.wait_until(daemon.shown, "a notification", 30)
        self.assertTrue(self.is_minimised(), "the window came by itself")
        daemon.click()
        window.wait_until(lambda: not self.is_minimised(), "the window", 5)
        summary, body, application = daemon.history()[0]
        self.assertEqual((summary, application), ("A watched track can be played now", "Prelisten"))
        # The daemon says that it interprets markup, so it is given none.
        self.assertEqual(body, "&lt;b&gt;Bold&lt;/b&gt; &amp; &lt;i&gt;sly&lt;/i&gt; &amp;amp;")


if __name__ == "__main__":
    unittest.main()
