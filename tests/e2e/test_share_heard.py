# SPDX-License-Identifier: MIT
"""From a track that is not available, by a share, to its stems: heard without a hole, and the token of the share left nowhere."""
import time
import unittest
from contextlib import contextmanager

from harness import processes, secrets, x11
from harness.buses import both_recorded
from harness.sandbox import KEY, ORGANIZATION
from harness.scenario import Scenario
from harness.timecode import RATE

TOKEN = "shr_9f3aCANARYheardLm42"
HINT = "shr_9f3a…"
BEFORE = "on the clipboard before"


class ShareHeard(Scenario):
    seconds = 12
    stems = ("drums",)
    keys = (KEY, TOKEN)  # searched for in all files, in the output and in what was said on the buses

    @contextmanager
    def buses(self):
        """Records both buses; at the end neither must have carried a secret."""
        with both_recorded(self.folder) as records:
            yield
        for record, sign in zip(records, (b"org.mpris.MediaPlayer2", b"TextChanged")):
            self.assertIn(sign, record.read_bytes(), "nothing was recorded")
            self.assertEqual(secrets.places_of([KEY.encode(), TOKEN.encode(), secrets.SIGNATURE], record), [])

    def assertTokenIsNowhere(self, window):
        """Neither in the window, nor in its properties, the clipboard or a command line."""
        self.assertEqual(window.text("Track reference"), HINT)
        for seen in (window.names(), x11.properties(), processes.command_lines(), x11.clipboard("primary")):
            self.assertNotIn(TOKEN, str(seen))
        self.assertEqual(x11.clipboard(), BEFORE)

    def paste(self, window, address):
        x11.set_clipboard(address)
        self.app.activate()
        x11.key("ctrl+v")
        window.wait_until(lambda: window.text("Track reference") == HINT, "the hint of the token")
        x11.set_clipboard(BEFORE)

    def test_fromNotAvailable_byAShare_toASoloedStemAtTheSamePlace(self):
        service = self.start_service(ttl=1.5, bitrate_factor=1.3)
        for command in (f"others {self.track.id}", f"unsave {self.track.id}", f"share {TOKEN} {ORGANIZATION}/{self.track.id}"):
            service.say(command)
        self.start_recording()
        with self.buses():
            window = self.start_app("--organization", ORGANIZATION, self.track.id, QT_LOGGING_RULES="prelisten.*=true")
            window.wait_message("no access")
            window.press("Open a share link…", "push button")
            window.wait_until(lambda: window.focused == "Track reference", "the field for the link")
            self.paste(window, f"{service.api}/v1/music/shared/{TOKEN}")
            x11.key("Return")
            window.wait_state("Paused")
            self.assertIsNone(window.look_for("Lane drums"))
            self.assertTokenIsNowhere(window)

            window.press("Play", "push button")
            time.sleep(4)
            window.wait_until(lambda: window.slider("Position")[0] > 5000, "the share to be heard", seconds=20)
            expired = service.counts["expiries"]
            window.press("Pause", "push button")
            window.wait_state("Paused")
            self.assertTokenIsNowhere(window)

            window.press("Save to library", "push button")
            window.wait_until(lambda: window.look_for("Solo drums"), "the stems")
            window.wait_state("Paused")
            window.press("Solo drums", "toggle button")
            window.press("Play", "push button")
            window.wait_state("Playing")
            time.sleep(2)
            window.press("Pause", "push button")
            window.wait_state("Paused")
            self.assertNotIn(TOKEN, str((window.names(), x11.properties(), processes.command_lines(), x11.clipboard("primary"))))
            self.assertEqual(x11.clipboard(), BEFORE)
            self.assertCloses()

        self.assertGreaterEqual(expired, 3, "the links did not die as they should")
        self.assertEqual(service.counts["keyOnShares"], 0)
        self.assertGreaterEqual(service.counts["shareRequests"], 4)
        self.assertHeard(self.heard())

    def assertHeard(self, heard):
        """The master without a hole, then, after the pause, the stem from the same place without a hole."""
        self.assertEqual(heard.sources, ["master", "drums"], heard)
        (change,) = heard.switches
        self.assertLessEqual(abs(change.error_ms), 100, heard)
        self.assertAlmostEqual(heard.pieces[0].media_begin / RATE, 0, delta=0.005)
        drums = next(piece for piece in heard.pieces if piece.source == "drums").begin / RATE
        self.assertWhole(heard.between(0, drums - 0.1), 4.8)
        self.assertWhole(heard.between(drums, heard.last_sound), 1.5)


if __name__ == "__main__":
    unittest.main()
