# SPDX-License-Identifier: MIT
"""The window on Wayland: it plays, is driven by assistive tools, pastes, comes to the front, and ends clearly with the compositor."""
import subprocess
import time
import unittest

from harness.app import App
from harness.sandbox import KEY, ORGANIZATION
from harness.scenario import BIN_DIR, SLACK, Scenario
from harness.waiting import wait_for
from harness.wayland import Compositor


class OnWayland(Scenario):
    seconds = 6
    stems = ("drums",)

    def paste(self, compositor):
        """Until the question is there: at first the window may not have the keyboard yet, and a second paste only asks again."""
        window = self.app.window

        def asked():
            compositor.press_with_control("v")
            time.sleep(0.5)
            return window.value_of("Question")

        window.wait_until(asked, "the question")

    def test_itPlaysPastesComesToTheFront_andEndsWithTheCompositor(self):
        self.start_service()
        compositor = self._stack.enter_context(Compositor())
        window = self.start_app("--organization", ORGANIZATION, side_panel=False, **compositor.environment)
        window.wait_state("Empty", seconds=15)

        with self.subTest("a link that was copied is asked about, then it plays"):
            compositor.copy(f"prelisten:{ORGANIZATION}/{self.track.id}")
            self.paste(compositor)
            window.press("Open the linked track", "push button")
            window.wait_state("Paused")
            window.press("Play", "push button")
            window.wait_state("Playing")
            window.press("Pause", "push button")
            window.wait_state("Paused")

        with self.subTest("the window fits the screen and is painted"):
            shown = compositor.windows()[0]["rect"]
            self.assertLessEqual((shown["width"], shown["height"]), compositor.size)
            picture = self.folder / "screen.png"
            compositor.picture(picture)
            colours = subprocess.run(["identify", "-format", "%k", str(picture)], capture_output=True, text=True, check=True).stdout
            self.assertGreater(int(colours), 100)

        with self.subTest("a second start brings the window to the front"):
            compositor.go_to_workspace(2)
            wait_for(lambda: not compositor.windows()[0]["focused"], 5 * SLACK, "another workspace")
            token = compositor.activation_token()
            second = App(BIN_DIR, self.app.home, "--api-base", self.service.api, key=KEY, slack=SLACK, XDG_ACTIVATION_TOKEN=token,
                         **compositor.environment)
            with second:
                wait_for(lambda: second.exit_code is not None, 10 * SLACK, "the end of the second start")
                self.assertEqual(second.exit_code, 0)
            wait_for(lambda: compositor.windows()[0]["focused"], 5 * SLACK, "the window in front")

        with self.subTest("without the compositor it ends, and does not crash"):
            compositor.die()
            wait_for(lambda: self.app.exit_code is not None, 10 * SLACK, "the end of the program")
            self.assertEqual(self.app.exit_code, 1)
            self.assertIn("Wayland", self.app.output)


if __name__ == "__main__":
    unittest.main()
