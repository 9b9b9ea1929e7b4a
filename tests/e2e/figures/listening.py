# SPDX-License-Identifier: MIT
"""What listening costs: CPU of the program in its window while it plays the master of a track, all of which is there, against mpv without
a window playing the same file."""
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from figures.alternating import compare, report  # noqa: E402
from figures.cpu import cpu_of_ten_seconds, steady_cpu  # noqa: E402
from harness import timecode  # noqa: E402
from harness.app import App  # noqa: E402
from harness.sandbox import KEY, ORGANIZATION, Sandbox  # noqa: E402
from harness.scenario import BIN_DIR  # noqa: E402
from harness.session import Session  # noqa: E402

ROUNDS = 5
LIMIT = 1.2


def listening(service, track, home):
    with App(BIN_DIR, home, "--api-base", service.api, "--organization", ORGANIZATION, "--play", track.id, key=KEY,
             QT_LINUX_ACCESSIBILITY_ALWAYS_ON="0") as app:
        return cpu_of_ten_seconds(app.pid)


def main():
    with Session(), tempfile.TemporaryDirectory(prefix="e2e-home-") as folder:
        track = timecode.make_track(Path(folder) / "track", 60, ("drums", "bass", "keys", "lead"))
        master = next(Path(track.path).glob("master*.mp3"))
        with Sandbox(BIN_DIR, track) as service:
            mine, others = compare(ROUNDS, lambda: listening(service, track, Path(folder) / "home"),
                                   lambda: steady_cpu(["mpv", "--no-config", "--no-video", "--really-quiet", "--ao=pulse", master]), warm_up=0)
    return 0 if report("CPU of 10 s of listening", mine, others, ("prelisten --play", "mpv"), LIMIT) else 1


if __name__ == "__main__":
    sys.exit(main())
