# SPDX-License-Identifier: MIT
"""Memory of the program with one track of three minutes and five stems open and mixed, beside what its sound alone would take."""
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from harness import timecode  # noqa: E402
from harness.app import App  # noqa: E402
from harness.sandbox import KEY, ORGANIZATION, Sandbox  # noqa: E402
from harness.scenario import BIN_DIR  # noqa: E402
from harness.session import Session  # noqa: E402

SECONDS = 180
STEMS = ("drums", "bass", "keys", "lead", "vocals")
CHANNELS = 2
SAMPLE_BYTES = 2  # of a decoded lane
MIB = 1 << 20


def resident(pid):
    """Bytes of @p pid in memory, and those that are its own."""
    fields = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines() if ":" in line)
    return tuple(int(fields[name].split()[0]) * 1024 for name in ("VmRSS", "RssAnon"))


def main():
    with Session(), tempfile.TemporaryDirectory(prefix="e2e-home-") as folder:
        track = timecode.make_track(Path(folder) / "track", SECONDS, STEMS)
        files = sum(path.stat().st_size for path in Path(track.path).iterdir() if path.suffix == ".mp3")
        with Sandbox(BIN_DIR, track) as service:
            with App(BIN_DIR, Path(folder) / "home", "--api-base", service.api, key=KEY) as app:
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
                mixed = resident(app.pid)
    pcm = (1 + len(STEMS)) * SECONDS * timecode.RATE * CHANNELS * SAMPLE_BYTES
    print(f"no track: {empty[0] / MIB:.0f} MiB resident, {empty[1] / MIB:.0f} MiB its own")
    print(f"mixing:   {mixed[0] / MIB:.0f} MiB resident, {mixed[1] / MIB:.0f} MiB its own")
    print(f"the master and {len(STEMS)} stems of {SECONDS} s: {pcm / MIB:.0f} MiB as 16-bit PCM, {files / MIB:.0f} MiB as files")
    print(f"ratio of what the track added to PCM and files: {(mixed[1] - empty[1]) / (pcm + files):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
