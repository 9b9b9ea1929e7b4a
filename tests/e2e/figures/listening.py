# SPDX-License-Identifier: MIT
"""What listening costs: CPU time of the program while it plays the fully downloaded master of a track, against mpv without a window
playing the same file. Measured with the window in front, and minimized for so long that the mixer's output has been closed."""
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from figures.alternating import compare, report  # noqa: E402
from figures.cpu import SETTLING, cpu_of_ten_seconds, steady_cpu  # noqa: E402
from harness import timecode, x11  # noqa: E402
from harness.app import App  # noqa: E402
from harness.sandbox import KEY, ORGANIZATION, Sandbox  # noqa: E402
from harness.scenario import BIN_DIR  # noqa: E402
from harness.session import Session, wait_for  # noqa: E402

ROUNDS = 3
LIMIT = 1.2
LEFT_ALONE_S = 35  # by then the mixer's output is no longer kept open


def listening(service, track, home, settling, minimized=False):
    with App(BIN_DIR, home, "--api-base", service.api, "--organization", ORGANIZATION, "--play", track.id, key=KEY,
             QT_LINUX_ACCESSIBILITY_ALWAYS_ON="0") as app:
        window = wait_for(lambda: x11.windows_of(app.pid), 10, "the window")[-1]
        if minimized:
            x11.minimize(window)
        return cpu_of_ten_seconds(app.pid, settling)


def main():
    with Session(), tempfile.TemporaryDirectory(prefix="e2e-home-") as folder:
        track = timecode.make_track(Path(folder) / "track", 90, ("drums", "bass", "keys", "lead"))
        master = next(Path(track.path).glob("master*.mp3"))
        with Sandbox(BIN_DIR, track) as service:
            def mpv():
                return steady_cpu(["mpv", "--no-config", "--no-video", "--really-quiet", "--ao=pulse", master])

            kept = []
            for what, settling, minimized in (("in front", SETTLING, False), ("minimized", LEFT_ALONE_S, True)):
                mine, others = compare(ROUNDS, lambda: listening(service, track, Path(folder) / "home", settling, minimized), mpv, warm_up=0)
                kept.append(report(f"CPU of 10 s of listening, {what}", mine, others, ("prelisten --play", "mpv"), LIMIT))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
