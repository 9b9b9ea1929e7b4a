# SPDX-License-Identifier: MIT
"""Measures the program's memory: mixing a track, compared with the size of its decoded sound; four long sources loaded; and
(--changes N) what track changes leave behind."""
import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

import numpy

sys.path.insert(0, str(Path(__file__).parents[1]))
from harness import timecode  # noqa: E402
from harness.app import App  # noqa: E402
from harness.sandbox import KEY, ORGANIZATION, Sandbox  # noqa: E402
from harness.scenario import BIN_DIR  # noqa: E402
from harness.session import Session  # noqa: E402

SECONDS = 180
STEMS = ("drums", "bass", "keys", "lead", "vocals")
CHANNELS = 2
SAMPLE_BYTES = 2  # of decoded sound
MIB = 1 << 20
LONG_SECONDS = 240
LONG_LIMITS_MIB = {"wav": 270, "mp3": 250}
EVERY = 25  # track changes between two measurements


def status_of(pid, *names):
    """Fields of /proc/PID/status in bytes."""
    fields = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines() if ":" in line)
    return tuple(int(fields[name].split()[0]) * 1024 for name in names)


def resident(pid):
    """The resident memory of @p pid and its anonymous part, in bytes."""
    return status_of(pid, "VmRSS", "RssAnon")


def opened(folder, service, *arguments):
    return App(BIN_DIR, Path(folder) / f"home{len(os.listdir(folder))}", "--api-base", service.api, *arguments, key=KEY)


def mixed(folder):
    track = timecode.make_track(Path(folder) / "track", SECONDS, STEMS)
    files = sum(path.stat().st_size for path in Path(track.path).iterdir() if path.suffix == ".mp3")
    with Sandbox(BIN_DIR, track) as service, opened(folder, service) as app:
        app.window.find("Track reference")
        time.sleep(3)
        empty = resident(app.pid)
        app.window.open(track.id, ORGANIZATION)
        for source in ("master", *STEMS):
            app.window.wait_source(source, "Ready", seconds=60)
        app.window.press("Solo drums")
        app.window.press("Solo bass")
        app.window.press("Play")
        app.window.wait_state("Playing")
        time.sleep(10)
        full = resident(app.pid)
    pcm = (1 + len(STEMS)) * SECONDS * timecode.RATE * CHANNELS * SAMPLE_BYTES
    print(f"no track: {empty[0] / MIB:.0f} MiB resident, {empty[1] / MIB:.0f} MiB its own")
    print(f"mixing:   {full[0] / MIB:.0f} MiB resident, {full[1] / MIB:.0f} MiB its own")
    print(f"the master and {len(STEMS)} stems of {SECONDS} s: {pcm / MIB:.0f} MiB as 16-bit PCM, {files / MIB:.0f} MiB as files")
    print(f"ratio of what the track added to PCM and files: {(full[1] - empty[1]) / (pcm + files):.2f}", flush=True)
    return True


def four_long(folder, suffix):
    """Loads four sources of four minutes completely; true if the memory stays within the promised limit."""
    stems = STEMS[:3]
    track = timecode.make_track(Path(folder) / f"long{suffix}", LONG_SECONDS, stems, suffix)
    with Sandbox(BIN_DIR, track) as service, opened(folder, service, "--organization", ORGANIZATION, track.id) as app:
        for source in ("master", *stems):
            app.window.wait_source(source, "Ready", seconds=120)
        time.sleep(5)
        now, peak = status_of(app.pid, "VmRSS", "VmHWM")
    limit = LONG_LIMITS_MIB[suffix]
    pcm = 4 * LONG_SECONDS * timecode.RATE * CHANNELS * SAMPLE_BYTES
    print(f"four sources of {LONG_SECONDS} s as {suffix} ({pcm / MIB:.0f} MiB as PCM): {now / MIB:.0f} MiB resident once loaded, "
          f"at most {peak / MIB:.0f} (promised: at most {limit} once loaded)", flush=True)
    return now / MIB <= limit


def change_tracks(folder, changes):
    """Plays two tracks in turn for a moment each; prints the growth per track change."""
    tracks = [timecode.make_track(Path(folder) / name, 10, STEMS[:2]) for name in ("here", "there")]
    looks = []
    with Sandbox(BIN_DIR, tracks[0], also=tracks[1:]) as service, \
            opened(folder, service, "--organization", ORGANIZATION, "--play", tracks[0].id) as app:
        window = app.window
        window.wait_state("Playing")
        for change in range(1, changes + 1):
            window.open(tracks[change % 2].id)
            window.wait_until(lambda t=tracks[change % 2]: window.value_of("Track id") == t.id, "the next track")
            window.wait_state("Playing", "Paused")
            if window.state == "Paused":
                window.press("Play", "push button")
            time.sleep(0.2)
            if change % EVERY == 0:
                looks.append((change, time.monotonic(), status_of(app.pid, "VmRSS")[0], len(os.listdir(f"/proc/{app.pid}/fd")),
                              len(os.listdir(f"/proc/{app.pid}/task"))))
                print("  after {}: {:.1f} MiB, {} descriptors, {} threads".format(change, looks[-1][2] / MIB, *looks[-1][3:]), flush=True)
    late = looks[len(looks) // 4:]  # the first changes fill caches that stay allocated
    slope = numpy.polyfit([look[0] for look in late], [look[2] for look in late], 1)[0]
    hours = (late[-1][1] - late[0][1]) / 3600
    print(f"{changes} track changes: {slope / 1024:+.2f} KiB a change, {(late[-1][2] - late[0][2]) / MIB / hours:+.1f} MiB an hour of changing; "
          f"descriptors {late[-1][3] - late[0][3]:+d}, threads {late[-1][4] - late[0][4]:+d}", flush=True)
    return late[-1][3] <= late[0][3] and late[-1][4] <= late[0][4]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--changes", type=int, default=0, help="how often to change the track (2,000 are promised)")
    parser.add_argument("--only", choices=("mix", "wav", "mp3", "changes"))
    arguments = parser.parse_args()
    wanted = (arguments.only,) if arguments.only else ("mix", "wav", "mp3", *(("changes",) if arguments.changes else ()))
    with Session(), tempfile.TemporaryDirectory(prefix="e2e-home-") as folder:
        kept = []
        for what in wanted:
            if what == "mix":
                kept.append(mixed(folder))
            elif what == "changes":
                kept.append(change_tracks(folder, max(arguments.changes, 4 * EVERY)))
            else:
                kept.append(four_long(folder, what))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
