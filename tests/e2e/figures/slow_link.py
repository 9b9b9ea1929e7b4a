# SPDX-License-Identifier: MIT
"""Measures the time until a place deep in a track is audible over a slow link: after Solo, and after a seek into a gap against curl and mpv."""
import os
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from harness.recorder import Recorder  # noqa: E402
from harness.scenario import BIN_DIR  # noqa: E402
from harness.session import Session  # noqa: E402
from harness.slowlink import SlowLink  # noqa: E402
from odd import slow  # noqa: E402

ROUNDS = int(os.environ.get("PRELISTEN_FIGURE_ROUNDS", "5"))
NEVER = 60.0


def recorded(measure):
    """Wraps @p measure so that each call has its own recording."""
    def measured(number):
        with Recorder() as recorder:
            return measure(recorder, number)
    return measured


def median_of(what, measure, limit=None):
    """Prints the median of ROUNDS; returns it, and whether it is within @p limit."""
    found = [waited.seconds if waited.seconds is not None else NEVER for waited in map(recorded(measure), range(ROUNDS))]
    median = statistics.median(found)
    promised = f" (promised: at most {limit:.2f})" if limit else ""
    print(f"{what}: median {median:.2f} s of {ROUNDS} ({min(found):.2f} … {max(found):.2f}){promised}", flush=True)
    return median, limit is None or median <= limit


def main():
    kept = []
    with Session(), tempfile.TemporaryDirectory(prefix="e2e-slow-") as name, open(os.devnull, "wb") as log:
        folder = Path(name)
        track = slow.LongTrack(folder)

        def deep(kbit, solo):
            return lambda recorder, number: slow.reach_deep(recorder, BIN_DIR, folder / f"home-{kbit}-{solo}-{number}", kbit, track, solo)

        def by_mpv(kbit):
            def measure(recorder, _):
                with SlowLink(BIN_DIR, kbit) as link, link.sandbox(track.track, ttl=600) as service:
                    return slow.mpv_seeks(recorder, link, service, track.track, track.places, log)
            return measure

        kept.append(median_of("Solo deep, 1.5 Mbit/s", deep(1500, True), 3)[1])
        kept.append(median_of("Solo deep, 10 Mbit/s", deep(10_000, True), 1)[1])
        mpv, _ = median_of("seek into a hole, 2 Mbit/s, curl + mpv", by_mpv(2000))
        kept.append(median_of("seek into a hole, 2 Mbit/s", deep(2000, False), 0.8 * mpv)[1])
        kept.append(median_of("seek into a hole, 400 kbit/s", deep(400, False), 2.5)[1])
        demo = slow.Demo()
        for stem in demo.STEMS:
            places = iter(demo.loud[stem] * ROUNDS)
            kept.append(median_of(f"demo, Solo {stem}, seconds after the start",
                                  lambda r, n, s=stem, p=places: demo.solo(r, BIN_DIR, folder / f"demo-{s}-{n}", s, next(p)), 2)[1])
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
