# SPDX-License-Identifier: MIT
"""Saving the open track to the library and sharing it, with the sample service. The token of the share stays in the dialog."""
import re

from harness import secrets, x11
from harness.atspi import ENABLED
from harness.sandbox import ORGANIZATION
from harness.scenario import Scenario

BEFORE = "on the clipboard before"


class Saving(Scenario):
    seconds = 8

    def rows(self, window):
        return [row.name for row in window.find("Saved tracks").children]

    def test_anOpenTrack_isSaved_thenShared_andItsTokenGoesNowhereElse(self):
        service = self.start_service(library=5)
        service.say(f"unsave {self.track.id}")
        window = self.open_track()
        window.wait_state("Paused")
        window.wait_until(lambda: len(self.rows(window)) == 5, "the saved tracks")
        before = self.rows(window)
        requests = service.counts["apiRequests"]

        self.app.activate()
        x11.key("ctrl+s")
        window.wait_until(lambda: len(self.rows(window)) == 6, "the saved track in the list")
        self.assertEqual(self.rows(window)[1:], before, "it is not the first one")
        self.assertFalse(window.find("Save to library", "push button").has(ENABLED), "it can be saved again")
        self.assertEqual(service.counts["apiRequests"], requests + 1)

        x11.set_clipboard(BEFORE)
        window.press("Share…", "push button")
        for name, role in (("Who may open it", "combo box"), ("Expires", "spin button"), ("Create link", "push button")):
            window.find(name, role)
        for name in ("Save to library", "Share…"):
            window.find(name, "menu item")
        window.press("Create link", "push button")
        shown = window.wait_until(lambda: window.value_of("Link"), "the link")
        self.assertRegex(shown, r"^shr_\w{1,4}…$")
        self.assertEqual(x11.clipboard(), BEFORE)
        window.press("Copy link", "push button")
        link = window.wait_until(lambda: x11.clipboard() if x11.clipboard() != BEFORE else None, "the link on the clipboard")
        token = re.fullmatch(re.escape(service.api) + r"/v1/music/shared/(shr_\w+)", link)[1]
        self.assertNotIn(token, " ".join(window.names()), "it can be read in the window")
        window.press("Close", "push button")
        self.assertNotIn(token, x11.clipboard("primary"))
        self.assertEqual(secrets.places_of([token.encode()], self.folder), [], "it was written or printed")

    def test_whatIsRefused_isSaid_andCanBeTriedAgain(self):
        service = self.start_service(library=2)
        service.say(f"unsave {self.track.id}")
        window = self.start_app("--organization", ORGANIZATION, self.track.id)
        window.wait_state("Paused")
        service.fault("api:access-lost,times=1")
        window.press("Save to library", "push button")
        window.wait_message("no access", "Trace id")
        window.press("Save to library", "push button")
        window.wait_until(lambda: window.description("Save to library") == "In your library", "the saved track")
        service.say(f"others {self.track.id}")
        window.press("Share…", "push button")
        window.press("Create link", "push button")
        window.wait_until(lambda: any("not the creator" in name for name in window.names("label")), "the refusal")
