# SPDX-License-Identifier: MIT
"""Starts programs so that none outlives the run, however it ends."""
import ctypes
import os
import signal
import subprocess
import time
from pathlib import Path

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
_libc = ctypes.CDLL(None, use_errno=True)


def adopt_orphans():
    """From now on, orphans of child processes (for example D-Bus services) become children of this process."""
    _libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _die_with_parent():
    _libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def start(command, **options):
    """subprocess.Popen, but the program dies with this process."""
    return subprocess.Popen([str(part) for part in command], preexec_fn=_die_with_parent, **options)


def stop(process, patience_s=3.0):
    """Terminates @p process, waits up to @p patience_s, then kills it."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(patience_s)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _children(pid):
    try:
        return [int(child) for task in Path(f"/proc/{pid}/task").iterdir()
                for child in (task / "children").read_text().split()]
    except (FileNotFoundError, ProcessLookupError):
        return []


def descendants(pid):
    found = []
    for child in _children(pid):
        found += [child, *descendants(child)]
    return found


def command_lines():
    """The command lines of all descendants of this process."""
    found = []
    for pid in descendants(os.getpid()):
        try:
            found.append(Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace"))
        except (FileNotFoundError, ProcessLookupError):
            continue
    return found


def stop_descendants():
    """Ends and reaps all descendants of this process."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        for pid in descendants(os.getpid()):
            try:
                os.kill(pid, number)
            except ProcessLookupError:
                pass
        deadline = time.monotonic() + 2
        while time.monotonic() < deadline and _collect():
            time.sleep(0.01)


def _collect():
    """Reaps ended children; true while others are still running."""
    try:
        while os.waitpid(-1, os.WNOHANG) != (0, 0):
            pass
    except ChildProcessError:
        return False
    return True
