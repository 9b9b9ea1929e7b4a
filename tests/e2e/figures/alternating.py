# SPDX-License-Identifier: MIT
"""Measures two ways of doing the same thing alternately, so that any other load affects both alike."""
import statistics


def compare(rounds, ours, theirs, warm_up=1):
    """Runs both functions @p rounds times, alternately; each returns milliseconds. Returns both lists."""
    mine, others = [], []
    for number in range(rounds + warm_up):
        one, other = ours(), theirs()
        if number >= warm_up:
            mine.append(one)
            others.append(other)
    return mine, others


def report(what, mine, others, names, limit):
    """Prints the medians and their ratio; true if the ratio is at most @p limit."""
    for name, values in zip(names, (mine, others)):
        print(f"{what}: {name}: median {statistics.median(values):.1f} ms of {len(values)} "
              f"({min(values):.1f} … {max(values):.1f})")
    ratio = statistics.median(mine) / statistics.median(others)
    print(f"{what}: ratio {ratio:.2f} (promised: at most {limit})", flush=True)
    return ratio <= limit
