# SPDX-License-Identifier: MIT
"""A service that sends hostile metadata: the window shows it literally, opens no file that it names and contacts no address."""
import json
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import time
import unittest
from pathlib import Path

from harness import x11
from harness.sandbox import ORGANIZATION
from harness.scenario import Scenario

TEXTS = Path(__file__).parents[1] / "hostile" / "metadata.txt"
STEMS = 50  # texts that one track carries as names of stems


class Canary:
    """A file that must not be opened, and an address that must not be contacted."""

    def __init__(self, folder):
        self.file = folder / "canary.png"
        shutil.copy(Path(__file__).parents[2] / "packaging" / "screenshots" / "window.png", self.file)
        self.contacts = 0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self):
        while True:
            try:
                self._socket.accept()[0].close()
            except OSError:
                return
            self.contacts += 1

    def close(self):
        self._socket.close()

    def texts(self):
        lines = TEXTS.read_text(encoding="utf-8").splitlines()
        return [json.loads(line).replace("{file}", str(self.file)).replace("{http}", self.address)
                for line in lines if line.startswith('"')]


def is_plain(text):
    """True if the window shows exactly @p text: nothing is folded, left out or cut."""
    return text.isascii() and text.isprintable() and text == " ".join(text.split()) and 0 < len(text) < 500


class HostileMetadata(Scenario):
    seconds = 3
    stems = ()

    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory(prefix="e2e-hostile-")  # not searched for secrets: the answers are not ours
        self.addCleanup(folder.cleanup)
        self.elsewhere = Path(folder.name)
        self.canary = Canary(self.elsewhere)
        self.addCleanup(self.canary.close)

    def body(self, title, names):
        link = self.service.storage + "/nothing.mp3?sig=x"
        return {"id": self.track.id, "title": title, "engine": title, "mode": title, "licence_class": title,
                "created_at": title, "playback_url": link, "stem_urls": {name: link for name in names}}

    def show(self, window, title, names):
        answer = self.elsewhere / "answer.json"
        answer.write_text(json.dumps(self.body(title, names)), encoding="utf-8")
        self.service.fault(f"api:replace-body,body=@{answer},times=1")
        asked = self.service.counts["apiRequests"]
        window.open(f"{ORGANIZATION}/{self.track.id}")
        window.wait_until(lambda: self.service.counts["apiRequests"] > asked, "a request for the track")

    @staticmethod
    def hover_over_everything():
        """Moves the pointer over the header and the lanes, so that tooltips show."""
        for y in range(60, 780, 60):
            for x in (80, 300, 700):
                subprocess.run(["xdotool", "mousemove", str(x), str(y), "mousemove_relative", "1", "0"], check=True)
                time.sleep(0.8 if x == 80 else 0.1)

    def watch(self):
        """Traces the running program from now on."""
        trace = self.elsewhere / "trace"
        strace = subprocess.Popen(["strace", "-f", "-qq", "-o", trace, "-e", "trace=open,openat,openat2,connect,execve",
                                   "-p", str(self.app.pid)], stderr=subprocess.PIPE, text=True)
        self.addCleanup(lambda: (strace.terminate(), strace.wait(), strace.stderr.close()))
        time.sleep(1)  # strace says nothing when it has begun
        self.assertIsNone(strace.poll(), "strace cannot watch the program")
        return trace

    def test_nothingIsOpened_andNothingIsContacted(self):
        self.start_service(faults=["storage:hang"])  # a link that fails would be renewed, with an ordinary answer
        window = self.start_app("--organization", ORGANIZATION, side_panel=False)
        trace = self.watch()
        texts = self.canary.texts()
        self.assertGreaterEqual(len(texts), 200)
        x11.activate(x11.windows_of(self.app.pid)[-1])
        titles = [text for text in texts if "canary" in text or self.canary.address in text]
        titles += [text for text in texts if text not in titles][::8]
        for number, title in enumerate(titles):
            self.show(window, title, texts[number * STEMS:][:STEMS] or [title])
            if is_plain(title):
                window.wait_until(lambda title=title: window.value_of("Title") == title, title)
                self.assertEqual(window.value_of("Engine"), title)
        self.hover_over_everything()
        self.assertCloses()
        self.assertEqual(self.canary.contacts, 0)
        calls = trace.read_text(errors="replace")
        self.assertRegex(calls, r"connect\(", "nothing was traced")
        self.assertNotIn("canary", calls)
        self.assertEqual(re.findall(r"execve\(.*", calls), [])
        print(f"figure 13: {len(texts)} texts, 0 files opened, 0 addresses contacted")


if __name__ == "__main__":
    unittest.main()
