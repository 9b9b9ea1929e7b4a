# SPDX-License-Identifier: MIT
"""The window as assistive tools see it: finds everything by accessible name, nothing by position or class."""
import time

from . import x11
from .atspi import CHECKED, ENABLED, FOCUSED, SHOWING, Gone, Node

POLL_S = 0.02
WAITS_S = 10

ROLES = {  # role names of the tests -> the AT-SPI role numbers that count as such
    "text": {61, 79},
    "password": {40},
    "combo box": {11},
    "editable combo box": {11},
    "push button": {43},
    "toggle button": {7, 62},
    "slider": {51},
    "spin button": {52},
    "label": {29},
    "panel": {39, 99},
    "menu item": {35, 8, 45},
}


class NotThere(AssertionError):
    """An expected element was not found, or did not take the expected value in time."""


class Window:
    """The accessible tree of one running program."""

    def __init__(self, pid, slack=1.0):
        """@p slack multiplies every deadline."""
        self._slack = slack
        self._labels = {}
        self._found = {}
        self._root = self.wait_until(lambda: Node.application(pid), "the program among the accessible ones")

    # --- looking ----------------------------------------------------------------------------------------------------
    def nodes(self, below=None):
        """Every accessible object as (object, name, role), parents first."""
        pending = [below or self._root]
        while pending:
            node = pending.pop(0)
            try:
                yield node, node.name, node.role
                pending += node.children
            except Gone:
                continue  # it disappeared meanwhile

    def names(self, role=None):
        return [name for _, name, kind in self.nodes() if name and (role is None or kind in ROLES[role])]

    def look_for(self, name, role=None, below=None):
        """The object with exactly this name (and role), or None. Prefers a visible one."""
        if below is None and (known := self._found.get((name, role))):
            try:
                if known.name == name and known.has(SHOWING):
                    return known
            except Gone:
                pass
        hidden = None
        for node, found, kind in self.nodes(below):
            if found == name and (role is None or kind in ROLES[role]):
                if node.has(SHOWING):
                    if below is None:
                        self._found[name, role] = node
                    return node
                hidden = hidden or node
        return hidden

    def find(self, name, role=None, seconds=WAITS_S, below=None):
        return self.wait_until(lambda: self.look_for(name, role, below), f"{role or 'anything'} named “{name}”", seconds)

    def value_of(self, field, below=None):
        """What the label `Field: value` shows; None if there is no such label."""
        node = self._labels.get(field) if below is None else None
        try:
            if node and (name := node.name).startswith(field + ": "):
                return name[len(field) + 2:]
        except Gone:
            pass
        for node, name, kind in self.nodes(below):
            if name.startswith(field + ": ") and kind in ROLES["label"]:
                if below is None:
                    self._labels[field] = node
                return name[len(field) + 2:]
        return None

    @property
    def focused(self):
        """The name of the focused object (of the combo box, for the field inside it)."""
        return next((name for node, name, _ in self.nodes() if node.has(FOCUSED) and name), None)

    @property
    def state(self):
        return self.value_of("State")

    @property
    def message(self):
        return self.value_of("Message") or ""

    # --- waiting ----------------------------------------------------------------------------------------------------
    def wait_until(self, condition, what, seconds=WAITS_S):
        deadline = time.monotonic() + seconds * self._slack
        while True:
            try:
                if value := condition():
                    return value
            except Gone:
                pass
            if time.monotonic() > deadline:
                raise NotThere(f"{what}: not within {seconds * self._slack:g} s{self._seen()}")
            time.sleep(POLL_S)

    def _seen(self):
        return f" (State: {self.state}; Message: {self.message})" if hasattr(self, "_root") else ""

    def wait_state(self, *states, seconds=WAITS_S):
        """Waits for one of @p states; returns the first one seen."""
        return self.wait_until(lambda: self.state if self.state in states else None, f"State: {' or '.join(states)}",
                               seconds)

    def wait_message(self, *parts, seconds=WAITS_S):
        """Waits until the message contains all @p parts (case-insensitive); returns it."""
        return self.wait_until(
            lambda: self.message if all(part.lower() in self.message.lower() for part in parts) else None,
            f"Message with {parts}", seconds)

    def wait_source(self, source, state, seconds=WAITS_S):
        self.wait_until(lambda: (self.value_of(f"Source {source}") or "").startswith(state),
                        f"Source {source}: {state}", seconds)

    def states_during(self, seconds, until=None):
        """The sequence of states in the next @p seconds; ends early at the state @p until."""
        seen, deadline = [], time.monotonic() + seconds * self._slack
        while time.monotonic() < deadline:
            state = self.state
            if state and (not seen or seen[-1] != state):
                seen.append(state)
                if state == until:
                    break
            time.sleep(POLL_S)
        return seen

    # --- doing ------------------------------------------------------------------------------------------------------
    def press(self, name, role=None, below=None):
        """Presses a button or toggles a checkable one, as assistive tools do; returns the time (monotonic)."""
        node = self.find(name, role, below=below)
        for number, action in enumerate(node.actions):
            if action.lower() in ("press", "toggle", "click", "showmenu"):
                at = time.monotonic()
                node.act(number)
                return at
        raise NotThere(f"“{name}” cannot be pressed")

    def set_slider(self, name, value):
        self.find(name, "slider").set_value(value)

    def slider(self, name):
        """(value, least, most)"""
        return self.find(name, "slider").value

    def set_text(self, name, text):
        if not self._editor(name).set_text(text):
            raise NotThere(f"“{name}” takes no text")

    def text(self, name):
        return self._editor(name).text

    def focus(self, name):
        self._editor(name).grab_focus()

    def _editor(self, name):
        """The text field of this name, or the one inside the combo box of this name."""
        fields = ("text", "password", "editable combo box")
        node = self.wait_until(lambda: next(filter(None, (self.look_for(name, role) for role in fields)), None),
                               f"a text field named “{name}”")
        if node.role in ROLES["editable combo box"]:
            node = next((inner for inner, _, kind in self.nodes(node) if kind in ROLES["text"]), node)
        return node

    def tab_to(self, name, most=60, key="Tab"):
        """Presses Tab, or @p key, until @p name has the keyboard."""
        for _ in range(most):
            if self.focused == name:
                return
            x11.key(key)
            time.sleep(0.05)
        raise NotThere(f"{key} never comes to “{name}”")

    def description(self, name):
        return self.find(name).description

    def is_checked(self, name):
        return self.find(name).has(CHECKED)

    def is_enabled(self, name):
        return self.find(name).has(ENABLED)

    def open(self, reference, organization=None):
        """Enters a reference and presses “Open track”."""
        if organization is not None:
            self.set_text("Organization", organization)
        self.set_text("Track reference", reference)
        self.press("Open track", "push button")
