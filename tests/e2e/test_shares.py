# SPDX-License-Identifier: MIT
"""A share is opened without a key and heard past the deaths of its links; its token is in no file, output, title or bus message."""
import json
import subprocess
import time
import unittest

from harness import processes, secrets, x11
from harness.sandbox import KEY, ORGANIZATION
from harness.scenario import Scenario

TOKEN = "shr_9f3aCANARYe2e5Qx71"
HINT = "shr_9f3a…"


class Shares(Scenario):
    seconds = 10
    stems = ("drums",)
    keys = (KEY, TOKEN)

    def test_aShareIsHeardPastThreeLinkDeaths_withoutAKey(self):
        service = self.start_service(ttl=1.5, bitrate_factor=1.3)
        service.say(f"share {TOKEN} {ORGANIZATION}/{self.track.id} 3600")
        address = f"{service.api}/v1/music/shared/{TOKEN}"
        record = self.folder / "session.bus"
        with open(record, "wb") as output:
            monitor = processes.start(["dbus-monitor", "--binary", "--session"], stdout=output, stderr=subprocess.DEVNULL)
            time.sleep(0.5)
            window = self.start_app(key=None, QT_LOGGING_RULES="prelisten.*=true")
            window.wait_state("Empty")
            x11.set_clipboard(address)
            self.app.activate()
            x11.key("ctrl+l")
            x11.key("ctrl+v")
            window.wait_until(lambda: window.text("Track reference") == HINT, "the hint of the token")
            x11.set_clipboard("")
            x11.key("Return")
            window.wait_state("Paused")
            names = [name for _, name, _ in window.nodes()]
            self.assertTrue(any(name.startswith("Shared: until ") for name in names), names)
            self.assertTrue(any(name.startswith("Terms: Attribution required") for name in names), names)
            window.press("Play", "push button")
            window.wait_state("Ended", seconds=20)
            self.assertFalse([name for _, name, _ in window.nodes() if TOKEN in name])
            self.assertCloses()
            processes.stop(monitor)
        counts = service.counts
        self.assertGreaterEqual(counts["expiries"], 3, "the links did not die as they should")
        self.assertGreaterEqual(counts["shareRequests"], 4)
        self.assertLessEqual(counts["shareRequests"], counts["expiries"] + 2)
        self.assertEqual(counts["keyOnShares"], 0)
        self.assertIn(b"org.mpris.MediaPlayer2", record.read_bytes(), "nothing was recorded")
        self.assertEqual(secrets.places_of([TOKEN.encode(), secrets.SIGNATURE], record), [])
        self.assertEqual(list(self.folder.rglob("recent*.json")), [], "a share was remembered")

    def test_fromNotAvailable_byAShare_toItsStemsAtTheSamePlace(self):
        service = self.start_service(ttl=1.5, bitrate_factor=1.3)
        for command in (f"others {self.track.id}", f"unsave {self.track.id}", f"share {TOKEN} {ORGANIZATION}/{self.track.id}"):
            service.say(command)
        window = self.start_app("--organization", ORGANIZATION, self.track.id)
        window.wait_message("no access")
        window.press("Open a share link…", "push button")
        window.wait_until(lambda: window.text("Track reference") == "", "the field to be ready")
        window.open(TOKEN)
        window.wait_state("Paused")
        self.assertIsNone(window.look_for("Lane drums"))
        window.press("Play", "push button")
        window.wait_until(lambda: window.slider("Position")[0] > 5000, "the share to be heard", seconds=20)
        self.assertGreaterEqual(service.counts["expiries"], 3)
        window.press("Pause", "push button")
        window.wait_state("Paused")
        time.sleep(0.5)  # the slider follows
        place = window.slider("Position")[0]
        window.press("Save to library", "push button")
        window.wait_until(lambda: window.look_for("Solo drums"), "the stems")
        window.wait_state("Paused")
        self.assertAlmostEqual(window.slider("Position")[0], place, delta=100)
        window.press("Solo drums", "toggle button")
        window.press("Play", "push button")
        window.wait_state("Playing")
        self.assertGreaterEqual(window.slider("Position")[0], place - 100)
        self.assertEqual(service.counts["keyOnShares"], 0)

    def test_aShareThatIsGoneSaysSo_beforeAnyKey(self):
        self.start_service()
        window = self.start_app(TOKEN, key=None)
        window.wait_message("There is no such share")
        window.wait_state("Failed")
        self.assertEqual(window.text("Track reference"), HINT)

    def test_theCommandLineChecksShares_andAForeignOneIsRefused(self):
        service = self.start_service()
        service.say(f"share {TOKEN} {ORGANIZATION}/{self.track.id}")
        found = self.run_command("check", "--api-base", service.api, "--rate", "0", "--deep", "--format", "json", TOKEN,
                                 f"{service.api}/v1/music/shared/shr_revoked12345", f"https://elsewhere.example/v1/music/shared/{TOKEN}")
        self.assertNotIn(TOKEN, found.stdout + found.stderr)
        self.assertEqual([row["shared"] for row in json.loads(found.stdout)], ["resolvable", "not_resolvable", "unknown"])
        self.assertEqual([row["verdict"] for row in json.loads(found.stdout)], ["playable", "not_available", "bad_reference"])
        self.assertEqual([source["verdict"] for source in json.loads(found.stdout)[0]["deep"]], ["playable"])
        self.assertEqual(found.returncode, 1, found.stderr)
        self.assertEqual(service.counts["keyOnShares"], 0)
        self.assertEqual(service.counts["shareRequests"], 2)


if __name__ == "__main__":
    unittest.main()
