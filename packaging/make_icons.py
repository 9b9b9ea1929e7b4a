#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the icons of macOS, Windows and the window itself from the drawing: run it after a change of resources/icons and commit what it writes.

Needs rsvg-convert (librsvg2-bin) and convert (imagemagick)."""
import pathlib
import struct
import subprocess

TOP = pathlib.Path(__file__).resolve().parent.parent
DRAWING = TOP / "resources" / "icons" / "org.prelisten.Prelisten.svg"

# The types of the format, and the width in pixels of each. Those with @2x come again under a type of their own.
ICNS = {b"icp4": 16, b"icp5": 32, b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic13": 256, b"ic08": 256, b"ic14": 512, b"ic09": 512, b"ic10": 1024}
ICO = (16, 20, 24, 32, 40, 48, 64, 256)
LARGEST_BITMAP = 64  # wider images are stored as PNG, which older tools do not read in small ones


def output_of(*command, given=None):
    return subprocess.run(command, input=given, stdout=subprocess.PIPE, check=True).stdout


def png(width, drawing=DRAWING):
    return output_of("rsvg-convert", "--width", str(width), "--height", str(width), str(drawing))


def bitmap(width):
    """An image as ICO has it: a header of twice the height, rows of blue, green, red and alpha from the bottom up, and an empty mask."""
    rows = output_of("convert", "png:-", "-flip", "-depth", "8", "bgra:-", given=png(width))
    mask = bytes((width + 31) // 32 * 4 * width)
    return struct.pack("<IiiHHIIiiII", 40, width, 2 * width, 1, 32, 0, len(rows) + len(mask), 0, 0, 0, 0) + rows + mask


def icns():
    entries = b"".join(kind + struct.pack(">I", 8 + len(data)) + data for kind, data in ((kind, png(width)) for kind, width in ICNS.items()))
    return b"icns" + struct.pack(">I", 8 + len(entries)) + entries


def ico():
    images = [(width, png(width) if width > LARGEST_BITMAP else bitmap(width)) for width in ICO]
    directory, data = b"", b""
    begin = 6 + 16 * len(images)
    for width, image in images:
        directory += struct.pack("<BBBBHHII", width % 256, width % 256, 0, 0, 1, 32, len(image), begin + len(data))
        data += image
    return struct.pack("<HHH", 0, 1, len(images)) + directory + data


WINDOW = {32: DRAWING.parent / "32" / DRAWING.name, 48: DRAWING, 128: DRAWING}

if __name__ == "__main__":
    for width, drawing in WINDOW.items():
        (DRAWING.parent / "png" / f"{width}.png").write_bytes(png(width, drawing))
    (TOP / "packaging" / "macos" / "Prelisten.icns").write_bytes(icns())
    (TOP / "packaging" / "windows" / "prelisten.ico").write_bytes(ico())
