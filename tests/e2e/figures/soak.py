# SPDX-License-Identifier: MIT
"""Figure 16: what hours of changing tracks leave behind. The real program opens, plays, mixes and seeks tracks of the sample service,
whose requests fail at 5 %, and is measured every minute at rest, always on the same track. An hour with 2,000 changes unless told
otherwise; --minutes 10 for a shorter run at the same pace."""
import argparse
import os
import random
import sys
import tempfile
import time
from pathlib import Path

import numpy

sys.path.insert(0, str(Path(__file__).parents[1]))
from harness import timecode  # noqa: E402
from harness.app import App  # noqa: E402
from harness.sandbox import KEY, ORGANIZATION, Sandbox  # noqa: E402
from harness.scenario import BIN_DIR  # noqa: E402
from harness.session import Session  # noqa: E402
from harness.window import NotThere  # noqa: E402

CHANGES_AN_HOUR = 2000
SECONDS = 8  # of each track
STEMS = ("drums", "bass")
TRACKS = 4
MIB = 1 << 20
WARM_UP = 0.25        # of the run: the first changes fill caches that stay allocated
REST_S = 3            # without a change before a measurement
STUCK_S = 60          # a change that neither works nor fails by then has no end
SHOWN_S = 0.7         # an error that is shown for so long is final
LIMIT_MIB_PER_HOUR = 1.0

# Each request fails with a chance of 5 %. Some of the faults are overcome, others end in a message.
FAULTS = ("api:status=503,chance=0.02", "api:refuse,chance=0.02", "api:access-lost,chance=0.01",
          "storage:status=503,chance=0.01", "storage:cut-at=20000,chance=0.01", "storage:reset-at=30000,chance=0.01",
          "storage:refuse,chance=0.01", "storage:status=403,chance=0.005", "storage:replace-body,body=<html>,text=text/html,chance=0.005")
PASSING = ("Opening", "Trying again", "goes on by itself")  # of messages that are no end


def kib(pid, name, file):
    for line in Path(f"/proc/{pid}/{file}").read_text(encoding="utf-8").splitlines():
        if line.startswith(name + ":"):
            return int(line.split()[1]) * 1024
    raise KeyError(name)


class Soak:
    def __init__(self, window, app, service, tracks, seed):
        self._window, self._app, self._service, self._tracks = window, app, service, tracks
        self._random = random.Random(seed)
        self.changes = self.errors = self.stuck = 0
        self.samples = []  # (seconds, resident, proportional, descriptors, threads)
        self._began = time.monotonic()

    @property
    def seconds(self):
        return time.monotonic() - self._began

    def change(self, track):
        """Opens @p track and waits until it is open or an error is shown; true if it is open."""
        window = self._window
        if window.value_of("Track id") == track.id:
            return True
        window.open(track.id)
        deadline, shown_since = time.monotonic() + STUCK_S, None
        while time.monotonic() < deadline:
            if window.value_of("Track id") == track.id:
                self.changes += 1
                return True
            message = window.message or ""
            if message and not any(word in message for word in PASSING):
                shown_since = shown_since or time.monotonic()
                if time.monotonic() > shown_since + SHOWN_S:
                    self.errors += 1
                    return False
            else:
                shown_since = None
            time.sleep(0.02)
        self.stuck += 1
        return False

    def use(self):
        """Does what a listener does: plays, and now and then mixes or seeks."""
        window = self._window
        if window.state in ("Paused", "Ended"):
            window.press("Play", "push button")
        what = self._random.randrange(4)
        if what == 0 and (solo := window.look_for("Solo drums")):
            solo.act(0)
        elif what == 1 and (listen := window.look_for("Listen to bass")):
            listen.act(0)
        elif what == 2:
            window.set_slider("Position", self._random.randrange(SECONDS * 1000))

    def is_loaded(self):
        """Plays until every source is loaded or has failed, since nothing is requested again for a paused track; true if all are loaded."""
        def ends():
            if self._window.state in ("Paused", "Ended"):
                self._window.press("Play", "push button")
            states = [(self._window.value_of(f"Source {source}") or "").split(" ")[0] for source in ("master", *STEMS)]
            return states if all(state in ("Ready", "Failed") for state in states) else None
        try:
            return set(self._window.wait_until(ends, "the end of all downloads", seconds=STUCK_S)) == {"Ready"}
        except NotThere as stuck:
            print(f"  {self.seconds / 60:5.1f} min: {stuck}", flush=True)
            self.stuck += 1
            return False

    def measure(self):
        """Measures at rest, with the first track open and completely loaded."""
        while not (self.change(self._tracks[0]) and self.is_loaded()):
            self.change(self._tracks[1])
        if self._window.state == "Playing":
            self._window.press("Pause", "push button")
        time.sleep(REST_S)
        pid = self._app.pid
        now = (self.seconds, kib(pid, "VmRSS", "status"), kib(pid, "Pss", "smaps_rollup"),
               len(os.listdir(f"/proc/{pid}/fd")), len(os.listdir(f"/proc/{pid}/task")))
        self.samples.append(now)
        print(f"  {now[0] / 60:5.1f} min: {now[1] / MIB:.1f} MiB resident, {now[2] / MIB:.1f} proportional, {now[3]} descriptors, "
              f"{now[4]} threads, {self.changes} changes, {self.errors} errors shown, {self.stuck} stuck", flush=True)

    def run(self, minutes, interval):
        self.measure()
        next_look = self.seconds + 60
        while self.seconds < minutes * 60:
            began = time.monotonic()
            if self.change(self._random.choice(self._tracks)):
                self.use()
            time.sleep(max(0, began + interval - time.monotonic()))
            if self.seconds > next_look:
                self.measure()
                next_look += 60
        self.measure()

    def judge(self):
        """Prints the figure; true if it is reached."""
        late = self.samples[int(len(self.samples) * WARM_UP):]
        hours = numpy.array([sample[0] for sample in late]) / 3600
        slopes = []
        for column in (1, 2):
            memory = numpy.array([sample[column] for sample in late]) / MIB
            slope, start = numpy.polyfit(hours, memory, 1)
            noise = numpy.std(memory - (slope * hours + start)) / (numpy.std(hours) * max(1, len(late) - 2) ** 0.5)
            slopes.append((slope, noise))
        (resident, noise), (proportional, _) = slopes
        # Whether an output is open at rest differs; what stays open shows in the most of them.
        half = len(late) // 2
        descriptors, threads = (max(sample[column] for sample in late[half:]) - max(sample[column] for sample in late[:half])
                                for column in (3, 4))
        print(f"figure 16: {self.changes} track changes at 5 % faults in {self.seconds / 60:.0f} min: descriptors {descriptors:+d}, "
              f"threads {threads:+d}, memory {resident:+.1f} ± {noise:.1f} MiB/h resident, {proportional:+.1f} proportional "
              f"({late[0][1] / MIB:.0f} → {late[-1][1] / MIB:.0f} MiB), {self.errors} errors shown, {self.stuck} stuck", flush=True)
        return descriptors <= 0 and threads <= 0 and self.stuck == 0 and resident - 2 * noise < LIMIT_MIB_PER_HOUR


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--changes", type=int, help="at most; default: as many as 2,000 an hour make")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    changes = arguments.changes or max(1, round(CHANGES_AN_HOUR * arguments.minutes / 60))
    with Session(), tempfile.TemporaryDirectory(prefix="e2e-home-") as folder:
        tracks = [timecode.make_track(Path(folder) / f"track{number}", SECONDS, STEMS) for number in range(TRACKS)]
        with Sandbox(BIN_DIR, tracks[0], also=tracks[1:], ttl=5, seed=arguments.seed) as service, \
                App(BIN_DIR, Path(folder) / "home", "--api-base", service.api, "--organization", ORGANIZATION, tracks[0].id,
                    key=KEY, side_panel=False) as app:
            window = app.window
            window.wait_state("Paused", seconds=30)
            for fault in FAULTS:
                service.fault(fault)
            soak = Soak(window, app, service, tracks, arguments.seed)
            soak.run(arguments.minutes, arguments.minutes * 60 / changes)
            reached = soak.judge()
            if app.exit_code is not None:
                print("the program ended")
                return 1
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
