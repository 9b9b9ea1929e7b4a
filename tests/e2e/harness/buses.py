# SPDX-License-Identifier: MIT
"""Records what is said on the buses of the session, and makes programs say what they tell a screen reader."""
import subprocess
import time
from contextlib import contextmanager

from . import atspi, processes

EVENTS = ("object:text-changed", "object:text-caret-moved", "object:property-change", "object:state-changed")


def accessibility_bus():
    answer = subprocess.run(["dbus-send", "--session", "--print-reply=literal", "--dest=org.a11y.Bus", "/org/a11y/bus",
                             "org.a11y.Bus.GetAddress"], capture_output=True, text=True, check=True)
    return answer.stdout.strip()


@contextmanager
def recorded(path, *bus):
    """Records everything on a bus, as it is on the wire, into the file @p path."""
    with open(path, "wb") as output:
        monitor = processes.start(["dbus-monitor", "--binary", *bus], stdout=output, stderr=subprocess.DEVNULL)
        time.sleep(0.5)
        try:
            yield path
        finally:
            time.sleep(0.3)
            processes.stop(monitor)


@contextmanager
def screen_reader():
    bus = atspi.listen(*EVENTS)
    try:
        yield
    finally:
        bus.close_sync()


@contextmanager
def both_recorded(folder):
    """Records both buses, with a screen reader, into files in @p folder: (session, accessibility)."""
    with screen_reader(), recorded(folder / "session.bus", "--session") as session, \
            recorded(folder / "accessibility.bus", "--address", accessibility_bus()) as accessibility:
        yield session, accessibility
