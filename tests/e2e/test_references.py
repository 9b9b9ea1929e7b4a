# SPDX-License-Identifier: MIT
"""No content of a source can make the program open a file or an address: checks every system call that opens or connects.

Opens, plays and mixes playlists and containers with external data under strace.
"""
import re
import shutil
import socket
import subprocess
import time
import unittest
from pathlib import Path
from urllib.parse import urlparse

from harness import scenario
from harness.app import App
from harness.sandbox import KEY, ORGANIZATION
from harness.scenario import SLACK
from odd import kinds, references
from odd.scenario import STEM, OddScenario, write_track

CALLS = "open,openat,openat2,connect,sendto,sendmsg,execve"


class References(OddScenario):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.secret = Path(cls.folder_of_tracks) / "named-by-a-source.wav"
        cls.secret.write_bytes(cls.makers["master"].wave())
        cls.listener = socket.create_server(("127.0.0.1", 0))
        cls.addClassCleanup(cls.listener.close)
        cls.listener.settimeout(0)
        cls.port = cls.listener.getsockname()[1]
        cls.tricks = references.all_tricks(cls.makers["master"], cls.secret, f"http://127.0.0.1:{cls.port}/part.wav")

    def traced_folder(self):
        """A folder with a `prelisten` script that runs the real program under strace."""
        self.log = self.folder / "calls"
        folder = self.folder / "bin"
        folder.mkdir()
        script = folder / "prelisten"
        script.write_text(f"#!/bin/sh\nexec strace -D -f -qq -e trace={CALLS} -e signal=none -s 300 -o '{self.log}' "
                          f"'{scenario.BIN_DIR}/prelisten' \"$@\"\n", encoding="utf-8")
        script.chmod(0o755)
        return folder

    def _start_app(self):
        home = self.folder / f"home{next(self._homes)}"
        self.app = self._stack.enter_context(App(
            self.traced_folder() if not (self.folder / "bin").exists() else self.folder / "bin", home, "--api-base",
            self.service.api, "--organization", ORGANIZATION, key=KEY, slack=3 * SLACK))

    def test_theTricksWork_whereNobodyGuards(self):
        """Proves that the tricks work on an unprotected player; otherwise the other test would prove nothing."""
        playlist = self.folder / "list.m3u8"
        playlist.write_bytes(self.tricks["hls-file"][0])
        parts = self.folder / "list.ffconcat"
        parts.write_bytes(self.tricks["concat"][0])
        for name, arguments in (("hls", ["-allowed_extensions", "ALL", "-i", playlist]),
                                ("concat", ["-f", "concat", "-safe", "0", "-i", parts])):
            with self.subTest(name):
                done = subprocess.run(["ffmpeg", "-v", "debug", "-nostdin", *arguments, "-t", "0.1", "-f", "null", "-"],
                                      capture_output=True, text=True, check=False)
                self.assertIn(f"Opening '{self.secret}'", done.stderr.replace("file:", ""))

    def test_noSourceOpensAFileOrAnAddress(self):
        self.assertTrue(shutil.which("strace"), "strace is missing")
        tracks = [write_track(self.folder_of_tracks, name, trick, {STEM: trick}) for name, trick in self.tricks.items()]
        good = self.made(kinds.WELL[0], "master")
        tracks.append(write_track(self.folder_of_tracks, "all of them", good, {STEM: good, **self.tricks}))
        self.start(tracks)
        for track in tracks:
            with self.subTest(track.title):
                if self.app.exit_code is not None:
                    self._start_app()
                self.open(track)
                self.use()
                self.assertIsNone(self.app.exit_code, "the program crashed")
                self.assertRaises(BlockingIOError, self.listener.accept)
        for name in self.tricks:
            self.app.window.wait_until(lambda n=name: self.app.window.value_of(f"Source {n}") in ("Failed", "Ready"), name)
        self.assertEqual(self.foreign_calls(), [])

    def use(self):
        """Plays the open track and mixes its stem, unless it failed."""
        window = self.app.window
        if window.wait_state("Paused", "Playing", "Failed", "Ended") != "Failed":
            window.press("Play", "push button")
            window.press(f"Solo {STEM}", "toggle button")
            time.sleep(0.3)
            window.press(f"Solo {STEM}", "toggle button")
            window.press("Listen to master", "toggle button")

    def foreign_calls(self):
        """The calls that open a file named by a source, or connect to anything but the sample service and this session's own sockets."""
        ours = {str(urlparse(address).port) for address in (self.service.api, self.service.storage)}
        calls = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        reached = {port for call in calls for port in re.findall(r"sin6?_port=htons\((\d+)\)", call)}
        self.assertTrue(ours <= reached and any("open" in call and "prelisten.ini" in call for call in calls),
                        "the trace does not show what is known to happen")
        own = re.compile(r"sin6?_port=htons\((" + "|".join(ours) + r")\)")
        return [call for call in calls if self.secret.name in call and "sendto" not in call and "sendmsg" not in call
                or re.search(r"sa_family=AF_INET", call) and not own.search(call)]


if __name__ == "__main__":
    unittest.main()
