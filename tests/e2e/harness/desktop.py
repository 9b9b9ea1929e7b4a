# SPDX-License-Identifier: MIT
"""The other side of what the program asks of a desktop: power management and systemd-logind as services on the session's bus, and a
real notification daemon."""
import json
import os
import select
import subprocess

from gi.repository import Gio, GLib

from . import processes
from .waiting import wait_for

POWER = "org.freedesktop.PowerManagement"
POWER_PATH = "/org/freedesktop/PowerManagement/Inhibit"
LOGIND = "org.freedesktop.login1"
LOGIND_PATH = "/org/freedesktop/login1"
INTERFACES = """<node>
 <interface name="org.freedesktop.PowerManagement.Inhibit">
  <method name="Inhibit"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="u" direction="out"/></method>
  <method name="UnInhibit"><arg type="u" direction="in"/></method>
 </interface>
 <interface name="org.freedesktop.login1.Manager">
  <method name="Inhibit"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
   <arg type="s" direction="in"/><arg type="h" direction="out"/></method>
  <signal name="PrepareForSleep"><arg type="b"/></signal>
 </interface>
</node>"""


class Power:
    """Grants inhibitions and knows which ones are held. @p name: POWER or LOGIND."""

    def __init__(self, name):
        self.granted = 0
        self.reason = None
        self._held = {}
        self._bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        path, interface = ((POWER_PATH, 0) if name == POWER else (LOGIND_PATH, 1))
        described = Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces[interface]
        self._object = self._bus.register_object(path, described, self._on_call, None, None)
        self._name = Gio.bus_own_name_on_connection(self._bus, name, Gio.BusNameOwnerFlags.NONE, None, None)
        wait_for(lambda: self._has_owner(name), 5, name)

    def close(self):
        self._bus.unregister_object(self._object)
        Gio.bus_unown_name(self._name)
        for end in self._held.values():
            if end is not None:
                os.close(end)

    def _has_owner(self, name):
        self._serve()
        return self._bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                                   GLib.Variant("(s)", (name,)), None, Gio.DBusCallFlags.NONE, 3000, None).unpack()[0]

    @staticmethod
    def _serve():
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass

    def _on_call(self, _, __, ___, ____, method, parameters, invocation):
        arguments = parameters.unpack()
        if method == "UnInhibit":
            del self._held[arguments[0]]
            invocation.return_value(None)
            return
        self.granted += 1
        if len(arguments) == 2:
            self.reason = arguments[1]
            self._held[self.granted] = None
            invocation.return_value(GLib.Variant("(u)", (self.granted,)))
            return
        assert (arguments[0], arguments[3]) == ("idle", "block"), arguments
        self.reason = arguments[2]
        ours, theirs = os.pipe()
        invocation.return_value_with_unix_fd_list(GLib.Variant("(h)", (0,)), Gio.UnixFDList.new_from_array([theirs]))
        self._held[self.granted] = ours

    @property
    def held(self):
        """The number of inhibitions that are held now."""
        self._serve()
        for number, end in list(self._held.items()):
            if end is not None and select.select([end], [], [], 0)[0]:  # its other end has been closed
                os.close(self._held.pop(number))
        return len(self._held)

    def sleep_and_resume(self):
        for begins in (True, False):
            self._bus.emit_signal(None, LOGIND_PATH, "org.freedesktop.login1.Manager", "PrepareForSleep",
                                  GLib.Variant("(b)", (begins,)))
        self._bus.flush_sync(None)


class Notifications:
    """dunst, a notification daemon."""

    def __init__(self, folder):
        settings = folder / "dunstrc"
        settings.write_text("[global]\nmarkup = full\nformat = \"%s\\n%b\"\n", encoding="utf-8")
        self._process = processes.start(["dunst", "-config", settings], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(lambda: self._control("is-paused") == "false", 10, "the notification daemon")

    def close(self):
        processes.stop(self._process)

    @staticmethod
    def _control(*words):
        return subprocess.run(["dunstctl", *words], capture_output=True, text=True, check=False).stdout.strip()

    def shown(self):
        """The number of notifications on the screen."""
        return int(self._control("count", "displayed") or 0)

    def click(self):
        self._control("action", "0")

    def history(self):
        """(summary, body, application) of every notification that was shown and closed, the newest first."""
        self._control("close-all")
        entries = json.loads(self._control("history"))["data"][0]
        return [tuple(entry[part]["data"] for part in ("summary", "body", "appname")) for entry in entries]
