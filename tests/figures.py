#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints the table of what the project promises about faults, with what was measured.

Every promise has a number. A test or benchmark prints `figure NUMBER: what was measured`; this script runs those that a row
names, collects these lines, and tells which row was reached. Without arguments it runs what takes minutes; rows that take
longer, or that need other builds, are measured with --long or if they are named: tests/run.sh --figures [--long] [ROW …].
With --from it runs nothing and reads the output of earlier runs (ctest -V, run.sh, a benchmark).
"""
import argparse
import os
import re
import subprocess
import sys
import textwrap
from dataclasses import dataclass, field
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
NOT_MEASURED = "not measured"


@dataclass
class Row:
    """One promise. @p tests: names of ctest, as regular expressions; @p commands: what else measures it, with {bin} for the folder of
    the programs; @p long: only on request."""

    number: int
    promise: str
    figure: str
    tests: tuple = ()
    commands: tuple = ()
    long: bool = False


# A program that needs a screen or a sound server runs in a private session.
PYTHON = ("/usr/bin/python3", "-B")
IN_SESSION = (*PYTHON, "tests/e2e/figures/in_session.py")

ROWS = (
    Row(1, "key egress: seeded redirect, error and renewal runs", "0 leaks in 10,000", ("tst_keyegress", "tst_keyegress_answers")),
    Row(2, "key and sig in output, logs, widgets, tooltips, clipboard, config, cache, D-Bus, argv after the whole fault suite", "0 hits",
        ("e2e_secrets", "e2e_secrets_bus")),
    Row(3, "every fault × 50 offsets × 3 sizes: SHA-256 equal, or an error shown", "0 silent truncations", ("tst_faultmatrix",)),
    Row(4, "TTL 5 s, slow drip, reset every 3 s: completes; 32 sources find 403 at once", "renewals ≤ expiries + 1; exactly 1 re-fetch",
        ("tst_expiry",)),
    Row(5, "recorded sound across expiry", "0 ms gap, 0 frames lost or repeated", ("e2e_expiry", "e2e_expiry_pipewire")),
    Row(6, "largest event-loop gap in every fault", "≤ 100 ms", commands=((*IN_SESSION, "{bin}/event_loop_gap"),)),
    Row(7, "closing in any fault; 1,000 open/close cycles", "≤ 1 s; 0 hangs", ("tst_closing",)),
    Row(8, "a 10-minute outage with 16 sources", "≤ 80 requests", ("tst_outage",)),
    Row(9, "200 MiB bomb, endless body, 10⁶ [", "refused ≤ 1 s, ≤ 16 MiB more memory", ("tst_hostilebodies",)),
    Row(10, "fuzzing: track JSON, Content-Range, Retry-After, references, URL and content gates", "60 s each, 0 crashes",
        commands=(("tests/fuzz/run.sh",),), long=True),
    Row(11, "whole suite under ASan, UBSan, TSan", "0 reports in our code", commands=(("tests/run.sh", "asan"), ("tests/run.sh", "tsan")),
        long=True),
    Row(12, "keychain: no bus, dead bus, locked, cancelled, slow, missing, empty, NUL, huge, write fails, window closed meanwhile",
        "right words each; 0 plain bytes on disk; 0 keys overwritten", ("tst_keystore.*", "e2e_key", "e2e_key_trouble")),
    Row(13, "hostile metadata, 200 payloads", "shown literally; 0 files or URLs loaded", ("tst_hostilemetadata", "e2e_hostile")),
    Row(14, "hostile media, 40 bodies", "0 decoder starts, 0 foreign files opened",
        ("tst_pcmlane_hostile", "decoder_opens_nothing")),
    Row(15, "mixer against an offline sum; 500 random seeks and mutes", "≤ 1 LSB; 0 frames of drift", ("tst_mixer",)),
    Row(16, "soak: 2,000 track changes at 5 % faults", "descriptors and threads ±0; memory slope < 1 MiB/h",
        commands=((*PYTHON, "tests/e2e/figures/soak.py"),), long=True),
    Row(17, "pause of 0.5, 2, 8, 60 s, listening and mixing, PulseAudio and PipeWire", "at most 30 ms lost or repeated",
        ("e2e_pauses", "e2e_pauses_pipewire")),
    Row(18, "every kind of odd file as master and as stem: plays, seeks, mixes, deep-checks right, or is refused with a true word",
        "17 of 17 kinds, 0 crashes", ("e2e_odd_containers", "e2e_odd_mpeg", "e2e_odd_sources")),
    Row(19, "no verdict, in window, table or export, about a track that nobody answered for", "0 over all states of a row",
        ("tst_checkstates",)),
)


@dataclass
class Found:
    """What the runs have told about one row."""

    values: list = field(default_factory=list)
    passed: set = field(default_factory=set)  # names of tests and commands
    failed: set = field(default_factory=set)

    def measured(self):
        told = "; ".join(dict.fromkeys(self.values))
        if self.failed:
            return f"FAILED: {', '.join(sorted(self.failed))}" + (f" ({told})" if told else "")
        if told:
            return told
        return "passed, without a figure" if self.passed else NOT_MEASURED

    def how(self, row):
        return ", ".join(sorted(self.passed | self.failed) or (*row.tests, *(name_of(command) for command in row.commands)))


def name_of(command):
    """A command as a person would name it: without the interpreter and the folders of the build."""
    return " ".join(word if word.endswith(".sh") else Path(word).name for word in command if word not in IN_SESSION)


def collect(output, found, origin=None):
    """Reads the figures, and which tests passed, from the @p output of ctest -V, or of the program @p origin."""
    names = dict(re.findall(r"^\s*Start\s+(\d+): (\S+)", output, re.M))
    for line in output.splitlines():
        if told := re.search(r"\bfigure (\d+): (.+)", line):
            found.setdefault(int(told[1]), Found()).values.append(told[2].strip())
        if summary := re.fullmatch(r"(\d+ passed, \d+ failed)", line.strip()):
            if origin and origin.startswith("tests/run.sh"):
                found.setdefault(11, Found()).values.append(f"{origin.split()[-1]}: {summary[1]}")
        if ended := re.search(r"Test\s+#(\d+): (\S+) \.+\s*(\**\s*(?:Passed|Failed|Timeout|Exception|Not Run|Skipped))", line):
            name = names.get(ended[1], ended[2])
            good = ended[3].strip().startswith("Passed")
            for row in ROWS:
                if any(re.fullmatch(test, name) for test in row.tests):
                    entry = found.setdefault(row.number, Found())
                    (entry.passed if good else entry.failed).add(name)


def run(command, environment):
    """Runs @p command, shows its output while it runs, and returns it with the exit code."""
    print("+", " ".join(map(str, command)), file=sys.stderr, flush=True)
    with subprocess.Popen(command, cwd=TOP, env={**os.environ, **environment}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          errors="replace") as process:
        lines = []
        for line in process.stdout:
            lines.append(line)
            print(line, end="", file=sys.stderr, flush=True)
        process.wait()
    return "".join(lines), process.returncode


def measure(rows, build):
    found = {}
    # The whole of what is promised, not the sample of the ordinary run.
    everything = {"PRELISTEN_FAULTS": "full", "PRELISTEN_E2E_LONG_PAUSES": "1"}
    tests = [test for row in rows for test in row.tests]
    if tests:
        output, _ = run(["ctest", "--test-dir", str(build), "-V", "-R", f"^({'|'.join(tests)})$"], everything)
        collect(output, found)
    for row in rows:
        for command in row.commands:
            words = [word.format(bin=build / "bin") for word in command]
            program = next((word for word in reversed(words) if "/" in word), words[0])
            if not (TOP / program).exists():
                continue
            output, code = run(words, everything)
            name = name_of(command)
            collect(output, found, name)
            entry = found.setdefault(row.number, Found())
            (entry.failed if code else entry.passed).add(name)
    return found


def table(rows, found):
    """The table as plain text."""
    heads = ("#", "promise", "figure", "measured", "how")
    widths = (2, 44, 28, 48, 30)
    lines = [heads, tuple("-" * width for width in widths)]
    for row in rows:
        entry = found.get(row.number, Found())
        cells = [textwrap.wrap(text, width) or [""] for text, width in
                 zip((str(row.number), row.promise, row.figure, entry.measured(), entry.how(row)), widths)]
        height = max(len(cell) for cell in cells)
        lines += [tuple(cell[i] if i < len(cell) else "" for cell in cells) for i in range(height)]
    return "\n".join("  ".join(f"{cell:{width}}" for cell, width in zip(line, widths)).rstrip() for line in lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="*", type=int, help="numbers of the rows to measure (default: all that take minutes)")
    parser.add_argument("--long", action="store_true", help="also rows that take much longer or need other builds")
    parser.add_argument("--build", type=Path, default=TOP / "build/dev", help="the build folder")
    parser.add_argument("--from", dest="logs", nargs="+", type=Path, metavar="LOG", help="read these outputs instead of running anything")
    arguments = parser.parse_args()
    wanted = [row for row in ROWS if row.number in arguments.rows or (not arguments.rows and (arguments.long or not row.long))]
    if arguments.logs:
        found = {}
        for log in arguments.logs:
            collect(log.read_text(encoding="utf-8", errors="replace"), found)
    else:
        found = measure(wanted, arguments.build.resolve())
    print(table(ROWS, found))
    return 1 if any(entry.failed for entry in found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
