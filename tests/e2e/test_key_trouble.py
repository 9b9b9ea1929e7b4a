# SPDX-License-Identifier: MIT
"""No usable key: a variable that cannot be a key, a keychain that hangs or holds nonsense. The words are true, and no other key is used."""
import socket
import time
import unittest
from urllib.parse import urlsplit

from harness import keychain, x11
from harness.app import App
from harness.sandbox import KEY, ORGANIZATION
from harness.scenario import BIN_DIR, SLACK, Scenario
from harness.session import Session, wait_for

KEY_PROBLEM = 3
MOST_S = 10  # for a command that waits for the keychain
REFUSED = {  # what people put into the variable -> a part of what they are told
    "Bearer " + KEY: "Bearer",
    "X-API-Key: " + KEY: "X-API-Key",
    f'"{KEY}"': "quotation mark",
    KEY.replace("_", "\u2011"): "long dash",
    KEY[:8] + " " + KEY[8:]: "no spaces",
    "e2e_key": "at least 8",
    " ": "nothing but blanks",
}


class KeyTrouble(Scenario):
    seconds = 2
    stems = ()

    def setUp(self):
        super().setUp()
        self.addCleanup(keychain.forget_all)
        self.start_service()
        self.entry = f"prelisten/{urlsplit(self.service.api).netloc}"
        keychain.store(self.entry, KEY)

    def suspend(self):
        Session.current.suspend_keyring()
        self.addCleanup(Session.current.resume_keyring)

    def check(self, **options):
        return self.run_command("check", "--api-base", self.service.api, "--organization", ORGANIZATION, self.track.id, **options)

    def assertNothingWasAsked(self):
        self.assertEqual(self.service.counts["apiRequests"], 0, "another key was used")

    def test_checkRefusesAVariableThatCannotBeAKey(self):
        self.assertEqual(self.check().returncode, 0)
        before = self.service.counts["apiRequests"]
        for text, part in REFUSED.items():
            with self.subTest(part):
                done = self.check(key=text)
                self.assertEqual(done.returncode, KEY_PROBLEM, done.stdout)
                self.assertIn("FREDDY_API_KEY", done.stdout)
                self.assertIn(part, done.stdout)
                self.assertNotIn("none yet", done.stdout)
                self.assertNotIn(KEY[4:], done.stdout + done.stderr)
        self.assertEqual(self.service.counts["apiRequests"], before, "another key was used")

    def test_theWindowRefusesAVariableThatCannotBeAKey_untilOneIsEntered(self):
        window = self.start_app("--organization", ORGANIZATION, key="Bearer " + KEY)
        window.wait_state("Empty")
        window.wait_message("FREDDY_API_KEY", "Bearer", "API key…")
        window.open(self.track.id)
        window.wait_message("FREDDY_API_KEY")
        self.assertNothingWasAsked()
        window.press("API key…")
        window.find("API key", "password")
        window.set_text("API key", KEY)
        window.press("Save", "push button")
        window.wait_state("Paused")

    def test_checkDoesNotWaitForever_forAKeychainThatHangs(self):
        self.suspend()
        began = time.monotonic()
        done = self.check(key=None)
        taken = time.monotonic() - began
        self.assertEqual(done.returncode, KEY_PROBLEM, done.stdout)
        self.assertIn("keychain did not answer within 8 s", done.stdout)
        self.assertIn("waiting for its password", done.stdout)
        self.assertNotIn("none yet", done.stdout)
        self.assertLessEqual(taken, MOST_S * SLACK)
        self.assertNothingWasAsked()

    def test_theWindowSaysThatTheKeychainHangs_andOpensTheTrackWhenItAnswers(self):
        self.suspend()
        window = self.open_track(key=None)
        window.wait_message("keychain has not answered", seconds=15)
        shown = " ".join(name for _, name, _ in window.nodes())
        self.assertNotIn("no key yet", shown)
        self.assertNotIn("none yet", shown)
        self.assertNothingWasAsked()
        Session.current.resume_keyring()
        window.wait_state("Paused")

    def test_theWindowCloses_whileTheKeychainHangs(self):
        self.suspend()
        self.start_app("--organization", ORGANIZATION, key=None).wait_state("Empty")
        self.assertCloses()

    def test_anEntryThatIsNoKeyIsSaid_andLeftAlone(self):
        keychain.store(self.entry, "no key")
        done = self.check(key=None)
        self.assertEqual(done.returncode, KEY_PROBLEM, done.stdout)
        self.assertIn("cannot be an API key", done.stdout)
        self.assertNotIn("none yet", done.stdout)
        self.start_app("--organization", ORGANIZATION, key=None).wait_message("cannot be an API key")
        self.assertCloses()
        self.assertEqual(keychain.stored_keys(), {self.entry: "no key"})

    def test_theWindowOpensAndCloses_withABusThatSaysNothing(self):
        with socket.socket(socket.AF_UNIX) as bus:
            bus.bind(str(self.folder / "bus"))
            bus.listen(50)  # the kernel accepts connections; nobody ever reads from them
            self.app = self._stack.enter_context(
                App(BIN_DIR, self.folder / "silent", "--api-base", self.service.api,
                    DBUS_SESSION_BUS_ADDRESS=f"unix:path={self.folder / 'bus'}"))
            wait_for(lambda: x11.windows_of(self.app.pid), 20 * SLACK, "the window")
            time.sleep(1)
            self.assertCloses()

    def test_aKeychainThatDiesIsNotSaidToBeEmpty(self):
        session = Session.current
        self.suspend()
        window = self.start_app("--organization", ORGANIZATION, key=None)
        window.wait_state("Empty")
        time.sleep(0.5)
        session.resume_keyring()
        session.stop_keyring()
        try:
            window.wait_until(lambda: "keychain" in window.message, "a word about the keychain")
            self.assertNotIn("none yet", window.message)
            self.assertCloses()
        finally:
            session.start_keyring()
        self.assertEqual(keychain.stored_keys(), {self.entry: KEY})


if __name__ == "__main__":
    unittest.main()
