# SPDX-License-Identifier: MIT
"""D-Bus carries no secret: both buses are recorded while a key is entered, stored, used and forgotten. And what is copied holds none."""
import time
import unittest

from harness import keychain, secrets, x11
from harness.atspi import SHOWING
from harness.buses import both_recorded
from harness.sandbox import KEY, ORGANIZATION
from harness.scenario import Scenario


class SecretsOnTheBus(Scenario):
    seconds = 4
    stems = ("drums",)

    def setUp(self):
        super().setUp()
        self.addCleanup(keychain.forget_all)

    def enter_key(self, window):
        """Pastes the key, so that it is inserted as one text."""
        x11.set_clipboard(KEY)
        self.app.activate()
        window.press("API key…")
        window.find("API key", "password")
        time.sleep(0.3)
        x11.key("ctrl+v")
        time.sleep(0.3)
        x11.key("Return")
        window.wait_until(keychain.stored_keys, "the key in the keychain")

    def test_nothingSecretIsOnEitherBus(self):
        self.start_service(ttl=1)
        with both_recorded(self.folder) as (session, accessibility):
            window = self.start_app("--organization", ORGANIZATION, key=None)
            window.wait_state("Empty")
            self.enter_key(window)
            window.open(self.track.id)
            window.wait_state("Paused")
            window.press("Play", "push button")
            window.wait_state("Ended", seconds=15)
            window.press("API key…")
            window.press("Forget key", "push button")
            window.wait_until(lambda: not keychain.stored_keys(), "the key gone from the keychain")
            x11.set_clipboard("")
            self.assertCloses()
        for path, sign in ((session, b"org.freedesktop.Secret"), (session, b"org.mpris.MediaPlayer2"),
                           (accessibility, b"TextChanged")):
            self.assertIn(sign, path.read_bytes(), "nothing was recorded")
            self.assertEqual(secrets.places_of([KEY.encode(), secrets.SIGNATURE], path), [])


class SecretsInTheClipboard(Scenario):
    seconds = 3
    stems = ("drums",)

    def assertClean(self, about):
        for selection in ("clipboard", "primary"):
            copied = x11.clipboard(selection)
            self.assertFalse(KEY in copied or "sig=" in copied, f"a secret was copied by {about}")

    def press_all_copies(self, window):
        """Presses every visible button that copies something; returns how many there are."""
        pressed = 0
        for node, name, _ in list(window.nodes()):
            if name.startswith("Copy") and node.has(SHOWING):
                x11.set_clipboard("nothing yet")
                window.press(name, "push button")
                window.wait_until(lambda: x11.clipboard() != "nothing yet", f"what “{name}” copies")
                self.assertClean(name)
                pressed += 1
        return pressed

    def test_noButtonCopiesASecret(self):
        self.start_service()
        window = self.open_track()
        window.wait_state("Paused")
        self.assertGreaterEqual(self.press_all_copies(window), 2)

    def test_noButtonOfAVerdictCopiesASecret(self):
        self.start_service()
        window = self.start_app("--organization", ORGANIZATION)
        window.open("mtrack_nowhere")
        window.wait_message("does not exist")
        self.assertGreaterEqual(self.press_all_copies(window), 2)

    def test_aKeyThatIsTypedCannotBeCopied(self):
        self.start_service()
        window = self.start_app("--organization", ORGANIZATION, key=None)
        window.wait_state("Empty")
        x11.set_clipboard("nothing yet")
        self.app.activate()
        window.press("API key…")
        window.find("API key", "password")
        time.sleep(0.3)
        x11.type_text(KEY)
        for keys in ("ctrl+a", "ctrl+c", "ctrl+x"):
            x11.key(keys)
        time.sleep(0.3)
        self.assertEqual(x11.clipboard(), "nothing yet")
        self.assertClean("a password field")


if __name__ == "__main__":
    unittest.main()
