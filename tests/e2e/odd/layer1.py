# SPDX-License-Identifier: MIT
"""An encoder for MPEG layer I, which FFmpeg cannot encode: 48 kHz, mono, 192 kbit/s, each frame 8 ms and 192 bytes."""
import numpy

RATE = 48000
BANDS = 32
SLOTS = 12          # samples per band in a frame
BITS = 8            # bits per sample
USED = 11           # encoded bands: up to 8,250 Hz
TAPS = 512
FRAME_BYTES = 192
HEADER = bytes((0xFF, 0xFF, 0x64, 0xC0))
SCALES = 2.0 ** (1 - numpy.arange(63) / 3)


def _prototype():
    """A low-pass filter of half a band's width, close to the standard's table, for which there is no formula."""
    place = numpy.arange(TAPS) - TAPS / 2
    shape = numpy.sinc(place / 64) * numpy.kaiser(TAPS + 1, 9)[:TAPS]
    return shape * 0.035781  # the largest value in the standard's table


def _bands(sound):
    """The samples of the used bands, as an array (slot, band)."""
    slots = len(sound) // BANDS
    padded = numpy.concatenate((numpy.zeros(TAPS), sound, numpy.zeros(TAPS)))
    count = numpy.arange(TAPS)
    modulated = _prototype()[:, None] * numpy.cos(
        (2 * numpy.arange(USED)[None, :] + 1) * (count[:, None] - 16) * numpy.pi / 64)
    pieces = numpy.lib.stride_tricks.sliding_window_view(padded, TAPS)[BANDS:BANDS * (slots + 1):BANDS]
    return pieces[:, ::-1] @ modulated


def _bits(values, width):
    """Each of @p values as @p width bits, most significant first."""
    values = numpy.asarray(values, numpy.int64).reshape(-1, 1)
    return (values >> numpy.arange(width - 1, -1, -1) & 1).astype(numpy.uint8).reshape(-1)


def encode(sound):
    """@p sound, mono at RATE, as layer I."""
    bands = _bands(sound.astype(numpy.float64))
    frames = []
    for begin in range(0, len(bands) - SLOTS + 1, SLOTS):
        block = bands[begin:begin + SLOTS]
        peaks = numpy.max(numpy.abs(block), axis=0) * 1.001 + 1e-9
        scales = numpy.array([numpy.flatnonzero(SCALES >= peak)[-1] for peak in peaks])
        steps = 2 ** (BITS - 1)
        scaled = block / SCALES[scales] * (2 * steps - 1) / (2 * steps) - 1 / (2 * steps)
        codes = numpy.floor(scaled * steps).astype(numpy.int64) + steps
        allocation = [BITS - 1] * USED + [0] * (BANDS - USED)
        bits = numpy.concatenate((_bits(allocation, 4), _bits(scales, 6), _bits(codes.reshape(-1), BITS)))
        frames.append(HEADER + numpy.packbits(bits).tobytes().ljust(FRAME_BYTES - len(HEADER), b"\0"))
    return b"".join(frames)
