# SPDX-License-Identifier: MIT
"""Finds which place of which source was audible at a moment; for sound that differs from any reference decoding, which the judge needs.

It compares with the noise that went into the encoder, so it depends on no reference decoder.
"""
from dataclasses import dataclass

import numpy

from .judge import SILENT, Reference, similarity
from .timecode import RATE

LOOK = 8192     # frames searched for
FOUND = 0.8     # least correlation between the encoded sound and the recording
STEP = 512      # frames per step in the search for the beginning
STILL = 0.6     # least correlation of one such step
MISSES = 3      # steps in a row that do not fit end the search


@dataclass(frozen=True)
class Place:
    """Frame n of the recording is frame n + offset of @p source."""

    source: str
    offset: int
    at: int  # frame of the recording

    @property
    def media_s(self):
        return (self.at + self.offset) / RATE

    def __str__(self):
        return f"{self.source} at {self.media_s:.3f} s"


class Places:
    def __init__(self, references):
        """@p references: source -> float32 mono at RATE, as timecode.noise() gives it."""
        self._references = {name: Reference(name, sound) for name, sound in references.items()}

    def heard(self, sound, at_s):
        """The place that was audible just before @p at_s; None: silence, or no source."""
        end = min(round(at_s * RATE), len(sound))
        piece = sound[max(0, end - LOOK):end]
        if len(piece) < LOOK or numpy.sqrt(numpy.mean(piece ** 2)) <= SILENT:
            return None
        found = []
        for name, reference in self._references.items():
            frame, fit = reference.find(piece)
            found.append((fit, name, frame - (end - LOOK)))
        fit, name, offset = max(found)
        return Place(name, offset, end) if fit >= FOUND else None

    def began(self, sound, place):
        """The first place of the uninterrupted run of sound that @p place belongs to."""
        reference = self._references[place.source]
        first, begin, misses = place.at - LOOK, place.at - LOOK, 0
        while begin >= STEP and misses < MISSES:
            begin -= STEP
            if similarity(sound[begin:begin + STEP], reference.at(begin + place.offset, STEP)) >= STILL:
                first, misses = begin, 0
            else:
                misses += 1
        return Place(place.source, place.offset, first)
