# SPDX-License-Identifier: MIT
"""Byte-level edits of sound files: tags, headers, and wrong headers."""
import struct

import numpy

BITRATES = {3: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),   # MPEG 1, layer III; kbit/s
            2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)}       # MPEG 2, layer III
RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000)}


def noise_bytes(seed, count):
    return numpy.random.default_rng(seed).integers(0, 256, count, numpy.uint8).tobytes()


# --- tags -----------------------------------------------------------------------------------------------------------
def syncsafe(size):
    return bytes(size >> shift & 0x7f for shift in (21, 14, 7, 0))


def id3(body, version=3, flags=0):
    footer = b"3DI" + bytes((version, 0, flags)) + syncsafe(len(body)) if flags & 0x10 else b""
    return b"ID3" + bytes((version, 0, flags)) + syncsafe(len(body)) + body + footer


def id3_of_2_2():
    """An ID3v2.2 tag with a title, 2,000 bytes long without its header."""
    title = b"\0Old"
    return id3((b"TT2" + len(title).to_bytes(3, "big") + title).ljust(2000, b"\0"), version=2)


def id3_with_frame_flags():
    """An ID3v2.4 tag: a title with data length indicator and unsynchronisation, then padding."""
    text = b"\x03Flags \xff\x00\xe0"
    frame = b"TIT2" + syncsafe(4 + len(text)) + bytes((0, 0x03)) + syncsafe(len(text) - 1) + text
    return id3(frame + bytes(500), version=4, flags=0x80)


def id3_with_footer():
    """Two ID3v2.4 tags, each with a footer, which excludes padding."""
    return 2 * id3(b"TIT2" + syncsafe(5) + bytes(2) + b"\x03Foot", version=4, flags=0x10)


def cover(picture):
    """An ID3 tag that contains @p picture (a JPEG)."""
    body = b"\0image/jpeg\0\x03\0" + picture
    return id3(b"APIC" + struct.pack(">I", len(body)) + bytes(2) + body)


def ape(size, header=True):
    """An APEv2 tag with one item, @p size bytes without its header."""
    value = bytes(65 + number % 26 for number in range(size - 32 - 16))
    item = struct.pack("<II", len(value), 0) + b"Comment\0" + value

    def end(flags):
        return b"APETAGEX" + struct.pack("<IIII", 2000, len(item) + 32, 1, flags) + bytes(8)

    has_header = 0x80000000
    return (end(has_header | 0x20000000) if header else b"") + item + end(has_header if header else 0)


# --- MPEG frames ----------------------------------------------------------------------------------------------------
def frame_size(header):
    """The size in bytes of the layer III frame that begins with @p header; 0 if it is not a frame header."""
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE6 != 0xE2:
        return 0
    version, bitrate, rate = header[1] >> 3 & 3, header[2] >> 4, header[2] >> 2 & 3
    if version not in BITRATES or bitrate in (0, 15) or rate == 3:
        return 0
    slots = 144 if version == 3 else 72
    return slots * 1000 * BITRATES[version][bitrate] // RATES[version][rate] + (header[2] >> 1 & 1)


def frames(mpeg):
    """The number of frames in @p mpeg, which must begin with a frame and contain nothing else in between."""
    count = place = 0
    while size := frame_size(mpeg[place:place + 4]):
        count += 1
        place += size
    return count


def with_xing(mpeg, count):
    """@p mpeg with its Xing or Info header (its first frame) changed to claim @p count frames."""
    mark = max(mpeg.find(b"Xing", 0, 4096), mpeg.find(b"Info", 0, 4096))
    return mpeg[:mark + 8] + struct.pack(">I", count) + mpeg[mark + 12:]


def xing_frames(mpeg):
    mark = max(mpeg.find(b"Xing", 0, 4096), mpeg.find(b"Info", 0, 4096))
    return struct.unpack(">I", mpeg[mark + 8:mark + 12])[0]


def with_vbri(mpeg, count):
    """@p mpeg behind a VBRI header that claims @p count frames."""
    header = bytes((0xFF, 0xFB, 0x90, 0x64))  # 128 kbit/s at 44.1 kHz
    entries = 100
    table = struct.pack(f">{entries}H", *[min(65535, len(mpeg) // entries)] * entries)
    vbri = b"VBRI" + struct.pack(">HHHIIHHHH", 1, 1105, 75, len(mpeg), count, entries, 1, 2, max(1, count // entries))
    return (header + bytes(32) + vbri + table).ljust(frame_size(header), b"\0") + mpeg


# --- other containers -----------------------------------------------------------------------------------------------
def flac_with_total(flac, change):
    """@p flac with STREAMINFO's number of samples replaced by @p change of the true number."""
    word = int.from_bytes(flac[18:26], "big")
    low = (1 << 36) - 1
    return flac[:18] + ((word & ~low) | change(word & low)).to_bytes(8, "big") + flac[26:]


def wave_with_size(wave, change):
    """@p wave with the size of its data replaced by @p change of the true size, and the RIFF size to match."""
    at = wave.index(b"data") + 4
    size = change(struct.unpack("<I", wave[at:at + 4])[0])
    whole = min(0xFFFFFFFF, size + at - 4) if size else 0
    return wave[:4] + struct.pack("<I", whole) + wave[8:at] + struct.pack("<I", size) + wave[at + 4:]


def without_chunk(wave, name):
    at = wave.index(name)
    size = 8 + struct.unpack("<I", wave[at + 4:at + 8])[0]
    return wave[:4] + struct.pack("<I", len(wave) - 8 - size) + wave[8:at] + wave[at + size:]


def with_list(wave, text):
    """@p wave with a LIST chunk before its data that gives @p text as its source and URL."""
    text += b"\0" * (2 - len(text) % 2)
    info = b"INFO" + b"ISRC" + struct.pack("<I", len(text)) + text + b"IURL" + struct.pack("<I", len(text)) + text
    at = wave.index(b"data")
    made = wave[:at] + b"LIST" + struct.pack("<I", len(info)) + info + wave[at:]
    return made[:4] + struct.pack("<I", len(made) - 8) + made[8:]
