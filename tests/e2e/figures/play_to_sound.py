# SPDX-License-Identifier: MIT
"""Measures the time from the start of the program with --play to the first sound, against curl (for the link) and mpv (for the sound)."""
import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from figures.alternating import compare, report  # noqa: E402
from harness import processes, timecode  # noqa: E402
from harness.recorder import Recorder  # noqa: E402
from harness.sandbox import KEY, ORGANIZATION, Sandbox  # noqa: E402
from harness.scenario import BIN_DIR  # noqa: E402
from harness.session import Session, home_environment, wait_for  # noqa: E402

ROUNDS = 15
LATENCY_MS = 30
LIMIT = 0.8

CURL_AND_MPV = r"""
link=$(printf 'header = "X-API-Key: %s"\n' "$FREDDY_API_KEY" | curl -s -K - "$ADDRESS" | sed -n 's/.*"playback_url":"\([^"]*\)".*/\1/p')
exec mpv --no-config --no-terminal --no-video "$link"
"""


def start_to_sound(command, environment, log):
    """Milliseconds from the start of @p command to the first frame that is not silence."""
    with Recorder() as recorder:
        time.sleep(0.2)
        started = recorder.now
        process = processes.start(command, env=environment, stdout=log, stderr=log)
        try:
            wait_for(lambda: recorder.sounded, 15, "sound")
        finally:
            processes.stop(process)
        recorder.stop()
        loud = (abs(recorder.sound) > 0.001).nonzero()[0]
        return 1000 * (loud[0] / timecode.RATE - started)


def main():
    with Session(), tempfile.TemporaryDirectory(prefix="e2e-home-") as folder, open(os.devnull, "wb") as log:
        track = timecode.make_track(Path(folder) / "track", 60, ("drums", "bass", "keys", "lead"))
        with Sandbox(BIN_DIR, track, latency=LATENCY_MS) as service:
            environment = {**os.environ, **home_environment(Path(folder) / "home"), "FREDDY_API_KEY": KEY,
                           "ADDRESS": f"{service.api.rstrip('/')}/v1/music/{ORGANIZATION}/tracks/{track.id}"}
            ours = [BIN_DIR / "prelisten", "--api-base", service.api, "--organization", ORGANIZATION, "--play", track.id]
            mine, others = compare(
                ROUNDS,
                lambda: start_to_sound(ours, environment, log),
                lambda: start_to_sound(["sh", "-c", CURL_AND_MPV], environment, log))
    return 0 if report("start to first sound", mine, others, ("prelisten --play", "curl + mpv"), LIMIT) else 1


if __name__ == "__main__":
    sys.exit(main())
