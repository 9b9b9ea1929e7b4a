# SPDX-License-Identifier: MIT
"""Measures ours and a peer alternately, and prints the medians as a Markdown table."""
import resource
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field


class NotMeasured(Exception):
    """Why something could not be measured."""


@dataclass
class Row:
    """One line of the table. @p promise: the most that the ratio, or with @p absolute the figure itself, may be; None: for the record."""

    what: str
    unit: str
    peer: str | None
    ours: list = field(default_factory=list)
    theirs: list = field(default_factory=list)
    promise: float | None = None
    absolute: bool = False
    problem: str = ""
    peer_problem: str = ""

    @property
    def ratio(self):
        if not self.ours or not self.theirs or statistics.median(self.theirs) <= 0:
            return None
        return statistics.median(self.ours) / statistics.median(self.theirs)

    @property
    def kept(self):
        """Whether the promise is kept; None if there is none, or nothing to judge by."""
        judged = (statistics.median(self.ours) if self.ours else None) if self.absolute else self.ratio
        return None if self.promise is None or judged is None else judged <= self.promise


def digits(value):
    """Three digits are more than a busy machine can promise."""
    return f"{value:.0f}" if abs(value) >= 99.5 else f"{value:.1f}" if abs(value) >= 9.95 else f"{value:.2f}"


class Table:
    def __init__(self):
        self.rows = []

    def compare(self, what, unit, rounds, ours, peers, promise=None, warm_up=False, absolute=False):
        """Measures @p ours and every one of @p peers (name -> function), round after round. Each function returns a figure. The promise is
        about the first peer. A peer that fails is left out from then on; if ours fails, the rest of the row is."""
        rows = {name: Row(what, unit, name) for name in peers} or {None: Row(what, unit, None)}
        first = next(iter(rows.values()))
        first.promise, first.absolute = promise, absolute
        self.rows += rows.values()
        say(f"{what} …")
        try:
            for number in range(rounds + warm_up):
                figure = ours()
                for name, row in rows.items():
                    if name is not None and not row.peer_problem:
                        self._measure_peer(row, peers[name], number >= warm_up)
                    if number >= warm_up:
                        row.ours.append(figure)
        except Exception as error:  # whatever it is, the other rows can still be measured
            for row in rows.values():
                row.problem = reason(error)
            say(f"  not measured: {reason(error)}")
        return list(rows.values())

    @staticmethod
    def _measure_peer(row, measure, counts):
        try:
            figure = measure()
            if counts:
                row.theirs.append(figure)
        except Exception as error:
            row.peer_problem = reason(error)
            say(f"  {row.peer}: not measured: {reason(error)}")

    def add(self, *rows):
        """Adds rows that were measured together."""
        self.rows += rows

    def markdown(self):
        lines = ["| what | Prelisten | peer | ratio | promised | runs |", "| --- | --: | --: | --: | --- | --: |"]
        lines += [f"| {' | '.join(self._cells(row))} |" for row in self.rows]
        problems = [f"- {row.what}{f', {row.peer}' if row.peer_problem and row.peer else ''}: {row.problem or row.peer_problem}"
                    for row in self.rows if row.problem or row.peer_problem]
        if problems:
            lines += ["", "Not measured:", "", *dict.fromkeys(problems)]
        return "\n".join(lines)

    @staticmethod
    def _cells(row):
        ours = f"{digits(statistics.median(row.ours))} {row.unit}" if row.ours else "–"
        peer = ("–" if row.peer is None else f"{digits(statistics.median(row.theirs))} {row.unit} ({row.peer})" if row.theirs
                else f"– ({row.peer})")
        ratio = "–" if row.ratio is None else f"{row.ratio:.2f}"
        promised = "" if row.promise is None else f"≤ {row.promise:g}{f' {row.unit}' if row.absolute else ''}"
        if row.kept is not None:
            promised += ", kept" if row.kept else ", **missed**"
        return row.what, ours, peer, ratio, promised, str(len(row.ours))


def say(text):
    """Progress, apart from the table."""
    print(text, file=sys.stderr, flush=True)


def reason(error):
    text = " ".join(str(error).split()) or type(error).__name__
    if isinstance(error, subprocess.CalledProcessError):
        told = (error.stderr or b"")
        told = told.decode(errors="replace") if isinstance(told, bytes) else told
        text = f"{error.cmd[0]} ended with status {error.returncode} {' '.join(told.split())[-120:]}"
    return text[:200].strip()


@dataclass
class Cost:
    """Of a command: CPU time of it and its children, and elapsed time, in ms."""

    cpu: float
    elapsed: float


def cost(command, environment=None, patience_s=120):
    def used():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return 1000 * (usage.ru_utime + usage.ru_stime)

    before, began = used(), time.monotonic()
    subprocess.run([str(word) for word in command], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                   stderr=subprocess.PIPE, check=True, timeout=patience_s)
    return Cost(used() - before, 1000 * (time.monotonic() - began))
