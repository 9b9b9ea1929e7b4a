# SPDX-License-Identifier: MIT
"""One window per user and service: however many starts happen at the same moment, while the window starts, and while it closes."""
import json
import subprocess
import time
import unittest
from urllib.parse import urlsplit

from harness import keychain, x11
from harness.app import App
from harness.sandbox import KEY, ORGANIZATION, Sandbox
from harness.scenario import BIN_DIR, SLACK, Scenario
from harness.waiting import wait_for

STARTS = 4
KEY_PROBLEM = 3
OTHER_KEY = "another_e2e_key_0123456789abcdef"
ROUNDS = 5


class SingleWindow(Scenario):
    seconds = 2
    stems = ()
    keys = (KEY, OTHER_KEY)

    def start(self, home, *arguments, service=None, key=KEY):
        where = ("--api-base", (service or self.service).api, "--organization", ORGANIZATION)
        return self._stack.enter_context(App(BIN_DIR, home, *where, *arguments, key=key, slack=SLACK, side_panel=False))

    def running(self, apps):
        return [app for app in apps if app.exit_code is None]

    def the_only_one(self, apps, seconds=20):
        """Waits until one of @p apps is left; the others must have ended well."""
        wait_for(lambda: len(self.running(apps)) <= 1, seconds * SLACK, "the end of all starts but one")
        self.assertEqual([app.exit_code for app in apps if app.exit_code is not None], [0] * (len(apps) - 1))
        return self.running(apps)[0]

    def assertShowsTheTrack(self, app):
        app.window.wait_state("Paused", seconds=20)
        self.assertEqual(app.window.value_of("Title"), self.track.title)
        self.assertEqual(len(x11.windows_of(app.pid)), 1)

    def test_manyStartsAtOnce_leaveOneWindow_withTheTrackOfWhicheverNamedOne(self):
        self.start_service()
        for turn in range(ROUNDS):
            with self.subTest(turn=turn):
                home = self.folder / f"once{turn}"
                named = turn % STARTS  # which of the starts names the track
                apps = [self.start(home, *([self.track.id] if number == named else [])) for number in range(STARTS)]
                app = self.the_only_one(apps)
                self.assertShowsTheTrack(app)
                self.assertIsNotNone(app.close(patience_s=10 * SLACK))

    def test_onlyAStartThatSaysPlay_plays(self):
        self.start_service(library=2)
        home = self.folder / "plays"
        first = self.start(home, "--play", self.track.id)
        first.window.wait_state("Playing", seconds=20)
        for arguments, state in (((), "Paused"), (("--play",), "Playing")):
            with self.subTest(arguments=arguments):
                other = "mtrack_lib000001" if state == "Paused" else self.track.id
                self.the_only_one([first, self.start(home, other, *arguments)])
                first.window.wait_until(lambda wanted=other: first.window.value_of("Track id") == wanted, "the other track")
                first.window.wait_state(state, "Ended" if state == "Playing" else state)

    def test_aStartWhileTheWindowCloses_losesNoTrack(self):
        self.start_service()
        for delay_ms in (0, 10, 30, 60, 120, 250):
            with self.subTest(delay_ms=delay_ms):
                home = self.folder / f"closing{delay_ms}"
                first = self.start(home)
                first.window.wait_state("Empty")
                windows = x11.windows_of(first.pid)
                with x11.Display() as display:
                    for window in windows:
                        display.close_window(window)
                time.sleep(delay_ms / 1000)
                second = self.start(home, self.track.id)
                self.assertIs(self.the_only_one([first, second]), second)
                self.assertShowsTheTrack(second)
                self.assertIsNotNone(second.close(patience_s=10 * SLACK))

    def test_aLinkIsOpenedOnlyAfterAYes_andItsSecretIsNotShown(self):
        self.start_service()
        home = self.folder / "link"
        first = self.start(home)
        first.window.wait_state("Empty")
        link = f"prelisten:{ORGANIZATION}/{self.track.id}"
        self.the_only_one([first, self.start(home, link)])
        first.window.wait_until(lambda: first.window.focused == "Ignore the link", "the question")
        self.assertIn(self.track.id, first.window.value_of("Question"))
        self.assertEqual(first.window.state, "Empty")
        first.window.press("Open the linked track", "push button")
        self.assertShowsTheTrack(first)
        self.the_only_one([first, self.start(home, link + "?token=shr_e2e0secret")])
        first.window.wait_message("seems to carry a key")
        self.assertFalse([name for name in first.window.names() if "e2e0secret" in name])
        first.close()
        refused = self.start(home, "prelisten:shr_e2e0secret")  # the first start is no less careful
        refused.window.wait_message("seems to carry a key")
        self.assertNotIn("e2e0secret", refused.window.text("Track reference"))

    def test_aCrashedWindow_isInNobodysWay(self):
        self.start_service()
        home = self.folder / "crashed"
        crashed = self.start(home)
        crashed.window.wait_state("Empty")
        crashed.kill()
        app = self.the_only_one([self.start(home, self.track.id) for _ in range(STARTS)])
        self.assertShowsTheTrack(app)

    def test_anotherService_hasAWindowOfItsOwn_andNoneForgetsWhatTheOtherOpened(self):
        service = self.start_service()
        other = self._stack.enter_context(Sandbox(BIN_DIR, self.track))
        home = self.folder / "two"
        apps = [self.start(home, self.track.id, service=each) for each in (service, other)]
        for app in apps:
            self.assertShowsTheTrack(app)
        for app in apps:
            self.assertIsNotNone(app.close(patience_s=10 * SLACK))
        remembered = json.loads((home / "data" / "prelisten" / "recent.json").read_text(encoding="utf-8"))
        self.assertEqual({urlsplit(each.api).netloc for each in (service, other)}, set(remembered))

    def assertRefused(self, window, home, key, *words):
        """A start with @p key and a track ends with @p words on stderr; the window opens nothing."""
        second = self.start(home, self.track.id, key=key)
        wait_for(lambda: second.exit_code is not None, 20 * SLACK, "the end of the second start")
        self.assertEqual(second.exit_code, KEY_PROBLEM, second.output)
        for word in words:
            self.assertIn(word, second.output)
        self.assertEqual(window.state, "Empty")
        self.assertEqual(self.service.counts["apiRequests"], self.asked, "something was asked with another key")

    def test_aStartWithAnotherKeyThanTheWindow_opensNothing_andBothSaySo(self):
        self.addCleanup(keychain.forget_all)
        self.start_service()
        for name, stored, own in (("keychain", KEY, None), ("environment", None, KEY), ("none", None, None)):
            with self.subTest(name):
                keychain.forget_all()
                if stored:
                    keychain.store(f"prelisten/{urlsplit(self.service.api).netloc}", stored)
                home = self.folder / f"key-{name}"
                first = self.start(home, key=own)
                window = first.window
                window.wait_state("Empty")
                time.sleep(1)  # what the window asks by itself, such as for the organizations
                self.asked = self.service.counts["apiRequests"]
                for text, reason in (("Bearer " + OTHER_KEY, "Bearer"), (" ", "nothing but blanks")):
                    self.assertRefused(window, home, text, "FREDDY_API_KEY", reason)
                self.assertRefused(window, home, OTHER_KEY, "A window is open", OTHER_KEY[:8] + "…", "nothing was opened")
                window.wait_message("nothing was opened", "has none yet" if name == "none" else "another API key")
                if name != "none":
                    for key in (KEY, None):
                        self.the_only_one([first, self.start(home, self.track.id, key=key)])
                    self.assertShowsTheTrack(first)
                self.assertIsNotNone(first.close(patience_s=10 * SLACK))

    def test_aStart_opensWhatIsCopied_orShowsTheChecks_inTheWindowThatIsOpen(self):
        service = self.start_service()
        home = self.folder / "wishes"
        first = self.start(home, "--qwindowgeometry=900x700+30+40")
        window = first.window
        window.wait_state("Empty")
        geometry = subprocess.run(["xdotool", "getwindowgeometry", "--shell", str(x11.windows_of(first.pid)[-1])],
                                  capture_output=True, text=True, check=True).stdout
        self.assertIn("WIDTH=900\nHEIGHT=700", geometry)
        x11.set_clipboard("nothing that names a track")
        self.the_only_one([first, self.start(home, "--open-copied")])
        window.wait_message("There is no track on the clipboard")
        x11.set_clipboard(f"curl -H 'X-API-Key: {KEY}' {service.api}/v1/organizations/{ORGANIZATION}/music/tracks/{self.track.id}")
        self.the_only_one([first, self.start(home, "--open-copied")])
        self.assertShowsTheTrack(first)
        self.the_only_one([first, self.start(home, "--checks")])
        window.wait_until(lambda: window.is_checked("Access checks"), "the page of the checks")
        self.assertIsNotNone(first.close(patience_s=10 * SLACK))
        again = self.start(home, "--open-copied")
        self.assertShowsTheTrack(again)

    def test_aWindowThatShowsTheDemo_takesNoTrackOfTheService(self):
        self.start_service()
        home = self.folder / "demo"
        demo = self.start(home, key=None)
        demo.window.press("Try the demo", "push button")
        demo.window.wait_state("Playing", "Paused")
        app = self.start(home, self.track.id)
        self.assertShowsTheTrack(app)
        self.assertIsNone(demo.exit_code)


if __name__ == "__main__":
    unittest.main()
