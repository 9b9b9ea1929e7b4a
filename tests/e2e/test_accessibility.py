# SPDX-License-Identifier: MIT
"""The whole accessible tree of the running program: every operable element has a name and reports its state."""
import unittest

from harness.atspi import ENABLED, FOCUSABLE, SHOWING, Gone
from harness.scenario import Scenario
from harness.window import ROLES

SCROLL_BAR = 48
PRESSED = ROLES["push button"] | ROLES["toggle button"]
COMBO_BOX = ROLES["editable combo box"]
# What a user presses, types into or moves, except scroll bars: assistive tools read hidden content anyway.
OPERABLE = set().union(*(ROLES[role] for role in ("text", "password", "editable combo box", "push button", "toggle button", "slider")))


class Accessibility(Scenario):
    seconds = 1  # only the demo's own track plays, not this one
    stems = ()

    def setUp(self):
        super().setUp()
        self.window = self.start_app("--demo", key=None)
        self.window.wait_state("Paused", seconds=15)

    def showing(self):
        """Every visible object as (object, name, role), parents first."""
        for node, name, role in self.window.nodes():
            try:
                if node.has(SHOWING):
                    yield node, name, role
            except Gone:
                continue

    def assertWhole(self, least):
        """The visible elements have no fault, and at least @p least of them are operable."""
        used, faults = 0, []
        for node, name, role in self.showing():
            operable = role in OPERABLE
            # The role shows whether a button is checkable: Qt 6.4 sends no state for it.
            if not (operable or node.has(FOCUSABLE)) or role == SCROLL_BAR:
                continue
            used += 1
            if not name.strip():
                faults.append(f"nothing names the role {role}")
            if operable and node.has(ENABLED) and not node.has(FOCUSABLE):
                faults.append(f"“{name}” cannot take the keyboard")
            if role in ROLES["slider"]:
                value, lowest, highest = node.value
                if not lowest <= value <= highest or lowest == highest:
                    faults.append(f"“{name}” is {value} in {lowest}…{highest}")
            if role in PRESSED and node.has(ENABLED) and not node.actions:
                faults.append(f"“{name}” cannot be pressed")
        self.assertEqual(faults, [])
        self.assertGreaterEqual(used, least, "the walk has lost its way")

    def test_theWindow_isWhole_withATrack(self):
        self.assertWhole(least=25)

    def test_theWindow_isWhole_whileItMixes(self):
        self.window.press("Solo drums")
        self.window.wait_until(lambda: self.window.is_checked("Solo drums"), "Solo drums on")
        self.assertWhole(least=25)
        self.window.press("Mute bass")
        self.window.wait_until(lambda: self.window.is_checked("Mute bass"), "Mute bass on")
        self.assertFalse(self.window.is_checked("Mute drums"))

    def test_theKeyDialog_isWhole(self):
        self.window.press("API key…", "push button")
        self.window.find("API key", "password")
        self.assertWhole(least=25)
        self.window.press("Cancel")

    def test_whatCanBeChecked_andWhatChangesIt_areOne(self):
        for name in ("Listen to drums", "Listen to bass"):
            self.window.press(name)
            self.window.wait_until(lambda name=name: self.window.is_checked(name), f"{name} on")
        self.assertFalse(self.window.is_checked("Listen to drums"))

    def test_noNameIsUsedTwice(self):
        names = [(name, role) for _, name, role in self.showing() if role in OPERABLE - COMBO_BOX - ROLES["text"]]
        self.assertEqual(sorted(names), sorted(set(names)))


if __name__ == "__main__":
    unittest.main()
