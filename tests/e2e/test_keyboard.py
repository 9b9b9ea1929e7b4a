# SPDX-License-Identifier: MIT
"""Every function by keyboard alone, as a user presses the keys."""
import time
import unittest

from harness import x11
from harness.keychain import forget_all
from harness.sandbox import KEY, ORGANIZATION
from harness.scenario import Scenario


class Keyboard(Scenario):
    seconds = 30

    def ready(self):
        self.start_service()
        window = self.open_track()
        window.wait_state("Paused")
        for source in self.track.files:
            window.wait_source(source, "Ready")
        self.app.activate()
        return window

    def assertMoves(self, window, key, milliseconds):
        """@p key moves the position by @p milliseconds, at most to the start; a seek may be off by an MP3 frame or two."""
        before = window.slider("Position")[0]
        x11.key(key)
        wanted = max(0, before + milliseconds)
        window.wait_until(lambda: abs(window.slider("Position")[0] - wanted) < 60, f"{key} to {wanted} ms", 3)

    def test_spacePlaysAndPauses(self):
        window = self.ready()
        x11.key("space")
        window.wait_state("Playing")
        window.find("Pause", "push button")
        x11.key("space")
        window.wait_state("Paused")
        window.find("Play", "push button")

    def test_arrowsAndHomeMoveThePosition(self):
        window = self.ready()
        for key, milliseconds in (("Right", 5000), ("Right", 5000), ("Left", -5000), ("shift+Right", 1000),
                                  ("shift+Left", -1000), ("Home", -self.seconds * 1000), ("Left", -5000)):
            with self.subTest(key=key):
                self.assertMoves(window, key, milliseconds)

    def test_digitsChooseTheSource(self):
        window = self.ready()
        for key, source in (("1", "drums"), ("2", "bass"), ("0", "master"), ("9", "master")):
            with self.subTest(key=key):
                x11.key(key)
                window.wait_until(lambda: window.is_checked(f"Listen to {source}"), f"Listen to {source}", 3)

    def test_controlLLeadsToTheReference_whereSpaceAndDigitsType(self):
        window = self.ready()
        x11.key("ctrl+l")
        window.wait_until(lambda: window.focused == "Track reference", "the reference field", 3)
        x11.type_text("a 1 b")
        window.wait_until(lambda: window.text("Track reference") == "a 1 b", "the typed text", 3)
        self.assertEqual(window.state, "Paused")
        self.assertTrue(window.is_checked("Listen to master"))

    def test_controlVOpensWhatWasCopied(self):
        self.start_service()
        window = self.start_app()
        window.wait_state("Empty")
        self.app.activate()
        x11.set_clipboard(f"{self.service.api.rstrip('/')}/v1/music/{ORGANIZATION}/tracks/{self.track.id}")
        x11.key("ctrl+v")
        window.wait_state("Paused")
        self.assertEqual(window.value_of("Track id"), self.track.id)

    def test_enterOpensTheReference(self):
        self.start_service()
        window = self.start_app("--organization", ORGANIZATION)
        window.wait_state("Empty")
        self.app.activate()
        x11.key("ctrl+l")
        window.wait_until(lambda: window.focused == "Track reference", "the reference field", 3)
        x11.type_text(self.track.id)
        x11.key("Return")
        window.wait_state("Paused")

    def test_pastedIntoTheReference_theTrackPlaysWithSpace(self):
        self.start_service()
        window = self.start_app("--organization", ORGANIZATION)
        window.wait_state("Empty")
        self.app.activate()
        x11.key("ctrl+l")
        window.wait_until(lambda: window.focused == "Track reference", "the reference field", 3)
        x11.set_clipboard("mtrack_not0there")
        x11.key("ctrl+v", "Return")
        window.wait_state("Failed")
        x11.set_clipboard(self.track.id)
        x11.key("ctrl+v")
        window.wait_until(lambda: window.text("Track reference") == self.track.id, "the second paste in place of the first", 3)
        x11.key("Return")
        window.wait_state("Paused")
        window.wait_until(lambda: window.focused == "Play", "the keyboard in “Play”", 3)
        x11.key("space")
        window.wait_state("Playing")
        x11.key("1")
        window.wait_until(lambda: window.is_checked("Listen to drums"), "Listen to drums", 3)

    def test_onTheFirstRun_aPastedKeyAndATrackArePlayed(self):
        self.addCleanup(forget_all)
        self.start_service()
        window = self.start_app("--organization", ORGANIZATION, key=None)
        window.wait_state("Empty")
        self.app.activate()
        window.wait_until(lambda: window.focused == "Your API key", "the keyboard in the field of the key", 5)
        x11.set_clipboard("no track")
        x11.key("ctrl+l", "ctrl+v", "Return")
        window.wait_state("Failed")
        x11.key("Escape")
        window.wait_until(lambda: window.focused == "Your API key", "the keyboard in the field of the key", 3)
        x11.set_clipboard(KEY)
        x11.key("ctrl+v", "Return")
        window.wait_until(lambda: window.focused == "Track reference", "the reference field", 5)
        window.wait_state("Empty")
        x11.set_clipboard(self.track.id)
        x11.key("ctrl+v", "Return")
        window.wait_state("Paused")
        x11.key("space")
        window.wait_state("Playing")

    def test_everyControlIsReachedByTab(self):
        window = self.ready()
        wanted = {"Track reference", "Open track", "API key…", "Play", "Stop", "Position", "Volume",
                  *(f"Listen to {source}" for source in self.track.files)}
        reached = set()
        x11.key("ctrl+l")
        for _ in range(40):
            reached.add(window.focused)
            if wanted <= reached:
                return
            x11.key("Tab")
            time.sleep(0.05)
        self.fail(f"Tab never comes to {sorted(wanted - reached)}")

    def test_controlQQuits(self):
        self.ready()
        x11.key("ctrl+q")
        self.app.window.wait_until(lambda: self.app.exit_code is not None, "the end of the program", 3)
        self.assertEqual(self.app.exit_code, 0)


if __name__ == "__main__":
    unittest.main()
