# SPDX-License-Identifier: MIT
"""Accessible objects over plain D-Bus: no cache that could be stale, no events, and every call has a time limit.

(libatspi handles events inside blocking calls and can lock itself up for good when a window goes away at the wrong moment.)
"""
import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

ACCESSIBLE, ACTION, VALUE, TEXT, EDITABLE, COMPONENT = (
    f"org.a11y.atspi.{name}" for name in ("Accessible", "Action", "Value", "Text", "EditableText", "Component"))
ROOT = "/org/a11y/atspi/accessible/root"
CHECKED, ENABLED, FOCUSABLE, FOCUSED, SHOWING = 4, 8, 11, 12, 25  # bits of the state set
LIMIT_MS = 3000

Gone = GLib.Error  # what every call raises when the object no longer exists


def _call(bus, name, path, interface, method, arguments=None):
    return bus.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, LIMIT_MS, None).unpack()


def _connect():
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    session.set_exit_on_close(False)
    (address,) = _call(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
    bus.set_exit_on_close(False)
    return bus


def listen(*events):
    """Registers for @p events, as a screen reader does: programs send them only then. Returns the connection; close_sync() ends it."""
    bus = _connect()
    for event in events:
        _call(bus, "org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "RegisterEvent",
              GLib.Variant("(sass)", (event, [], "")))
    return bus


class Node:
    """One accessible object."""

    _bus = None

    def __init__(self, name, path):
        self._name, self._path = name, path

    @classmethod
    def application(cls, pid):
        """The root of the accessible tree of the process @p pid, or None."""
        if Node._bus is None:
            Node._bus = _connect()
        for child in cls("org.a11y.atspi.Registry", ROOT).children:
            try:
                (owner,) = _call(cls._bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                 "GetConnectionUnixProcessID", GLib.Variant("(s)", (child._name,)))
                if owner == pid and child.children:
                    return child
            except Gone:
                continue
        return None

    def _do(self, interface, method, signature=None, *arguments):
        variant = GLib.Variant(signature, arguments) if signature else None
        return _call(self._bus, self._name, self._path, interface, method, variant)

    def _get(self, interface, name):
        return self._do("org.freedesktop.DBus.Properties", "Get", "(ss)", interface, name)[0]

    @property
    def children(self):
        return [Node(*address) for address in self._do(ACCESSIBLE, "GetChildren")[0]]

    @property
    def name(self):
        return self._get(ACCESSIBLE, "Name")

    @property
    def description(self):
        return self._get(ACCESSIBLE, "Description")

    @property
    def role(self):
        """The number of the role; the role name that some programs also report is less exact."""
        return self._do(ACCESSIBLE, "GetRole")[0]

    def has(self, state):
        low, high = self._do(ACCESSIBLE, "GetState")[0]
        return bool((low | high << 32) >> state & 1)

    @property
    def actions(self):
        return [name for name, _, _ in self._do(ACTION, "GetActions")[0]]

    def act(self, number):
        return self._do(ACTION, "DoAction", "(i)", number)[0]

    @property
    def value(self):
        """(value, least, most)"""
        return tuple(self._get(VALUE, name) for name in ("CurrentValue", "MinimumValue", "MaximumValue"))

    def set_value(self, value):
        self._do("org.freedesktop.DBus.Properties", "Set", "(ssv)", VALUE, "CurrentValue",
                 GLib.Variant("d", float(value)))

    @property
    def text(self):
        return self._do(TEXT, "GetText", "(ii)", 0, self._get(TEXT, "CharacterCount"))[0]

    def set_text(self, text):
        return self._do(EDITABLE, "SetTextContents", "(s)", text)[0]

    def grab_focus(self):
        return self._do(COMPONENT, "GrabFocus")[0]
