# SPDX-License-Identifier: MIT
"""Records what a user would hear: the monitor of the session's sound sink."""
import subprocess
import threading
import time
import wave

import numpy

from . import processes
from .session import SINK, Session
from .timecode import RATE, mono

FRAME_BYTES = 4


class Recorder:
    """A recording of one sink: with Recorder() as recorder: … – then recorder.sound and recorder.seconds_at()."""

    def __init__(self, sink=SINK):
        self._sink = sink
        self._chunks = []
        self._frames = 0
        self._began = None  # monotonic time of frame 0
        self._ready = threading.Event()

    def __enter__(self):
        self._silence = self._keep_awake() if Session.current.sound.sleeps else None
        self._process = processes.start(
            ["parec", f"--device={self._sink}.monitor", "--format=s16le", f"--rate={RATE}", "--channels=2", "--raw",
             f"--latency-msec={Session.current.sound.recording_latency_ms}"], stdout=subprocess.PIPE, bufsize=0)
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()
        if not self._ready.wait(10):
            raise RuntimeError("nothing comes from the sound server")
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        processes.stop(self._process)
        self._thread.join()
        if self._silence:
            processes.stop(self._silence)

    def _keep_awake(self):
        """Plays silence, so that the recording has no gaps while nothing else plays."""
        with open("/dev/zero", "rb") as silence:
            return processes.start(["pacat", "--playback", f"--device={self._sink}", "--format=s16le", f"--rate={RATE}", "--channels=2",
                                    "--raw"], stdin=silence)

    def _read(self):
        with self._process.stdout as pipe:
            while chunk := pipe.read(1 << 16):
                now = time.monotonic()
                self._chunks.append(chunk)
                self._frames += len(chunk) // FRAME_BYTES
                # The chunk with the least delay gives the best estimate of when the recording began.
                began = now - self._frames / RATE
                self._began = began if self._began is None else min(self._began, began)
                self._ready.set()

    @property
    def now(self):
        """The current time in seconds since the recording began."""
        return self.seconds_at(time.monotonic())

    def seconds_at(self, monotonic):
        return monotonic - self._began

    def monotonic(self, seconds):
        """The inverse of seconds_at()."""
        return self._began + seconds

    @property
    def sounded(self):
        """Whether anything was heard so far."""
        return any(any(chunk) for chunk in self._chunks)

    def silent_for(self, seconds):
        """Whether the last @p seconds were silence."""
        return not any(self.bytes[-round(seconds * RATE) * FRAME_BYTES:])

    @property
    def bytes(self):
        data = b"".join(self._chunks)
        return data[:len(data) // FRAME_BYTES * FRAME_BYTES]

    @property
    def sound(self):
        """float32 mono at RATE, as the judge takes it."""
        return mono(numpy.frombuffer(self.bytes, "<i2"))

    def save(self, path):
        with wave.open(str(path), "wb") as file:
            file.setnchannels(2)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(self.bytes)
