# SPDX-License-Identifier: MIT
"""How long `prelisten check --rate 0` takes for a thousand tracks, against `curl --parallel --parallel-max 6` on the same addresses."""
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
LIMIT = 1.1


def milliseconds(command, environment):
    began = time.monotonic()
    subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    return (time.monotonic() - began) * 1000


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        track = timecode.make_track(folder / "track", seconds=1, stems=("drums",))
        environment = {**os.environ, **home_environment(folder / "home"), "FREDDY_API_KEY": KEY}
        with Sandbox(BIN_DIR, track, library=TRACKS) as service:
            ids = [f"mtrack_lib{number:06d}" for number in range(TRACKS)]
            (folder / "list").write_text("".join(f"{track_id}\n" for track_id in ids))
            # As somebody would write it: one connection after the other is used again, no answer is kept.
            tracks = f"{service.api.rstrip('/')}/v1/music/{ORGANIZATION}/tracks"
            urls = "".join(f'url = "{tracks}/{track_id}"\noutput = "/dev/null"\n' for track_id in ids)
            (folder / "curl").write_text(f'header = "X-API-Key: {KEY}"\n{urls}')
            check = [BIN_DIR / "prelisten", "check", "--api-base", service.api, "--organization", ORGANIZATION, "--rate", "0",
                     "--input", folder / "list", "--format", "csv"]
            curl = ["curl", "--silent", "--parallel", "--parallel-max", "6", "--config", folder / "curl"]
            ours, theirs = compare(ROUNDS, lambda: milliseconds(check, environment), lambda: milliseconds(curl, environment))
            wanted = 2 * TRACKS * (ROUNDS + 1)
            asked = service.counts["trackRequests"]
    kept = report(f"{TRACKS} tracks", ours, theirs, ("prelisten check --rate 0", "curl --parallel-max 6"), LIMIT)
    print(f"requests at the service: {asked} of {wanted}")
    return 0 if kept and asked == wanted else 1


if __name__ == "__main__":
    sys.exit(main())
