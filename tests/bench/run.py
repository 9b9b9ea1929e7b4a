#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Compares the program with its peers and prints one table in Markdown, for the README: tests/bench/run.py > table.md

Builds the programs with optimisation in build/bench first. Ours and the peer run in turn (ours, peer, ours, peer, …); the table has the
medians. What cannot be measured is named below the table with the reason. Takes about ten minutes, with --quick about four. Needs what
tests/run.sh installs, and for all peers: apt install --no-install-recommends strawberry vlc audacious
"""
import argparse
import datetime
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(TOP / "tests/e2e"), str(TOP / "tests/bench")]
PARTS = ("start", "work", "sound", "timeline", "desk")


def output(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=20, cwd=TOP).stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        return ""


def build(folder):
    say("building …")
    for command in (["cmake", "-S", TOP, "-B", folder, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release", "-DPRELISTEN_TESTS=ON"],
                    ["cmake", "--build", folder, "--target", "bench_programs"]):
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"The build failed:\n{done.stdout[-4000:]}{done.stderr[-4000:]}")


def version(program, *arguments):
    """The version in the first line that the program prints."""
    words = output(program, *(arguments or ("--version",))).split("\n")[0].replace(",", " ").split()
    return next((word for word in words if word.lstrip("v")[:1].isdigit()), "")


def machine():
    """What the figures depend on, in one paragraph."""
    def field(path, name):
        lines = Path(path).read_text(encoding="utf-8").splitlines()
        return next((line.split(":", 1)[1].strip() for line in lines if line.startswith(name)), "?")

    memory = int(field("/proc/meminfo", "MemTotal").split()[0]) / (1 << 20)
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    changed = " with changes" if output("git", "status", "--porcelain", "--untracked-files=no") else ""
    peers = [f"{name} {found}" for name, found in
             (("Qt", version("qmake6", "-query", "QT_VERSION")), ("mpv", version("mpv")), ("curl", version("curl")),
              ("FFmpeg", version("ffmpeg", "-version")),
              *((name, output("dpkg-query", "-W", "-f", "${Version}", name)) for name in ("strawberry", "vlc", "audacious"))) if found]
    return (f"Measured on {datetime.date.today().isoformat()}, commit {output('git', 'rev-parse', '--short', 'HEAD')}{changed}: "
            f"{os.cpu_count()} × {field('/proc/cpuinfo', 'model name')}, {memory:.0f} GiB, {system}, Linux {platform.release()}, "
            f"Xvfb, PulseAudio with a null output; {', '.join(peers)}. Medians of alternating runs. "
            "Times of sound come from a recording, whose clock may be off by the latency of the output, for both players alike. "
            f"Load of the machine before and after: {{before}}, {{after}}.")


def measure(wanted, table, quick):
    import desk  # these read PRELISTEN_BIN_DIR
    import sound
    import timeline
    import work
    from harness.session import Session

    def in_session(part, **options):
        with Session(**options):
            part()

    def start():
        with tempfile.TemporaryDirectory(prefix="e2e-home-") as home:
            desk.starting(table, Path(home), quick)

    parts = {"start": lambda: in_session(start, window_manager=False), "work": lambda: in_session(lambda: work.all_of(table, quick)),
             "sound": lambda: in_session(lambda: sound.all_of(table, quick)),
             "timeline": lambda: in_session(lambda: timeline.all_of(table, quick), screen="3400x1800"),
             "desk": lambda: in_session(lambda: desk.all_of(table, quick))}
    from table import Row, reason
    for name in wanted:
        began = time.monotonic()
        try:
            parts[name]()
        except Exception as error:  # a part that cannot begin must not take the others with it
            table.add(Row(name, "", None, problem=reason(error)))
        say(f"[{name}: {time.monotonic() - began:.0f} s]")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", help=f"what to measure: {', '.join(PARTS)} (default: all)")
    parser.add_argument("--quick", action="store_true", help="fewer runs")
    parser.add_argument("--build", type=Path, default=TOP / "build/bench", help="the build folder (default: build/bench)")
    parser.add_argument("--no-build", action="store_true", help="use the programs of the build folder as they are")
    arguments = parser.parse_args()
    if unknown := set(arguments.parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    if not arguments.no_build:
        build(arguments.build)
    os.environ["PRELISTEN_BIN_DIR"] = str(arguments.build.resolve() / "bin")
    from table import Table
    table, before = Table(), os.getloadavg()[0]
    try:
        measure([part for part in PARTS if not arguments.parts or part in arguments.parts], table, arguments.quick)
    except KeyboardInterrupt:
        say("interrupted: what was measured so far")
    print(machine().format(before=f"{before:.1f}", after=f"{os.getloadavg()[0]:.1f}"), "", table.markdown(), sep="\n")
    return 1 if any(row.kept is False for row in table.rows) else 0


def say(text):
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
