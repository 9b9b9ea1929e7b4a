# SPDX-License-Identifier: MIT
"""What the timeline costs: the playhead's share of a core, and the time of a frame of zooming, at 100 % and 200 %."""
import os
import re
import subprocess

from harness.scenario import BIN_DIR

from table import NotMeasured

PLAYHEAD = re.compile(r"^(playhead, .*?)\s{2,}([\d.]+) % of a core", re.M)
ZOOMING = re.compile(r"^zooming, .*?median\s+[\d.]+ ms CPU,\s+[\d.]+ ms wall\s+p99\s+([\d.]+) ms CPU", re.M)
MOST_SHARE = 2   # % of a core
MOST_FRAME = 8   # ms


def measure(part, scale, patience_s=180):
    done = subprocess.run([BIN_DIR / "timeline_bench", part], env={**os.environ, "QT_SCALE_FACTOR": str(scale)}, capture_output=True,
                          text=True, check=True, timeout=patience_s)
    return done.stdout


def found(pattern, text):
    if not (matches := pattern.findall(text)):
        raise NotMeasured("timeline_bench printed something else")
    return matches


def all_of(table, quick):
    rounds = 1  # the program itself repeats everything five times
    for scale in (1,) if quick else (1, 2):
        shares = {}

        def share(what, at=scale, known=shares):
            if not known:
                known.update((name, float(value)) for name, value in found(PLAYHEAD, measure("playhead", at)))
            return known[what]

        for what in ("playhead, whole track", "playhead, 20 s across", "playhead, 5 s across"):
            table.compare(f"{what}, {scale}00 %", "% of a core", rounds, lambda w=what, f=share: f(w), {}, promise=MOST_SHARE, absolute=True)
    for scale in (1, 2):
        table.compare(f"a frame of zooming, {scale}00 %, 99 of 100 within", "ms CPU", rounds,
                      lambda s=scale: float(found(ZOOMING, measure("frames", s))[0]), {}, promise=MOST_FRAME, absolute=True)
