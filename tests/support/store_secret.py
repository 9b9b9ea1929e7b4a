#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Stores the bytes of standard input in the Secret Service, whatever they are: store_secret.py NAME=VALUE…, the item's attributes."""
import sys

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

SERVICE, PATH = "org.freedesktop.secrets", "/org/freedesktop/secrets"
bus = Gio.bus_get_sync(Gio.BusType.SESSION)


def call(path, interface, method, arguments):
    return bus.call_sync(SERVICE, path, f"org.freedesktop.Secret.{interface}", method, arguments, None, Gio.DBusCallFlags.NONE,
                         10_000, None).unpack()


_, session = call(PATH, "Service", "OpenSession", GLib.Variant("(sv)", ("plain", GLib.Variant("s", ""))))
properties = {"org.freedesktop.Secret.Item.Label": GLib.Variant("s", "stored by a test"),
              "org.freedesktop.Secret.Item.Attributes": GLib.Variant("a{ss}", dict(word.split("=", 1) for word in sys.argv[1:]))}
secret = (session, b"", sys.stdin.buffer.read(), "text/plain")
item, prompt = call(f"{PATH}/aliases/default", "Collection", "CreateItem",
                    GLib.Variant("(a{sv}(oayays)b)", (properties, secret, True)))
sys.exit(0 if prompt == "/" else 1)
