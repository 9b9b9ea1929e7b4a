# SPDX-License-Identifier: MIT
"""A private network of limited speed for the program and the sample service. The kernel limits it, so all connections share the link.

Needs root and a kernel with tbf. Without them, the sample service limits each of its connections instead.
"""
import subprocess
import tempfile
from pathlib import Path

from . import processes
from .sandbox import Sandbox
from .session import SessionFailed, wait_for

BURST = "32kb"
QUEUE_MS = 200


class SlowLink:
    """with SlowLink(bin_dir, kbit=1500) as link: … – link.bin_dir has the programs, bound to it; link.sandbox() starts the service."""

    def __init__(self, bin_dir, kbit):
        self._real = bin_dir
        self._kbit = kbit
        self._holder = None
        self.by_kernel = False

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="e2e-link-")
        self.bin_dir = self._real
        self._holder = processes.start(["unshare", "--net", "sleep", "infinity"], stderr=subprocess.DEVNULL)
        try:
            wait_for(self._is_apart, 2, "a network of its own")
            self._set_up()
            self.by_kernel = True
        except (OSError, subprocess.CalledProcessError, SessionFailed):
            processes.stop(self._holder)
            return self
        self.bin_dir = Path(self._folder.name)
        for name in ("prelisten", "prelisten-sandbox"):
            script = self.bin_dir / name
            script.write_text(f"#!/bin/sh\nexec {' '.join(self.inside())} '{self._real / name}' \"$@\"\n", encoding="utf-8")
            script.chmod(0o755)
        return self

    def __exit__(self, *_):
        processes.stop(self._holder)
        self._folder.cleanup()

    def inside(self):
        """The prefix that makes a command use this link."""
        return ["nsenter", f"--net=/proc/{self._holder.pid}/ns/net"] if self._holder.poll() is None else []

    def sandbox(self, track, **options):
        if not self.by_kernel:
            options["rate"] = self._kbit * 1000 // 8
        return Sandbox(self.bin_dir, track, **options)

    def _is_apart(self):
        return self._holder.poll() is not None or \
            Path(f"/proc/{self._holder.pid}/ns/net").readlink() != Path("/proc/self/ns/net").readlink()

    def _set_up(self):
        for command in (["ip", "link", "set", "lo", "up", "mtu", "1500"],
                        ["tc", "qdisc", "add", "dev", "lo", "root", "tbf", "rate", f"{self._kbit}kbit", "burst", BURST,
                         "latency", f"{QUEUE_MS}ms"]):
            subprocess.run([*self.inside(), *command], check=True, capture_output=True)
