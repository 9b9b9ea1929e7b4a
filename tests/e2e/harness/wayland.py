# SPDX-License-Identifier: MIT
"""A Wayland compositor beside the session's X server: sway without a screen, with a keyboard, a clipboard and activation tokens."""
import json
import os
import shutil
import socket
import struct
import subprocess
import tempfile
from pathlib import Path

from . import processes
from .session import Session
from .waiting import wait_for

CONFIGURATION = """output HEADLESS-1 resolution {width}x{height}
default_border none
focus_on_window_activation focus
"""
NOBODY = 65534
DISPLAY, REGISTRY, ACTIVATION, TOKEN = 1, 2, 3, 4  # numbers of the objects of the little client below


class Compositor:
    """with Compositor() as compositor: App(…, **compositor.environment)"""

    def __init__(self, width=1400, height=900):
        self._folder = Path(tempfile.mkdtemp(prefix="e2e-way-"))
        (self._folder / "config").write_text(CONFIGURATION.format(width=width, height=height), encoding="utf-8")
        self._variables = {**os.environ, "HOME": str(self._folder), "XDG_RUNTIME_DIR": str(self._folder), "WLR_BACKENDS": "headless",
                           "WLR_LIBINPUT_NO_DEVICES": "1", "WLR_RENDERER": "pixman"}
        self._variables.pop("DISPLAY", None)
        self.size = (width, height)

    def __enter__(self):
        command = ["sway", "-c", str(self._folder / "config")]
        if os.getuid() == 0:  # sway refuses to run as root
            os.chown(self._folder, NOBODY, NOBODY)
            command = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *command]
        with open(Session.current.path / "sway.log", "wb") as log:
            self._process = processes.start(command, env=self._variables, cwd="/", stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        wait_for(lambda: self._found("wayland-?") and self._found("sway-ipc.*"), 20, "the Wayland compositor")
        self._variables.update(WAYLAND_DISPLAY=str(self._found("wayland-?")), SWAYSOCK=str(self._found("sway-ipc.*")))
        return self

    def __exit__(self, *_):
        processes.stop(self._process)
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def environment(self):
        """What a program needs to show its window here and not on the X server."""
        return {"WAYLAND_DISPLAY": self._variables["WAYLAND_DISPLAY"], "QT_QPA_PLATFORM": "wayland", "XDG_SESSION_TYPE": "wayland",
                "DISPLAY": ""}

    def die(self):
        """Ends without notice, as in a crash."""
        self._process.kill()
        self._process.wait()

    def picture(self, path):
        self._run(["grim", str(path)])

    def copy(self, text):
        self._run(["wl-copy", text])

    def press_with_control(self, key):
        self._run(["wtype", "-M", "ctrl", key, "-m", "ctrl"])

    def go_to_workspace(self, number):
        self._run(["swaymsg", "workspace", "number", str(number)])

    def windows(self):
        """The nodes of all windows, as sway describes them."""
        pending, found = [json.loads(self._run(["swaymsg", "-t", "get_tree"]))], []
        while pending:
            node = pending.pop()
            found += [node] if node.get("pid") else []
            pending += node.get("nodes", []) + node.get("floating_nodes", [])
        return found

    def activation_token(self):
        """A token as a launcher asks for it, with which a window may come to the front."""
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(5)
            connection.connect(self._variables["WAYLAND_DISPLAY"])
            _send(connection, DISPLAY, 1, struct.pack("=I", REGISTRY))
            for sender, event, content in _events(connection):
                if (sender, event) == (REGISTRY, 0) and _text(content[4:]) == "xdg_activation_v1":
                    name = "xdg_activation_v1"
                    _send(connection, REGISTRY, 0, content[:4] + _packed(name) + struct.pack("=II", 1, ACTIVATION))
                    _send(connection, ACTIVATION, 1, struct.pack("=I", TOKEN))
                    _send(connection, TOKEN, 3, b"")  # commit
                elif (sender, event) == (TOKEN, 0):
                    return _text(content)
        raise AssertionError("the compositor gave no activation token")

    def _found(self, pattern):
        return next((path for path in self._folder.glob(pattern) if path.is_socket()), None)

    def _run(self, command):
        return subprocess.run(command, env=self._variables, stdout=subprocess.PIPE, check=True, timeout=10).stdout


def _send(connection, receiver, request, content):
    connection.sendall(struct.pack("=II", receiver, (8 + len(content)) << 16 | request) + content)


def _events(connection):
    """Every event as (sender, number, content)."""
    unread = b""
    while chunk := connection.recv(65536):
        unread += chunk
        while len(unread) >= 8:
            sender, word = struct.unpack("=II", unread[:8])
            size = word >> 16
            if len(unread) < size:
                break
            yield sender, word & 0xFFFF, unread[8:size]
            unread = unread[size:]


def _text(content):
    length = struct.unpack("=I", content[:4])[0]
    return content[4:3 + length].decode()


def _packed(text):
    raw = text.encode() + b"\0"
    return struct.pack("=I", len(raw)) + raw + b"\0" * (-len(raw) % 4)
