# SPDX-License-Identifier: MIT
"""The main workflow from first start to quitting, by keyboard alone; each result is read through the accessibility interface."""
import subprocess
import time
import unittest

from harness import x11
from harness.sandbox import KEY, ORGANIZATION
from harness.scenario import Scenario


class KeyboardJob(Scenario):
    seconds = 30

    def type_into(self, window, name, text):
        window.wait_until(lambda: window.focused == name, f"the keyboard in “{name}”", 5)
        x11.key("ctrl+a")
        x11.type_text(text)

    def eventually(self, window, condition, what):
        window.wait_until(condition, what, 5)

    def test_fromTheFirstStart_toTheMix_andOut(self):
        self.addCleanup(subprocess.run, ["secret-tool", "clear", "server", "org.prelisten.Prelisten"], check=False, capture_output=True)
        self.start_service(library=60)
        window = self.start_app(key=None)
        window.wait_state("Empty")
        self.app.activate()

        # Enters the API key.
        window.tab_to("Your API key")
        x11.type_text(KEY)
        x11.key("Return")
        window.wait_message("keychain")

        # Opens a track by its id.
        x11.key("ctrl+l")
        window.wait_until(lambda: window.focused == "Track reference", "the reference field", 5)
        x11.key("shift+Tab")
        self.type_into(window, "Organization", ORGANIZATION)
        x11.key("Tab")
        self.type_into(window, "Track reference", self.track.id)
        x11.key("Return")
        window.wait_state("Paused")
        self.assertEqual(window.value_of("Track id"), self.track.id)
        self.assertTrue(window.value_of("Licence"))

        # Plays it: another source, the mixer, a loop, a time, the volume.
        window.tab_to("Play")
        x11.key("space")
        window.wait_state("Playing")
        for source in self.track.files:
            window.wait_source(source, "Ready")
        x11.key("1")
        self.eventually(window, lambda: window.is_checked("Listen to drums"), "drums listened to")
        x11.key("ctrl+2")
        self.eventually(window, lambda: window.is_checked("Solo bass"), "bass soloed")
        x11.key("ctrl+shift+1")
        self.eventually(window, lambda: window.is_checked("Mute drums"), "drums muted")
        window.tab_to("Volume drums")
        before = window.slider("Volume drums")[0]
        x11.key("Down", "Down")
        self.eventually(window, lambda: window.slider("Volume drums")[0] < before, "a lower fader")
        x11.key("i")
        time.sleep(1.2)
        x11.key("o")
        self.eventually(window, lambda: window.is_checked("Loop"), "a loop")
        x11.key("shift+l")
        x11.key("ctrl+g")
        self.type_into(window, "Time to go to", "0:20")
        x11.key("Return")
        self.eventually(window, lambda: 19_900 < window.slider("Position")[0] < 25_000, "0:20")
        loud = window.slider("Volume")[0]
        x11.key("ctrl+Down")
        self.eventually(window, lambda: window.slider("Volume")[0] < loud, "quieter")
        window.wait_state("Playing")

        # The library: search and preview; then back through the recent tracks.
        x11.key("ctrl+f")
        self.eventually(window, lambda: window.focused == "Search the library", "the search field")
        x11.key("Down", "Down")
        self.eventually(window, lambda: window.value_of("Track id") not in (None, self.track.id), "another track, previewed")
        x11.key("ctrl+r")
        time.sleep(0.3)
        x11.key("Down", "Down", "Return")
        self.eventually(window, lambda: window.value_of("Track id") == self.track.id, "the first track again")

        # Copies the id, opens the help, and quits.
        window.tab_to("Copy track id")
        x11.key("space")
        copied = subprocess.run(["xsel", "--clipboard", "--output"], capture_output=True, text=True, check=True).stdout
        self.assertEqual(copied, self.track.id)
        x11.key("F1")
        self.eventually(window, lambda: window.look_for("Keyboard shortcuts"), "the shortcuts")
        x11.key("Escape")
        time.sleep(0.3)
        x11.key("ctrl+q")
        self.eventually(window, lambda: self.app.exit_code is not None, "the end of the program")
        self.assertEqual(self.app.exit_code, 0)


if __name__ == "__main__":
    unittest.main()
