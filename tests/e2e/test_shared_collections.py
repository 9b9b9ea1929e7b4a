# SPDX-License-Identifier: MIT
"""A share of a collection is opened without a key: its tracks are listed and heard past the deaths of their links, and one is lost."""
import unittest

from harness import x11
from harness.atspi import SHOWING
from harness.sandbox import KEY, ORGANIZATION
from harness.scenario import Scenario

TOKEN = "shr_9f3aCANARYe2e5Qx72"
SECOND, THIRD = "mtrack_lib000000", "mtrack_lib000001"


class SharedCollections(Scenario):
    seconds = 5
    keys = (KEY, TOKEN)

    def rows(self, window):
        return window.find("Shared tracks").children

    def test_itsTracksAreHeardFromTheList_withoutAKey_untilOneIsLost(self):
        service = self.start_service(ttl=1.5, bitrate_factor=1.3, library=4)
        service.say(f"share {TOKEN} {ORGANIZATION}/{self.track.id},{SECOND},{THIRD} 3600 collection For the film")
        window = self.start_app("--play", f"{service.api}/v1/music/shared/{TOKEN}", key=None)
        window.wait_until(lambda: len(self.rows(window)) == 3, "the tracks of the collection")
        self.assertEqual(window.value_of("Collection"), "For the film")
        self.assertIn("attribution required", self.rows(window)[0].name)
        self.assertEqual(window.value_of("Track id"), self.track.id)
        self.assertTrue(window.value_of("Shared").startswith("in a collection, until "), window.value_of("Shared"))
        self.assertFalse(window.find("Save to library", "push button").has(SHOWING), "a button that must fail")
        window.wait_state("Ended", seconds=15)
        self.assertGreaterEqual(service.counts["expiries"], 1, "no link died")

        self.app.activate()
        window.find("Shared tracks").grab_focus()
        x11.key("Home", "Down", "Return")
        window.wait_until(lambda: window.value_of("Track id") == SECOND, "the second track")
        window.wait_state("Ended", seconds=15)
        self.assertEqual(window.text("Track reference"), "shr_9f3a…")

        service.say(f"hide {THIRD}")
        service.say("kill-links")
        window.press("Next track", "push button")
        window.wait_message("does not give this track any more")
        self.assertEqual(window.value_of("Track id"), THIRD)
        window.wait_until(lambda: len(self.rows(window)) == 2, "the list without it")
        window.press("Previous track", "push button")
        window.wait_until(lambda: window.value_of("Track id") == SECOND, "the track before the lost one")
        window.wait_state("Playing", "Ended")

        counts = service.counts
        self.assertEqual(counts["keyOnShares"], 0)
        self.assertLessEqual(counts["shareRequests"], counts["expiries"] + 3)
        window.press("Close the collection", "push button")
        window.wait_until(lambda: not window.find("Shared tracks").has(SHOWING), "the way back")
        self.assertFalse([name for _, name, _ in window.nodes() if TOKEN in name])


if __name__ == "__main__":
    unittest.main()
