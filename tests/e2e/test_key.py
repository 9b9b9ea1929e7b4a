# SPDX-License-Identifier: MIT
"""The API key and the real keychain: entering, storing, finding and forgetting a key; a locked keychain, and none at all."""
import subprocess
import time
import unittest
from urllib.parse import urlsplit

from harness import x11
from harness.keychain import forget_all, stored_keys
from harness.sandbox import KEY, ORGANIZATION
from harness.scenario import Scenario
from harness.session import Session

OTHER_KEY = "e2e_other_Lk29xPw7Qz4mBv8c"


class KeyInTheKeychain(Scenario):
    seconds = 3
    stems = ()
    keys = (KEY, OTHER_KEY)

    def setUp(self):
        super().setUp()
        self.addCleanup(forget_all)
        self.start_service()
        self.entry = f"prelisten/{urlsplit(self.service.api).netloc}"

    def save(self, window, key):
        window.press("API key…")
        window.find("API key", "password")
        window.set_text("API key", key)
        window.press("Save", "push button")
        window.wait_until(lambda: window.look_for("Save", "push button") is None, "the dialog closed")

    def opens(self, window):
        window.open(self.track.id)
        window.wait_state("Paused")
        self.assertEqual(window.value_of("Title"), self.track.title)

    def test_aSavedKeyIsInTheKeychain_opensTheTrack_andIsFoundAgain(self):
        home = self.folder / "kept"
        window = self.start_app("--organization", ORGANIZATION, key=None, home=home)
        self.save(window, KEY)
        window.wait_until(lambda: stored_keys() == {self.entry: KEY}, "the key in the keychain under its entry")
        self.opens(window)
        self.assertCloses()
        window = self.start_app("--organization", ORGANIZATION, key=None, home=home)
        window.wait_state("Empty", "Paused")
        self.opens(window)

    def test_aForgottenKeyIsGone(self):
        window = self.start_app("--organization", ORGANIZATION, key=None, side_panel=False)
        self.save(window, KEY)
        window.wait_until(stored_keys, "the key in the keychain")
        window.press("API key…")
        window.press("Forget key", "push button")
        window.wait_until(lambda: not stored_keys(), "the key gone from the keychain")
        if window.look_for("Cancel", "push button"):
            window.press("Cancel")
        window.open(self.track.id)
        window.wait_message("key")
        self.assertEqual(self.service.counts["apiRequests"], 0, "something was asked without a key")

    def test_aSecondKeyReplacesTheFirst(self):
        window = self.start_app("--organization", ORGANIZATION, key=None)
        self.save(window, OTHER_KEY)
        window.wait_until(lambda: stored_keys() == {self.entry: OTHER_KEY}, "the first key")
        self.save(window, KEY)
        window.wait_until(lambda: stored_keys() == {self.entry: KEY}, "the second key alone")
        self.opens(window)

    def test_theKeyOfTheEnvironmentIsUsedAndNeverStored(self):
        window = self.start_app("--organization", ORGANIZATION, key=KEY)
        self.opens(window)
        self.assertEqual(stored_keys(), {})

    def test_whatCannotBeAKeyIsNotStored(self):
        window = self.start_app("--organization", ORGANIZATION, key=None)
        window.press("API key…")
        window.find("API key", "password")
        window.set_text("API key", "two words")
        window.press("Save", "push button")
        time.sleep(0.5)
        self.assertEqual(stored_keys(), {})

    def test_aLockedKeyringIsNamed_andTheKeyInItStays(self):
        home = self.folder / "locked"
        window = self.start_app("--organization", ORGANIZATION, key=None, home=home)
        self.save(window, KEY)
        window.wait_until(stored_keys, "the key in the keychain")
        self.assertCloses()
        session = Session.current
        session.stop_keyring()
        session.start_keyring("wrong password")
        try:
            window = self.start_app("--organization", ORGANIZATION, key=None, home=home)
            window.wait_until(lambda: self.refuse_prompt() or self.names_hold(window, "unlock"), "a word about unlocking", 20)
            window.wait_until(lambda: self.names_hold(window, "unlock"), "a word about unlocking", 10)
            self.assertCloses()
        finally:
            session.stop_keyring()
            session.start_keyring()
        self.assertEqual(stored_keys(), {self.entry: KEY})

    def test_theWindowCloses_whileTheKeyringPrompts(self):
        home = self.folder / "prompted"
        window = self.start_app("--organization", ORGANIZATION, key=None, home=home)
        self.save(window, KEY)
        window.wait_until(stored_keys, "the key in the keychain")
        self.assertCloses()
        session = Session.current
        session.stop_keyring()
        session.start_keyring("wrong password")
        try:
            self.start_app("--organization", ORGANIZATION, key=None, home=home).wait_state("Empty")
            self.assertCloses()
        finally:
            session.stop_keyring()
            session.start_keyring()

    def refuse_prompt(self):
        """Closes the keyring's own dialog with Escape, if there is one; returns whether there was."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "gcr-prompter"],
                               capture_output=True, check=False).stdout.split()
        if found:
            x11.activate(int(found[0]))
            x11.key("Escape")
        return bool(found)

    def names_hold(self, window, word):
        return any(word in name.lower() for _, name, _ in window.nodes())

    def test_withoutAKeychainTheKeyServesThisSession_andSaysSo(self):
        session = Session.current
        session.stop_keyring()
        try:
            window = self.start_app("--organization", ORGANIZATION, key=None)
            self.save(window, KEY)
            window.wait_message("session")
            self.opens(window)
            self.assertCloses()
        finally:
            session.start_keyring()
        self.assertEqual(stored_keys(), {})


if __name__ == "__main__":
    unittest.main()
