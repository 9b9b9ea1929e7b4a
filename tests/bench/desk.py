# SPDX-License-Identifier: MIT
"""What the program costs on a desktop: start, idling, memory while playing; against other players from Debian."""
import os
import shutil
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from figures.cpu import cpu_used
from figures.start_to_window import start_to_window
from harness import processes, timecode, x11
from harness.app import App
from harness.sandbox import KEY, ORGANIZATION, Sandbox
from harness.scenario import BIN_DIR
from harness.session import Session, home_environment
from harness.waiting import wait_for

from table import NotMeasured, say

SECONDS = 300
SETTLING_S = 8
ANALYSED_S = 20  # by then a track has been decoded and analysed
WATCHED_S = 10
MIB = 1 << 20

# How each player is started, without a file and with one. VLC refuses to run as root: in a user namespace it has another number.
NOT_ROOT = ["unshare", "--user", "--map-user=1000", "--map-group=1000"] if os.geteuid() == 0 else []
PLAYERS = {
    "Strawberry": (["strawberry"], lambda file: ["strawberry", "--play", file]),
    "VLC": ([*NOT_ROOT, "vlc", "--no-qt-privacy-ask", "--no-metadata-network-access"],
            lambda file: [*NOT_ROOT, "vlc", "--no-qt-privacy-ask", "--no-metadata-network-access", "--aout=pulse", file]),
    "Audacious": (["audacious", "--qt"], lambda file: ["audacious", "--qt", "--play", file]),
}


def tree(pid):
    return [pid, *processes.descendants(pid)]


def memory_mib(pid):
    """Proportional set size: memory shared with other programs counts by its share."""
    def kib(each):
        for line in Path(f"/proc/{each}/smaps_rollup").read_text(encoding="utf-8").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
        return 0

    return sum(kib(each) for each in tree(pid)) * 1024 / MIB


def wake_ups(pid):
    """How often a thread of the program has gone to sleep so far, and so was woken."""
    def count(task):
        line = next(line for line in (task / "status").read_text().splitlines() if line.startswith("voluntary_ctxt"))
        return int(line.split()[1])

    return sum(count(task) for each in tree(pid) for task in Path(f"/proc/{each}/task").iterdir())


def idle_figures(pid, settling):
    """(CPU in ms of ten seconds, wake-ups a second)"""
    time.sleep(settling)
    cpu, woken = sum(map(cpu_used, tree(pid))), wake_ups(pid)
    time.sleep(WATCHED_S)
    return sum(map(cpu_used, tree(pid))) - cpu, (wake_ups(pid) - woken) / WATCHED_S


@contextmanager
def other_player(command, home):
    program = next(word for word in command if word in ("strawberry", "vlc", "audacious"))
    if not shutil.which(program):
        raise NotMeasured(f"{program} is not installed (apt install --no-install-recommends {program})")
    process = processes.start(command, env={**os.environ, **home_environment(home)}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL)
    try:
        yield process.pid
    finally:
        processes.stop(process)


@contextmanager
def prelisten(home, *arguments):
    with App(BIN_DIR, home, *arguments, key=KEY, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="0") as app:
        yield app.pid


def shows_window(pid):
    return any(x11.windows_of(each) for each in tree(pid))


def idling(player, settling=SETTLING_S):
    with player as pid:
        wait_for(lambda: shows_window(pid), 20, "the window")
        return idle_figures(pid, settling)


def playing(player):
    with player as pid:
        wait_for(Session.current.is_sounding, 30, "sound")
        time.sleep(SETTLING_S)
        return memory_mib(pid)


def starting(table, folder, quick):
    """Needs a session without a window manager."""
    environment = {**os.environ, **home_environment(folder / "start")}
    environment.pop("QT_LINUX_ACCESSIBILITY_ALWAYS_ON")
    with open(os.devnull, "wb") as log:
        table.compare("start to window", "ms", 5 if quick else 15,
                      lambda: start_to_window([BIN_DIR / "prelisten"], environment, log),
                      {"50 stock widgets": lambda: start_to_window([BIN_DIR / "baseline_window"], environment, log)}, promise=1.25,
                      warm_up=True)


def idle(table, folder, service, track):
    """One look at each: CPU and wake-ups come from the same ten seconds."""
    arguments = ("--api-base", service.api, "--organization", ORGANIZATION)
    looks = {"empty": lambda: idling(prelisten(folder / "idle", *arguments)),
             "track": lambda: idling(prelisten(folder / "paused", *arguments, track.id), ANALYSED_S)}
    looks |= {name: lambda n=name, c=empty: idling(other_player(c, folder / f"idle-{n}")) for name, (empty, _) in PLAYERS.items()}
    found = {}

    def figure(name, number):
        if name not in found:
            say(f"  {name}")
            try:
                found[name] = looks[name]()
            except Exception as error:
                found[name] = error
        if isinstance(found[name], Exception):
            raise found[name]
        return found[name][number]

    for number, (what, unit) in enumerate((("idle for 10 s, CPU", "ms"), ("idle, wake-ups", "/s"))):
        table.compare(f"{what}, no track", unit, 1, lambda n=number: figure("empty", n),
                      {name: lambda p=name, n=number: figure(p, n) for name in PLAYERS})
        table.compare(f"{what}, a track open", unit, 1, lambda n=number: figure("track", n), {})


def memory(table, folder, service, track, quick):
    arguments = ("--api-base", service.api, "--organization", ORGANIZATION, "--play", track.id)
    numbers = iter(range(100))
    peers = {name: lambda n=name, c=command: playing(other_player(c(track.files["master"]), folder / f"{n}{next(numbers)}"))
             for name, (_, command) in PLAYERS.items()}
    table.compare("memory while playing 5 min of MP3", "MiB", 1 if quick else 2,
                  lambda: playing(prelisten(folder / f"memory{next(numbers)}", *arguments)), peers)


def all_of(table, quick):
    """Idling and memory; needs a session with a window manager and sound."""
    with tempfile.TemporaryDirectory(prefix="e2e-home-") as name:
        folder = Path(name)
        track = timecode.make_track(folder / "track", SECONDS, ())
        with Sandbox(BIN_DIR, track, ttl=600) as service:
            idle(table, folder, service, track)
            memory(table, folder, service, track, quick)
