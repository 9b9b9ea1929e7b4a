# SPDX-License-Identifier: MIT
"""The instruments and the room of the demo track: pure synthesis, nothing sampled.

A sound is a float array, mono (n,) or stereo (n, 2), at RATE. Oscillators are sums of sines, or FM
of low index, that stay below 16 kHz, so nothing folds back; filters are biquads applied through
the FFT, which is exact and needs no loop.
"""
import numpy as np

from score import RATE

TAU = 2 * np.pi


def hertz(note):
    """Frequency of a MIDI note number (69 = A4 = 440 Hz)."""
    return 440.0 * 2.0 ** ((np.asarray(note) - 69) / 12)


def times(seconds):
    return np.arange(int(seconds * RATE)) / RATE


def column(curve, x):
    """A curve over time in the shape that multiplies x, mono or stereo."""
    return curve.reshape((-1,) + (1,) * (x.ndim - 1))


def edges(x, attack, release):
    """Raised-cosine fades at both ends, in seconds: no sound starts or stops with a click."""
    for seconds, part in ((attack, x), (release, x[::-1])):
        n = min(int(seconds * RATE), len(x))
        part[:n] *= column(0.5 - 0.5 * np.cos(np.pi * np.arange(n) / n), x)
    return x


# Filters, space, colour

def biquad(x, kind, frequency, q=0.7071):
    """Low-pass, high-pass or band-pass of 12 dB an octave (R. Bristow-Johnson's forms)."""
    w = TAU * frequency / RATE
    cos, alpha = np.cos(w), np.sin(w) / (2 * q)
    b = {"low": ((1 - cos) / 2, 1 - cos, (1 - cos) / 2),
         "high": ((1 + cos) / 2, -1 - cos, (1 + cos) / 2),
         "band": (alpha, 0.0, -alpha)}[kind]
    size = fft_size(len(x) + RATE // 4)  # a quarter of a second for the filter to ring out
    z = np.exp(-1j * TAU * np.arange(size // 2 + 1) / size)
    response = (b[0] + b[1] * z + b[2] * z * z)
    response /= 1 + alpha - 2 * cos * z + (1 - alpha) * z * z
    spectrum = np.fft.rfft(x, size, axis=0) * column(response, x)
    return np.fft.irfft(spectrum, size, axis=0)[:len(x)]


def fft_size(n):
    """The smallest 2^a * 3^b >= n."""
    return min(3 ** b * 2 ** max(0, int(np.ceil(np.log2(n / 3 ** b)))) for b in range(4))


def pan(x, position):
    """Mono to stereo at equal power; -1 is left, 1 is right."""
    angle = (position + 1) * np.pi / 4
    return np.stack([x * np.cos(angle), x * np.sin(angle)], axis=1)


def room(x, seconds, wet, rng, dark=5000.0, predelay=0.012):
    """A small room: decaying noise, different in each ear, without the low end that blurs."""
    t = times(seconds * 1.3)
    tail = rng.standard_normal((len(t), 2)) * np.exp(-6.9 * t / seconds)[:, None]
    tail = edges(biquad(biquad(tail, "low", dark), "high", 250), 0.006, seconds * 0.3)
    tail /= np.sqrt((tail ** 2).sum(axis=0))
    tail = np.concatenate([np.zeros((int(predelay * RATE), 2)), tail])
    size = fft_size(len(x) + len(tail))
    sent = np.fft.rfft(x, size, axis=0) * np.fft.rfft(tail, size, axis=0)
    return x + wet * np.fft.irfft(sent, size, axis=0)[:len(x)]


def echo(x, samples, feedback, wet, dark=2600.0):
    """A delay that swaps sides and gets darker with each repeat."""
    out, tap, level = x.copy(), x, wet
    while level > 0.01:
        tap = np.roll(biquad(biquad(tap, "low", dark), "high", 220), samples, axis=0)[:, ::-1]
        tap[:samples] = 0
        # Narrowed: a repeat answers from the other side of the room, not from the other ear.
        out += level * (0.7 * tap + 0.3 * tap[:, ::-1])
        level *= feedback
    return out


def chorus(x, rate, depth, mix):
    """Two slowly bent copies, one a side, in opposite motion."""
    n = np.arange(len(x))
    bend = np.sin(TAU * rate * n / RATE)
    copies = [np.interp(n - RATE * (0.011 + side * depth * bend), n, x[:, ear])
              for ear, side in ((0, 1), (1, -1))]
    return x * (1 - mix / 2) + mix * np.stack(copies, axis=1)


def warm(x, drive):
    """Soft saturation that leaves quiet sounds alone.

    It works at twice the rate, so that its overtones do not fold back.
    """
    size = fft_size(len(x) + RATE // 4)
    up = np.fft.irfft(np.fft.rfft(x, size, axis=0) * 2, size * 2, axis=0)
    up = np.tanh(up * drive) / drive
    return np.fft.irfft(np.fft.rfft(up, axis=0)[:size // 2 + 1] / 2, size, axis=0)[:len(x)]


def mono_low(x, below=160.0):
    """Keeps what is under `below` in the middle."""
    mid, side = (x[:, 0] + x[:, 1]) / 2, biquad((x[:, 0] - x[:, 1]) / 2, "high", below)
    return np.stack([mid + side, mid - side], axis=1)


# Instruments

def electric_piano(note, seconds, velocity):
    """Two FM pairs: a body that mellows as it rings, and the short chime of the tine."""
    f, ring = hertz(note), 0.28
    t = times(seconds + ring)
    body = (0.5 + 1.7 * velocity ** 1.5) * np.exp(-t / 0.5) + 0.36
    tine = 0.3 * velocity ** 1.6 * np.exp(-t / 0.09) * min(1.0, 500 / f)
    phase = TAU * f * t + 0.03 * np.sin(TAU * 0.45 * t + note)  # a little tape in it
    x = np.sin(phase + body * np.sin(phase + 0.15)) + 0.35 * np.sin(phase * 1.0015)
    x += 0.3 * np.sin(phase + tine * 3 * np.sin(14 * phase)) * np.exp(-t / 0.6)
    x *= np.exp(-t / (1.1 + 90 / f)) * velocity ** 1.2
    return edges(x, 0.005, ring)


def pad(notes, seconds):
    """Detuned saws behind a gentle, slowly opening filter; stereo."""
    t = times(seconds + 0.9)
    opening = 500 + 650 * np.sin(np.pi * np.minimum(t / (seconds + 0.9), 1))
    out = np.zeros((len(t), 2))
    for ear in (0, 1):
        for note in notes:
            for cents in (-7, 5) if ear else (-4, 8):
                f = hertz(note + cents / 100)
                for k in range(1, int(3600 / f) + 1):
                    level = 1 / k / (1 + (k * f / opening) ** 2)
                    out[:, ear] += level * np.sin(k * (TAU * f * t + note + cents))
    return edges(out, 0.5, 0.9)


def bass(note, seconds, velocity, slide=0.0):
    """A round plucked bass: each overtone dies sooner than the one below.

    `slide` is where the finger comes from, in semitones.
    """
    f = hertz(note)
    t = times(seconds + 0.06)
    phase = TAU * f * (t + (2 ** (slide / 12) - 1) * 0.045 * (1 - np.exp(-t / 0.045)))
    x = np.zeros_like(t)
    for k, level in enumerate((1.0, 0.66, 0.42, 0.28, 0.18, 0.13, 0.09, 0.06), 1):
        level *= velocity ** (0.15 * k)
        x += level * np.exp(-t * (0.55 + 1.1 * (k - 1))) * np.sin(k * phase)
    return edges(x * velocity, 0.006, 0.06)


def lead(notes, length):
    """One voice singing the whole line; `notes` are (start, end, note, velocity), in samples.

    Notes that touch are joined by a glide; the others start just below their pitch. Vibrato comes
    only to a held note.
    """
    step = 100  # samples between two control points
    points = length // step + 1
    pitch, level, held = np.zeros(points), np.zeros(points), np.zeros(points)
    before = None
    for start, end, note, velocity in notes:
        a, b = int(start) // step, int(end) // step
        tied = before is not None and a - before <= 12
        pitch[a:] = note
        if not tied:
            pitch[a:a + 14] = note - 0.6 * (1 - np.arange(14) / 14) ** 2
        level[a:b] = velocity * (1 - 0.3 * np.minimum(np.arange(b - a) / 400, 1))
        held[a:b] = np.clip((np.arange(b - a) - 130) / 220, 0, 1)
        before = b
    pitch[:int(notes[0][0]) // step] = notes[0][2]
    for i in range(1, points):  # one-pole smoothing: glide 12 ms, attack 20 ms, release 70 ms
        if level[i - 1] > 0.02:
            pitch[i] += (pitch[i - 1] - pitch[i]) * 0.83
        level[i] += (level[i - 1] - level[i]) * (0.893 if level[i] > level[i - 1] else 0.968)
        held[i] += (held[i - 1] - held[i]) * 0.97
    n, at = np.arange(length), np.arange(points) * step
    level, held = np.interp(n, at, level), np.interp(n, at, held)
    vibrato = 0.2 * held * np.sin(TAU * 5.2 * n / RATE)
    f = hertz(np.interp(n, at, pitch) + vibrato)
    phase = TAU * np.cumsum(f) / RATE
    cutoff = 900 + 3300 * level ** 1.3 + 250 * held
    x = np.zeros(length)
    for k in range(1, 13):
        colour = (1.0 if k % 2 else 0.55) / k ** 1.15
        x += colour * np.sin(k * phase) / (1 + (k * f / cutoff) ** 3)
    return x * level * (1 + 0.06 * held * np.sin(TAU * 5.2 * n / RATE + 0.6))


def kick(velocity):
    t = times(0.42)
    x = np.sin(TAU * (49 * t + 95 * 0.028 * (1 - np.exp(-t / 0.028)))) * np.exp(-t / 0.13)
    x += 0.5 * np.sin(TAU * 900 * t) * np.exp(-t / 0.0025)
    return edges(x * velocity, 0.002, 0.12)


def snare(velocity, rng):
    """Softer means shorter and darker, too: that is what makes a ghost note."""
    t = times(0.34)
    wires = biquad(rng.standard_normal(len(t)), "high", 1400)
    wires = biquad(wires, "low", 4200 + 4800 * velocity) * np.exp(-t / (0.035 + 0.055 * velocity))
    shell = np.sin(TAU * (178 * t + 0.9 * (1 - np.exp(-t / 0.012)))) * np.exp(-t / 0.06)
    shell += 0.4 * np.sin(TAU * 331 * t) * np.exp(-t / 0.035)
    return edges((0.42 * wires + 0.55 * shell) * velocity ** 1.3, 0.001, 0.1)


def rim(velocity, rng):
    t = times(0.16)
    wood = ((415, 0.5, 0.03), (1130, 0.5, 0.016), (1790, 0.45, 0.02), (2680, 0.2, 0.008))
    x = sum(a * np.sin(TAU * f * t + f) * np.exp(-t / d) for f, a, d in wood)
    x += 0.12 * biquad(rng.standard_normal(len(t)), "band", 3200, 0.8) * np.exp(-t / 0.012)
    return edges(x * velocity, 0.0008, 0.05)


def hat(velocity, rng, ring=0.032):
    t = times(ring * 6 + 0.03)
    x = biquad(biquad(rng.standard_normal(len(t)), "high", 6500), "low", 12500)
    x += 0.22 * sum(np.sin(TAU * f * t + f) for f in (5230.0, 6890.0, 8170.0, 9610.0, 11230.0))
    x *= np.exp(-t / (ring * (0.6 + 0.6 * velocity)))
    return edges(0.35 * x * velocity ** 1.2, 0.0012, 0.03)


def shaker(velocity, rng):
    t = times(0.12)
    x = biquad(rng.standard_normal(len(t)), "band", 6800, 1.1)
    return edges(0.5 * x * velocity * (t / 0.028) * np.exp(1 - t / 0.028), 0.004, 0.03)


def tom(frequency, velocity):
    t = times(0.5)
    x = np.sin(TAU * frequency * (t + 0.35 * 0.04 * (1 - np.exp(-t / 0.04)))) * np.exp(-t / 0.15)
    return edges(x * velocity, 0.002, 0.15)


def cymbal(velocity, rng, seconds=2.6, swell=False):
    """A soft crash; with `swell` it grows instead."""
    t = times(seconds)
    x = biquad(biquad(rng.standard_normal(len(t)), "high", 3800), "low", 9500)
    x += 0.12 * sum(np.sin(TAU * f * t + f) for f in rng.uniform(3000, 9000, 14))
    x *= (t / seconds) ** 3 if swell else np.exp(-t / 0.55)
    return edges(0.22 * x * velocity, 0.008, 0.06 if swell else 0.8)
