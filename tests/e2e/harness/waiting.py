# SPDX-License-Identifier: MIT
"""Waits for conditions by polling."""
import time


class SessionFailed(Exception):
    pass


def wait_for(condition, seconds, what):
    """Polls @p condition until it returns a true value, and returns that."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise SessionFailed(f"{what} did not come within {seconds} s")
        time.sleep(0.01)
