# SPDX-License-Identifier: MIT
"""Measures the CPU time of a program while it plays."""
import subprocess
import time
from pathlib import Path

SETTLING = 8


def cpu_used(pid):
    """Milliseconds of CPU that all threads of a process have used so far."""
    return sum(int((task / "schedstat").read_text().split()[0]) for task in Path(f"/proc/{pid}/task").iterdir()) / 1e6


def cpu_of_ten_seconds(pid, settling=SETTLING):
    """Milliseconds of CPU for ten seconds of sound, once it has been playing for a while."""
    time.sleep(settling)
    before = cpu_used(pid)
    time.sleep(10)
    return cpu_used(pid) - before


def steady_cpu(command):
    """Like cpu_of_ten_seconds(), for a program that is started here."""
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return cpu_of_ten_seconds(process.pid)
    finally:
        process.kill()
        process.wait()
