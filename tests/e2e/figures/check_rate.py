# SPDX-License-Identifier: MIT
"""How long `prelisten check --rate 0` takes for a thousand tracks, against `curl --parallel --parallel-max 6` on the same addresses.

Measures twice: with the latency of a network, for which a limit is promised; and without latency, which leaves only the work of the
two programs themselves: that of the network library, which reads the headers of a plain connection byte by byte."""
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from figures.alternating import compare, report  # noqa: E402
from harness import timecode  # noqa: E402
from harness.sandbox import KEY, ORGANIZATION, Sandbox  # noqa: E402
from harness.scenario import BIN_DIR  # noqa: E402
from harness.session import home_environment  # noqa: E402

TRACKS = 1000
ROUNDS = 11
LATENCY_MS = 30
LIMIT = 1.1


def milliseconds(command, environment):
    began = time.monotonic()
    subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    return (time.monotonic() - began) * 1000


def measure(folder, track, **options):
    """Milliseconds of both, measured alternately; fails unless each requested every track once per round."""
    environment = {**os.environ, **home_environment(folder / "home"), "FREDDY_API_KEY": KEY}
    with Sandbox(BIN_DIR, track, library=TRACKS, **options) as service:
        ids = [f"mtrack_lib{number:06d}" for number in range(TRACKS)]
        (folder / "list").write_text("".join(f"{track_id}\n" for track_id in ids))
        tracks = f"{service.api.rstrip('/')}/v1/music/{ORGANIZATION}/tracks"
        urls = "".join(f'url = "{tracks}/{track_id}"\noutput = "/dev/null"\n' for track_id in ids)
        (folder / "curl").write_text(f'header = "X-API-Key: {KEY}"\n{urls}')
        check = [BIN_DIR / "prelisten", "check", "--api-base", service.api, "--organization", ORGANIZATION, "--rate", "0",
                 "--input", folder / "list", "--format", "csv"]
        curl = ["curl", "--silent", "--no-progress-meter", "--parallel", "--parallel-max", "6", "--config", folder / "curl"]
        both = compare(ROUNDS, lambda: milliseconds(check, environment), lambda: milliseconds(curl, environment))
        asked = service.counts["trackRequests"]
    if asked != 2 * TRACKS * (ROUNDS + 1):
        raise RuntimeError(f"{asked} requests reached the service")
    return both


def main():
    names = ("prelisten check --rate 0", "curl --parallel-max 6")
    with tempfile.TemporaryDirectory() as name:
        track = timecode.make_track(Path(name) / "track", seconds=1, stems=("drums",))
        kept = report(f"{TRACKS} tracks, {LATENCY_MS} ms each", *measure(Path(name), track, latency=LATENCY_MS), names, LIMIT)
        report(f"{TRACKS} tracks, no latency (for the record)", *measure(Path(name), track), names, LIMIT)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
