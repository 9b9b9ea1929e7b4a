# SPDX-License-Identifier: MIT
"""The judge of mixes: finds out, for every 5 ms of a recording, the place in the track and how loud each source is.

A block of the recording is explained as the sum of all sources at one common offset, by least squares. The common offset is the
point: a source that is not aligned to the frame stays unexplained and is reported.
"""
from dataclasses import dataclass

import numpy

from .judge import Reference
from .timecode import RATE

BLOCK = RATE // 200   # 5 ms: the length of a ramp
LOOK = 8192           # frames searched for when a place is unknown
SILENT = 3 / 32768
CREDIBLE = 0.03       # least correlation of a search result worth trying: low, since the sources mask each other
EXPLAINED = 0.97      # least share of the energy that an offset must explain


@dataclass(frozen=True)
class Block:
    """Frames begin … begin + BLOCK of the recording are frames begin + offset … of the track, with these gains."""

    begin: int
    offset: int | None  # None: silence, or no offset explains it
    gains: dict
    silent: bool
    rest: float  # RMS of the unexplained part

    @property
    def at_s(self):
        return self.begin / RATE

    def heard(self, least=0.05):
        return sorted(name for name, gain in self.gains.items() if gain >= least)


class MixTimeline:
    def __init__(self, blocks):
        self.blocks = blocks

    @property
    def sounding(self):
        """The blocks from the first with sound to the last."""
        loud = [number for number, block in enumerate(self.blocks) if not block.silent]
        return self.blocks[loud[0]:loud[-1] + 1] if loud else []

    @property
    def gap_ms(self):
        """Silence between the first sound and the last."""
        return 1000 * BLOCK / RATE * sum(block.silent for block in self.sounding)

    @property
    def unexplained_ms(self):
        return 1000 * BLOCK / RATE * sum(block.offset is None and not block.silent for block in self.sounding)

    @property
    def offsets(self):
        """The offsets in order of time: just one if the sound was never interrupted."""
        found = []
        for block in self.blocks:
            if block.offset is not None and (not found or found[-1] != block.offset):
                found.append(block.offset)
        return found

    def between(self, begin_s, end_s):
        return MixTimeline([block for block in self.blocks if begin_s <= block.at_s < end_s])

    def heard(self, least=0.05):
        """The sources that were audible most of the time."""
        sets = [tuple(block.heard(least)) for block in self.blocks if block.offset is not None]
        return list(max(set(sets), key=sets.count)) if sets else []

    def gain(self, name):
        """The median gain of a source, as a factor."""
        gains = [block.gains[name] for block in self.blocks if block.offset is not None]
        return float(numpy.median(gains)) if gains else 0.0

    def first(self, condition, after_s=0):
        """The time in s of the first block that meets @p condition; None: never."""
        return next((block.at_s for block in self.blocks if block.at_s >= after_s and condition(block)), None)

    def media_s(self, at_s):
        """The place in the track that is audible at @p at_s; None: silence or unknown."""
        return next(((block.begin + block.offset) / RATE for block in self.blocks
                     if block.begin <= at_s * RATE < block.begin + BLOCK and block.offset is not None), None)

    def __str__(self):
        lines, last = [], None
        for block in self.blocks:
            state = ("silence" if block.silent else "no place" if block.offset is None
                     else f"offset {block.offset}: " + ", ".join(f"{n} {g:.2f}" for n, g in block.gains.items() if abs(g) > 0.02))
            if state.split(":")[0] != (last or "").split(":")[0] or state != last and len(lines) < 60:
                lines.append(f"  {block.at_s:8.3f} s  {state}")
            last = state
        return "\n".join(lines[:80])


class MixJudge:
    def __init__(self, references):
        """@p references: source -> float32 mono at RATE."""
        self._references = {name: Reference(name, sound) for name, sound in references.items()}

    def judge(self, sound):
        blocks, offset = [], None
        for begin in range(0, len(sound) - BLOCK + 1, BLOCK):
            piece = sound[begin:begin + BLOCK]
            if numpy.max(numpy.abs(piece)) <= SILENT:
                blocks.append(Block(begin, None, {}, True, 0.0))
                continue
            found = self._explain(piece, begin, offset) if offset is not None else None
            if found is None:
                offset = self._find(sound, begin, blocks)
                found = self._explain(piece, begin, offset) if offset is not None else None
            blocks.append(found or Block(begin, None, {}, False, float(numpy.sqrt(numpy.mean(piece ** 2)))))
        return MixTimeline(blocks)

    def _columns(self, begin, length, offset):
        return numpy.stack([reference.at(begin + offset, length) for reference in self._references.values()], axis=1)

    def _explain(self, piece, begin, offset, share=EXPLAINED):
        """The block, if @p offset explains it; else None."""
        columns = self._columns(begin, len(piece), offset).astype(numpy.float64)
        gains, *_ = numpy.linalg.lstsq(columns, piece.astype(numpy.float64), rcond=None)
        rest = piece - columns @ gains
        if numpy.sum(rest ** 2) > (1 - share) * numpy.sum(piece ** 2) + len(piece) * (4 / 32768) ** 2:
            return None
        return Block(begin, offset, dict(zip(self._references, (float(gain) for gain in gains))), False,
                     float(numpy.sqrt(numpy.mean(rest ** 2))))

    def _find(self, sound, begin, blocks):
        """The offset at which the sources explain the sound from @p begin on; None: there is none."""
        known = {block.offset for block in blocks if block.offset is not None}
        # There may be a transition at the beginning, so the search also starts a little later.
        for start in (begin, begin + 2 * BLOCK, begin + LOOK // 2):
            piece = sound[start:start + LOOK]
            if len(piece) < 4 * BLOCK:
                continue
            candidates = []
            for reference in self._references.values():
                frame, fit = reference.find(piece)
                if fit > CREDIBLE:
                    candidates.append((fit, frame - start))
            for offset in [*known, *(offset for _, offset in sorted(candidates, reverse=True))]:
                if self._explain(piece, start, offset, 0.9):
                    return offset
        return None
