# SPDX-License-Identifier: MIT
"""What a maintainer asks first: Copy diagnostics, and `prelisten --diagnose`. Neither contains the key or any part of a link."""
import subprocess
import unittest

from harness.sandbox import KEY, ORGANIZATION
from harness.scenario import Scenario


class Diagnostics(Scenario):
    seconds = 6
    stems = ("drums",)

    def assertTells(self, text, *parts):
        for part in parts:
            self.assertIn(part, text)
        for secret in (KEY, KEY[:8], "sig=", self.service.storage):
            self.assertNotIn(secret, text)

    def copied(self):
        self.app.window.press("Copy diagnostics", "menu item")

        def clipboard():
            text = subprocess.run(["xsel", "--clipboard", "--output"], capture_output=True, text=True, check=True).stdout
            return text if text.startswith("Prelisten ") else None
        return self.app.window.wait_until(clipboard, "the diagnostics on the clipboard")

    def test_copyDiagnostics_tellsTheTrack_andNoSecret(self):
        self.start_service(ttl=2)
        window = self.open_track()
        for source in ("master", "drums"):
            window.wait_source(source, "Ready")
        text = self.copied()
        self.assertTells(text, f"id: {ORGANIZATION}/{self.track.id}", "state: Paused", "master: Complete", "drums: Complete", "Mpeg",
                         "libavcodec ", "QtKeychain ", "platform: xcb", "media backend: ffmpeg", "Server Name: ", "key comes from: Environment",
                         "settings: ~/config/prelisten/prelisten.ini", "Last failure\n  none", " debug api: answer: status 200",
                         " debug session: opened")
        window.wait_message("diagnostics are on the clipboard")

    def test_copyDiagnostics_tellsTheLastFailure_andLeavesItOnTheCard(self):
        service = self.start_service()
        window = self.start_app("--organization", ORGANIZATION, side_panel=False)
        service.fault("api:status=503,times=1")
        service.fault("api:access-lost")
        window.open(self.track.id)
        window.wait_message("no access")
        message = window.message
        self.assertTells(self.copied(), "outcome: NotAvailable", "status: 404", "Track\n  none is open", "failed: ")
        self.assertEqual(window.message, message)

    def test_diagnose_printsTheSame_withoutAWindow(self):
        service = self.start_service()
        done = self.run_command("--diagnose", "--api-base", service.api, key=KEY)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTells(done.stdout, "libavcodec ", "platform: xcb", "Server Name: ", "default: ", "media backend: ffmpeg",
                         "key comes from: Environment", "Track\n  none is open")

    def test_diagnose_saysWhetherTheKeychainHasAKey(self):
        service = self.start_service()
        done = self.run_command("--diagnose", "--api-base", service.api)
        self.assertTells(done.stdout, "key comes from: None", "keychain: Fine")


if __name__ == "__main__":
    unittest.main()
