# SPDX-License-Identifier: MIT
"""What was heard: pieces of sources, and queries on them. Frames internally, milliseconds in the results."""
from dataclasses import dataclass, replace

from .timecode import RATE

TRANSITION = 1152  # unexplained frames that a change may take: one MP3 frame, decoded without its neighbour
EDGE = 48          # frames by which the edge of a silence may be off, since sound itself is near zero at times


def ms(frames):
    return 1000 * frames / RATE


@dataclass(frozen=True)
class Piece:
    """Frames begin … end of the recording are frames begin + offset … of @p source; None: sound of no source."""

    source: str | None
    begin: int
    end: int
    offset: int

    @property
    def media_begin(self):
        return self.begin + self.offset

    @property
    def media_end(self):
        return self.end + self.offset

    def __str__(self):
        when = f"{ms(self.begin) / 1000:9.3f} … {ms(self.end) / 1000:9.3f} s"
        if self.source is None:
            return f"{when}  sound of no source"
        return f"{when}  {self.source:8} from {ms(self.media_begin):10.1f} ms, offset {self.offset}"


@dataclass(frozen=True)
class Jump:
    """The same source continues at another place: @p frames lost (> 0) or repeated (< 0)."""

    at_s: float
    source: str
    frames: int
    gap_ms: float


@dataclass(frozen=True)
class Switch:
    """A change to another source: the error of its place compared with the old one's, and the silence and the overlap between them."""

    at_s: float
    old: str
    new: str
    error_ms: float
    gap_ms: float
    overlap_ms: float


class Timeline:
    def __init__(self, pieces, frames):
        """@p pieces: of the judge, sorted. @p frames: length of the whole recording."""
        self.all_pieces = list(pieces)
        self.frames = frames
        self.pieces = self._joined()

    def _joined(self):
        """The pieces of known sources. Pieces of the same source and offset become one if only a transition without silence separates them."""
        joined = []
        for piece in self.all_pieces:
            if piece.source is None:
                continue
            last = next((number for number, other in enumerate(joined)
                         if (other.source, other.offset) == (piece.source, piece.offset)
                         and 0 <= piece.begin - other.end <= TRANSITION
                         and not self._silence_in(other.end, piece.begin)), None)
            if last is None:
                joined.append(piece)
            else:
                joined[last] = replace(joined[last], end=piece.end)
        return joined

    def without_holes(self, quantum):
        """The timeline with the sound server's underruns closed, and the underruns as gaps. An underrun is silence of @p quantum frames,
        or a multiple, after which the source has advanced as if it had been audible."""
        whole, holes = [], []
        for piece in self.all_pieces:
            last = whole[-1] if whole else None
            gap = piece.begin - last.end if last else 0
            is_hole = gap > 0 and min(gap % quantum, -gap % quantum) <= EDGE
            is_next = last and (piece.source, piece.offset) == (last.source, last.offset)
            is_scrap = piece.source is None and piece.end - piece.begin <= quantum  # the rest of a source, too short to be identified
            if is_hole and (is_next or is_scrap):
                holes.append((last.end / RATE, ms(gap)))
                whole[-1] = replace(last, end=piece.end)
            else:
                whole.append(piece)
        return Timeline(whole, self.frames), holes

    # --- when -------------------------------------------------------------------------------------------------------
    @property
    def first_sound(self):
        """Seconds from the start of the recording to the first sound; None: silence throughout."""
        return self.all_pieces[0].begin / RATE if self.all_pieces else None

    @property
    def last_sound(self):
        return max(piece.end for piece in self.all_pieces) / RATE if self.all_pieces else None

    def between(self, begin_s, end_s):
        """The part from begin_s to end_s; times still count from the start of the recording."""
        low, high = round(begin_s * RATE), round(end_s * RATE)
        cut = [replace(piece, begin=max(piece.begin, low), end=min(piece.end, high))
               for piece in self.all_pieces if piece.begin < high and piece.end > low]
        return Timeline(cut, self.frames)

    def media_ms(self, at_s, source=None):
        """The place in ms that is audible at at_s (of @p source, or of any); None: silence or no source."""
        frame = round(at_s * RATE)
        for piece in self.pieces:
            if piece.begin <= frame < piece.end and source in (None, piece.source):
                return ms(frame + piece.offset)
        return None

    # --- silence ----------------------------------------------------------------------------------------------------
    @property
    def gaps(self):
        """The silences between the first sound and the last, as (start in s, length in ms)."""
        found, heard_until = [], None
        for piece in self.all_pieces:
            if heard_until is not None and piece.begin > heard_until:
                found.append((heard_until / RATE, ms(piece.begin - heard_until)))
            heard_until = max(piece.end, heard_until or 0)
        return found

    @property
    def silence_ms(self):
        return sum(length for _, length in self.gaps)

    @property
    def longest_gap_ms(self):
        return max((length for _, length in self.gaps), default=0.0)

    # --- order ------------------------------------------------------------------------------------------------------
    @property
    def sources(self):
        """The sources in order of time."""
        order = []
        for piece in self.pieces:
            if not order or order[-1] != piece.source:
                order.append(piece.source)
        return order

    @property
    def jumps(self):
        """Every frame lost or repeated within a source; the edge of a silence hides up to EDGE frames."""
        found = []
        for old, new in zip(self.pieces, self.pieces[1:]):
            if old.source != new.source:
                continue
            gap = self._silence_between(old, new)
            lost = new.offset - old.offset + gap
            if abs(lost) > (EDGE if gap else 0):
                found.append(Jump(new.begin / RATE, new.source, lost, ms(gap)))
        return found

    @property
    def lost_frames(self):
        """The total number of frames lost or repeated."""
        return sum(abs(jump.frames) for jump in self.jumps)

    @property
    def switches(self):
        found = []
        for old, new in zip(self.pieces, self.pieces[1:]):
            if old.source == new.source:
                continue
            gap = self._silence_between(old, new)
            overlap = max(0, min(old.end, new.end) - new.begin)
            found.append(Switch(new.begin / RATE, old.source, new.source,
                                ms(new.offset - old.offset + gap), ms(gap), ms(overlap)))
        return found

    def _silence_between(self, old, new):
        return self._silence_in(old.end - TRANSITION, new.begin)

    def _silence_in(self, begin, end):
        """Frames of the silences that start within begin … end."""
        starts = ((round(start * RATE), round(length * RATE / 1000)) for start, length in self.gaps)
        return sum(length for start, length in starts if begin <= start < end)

    @property
    def overlap_ms(self):
        """How long two sources were audible at the same time."""
        return sum(ms(max(0, min(old.end, new.end) - new.begin)) for old, new in zip(self.pieces, self.pieces[1:]))

    @property
    def strange_ms(self):
        """Duration of sound that belongs to no source, not counting transitions."""
        strange = [piece for piece in self.all_pieces if piece.source is None]
        return sum(ms(piece.end - piece.begin) for piece in strange if piece.end - piece.begin > TRANSITION)

    def heard_ms(self, source):
        return sum(ms(piece.end - piece.begin) for piece in self.pieces if piece.source == source)

    def __str__(self):
        lines = [f"recorded {self.frames / RATE:.3f} s; silence {self.silence_ms:.1f} ms in {len(self.gaps)} gaps, "
                 f"{self.lost_frames} frames lost or repeated, overlap {self.overlap_ms:.0f} ms, "
                 f"no source {self.strange_ms:.0f} ms"]
        lines += [f"  {piece}" for piece in self.all_pieces[:40]]
        lines += [f"  silence at {start:.3f} s for {length:.1f} ms" for start, length in self.gaps[:20]]
        lines += [f"  {jump}" for jump in self.jumps[:20]]
        lines += [f"  {switch}" for switch in self.switches[:20]]
        return "\n".join(lines)
