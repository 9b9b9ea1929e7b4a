# SPDX-License-Identifier: MIT
"""The judge: finds out which frames of which decoded source are audible at each place of a recording.

The recording is cut at every silence. In each run of sound, the judge searches all sources for every unexplained place (coarsely,
in the lowest band; then to the frame). The result is a *match*: a source and a constant offset between recording and source.
Each block is then explained by its best match, or by two matches while two sources are audible. A lost or repeated frame gives
a new match with another offset, so averaging hides nothing.
"""
from dataclasses import dataclass

import numpy

from .timecode import RATE
from .timeline import Piece, Timeline

BLOCK = 256            # frames explained at a time: 5.8 ms
LOOK = 4096            # frames searched for when a place is unknown
SHORTEST_LOOK = 768
COARSE = 8             # the coarse search runs at RATE / COARSE
SILENT = 3 / 32768     # silence: no louder than this for at least SHORTEST_GAP frames
SHORTEST_GAP = RATE // 1000
ALONE = 0.97           # least correlation with which one match explains a block
TOGETHER = 0.90        # least share of a block's energy that two matches must explain
FOUND = 0.35           # least correlation of a search result
MOST_MATCHES = 400     # a recording that needs more belongs to no source
MOST_TRIES = 3         # searches for one block: it may hold two sources and a transition
MOST_STRIDE = 16       # most blocks skipped at a time in sound that belongs to no source


@dataclass(frozen=True)
class Match:
    """Frame n of the recording is frame n + offset of the source."""

    source: str
    offset: int


def coarse(sound):
    """Every COARSE-th frame of the lowest band."""
    length = len(sound) // COARSE * COARSE
    # In 64 bits, the default before numpy 2: with 32 bits, rounding noise where a source is silent would be the best fit of all.
    spectrum = numpy.fft.rfft(numpy.asarray(sound[:length], numpy.float64))
    return numpy.fft.irfft(spectrum[:length // COARSE // 2 + 1], length // COARSE)


class Reference:
    """One source, prepared for searching."""

    def __init__(self, name, sound):
        self.name = name
        self.sound = numpy.asarray(sound, numpy.float32)
        self._coarse = coarse(self.sound)
        self._length = 1 << int(len(self._coarse) * 1.1 + LOOK).bit_length()
        self._spectrum = numpy.fft.rfft(self._coarse, self._length)
        self._energy = numpy.concatenate(([0], numpy.cumsum(self._coarse ** 2)))

    def at(self, begin, length):
        """Frames begin … begin + length; zeros where the source has none."""
        out = numpy.zeros(length, numpy.float32)
        low, high = max(begin, 0), min(begin + length, len(self.sound))
        if low < high:
            out[low - begin:high - begin] = self.sound[low:high]
        return out

    def find(self, piece):
        """The frame where @p piece fits best, and how well (0 … 1)."""
        small = coarse(piece)
        spots = len(self._coarse) - len(small) + 1
        if spots < 1:
            return 0, 0.0
        products = numpy.fft.irfft(
            self._spectrum * numpy.conj(numpy.fft.rfft(small, self._length)), self._length)[:spots]
        energy = self._energy[len(small):] - self._energy[:spots]
        near = int(numpy.argmax(products / numpy.sqrt(energy + 1e-9))) * COARSE
        reach = 2 * COARSE
        fits = [similarity(piece, self.at(near + shift, len(piece))) for shift in range(-reach, reach + 1)]
        best = int(numpy.argmax(fits))
        return near + best - reach, float(fits[best])


def similarity(one, other):
    """Normalised correlation."""
    scale = numpy.sqrt(float(numpy.dot(one, one)) * float(numpy.dot(other, other)))
    return float(numpy.dot(one, other)) / scale if scale > 0 else 0.0


def sounding_runs(sound):
    """The [begin, end) of every run of sound; silences shorter than SHORTEST_GAP frames do not end a run."""
    loud = numpy.flatnonzero(numpy.abs(sound) > SILENT)
    if not len(loud):
        return []
    breaks = numpy.flatnonzero(numpy.diff(loud) > SHORTEST_GAP)
    begins = numpy.concatenate(([loud[0]], loud[breaks + 1]))
    ends = numpy.concatenate((loud[breaks], [loud[-1]])) + 1
    return [(int(begin), int(end)) for begin, end in zip(begins, ends)]


class Judge:
    def __init__(self, references):
        """@p references: source name -> float32 mono at RATE, as timecode.decode() gives it."""
        self._references = {name: Reference(name, sound) for name, sound in references.items()}

    def judge(self, sound):
        """The timeline of @p sound, float32 mono at RATE."""
        pieces, known = [], []
        for begin, end in sounding_runs(sound):
            run = Run(sound[begin:end], begin, self._references)
            pieces += run.explain(known)
        return Timeline(pieces, len(sound))


class Run:
    """One run of sound between two silences."""

    def __init__(self, sound, begin, references):
        self._sound = sound
        self._begin = begin
        self._references = references
        self._count = -(-len(sound) // BLOCK)
        self._blocks = numpy.zeros((self._count, BLOCK), numpy.float32)
        self._blocks.reshape(-1)[:len(sound)] = sound
        self._energy = numpy.sum(self._blocks ** 2, axis=1) + 1e-12
        self._matches = []  # (Match, the source's blocks, correlation of each block)

    def explain(self, known):
        """The pieces of this run. @p known: matches of earlier runs, tried first and added to."""
        place, tries, stride = 0, 0, 1
        while (block := self._first_unexplained(place)) is not None:
            tries = tries + 1 if block == place else 1
            found = self._look_up(block, known)
            stride = 1 if found else min(2 * stride, MOST_STRIDE)
            place = block if found and tries < MOST_TRIES else block + stride
        return self._pieces(self._name_blocks())

    def _first_unexplained(self, start):
        unexplained = self._explained() < TOGETHER
        later = numpy.flatnonzero(unexplained[start:])
        return int(later[0]) + start if len(later) and len(self._matches) < MOST_MATCHES else None

    def _explained(self):
        """The share of each block's energy that the best match, or the best two together, explain."""
        if not self._matches:
            return numpy.zeros(self._count)
        alone = numpy.max([fit for _, _, fit in self._matches], axis=0)
        best = numpy.where(alone >= ALONE, 1.0, 0.0)
        for first, second in self._pairs():
            best = numpy.maximum(best, self._together(first, second))
        return best

    def _pairs(self):
        """Pairs of matches of different sources that may be audible at the same time somewhere in this run."""
        for number, first in enumerate(self._matches):
            for second in self._matches[:number]:
                if first[0].source != second[0].source and numpy.any((first[2] > 0.2) & (second[2] > 0.2)):
                    yield first, second

    def _together(self, first, second):
        """The share of each block that both matches explain together (least squares); 0 where one of them is negligible."""
        a, b = first[1], second[1]
        aa, bb, ab = (numpy.sum(x * y, axis=1) + 1e-12 for x, y in ((a, a), (b, b), (a, b)))
        ra, rb = (numpy.sum(self._blocks * x, axis=1) for x in (a, b))
        determinant = aa * bb - ab * ab
        usable = determinant > 1e-3 * aa * bb
        safe = numpy.where(usable, determinant, 1.0)
        gain_a, gain_b = (ra * bb - rb * ab) / safe, (rb * aa - ra * ab) / safe
        both = usable & (gain_a * numpy.sqrt(aa) > 0.1 * numpy.sqrt(self._energy)) \
            & (gain_b * numpy.sqrt(bb) > 0.1 * numpy.sqrt(self._energy))
        return numpy.where(both, (gain_a * ra + gain_b * rb) / self._energy, 0.0)

    def _look_up(self, block, known):
        """Adds the match that explains the sound at @p block; false if there is none."""
        for match in reversed(known):
            if match not in [m for m, _, _ in self._matches] and self._fit_at(match, block) >= ALONE:
                self._add(match)
                return True
        # The block may contain a transition, so the search also starts at its middle and at its end.
        for start in (block * BLOCK, block * BLOCK + BLOCK // 2, (block + 1) * BLOCK):
            for length in (LOOK, LOOK // 2, 1024, SHORTEST_LOOK):
                piece = self._sound[start:start + length]
                if len(piece) >= min(length, SHORTEST_LOOK) and self._find(piece, start, known):
                    return True
        return False

    def _find(self, piece, start, known):
        candidates = [piece]
        for match, _, _ in self._matches:  # a source already known to be audible here may mask another one
            reference = self._reference_at(match, start, len(piece))
            share = float(numpy.dot(piece, reference)) / (float(numpy.dot(reference, reference)) + 1e-12)
            if share > 0.05:
                candidates.append(piece - share * reference)
        best = (FOUND, None)
        for candidate in candidates:
            for name, reference in self._references.items():
                frame, fit = reference.find(candidate)
                match = Match(name, frame - start - self._begin)
                if fit > best[0] and match not in [m for m, _, _ in self._matches]:
                    best = (fit, match)
        if best[1] is None:
            return False
        self._add(best[1])
        if best[1] not in known:
            known.append(best[1])
        return True

    def _reference_at(self, match, start, length):
        return self._references[match.source].at(start + self._begin + match.offset, length)

    def _fit_at(self, match, block):
        return similarity(self._blocks[block], self._reference_at(match, block * BLOCK, BLOCK))

    def _add(self, match):
        blocks = self._reference_at(match, 0, self._count * BLOCK).reshape(-1, BLOCK)
        if len(self._sound) % BLOCK:
            blocks[-1, len(self._sound) % BLOCK:] = 0
        scale = numpy.sqrt(numpy.sum(blocks ** 2, axis=1) * self._energy) + 1e-12
        self._matches.append((match, blocks, numpy.sum(self._blocks * blocks, axis=1) / scale))

    def _name_blocks(self):
        """The matches audible in each block: one, two or (unknown) none."""
        names = [()] * self._count
        if not self._matches:
            return names
        fits = numpy.array([fit for _, _, fit in self._matches])
        best = numpy.argmax(fits, axis=0)
        pairs = [((first[0], second[0]), self._together(first, second)) for first, second in self._pairs()]
        for block in range(self._count):
            if fits[best[block], block] >= ALONE:
                names[block] = (self._matches[best[block]][0],)
                continue
            both, share = max(((pair, shares[block]) for pair, shares in pairs),
                              key=lambda item: item[1], default=((), 0))
            names[block] = both if share >= TOGETHER else ()
        return names

    def _pieces(self, names):
        pieces, open_pieces = [], {}
        for block in range(self._count + 1):
            heard = (names[block] or (None,)) if block < self._count else ()
            for match in list(open_pieces):
                if match not in heard:
                    pieces.append(self._piece(match, open_pieces.pop(match), block))
            for match in heard:
                open_pieces.setdefault(match, block)
        return sorted(pieces, key=lambda piece: (piece.begin, piece.end))

    def _piece(self, match, first, last):
        begin = self._begin + first * BLOCK
        end = self._begin + min(last * BLOCK, len(self._sound))
        return Piece(match.source, begin, end, match.offset) if match else Piece(None, begin, end, 0)
