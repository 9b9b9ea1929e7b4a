# SPDX-License-Identifier: MIT
"""The accessible names that assistive tools, scripts and screen readers rely on."""
import unittest

from harness.sandbox import ORGANIZATION
from harness.scenario import Scenario
from harness.window import ROLES

LICENCES = {
    "commercial_cleared": "Cleared for commercial use",
    "commercial_enterprise": "Commercial use, enterprise licence",
    "personal_only": "Personal use only",
    "unclear": "Unclear: do not assume commercial use",
    "free <b>for</b> all": "Not recognised (free <b>for</b> all): do not assume commercial use",
}


class Names(Scenario):
    seconds = 3
    stems = ("bass", "drums", "zither")
    order = ("drums", "bass", "zither")  # the order in which the sample service lists them

    def assertNamed(self, window, name, role):
        window.find(name, role)

    def test_everyNameOfTheContractIsThere_whenATrackIsOpen(self):
        self.start_service()
        window = self.open_track()
        window.wait_state("Paused")
        for name, role in (("Track reference", "text"), ("Organization", "editable combo box"),
                           ("Open track", "push button"), ("Play", "push button"), ("Stop", "push button"),
                           ("Position", "slider"), ("Volume", "slider"), ("API key…", "push button")):
            with self.subTest(name=name):
                self.assertNamed(window, name, role)
        for source in ("master", *self.order):
            with self.subTest(source=source):
                lane = window.find(f"Lane {source}", "panel")
                window.find(f"Listen to {source}", "toggle button", below=lane)
                self.assertIsNotNone(window.value_of(f"Source {source}", below=lane))

    def test_eachNameIsThereOnce(self):
        self.start_service()
        window = self.open_track()
        window.wait_state("Paused")
        for role in ("push button", "slider", "editable combo box", "panel", "toggle button"):
            names = window.names(role)
            self.assertEqual([name for name in names if names.count(name) > 1], [], role)

    def test_theLanesAreInTheOrderOfTheService(self):
        self.start_service()
        window = self.open_track()
        window.wait_state("Paused")
        lanes = [name for name in window.names("panel") if name.startswith("Lane ")]
        self.assertEqual(lanes, [f"Lane {source}" for source in ("master", *self.order)])

    def test_metadataReadsFieldAndValue(self):
        self.start_service()
        window = self.open_track()
        window.wait_state("Paused")
        for field, value in (("Title", "Time Code Study"), ("Licence", "Personal use only"), ("Engine", "studio"),
                             ("Mode", "creation"), ("Instrumental", "yes"), ("Track id", self.track.id)):
            self.assertEqual(window.value_of(field), value, field)
        self.assertRegex(window.value_of("Duration"), r"0:03")
        self.assertIn("2026", window.value_of("Created"))

    def test_whatTheServiceDidNotGiveReadsUnknown(self):
        bare = self.make_track("bare", title=None, engine=None, mode=None, measured_duration_seconds=None,
                               instrumental=None, licence_class=None, created_at=None, stems=())
        self.start_service(bare)
        window = self.open_track(track=bare)
        window.wait_state("Paused")
        self.assertEqual(window.value_of("Title"), bare.id)
        for field in ("Licence", "Engine", "Mode", "Instrumental", "Created"):
            self.assertEqual(window.value_of(field), "unknown", field)
        self.assertEqual([name for name in window.names("panel") if name.startswith("Lane ")], ["Lane master"])

    def test_licencesReadAsTheContractSays(self):
        for number, (raw, words) in enumerate(LICENCES.items()):
            with self.subTest(licence=raw):
                track = self.make_track(f"licence{number}", licence_class=raw, stems=(), seconds=1)
                self.start_service(track)
                window = self.open_track(track=track)
                window.wait_state("Paused")
                self.assertEqual(window.value_of("Licence"), words)
                self.app.close()

    def test_hostileTextIsShownAsItIs(self):
        title = "<img src=/etc/hostname> A<B & \"C\""
        track = self.make_track("hostile", title=title, stems=(), seconds=1)
        self.start_service(track)
        window = self.open_track(track=track)
        window.wait_state("Paused")
        self.assertEqual(window.value_of("Title"), title)

    def test_valuesAreSetAsByAPerson(self):
        self.start_service()
        window = self.open_track()
        window.wait_state("Paused")
        for source in ("master", *self.order):
            window.wait_source(source, "Ready")
        value, least, most = window.slider("Position")
        self.assertEqual((value, least), (0, 0))
        self.assertAlmostEqual(most, self.seconds * 1000, delta=60)
        window.set_slider("Position", 1500)
        window.wait_until(lambda: abs(window.slider("Position")[0] - 1500) < 30, "Position 1500")
        self.assertEqual(window.slider("Volume")[1:], (0, 100))
        window.set_slider("Volume", 40)
        self.assertEqual(window.slider("Volume")[0], 40)
        window.press("Stop", "push button")
        window.wait_until(lambda: window.slider("Position")[0] == 0, "Position 0 after Stop")

    def test_theStartIsEmpty_andTheKeyDialogHasItsNames(self):
        self.start_service()
        window = self.start_app("--organization", ORGANIZATION, key=None)
        window.wait_state("Empty")
        window.press("API key…")
        window.find("API key", "password")
        for name in ("Save", "Forget key", "Cancel"):
            self.assertNamed(window, name, "push button")
        window.press("Cancel")
        window.wait_until(lambda: window.look_for("API key", "password") is None, "the dialog closed")

    def test_everythingThatCanBePressedHasAName(self):
        self.start_service()
        window = self.open_track()
        window.wait_state("Paused")
        operable = ROLES["push button"] | ROLES["toggle button"] | ROLES["slider"] | ROLES["editable combo box"]
        nameless = [role for _, name, role in window.nodes() if role in operable and not name]
        self.assertEqual(nameless, [])


if __name__ == "__main__":
    unittest.main()
