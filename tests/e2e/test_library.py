# SPDX-License-Identifier: MIT
"""The side panel with the sample service: what it requests, what it opens, what it remembers."""
import json
import time
import unittest

from harness import x11
from harness.sandbox import ORGANIZATION
from harness.scenario import Scenario


class Library(Scenario):
    seconds = 12

    def rows(self, window):
        return window.find("Saved tracks").children

    def recent_file(self):
        return self.app.home / "data" / "prelisten" / "recent.json"

    def remembered(self):
        if not self.recent_file().exists():
            return []
        return [entry["id"] for entries in json.loads(self.recent_file().read_text(encoding="utf-8")).values() for entry in entries]

    def test_ofTenThousand_theFirstRowsCostOneRequest_andTheRestNone(self):
        service = self.start_service(library=10_000)
        window = self.start_app("--organization", ORGANIZATION)
        window.wait_until(lambda: len(self.rows(window)) >= 100, "the first rows")
        time.sleep(1)
        # One request for a page of tracks, and one each for the collections and the organizations of the key.
        self.assertLessEqual(service.counts["apiRequests"], 3)
        self.assertEqual(service.counts["trackRequests"], 0, "a link was minted for a list")

    def test_scrollingAsksForMore_andOnlyForWhatIsSeen(self):
        service = self.start_service(library=10_000)
        window = self.start_app("--organization", ORGANIZATION)
        window.wait_until(lambda: len(self.rows(window)) >= 100, "the first rows")
        self.app.activate()
        x11.key("ctrl+f", "Down")
        x11.key(*["Next"] * 14)
        window.wait_until(lambda: len(self.rows(window)) >= 200, "more rows")
        self.assertLess(service.counts["apiRequests"] - service.counts["trackRequests"], 6)

    def test_aRowOpensAndPlays_andNextGoesOn(self):
        self.start_service(library=20)
        window = self.start_app("--organization", ORGANIZATION)
        window.wait_until(lambda: len(self.rows(window)) >= 20, "the rows")
        self.app.activate()
        x11.key("ctrl+f", "Down", "Down", "Return")
        window.wait_state("Playing")
        first = window.value_of("Track id")
        self.assertTrue(first.startswith("mtrack_lib"))
        window.press("Next track", "push button")
        window.wait_until(lambda: window.value_of("Track id") not in (None, first), "the next track")
        window.wait_state("Playing")
        window.press("Previous track", "push button")
        window.wait_until(lambda: window.value_of("Track id") == first, "the one before")

    def test_whatWasOpenedIsRemembered_untilThatIsSwitchedOff(self):
        self.start_service(library=5)
        window = self.open_track()
        window.wait_state("Paused")
        window.wait_until(lambda: self.remembered() == [self.track.id], "the track in the list of recent ones")
        self.app.activate()
        x11.key("ctrl+r")
        window.press("Remember opened tracks")
        window.wait_until(lambda: not window.is_checked("Remember opened tracks"), "no more remembering", 3)
        window.open("mtrack_lib000001")
        window.wait_until(lambda: window.value_of("Track id") == "mtrack_lib000001", "another track")
        time.sleep(0.5)
        self.assertEqual(self.remembered(), [self.track.id])
        window.press("Clear list")
        window.wait_until(lambda: self.remembered() == [], "an empty list")
        window.press("Undo")
        window.wait_until(lambda: self.remembered() == [self.track.id], "the list as it was")

    def test_afterAnOpeningThatFailed_boxAndBareIdsAreOfTheOpenTracksOrganization(self):
        self.start_service(library=5)
        window = self.open_track()
        window.wait_state("Paused")
        window.open("org_elsewhere/mtrack_lib000001")
        window.wait_message("organization")
        self.assertEqual(window.text("Organization"), ORGANIZATION)
        self.assertEqual(window.text("Track reference"), "org_elsewhere/mtrack_lib000001")
        window.open("mtrack_lib000001")
        window.wait_until(lambda: window.value_of("Track id") == "mtrack_lib000001", "the track of that list")

    def test_anOrganizationCanBePicked_andNeedNotBeTyped(self):
        service = self.start_service(library=5)
        window = self.start_app()
        window.wait_state("Empty")
        self.assertEqual(service.counts["apiRequests"], 0)
        self.app.activate()
        x11.key("ctrl+l")
        window.wait_until(lambda: window.focused == "Track reference", "the reference field", 5)
        x11.key("shift+Tab")
        window.wait_until(lambda: service.counts["apiRequests"] == 1, "the list of organizations")
        time.sleep(0.3)
        x11.key("Down", "Tab")
        window.wait_until(lambda: window.text("Organization") == ORGANIZATION, "the organization")
        window.wait_until(lambda: len(self.rows(window)) >= 5, "its tracks")


if __name__ == "__main__":
    unittest.main()
