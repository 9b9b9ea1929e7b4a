# SPDX-License-Identifier: MIT
"""The key and the links appear nowhere: not in the window, in the output, on disk, or in requests to the storage.

Every scenario ends with the same check of output and home folder; this one adds the window, verbose logging and a chain of faults.
"""
import os
import subprocess
import time
import unittest
from pathlib import Path

from harness.atspi import Gone
from harness.sandbox import KEY, ORGANIZATION
from harness.scenario import SLACK, Scenario

FAULTS = ("storage:status=500,times=2", "storage:cut-at=20000,times=2", "storage:reset-at=30000,times=1",
          "storage:redirect=302,text={self},times=2", "storage:redirect=307,text={api}/elsewhere,times=1",
          "storage:status=403,times=1", "storage:wrong-range,times=1", "storage:new-etag,times=1")
API_REDIRECTS = ("api:redirect=302,text={storage}/v1/steal,times=1", "api:redirect=308,text={self},times=1")


class Secrets(Scenario):
    seconds = 15
    stems = ("drums",)

    def assertWindowIsClean(self, window):
        for node, name, _ in window.nodes():
            try:
                shown = f"{name}\n{node.description}"  # tooltips are among the descriptions
            except Gone:
                continue
            self.assertFalse(KEY in shown or "sig=" in shown, "a secret is shown")

    def test_nothingLeaks_throughFaultsRenewalsAndRedirects(self):
        service = self.start_service(ttl=2, bitrate_factor=2)
        for fault in FAULTS:
            service.fault(fault)
        window = self.open_track("--play", QT_LOGGING_RULES="*.debug=true;qt.accessibility*=false;qt.qpa*=false")
        deadline = time.monotonic() + 12
        while time.monotonic() < deadline:
            self.assertWindowIsClean(window)
            time.sleep(0.5)
        self.assertNotIn(KEY, Path(f"/proc/{self.app.pid}/cmdline").read_text(encoding="utf-8"))
        self.assertNotIn("sig=", " ".join(self.bus_names()))
        self.assertEqual(service.counts["keyOnStorage"], 0)

    def test_theKeyIsNotSentOn_whenTheServiceRedirects(self):
        service = self.start_service()
        for fault in API_REDIRECTS:
            with self.subTest(fault=fault):
                service.fault(fault)
                window = self.start_app("--organization", ORGANIZATION, side_panel=False)
                window.open(self.track.id)
                window.wait_message("another address")
                self.assertWindowIsClean(window)
                self.assertEqual(service.counts["keyOnStorage"], 0)
                self.app.close()

    def _assert_no_leaks(self):
        super()._assert_no_leaks()
        print("figure 2: 0 hits in window, output, settings, cache and requests", flush=True)

    def test_theKeyDialogShowsNoKey(self):
        self.start_service()
        window = self.open_track()
        window.wait_state("Paused")
        window.press("API key…")
        window.find("API key", "password")
        self.assertWindowIsClean(window)
        self.assertEqual(window.text("API key"), "")

    def test_theFilesAreTheUsersOnly_whateverTheUmask(self):
        self.start_service()
        home = self.folder / "modes"
        before = os.umask(0)
        try:
            window = self.start_app("--organization", ORGANIZATION, self.track.id, home=home)
            window.wait_state("Paused")
            self.app.close(patience_s=10 * SLACK)
        finally:
            os.umask(before)
        ours = [path for path in home.rglob("*") if "prelisten" in path.relative_to(home).parts]
        self.assertGreaterEqual({path.name for path in ours}, {"prelisten.ini", "recent.json"})
        for path in ours:
            self.assertEqual(path.stat().st_mode & 0o077, 0, path)

    @staticmethod
    def bus_names():
        return subprocess.run(["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/",
                               "org.freedesktop.DBus.ListNames"], capture_output=True, text=True, check=False,
                              env=os.environ).stdout.split()


if __name__ == "__main__":
    unittest.main()
