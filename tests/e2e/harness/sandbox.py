# SPDX-License-Identifier: MIT
"""Runs `prelisten-sandbox`, the sample service, and talks to it over its standard input."""
import json
import select
import subprocess
import time

from . import processes

KEY = "e2e_key_Zx81kQ7vTn3w5Rb2"
ORGANIZATION = "org_e2e"


class SandboxFailed(Exception):
    pass


class Sandbox:
    """The running service: with Sandbox(bin_dir, track, ttl=3) as service: … – options are its own, with `_` for `-` and True for a flag."""

    def __init__(self, bin_dir, track, key=KEY, faults=(), also=(), **options):
        self.key = key
        command = [bin_dir / "prelisten-sandbox", "--control", "--track", track.path, "--organization", ORGANIZATION,
                   "--key", key]
        for name, value in options.items():
            command += [f"--{name.replace('_', '-')}"] + ([] if value is True else [str(value)])
        for other in also:
            command += ["--track", other.path]
        for fault in faults:
            command += ["--fault", fault]
        self._process = processes.start(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
        self._buffer = b""
        started = self._reply()
        self.api = started["api"]
        self.storage = started["storage"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        processes.stop(self._process)
        self._process.stdin.close()
        self._process.stdout.close()

    @property
    def is_running(self):
        return self._process.poll() is None

    def say(self, command):
        """Sends a command and returns the answer, which comes after the command has taken effect."""
        self._process.stdin.write(command.encode() + b"\n")
        answer = self._reply()
        if not answer.pop("ok"):
            raise SandboxFailed(f"the sandbox refused “{command}”: {answer}")
        return answer

    def fault(self, spec, **properties):
        """Adds a fault from now on: `storage:cut-at=1000`, with after=, times=, source=, text=, body=."""
        self.say("fault " + ",".join([spec, *(f"{name}={value}" for name, value in properties.items())]))

    @property
    def counts(self):
        """apiRequests, trackRequests, storageRequests, storageExpired, expiries, keyOnStorage, storageBytes."""
        return self.say("counts")

    def _reply(self, seconds=10):
        deadline = time.monotonic() + seconds
        while b"\n" not in self._buffer:
            ready, _, _ = select.select([self._process.stdout], [], [], max(0, deadline - time.monotonic()))
            data = self._process.stdout.read(1 << 16) if ready else b""
            if not data:
                raise SandboxFailed("the sandbox does not answer")
            self._buffer += data
        line, self._buffer = self._buffer.split(b"\n", 1)
        return json.loads(line)
