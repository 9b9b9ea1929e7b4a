# SPDX-License-Identifier: MIT
"""Measures two ways of doing the same thing in turn, so that whatever else the machine does falls on both."""
import statistics


def compare(rounds, ours, theirs, warm_up=1):
    """Runs both @p rounds times in turn; each gives milliseconds. Returns both lists."""
    mine, others = [], []
    for number in range(rounds + warm_up):
        one, other = ours(), theirs()
        if number >= warm_up:
            mine.append(one)
            others.append(other)
    return mine, others


def report(what, mine, others, names, limit):
    """Prints medians and their ratio; true if the ratio keeps to @p limit."""
    for name, values in zip(names, (mine, others)):
        print(f"{what}: {name}: median {statistics.median(values):.1f} ms of {len(values)} "
              f"({min(values):.1f} … {max(values):.1f})")
    ratio = statistics.median(mine) / statistics.median(others)
    print(f"{what}: ratio {ratio:.2f} (promised: at most {limit})", flush=True)
    return ratio <= limit
