# SPDX-License-Identifier: MIT
"""A share is opened without a key and heard past the deaths of its links; its token is in no file, output, title or bus message."""
import json
import unittest

from harness import secrets, x11
from harness.buses import both_recorded, recorded
from harness.sandbox import KEY, ORGANIZATION
from harness.scenario import Scenario

TOKEN = "shr_9f3aCANARYe2e5Qx71"
HINT = "shr_9f3a…"
BEFORE = "on the clipboard before"


class Shares(Scenario):
    seconds = 10
    stems = ("drums",)
    keys = (KEY, TOKEN)

    def test_aShareIsHeardPastThreeLinkDeaths_withoutAKey(self):
        service = self.start_service(ttl=1.5, bitrate_factor=1.3)
        service.say(f"share {TOKEN} {ORGANIZATION}/{self.track.id} 3600")
        address = f"{service.api}/v1/music/shared/{TOKEN}"
        with recorded(self.folder / "session.bus", "--session") as record:
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
            self.assertRegex(window.value_of("Shared"), "^until .*; stems come only after saving$")
            self.assertRegex(window.value_of("Terms"), "^Attribution required")
            window.press("Play", "push button")
            window.wait_state("Ended", seconds=20)
            self.assertNotIn(TOKEN, str(window.names()))
            window.press("Copy diagnostics")
            window.wait_until(lambda: "Prelisten" in x11.clipboard(), "the diagnostics on the clipboard")
            self.assertNotIn(TOKEN, x11.clipboard())
            self.assertCloses()
        counts = service.counts
        self.assertGreaterEqual(counts["expiries"], 3, "the links did not die as they should")
        self.assertGreaterEqual(counts["shareRequests"], 4)
        self.assertLessEqual(counts["shareRequests"], counts["expiries"] + 2)
        self.assertEqual(counts["keyOnShares"], 0)
        self.assertIn(b"org.mpris.MediaPlayer2", record.read_bytes(), "nothing was recorded")
        self.assertEqual(secrets.places_of([TOKEN.encode(), secrets.SIGNATURE], record), [])
        self.assertEqual(list(self.folder.rglob("recent*.json")), [], "a share was remembered")

    def test_fromNotAvailable_toASoloedStem_andAShareOfOnesOwn_byKeyboard(self):
        service = self.start_service()
        for command in (f"others {self.track.id}", f"unsave {self.track.id}", f"share {TOKEN} {ORGANIZATION}/{self.track.id}"):
            service.say(command)
        window = self.start_app("--organization", ORGANIZATION, self.track.id, side_panel=False)
        window.wait_message("no access")
        self.app.activate()
        window.tab_to("Open a share link…")
        x11.key("space")
        window.wait_until(lambda: window.focused == "Track reference", "the field for the link")
        self.assertEqual(window.text("Track reference"), "")
        with both_recorded(self.folder):  # the end of the scenario searches what was said
            x11.type_text(TOKEN)
            x11.key("Return")
            window.wait_state("Paused")
            self.assertEqual(window.text("Track reference"), HINT)
        x11.key("ctrl+z")
        self.assertEqual(window.text("Track reference"), HINT)
        window.wait_until(lambda: window.focused == "Play", "the keyboard in “Play”")
        x11.key("space")
        window.wait_state("Playing")
        x11.key("space")
        window.wait_state("Paused")
        window.tab_to("Save to library", key="shift+Tab")
        x11.key("space")
        window.wait_until(lambda: window.look_for("Solo drums"), "the stems")
        window.wait_source("drums", "Ready")
        window.wait_until(lambda: window.focused == "Play", "the keyboard in “Play” again")
        window.tab_to("Solo drums", key="shift+Tab")
        x11.key("space")
        window.wait_until(lambda: window.is_checked("Solo drums"), "drums soloed")
        self.create_link(window, service)
        self.assertEqual(service.counts["keyOnShares"], 0)

    def create_link(self, window, service):
        """Creates and copies a link to the open track, as its creator."""
        service.say(f"own {self.track.id}")
        x11.set_clipboard(BEFORE)
        window.tab_to("Share…", key="shift+Tab")
        x11.key("space")
        window.wait_until(lambda: window.focused == "Who may open it", "the keyboard in the dialog")
        x11.key("Down", "Tab")
        window.wait_until(lambda: window.focused == "Expires", "the days")
        x11.key("Down", "Return")
        window.wait_until(lambda: window.focused == "Copy link", "the keyboard in “Copy link”")
        self.assertEqual(x11.clipboard(), BEFORE)
        x11.key("space")
        window.wait_until(lambda: "/v1/music/shared/shr_" in x11.clipboard(), "the link on the clipboard")
        x11.key("Escape")
        window.wait_until(lambda: window.focused == "Share…", "the keyboard back in the window")

    def test_aShareThatIsGoneSaysSo_beforeAnyKey(self):
        self.start_service()
        window = self.start_app(TOKEN, key=None)
        window.wait_message("There is no such share")
        window.wait_state("Failed")
        self.assertEqual(window.text("Track reference"), HINT)
        self.assertNotIn(TOKEN, x11.properties(), "the desktop can read it from the window")

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
