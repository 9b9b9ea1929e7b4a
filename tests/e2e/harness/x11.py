# SPDX-License-Identifier: MIT
"""X11 functions that xdotool lacks: closing a window as its frame would, and noticing when a window is mapped."""
import ctypes
import ctypes.util
import subprocess
import time

_x = ctypes.CDLL(ctypes.util.find_library("X11"))
_test = ctypes.CDLL(ctypes.util.find_library("Xtst"))
for _name, _result, _arguments in (
        ("XOpenDisplay", ctypes.c_void_p, [ctypes.c_char_p]),
        ("XCloseDisplay", ctypes.c_int, [ctypes.c_void_p]),
        ("XDefaultRootWindow", ctypes.c_ulong, [ctypes.c_void_p]),
        ("XInternAtom", ctypes.c_ulong, [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]),
        ("XSelectInput", ctypes.c_int, [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_long]),
        ("XNextEvent", ctypes.c_int, [ctypes.c_void_p, ctypes.c_void_p]),
        ("XPending", ctypes.c_int, [ctypes.c_void_p]),
        ("XSync", ctypes.c_int, [ctypes.c_void_p, ctypes.c_int]),
        ("XSendEvent", ctypes.c_int,
         [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]),
        ("XStringToKeysym", ctypes.c_ulong, [ctypes.c_char_p]),
        ("XKeysymToKeycode", ctypes.c_ubyte, [ctypes.c_void_p, ctypes.c_ulong]),
        ("XTestFakeKeyEvent", ctypes.c_int, [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong])):
    _function = getattr(_test if _name.startswith("XTest") else _x, _name)
    _function.restype, _function.argtypes = _result, _arguments

CLIENT_MESSAGE = 33
MAP_NOTIFY = 19
SUBSTRUCTURE_NOTIFY_MASK = 1 << 19


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5)]


class MapEvent(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("event", ctypes.c_ulong), ("window", ctypes.c_ulong),
                ("override_redirect", ctypes.c_int)]


class Event(ctypes.Union):
    _fields_ = [("message", ClientMessage), ("map", MapEvent), ("type", ctypes.c_int), ("pad", ctypes.c_long * 24)]


class Display:
    """A connection to the session's X server."""

    def __enter__(self):
        self._display = _x.XOpenDisplay(None)
        if not self._display:
            raise RuntimeError("no X server")
        self._root = _x.XDefaultRootWindow(self._display)
        return self

    def __exit__(self, *_):
        _x.XCloseDisplay(self._display)

    def close_window(self, window):
        """Sends WM_DELETE_WINDOW, like a click on the frame's close button."""
        event = Event()
        event.message.type = CLIENT_MESSAGE
        event.message.window = window
        event.message.message_type = self._atom("WM_PROTOCOLS")
        event.message.format = 32
        event.message.data[0] = self._atom("WM_DELETE_WINDOW")
        _x.XSendEvent(self._display, window, 0, 0, ctypes.byref(event))
        _x.XSync(self._display, 0)

    def press(self, name):
        """Presses a key at once, which key() below cannot: it starts a program first."""
        code = _x.XKeysymToKeycode(self._display, _x.XStringToKeysym(name.encode()))
        for down in (1, 0):
            _test.XTestFakeKeyEvent(self._display, code, down, 0)
        _x.XSync(self._display, 0)

    def watch_mapping(self):
        """From now on, wait_mapped() notices every top-level window that is mapped. Works only without a window manager."""
        _x.XSelectInput(self._display, self._root, SUBSTRUCTURE_NOTIFY_MASK)
        _x.XSync(self._display, 0)

    def wait_mapped(self, seconds):
        """The monotonic time when the next top-level window was mapped; None if none was."""
        event = Event()
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            while _x.XPending(self._display):
                _x.XNextEvent(self._display, ctypes.byref(event))
                if event.type == MAP_NOTIFY and not event.map.override_redirect:
                    return time.monotonic()
            time.sleep(0.0005)
        return None

    def _atom(self, name):
        return _x.XInternAtom(self._display, name.encode(), 0)


def windows_of(pid):
    """The visible top-level windows of a process, the latest last."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(pid)],
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout
    return [int(number) for number in found.split()]


def properties():
    """What every window on the screen says of itself, as text: titles, classes, commands."""
    tree = subprocess.run(["xwininfo", "-root", "-tree"], capture_output=True, text=True, check=True).stdout
    windows = [line.split()[0] for line in tree.splitlines() if line.strip().startswith("0x")]
    return tree + "".join(subprocess.run(["xprop", "-id", window], capture_output=True, text=True, errors="replace", check=False).stdout
                          for window in windows)


def key(*keys):
    """Presses keys as a user would: they go to the focused widget."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "4", text], check=True)


def set_clipboard(text):
    subprocess.run(["xsel", "--clipboard", "--input"], input=text.encode(), check=True)


def clipboard(selection="clipboard"):
    """What @p selection holds: the clipboard, or the `primary` selection."""
    return subprocess.run(["xsel", f"--{selection}", "--output"], capture_output=True, text=True, check=False).stdout


def activate(window):
    """Gives @p window the keyboard focus."""
    subprocess.run(["xdotool", "windowactivate", "--sync", str(window)], check=True)


def minimize(window):
    subprocess.run(["xdotool", "windowminimize", str(window)], check=True)


def resize(window, width, height):
    subprocess.run(["xdotool", "windowsize", "--sync", str(window), str(width), str(height)], check=True)


def picture(window, path):
    """Saves the area of the screen that @p window occupies, including dialogs and menus over it."""
    said = subprocess.run(["xwininfo", "-id", str(window)], capture_output=True, text=True, check=True).stdout
    place = dict(line.strip().split(":", 1) for line in said.splitlines() if ":" in line)
    names = ("Width", "Height", "Absolute upper-left X", "Absolute upper-left Y")
    crop = "{}x{}+{}+{}".format(*(int(place[name]) for name in names))
    subprocess.run(["import", "-window", "root", "-crop", crop, "+repage", str(path)], check=True)


def screenshot(path):
    subprocess.run(["import", "-window", "root", str(path)], check=False)
