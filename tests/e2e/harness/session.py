# SPDX-License-Identifier: MIT
"""A private desktop session: D-Bus, a Secret Service, accessibility, a screen with a window manager, and a sound server.

Nothing of it is mocked, and it shares nothing with the user's own session: all sockets, homes and settings are in one folder
that is deleted with the session. Several sessions may run side by side.
"""
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from . import processes
from .sound import SERVERS, SINK
from .timecode import RATE
from .waiting import SessionFailed, wait_for

KEYRING_PASSWORD = "end to end"

# The only services that the bus starts on demand. The Secret Service is not among them: scenarios stop it, and it must stay stopped.
BUS_SERVICES = ("org.a11y.Bus", "org.gnome.keyring.SystemPrompter", "org.gnome.keyring.PrivatePrompter")
BUS_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{folder}/services</servicedir>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
"""


def home_environment(home):
    """Creates HOME and the XDG folders below @p home; returns the environment variables for them."""
    home = Path(home)
    folders = {"HOME": home, "XDG_CONFIG_HOME": home / "config", "XDG_DATA_HOME": home / "data",
               "XDG_CACHE_HOME": home / "cache", "XDG_STATE_HOME": home / "state"}
    for folder in folders.values():
        folder.mkdir(parents=True, exist_ok=True)
    return {name: str(folder) for name, folder in folders.items()}


def _interrupt(*_):
    raise KeyboardInterrupt  # the only exception that unittest does not catch


class Session:
    """A private session: with Session(): … – os.environ is the session's inside the block, and is restored afterwards."""

    current = None  # the running session, for scenarios that change it

    def __init__(self, window_manager=True, screen="1400x900", sound="pulseaudio"):
        """@p sound: a key of sound.SERVERS."""
        self._window_manager = window_manager
        self._screen = screen
        self._before = dict(os.environ)
        self._path = Path(tempfile.mkdtemp(prefix="e2e-"))
        self._log = None
        self._keyring = None
        self._sound = SERVERS[sound](self._path)

    def __enter__(self):
        processes.adopt_orphans()
        signal.signal(signal.SIGTERM, _interrupt)
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        Session.current = self
        return self

    def __exit__(self, *_):
        Session.current = None
        processes.stop_descendants()
        os.environ.clear()
        os.environ.update(self._before)
        if self._log:
            self._log.close()
        shutil.rmtree(self._path, ignore_errors=True)

    @property
    def path(self):
        return self._path

    @property
    def log(self):
        """The output of the session's own services."""
        return (self._path / "session.log").read_text(encoding="utf-8", errors="replace")

    def _start(self):
        runtime = self._path / "run"
        runtime.mkdir(mode=0o700)
        self._log = open(self._path / "session.log", "wb")
        for name in ("DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY", "FREDDY_API_KEY",
                     "GNOME_KEYRING_CONTROL", "SSH_AUTH_SOCK", "QT_QPA_PLATFORM", "XAUTHORITY", "LANGUAGE",
                     "http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
            os.environ.pop(name, None)
        for name in [name for name in os.environ if name.startswith("LC_")]:
            del os.environ[name]  # the names that the tests look up are English, whatever the user's locale
        os.environ.update(home_environment(self._path / "home"))
        os.environ.update({
            "XDG_RUNTIME_DIR": str(runtime), "LANG": "C.UTF-8", "XDG_CURRENT_DESKTOP": "", "XDG_SESSION_TYPE": "x11",
            **self._sound.environment,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb", "PYTHONDONTWRITEBYTECODE": "1",
        })
        self._start_screen()
        self._start_bus()
        self.start_sound()
        self.start_keyring()
        if self._window_manager:
            self._spawn(["openbox"])
            wait_for(self._has_window_manager, 10, "the window manager")

    def _spawn(self, command, **options):
        return processes.start(command, stderr=self._log, **{"stdout": self._log, **options})

    def _start_screen(self):
        read, write = os.pipe()
        self._spawn(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{self._screen}x24", "-nolisten", "tcp", "-noreset",
                     "-dpi", "96"], pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise SessionFailed("the X server did not start")
        os.environ["DISPLAY"] = f":{number}"

    def _start_bus(self):
        services = self._path / "services"
        services.mkdir()
        for name in BUS_SERVICES:
            for known in Path("/usr/share/dbus-1/services").glob(f"{name}.service"):
                shutil.copy(known, services)
        configuration = self._path / "bus.conf"
        configuration.write_text(BUS_CONFIGURATION.format(folder=self._path), encoding="utf-8")
        bus = self._spawn(["dbus-daemon", f"--config-file={configuration}", "--nofork", "--nopidfile",
                           "--print-address=1"], stdout=subprocess.PIPE)
        with bus.stdout as pipe:
            os.environ["DBUS_SESSION_BUS_ADDRESS"] = pipe.readline().decode().strip()

    def start_sound(self):
        self._sound.start(self._spawn)
        wait_for(lambda: SINK in self._output(["pactl", "list", "short", "sinks"]), 10, "the sound server")

    def stop_sound(self):
        """Stops the sound server without notice to its clients, as in a crash; recordings end too."""
        self._sound.stop()

    def is_sounding(self):
        """Whether any program plays, that is, has a stream that is not corked."""
        return "Corked: no" in self._output(["pactl", "list", "sink-inputs"])

    @property
    def sound(self):
        """The sound server, with the properties that a recording needs."""
        return self._sound

    def start_keyring(self, password=KEYRING_PASSWORD):
        """Starts a Secret Service whose login keyring is unlocked by @p password; a wrong password leaves it locked."""
        self._keyring = self._spawn(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                                    stdin=subprocess.PIPE)
        self._keyring.stdin.write(password.encode())
        self._keyring.stdin.close()
        wait_for(lambda: "org.freedesktop.secrets" in self._bus_names(), 10, "the Secret Service")

    def suspend_keyring(self):
        """The Secret Service stays on the bus, but answers nothing until resume_keyring()."""
        self._keyring.send_signal(signal.SIGSTOP)

    def resume_keyring(self):
        self._keyring.send_signal(signal.SIGCONT)

    def stop_keyring(self):
        processes.stop(self._keyring)
        wait_for(lambda: "org.freedesktop.secrets" not in self._bus_names(), 5, "the end of the Secret Service")

    def plug_in(self, name):
        """Adds an audio output; returns the argument for unplug()."""
        module = self._output(["pactl", "load-module", "module-null-sink", f"sink_name={name}", f"rate={RATE}", "channels=2",
                               "format=s16le", "norewinds=1", f"sink_properties=device.description={name}"]).strip()
        wait_for(lambda: name in self._output(["pactl", "list", "short", "sinks"]), 5, f"the output {name}")
        return module

    def unplug(self, module):
        """Removes an output; its streams move to the default output, as on any desktop."""
        self._output(["pactl", "unload-module", module])

    def make_default(self, name):
        self._output(["pactl", "set-default-sink", name])

    def _bus_names(self):
        return self._output(["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/",
                             "org.freedesktop.DBus.ListNames"])

    def _has_window_manager(self):
        return "window id" in self._output(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"])

    def _output(self, command):
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=self._log, check=False).stdout.decode()
