# SPDX-License-Identifier: MIT
"""The collections of the library by keyboard: choosing one, playing through it, and one that is deleted meanwhile."""
import unittest

from harness import x11
from harness.sandbox import ORGANIZATION
from harness.scenario import Scenario


class Collections(Scenario):
    seconds = 12

    def rows(self, window):
        return window.find("Saved tracks").children

    def to_the_box(self, window):
        x11.key("ctrl+f")
        window.wait_until(lambda: window.focused == "Search the library", "the search field", 5)
        for _ in range(3):
            x11.key("Tab")
            if window.focused == "Collection":
                return
        window.wait_until(lambda: window.focused == "Collection", "the collections", 5)

    def test_aCollectionIsChosenPlayedAndLeft_byKeyboard(self):
        service = self.start_service(library=20)
        window = self.start_app("--organization", ORGANIZATION)
        window.wait_until(lambda: len(self.rows(window)) == 21, "all saved tracks")
        self.assertEqual(window.find("Collection", "combo box").name, "Collection")
        self.app.activate()
        self.to_the_box(window)
        x11.key("Down")
        window.wait_until(lambda: len(self.rows(window)) == 5, "the tracks of the first collection")
        self.assertEqual(window.description("Collection"), "Favourites")

        # In the order of the collection: the last one that was saved comes last.
        x11.key("Tab", "Down", "Home", "Return")
        window.wait_until(lambda: window.value_of("Track id") == "mtrack_lib000003", "the first track of the collection")
        window.wait_state("Playing")
        window.press("Next track", "push button")
        window.wait_until(lambda: window.value_of("Track id") == "mtrack_lib000002", "the second one")

        service.fault("api:collection-gone")
        window.press("Reload the library")
        window.wait_until(lambda: len(self.rows(window)) == 21, "all saved tracks again")
        window.wait_until(lambda: any("no longer gives the collection “Favourites”" in name for name in window.names()), "the reason")
        self.assertEqual(window.description("Collection"), "All saved tracks")
        self.assertEqual(window.value_of("Track id"), "mtrack_lib000002")


if __name__ == "__main__":
    unittest.main()
