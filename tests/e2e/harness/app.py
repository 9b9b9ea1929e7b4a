# SPDX-License-Identifier: MIT
"""Runs `prelisten` with its own home folder, and closes its window as a user would."""
import os
import subprocess
import time
from pathlib import Path

from . import processes, x11
from .session import home_environment, wait_for
from .window import Window


class App:
    """The program under test: with App(bin_dir, home, "--play", …) as app: app.window …"""

    def __init__(self, bin_dir, home, *arguments, key=None, slack=1.0, side_panel=True, **environment):
        """@p key: FREDDY_API_KEY for this run; None: it uses the keychain. Without @p side_panel it requests nothing but the track."""
        self.home = Path(home)
        if not side_panel:
            settings = self.home / "config" / "prelisten" / "prelisten.ini"
            settings.parent.mkdir(parents=True, exist_ok=True)
            settings.write_text("[side-panel]\nshown=false\n", encoding="utf-8")
        self._slack = slack
        self._window = None
        self.started = None
        self._command = [bin_dir / "prelisten", *arguments]
        self._environment = {**os.environ, **home_environment(self.home), **environment}
        if key is not None:
            self._environment["FREDDY_API_KEY"] = key

    def __enter__(self):
        self._output = open(self.home.parent / f"{self.home.name}.output", "ab")
        self.started = time.monotonic()
        self._process = processes.start(self._command, env=self._environment, stdin=subprocess.DEVNULL,
                                        stdout=self._output, stderr=self._output)
        return self

    def __exit__(self, *_):
        if self._process.poll() is None:
            self.close(must=False)
        processes.stop(self._process)
        self._output.close()

    @property
    def output(self):
        """Everything that all runs with this home folder printed."""
        return Path(self._output.name).read_text(encoding="utf-8", errors="replace")

    @property
    def pid(self):
        return self._process.pid

    @property
    def exit_code(self):
        """None while it runs."""
        return self._process.poll()

    @property
    def window(self):
        if self._window is None:
            self._window = Window(self.pid, self._slack)
        return self._window

    def activate(self):
        """Gives the main window the keyboard focus."""
        x11.activate(wait_for(lambda: x11.windows_of(self.pid), 10, "the window")[-1])

    def kill(self):
        """Ends the program without notice, as a crash would."""
        self._process.kill()
        self._process.wait()

    def close(self, patience_s=5.0, must=True):
        """Closes the window; returns the seconds until the program exited, or None if it did not exit in time."""
        windows = x11.windows_of(self.pid)
        if must and not windows:
            raise AssertionError("there is no window to close")
        with x11.Display() as display:
            asked = time.monotonic()
            for window in windows:
                display.close_window(window)
            while time.monotonic() < asked + patience_s:
                if self._process.poll() is not None:
                    return time.monotonic() - asked
                time.sleep(0.002)
        return None


def run_command(bin_dir, home, *arguments, key=None, stdin="", seconds=60, **environment):
    """Runs `prelisten` without a window until it exits; returns a subprocess.CompletedProcess with text."""
    variables = {**os.environ, **home_environment(home), **environment}
    if key is not None:
        variables["FREDDY_API_KEY"] = key
    return subprocess.run([str(bin_dir / "prelisten"), *arguments], env=variables, input=stdin, text=True,
                          capture_output=True, timeout=seconds, check=False)
