# SPDX-License-Identifier: MIT
"""Measures the time from the start of the program to its mapped window, against a plain Qt window with 50 stock widgets."""
import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from figures.alternating import compare, report  # noqa: E402
from harness import processes  # noqa: E402
from harness.scenario import BIN_DIR  # noqa: E402
from harness.session import Session, home_environment  # noqa: E402
from harness.x11 import Display  # noqa: E402

ROUNDS = 21
LIMIT = 1.25


def start_to_window(command, environment, log):
    """Milliseconds until the X server mapped a window of @p command."""
    with Display() as display:
        display.watch_mapping()
        started = time.monotonic()
        process = processes.start(command, env=environment, stdout=log, stderr=log)
        mapped = display.wait_mapped(20)
    time.sleep(0.3)  # let it settle, so that its exit does not disturb the next measurement
    processes.stop(process)
    if mapped is None:
        raise RuntimeError(f"{Path(command[0]).name} showed no window")
    return 1000 * (mapped - started)


def main():
    with Session(window_manager=False), tempfile.TemporaryDirectory(prefix="e2e-home-") as home, \
            open(os.devnull, "wb") as log:
        environment = {**os.environ, **home_environment(home)}
        environment.pop("QT_LINUX_ACCESSIBILITY_ALWAYS_ON")
        mine, others = compare(
            ROUNDS,
            lambda: start_to_window([BIN_DIR / "prelisten"], environment, log),
            lambda: start_to_window([BIN_DIR / "baseline_window"], environment, log))
    return 0 if report("start to window", mine, others, ("prelisten", "50 stock widgets"), LIMIT) else 1


if __name__ == "__main__":
    sys.exit(main())
