# SPDX-License-Identifier: MIT
"""Response bodies that refer to other files and addresses: playlists, lists of parts, and containers with external data."""
import struct

from . import edits, kinds

PARENTS = (b"moov", b"trak", b"mdia", b"minf", b"dinf", b"dref")


def with_dref(m4a, kind, place):
    """@p m4a (its index after its data) with its data reference changed to point to @p place."""
    at = 0
    begins = []
    for name in PARENTS:
        at = m4a.index(name, at)
        begins.append(at - 4)
    old = struct.unpack(">I", m4a[begins[-1]:begins[-1] + 4])[0]
    entry = struct.pack(">I", 12 + len(place)) + kind + bytes(4) + place  # flags 0: the data is not in this file
    dref = struct.pack(">I", 16 + len(entry)) + b"dref" + bytes(4) + struct.pack(">I", 1) + entry
    made = bytearray(m4a)
    for begin in begins[:-1]:
        size = struct.unpack(">I", m4a[begin:begin + 4])[0]
        made[begin:begin + 4] = struct.pack(">I", size + len(dref) - old)
    return bytes(made[:begins[-1]]) + dref + bytes(made[begins[-1] + old:])


def flac_picture(flac, address):
    """@p flac with a picture that is a link."""
    body = struct.pack(">I", 3) + struct.pack(">I", 3) + b"-->" + struct.pack(">I", 0) + bytes(16) \
        + struct.pack(">I", len(address)) + address
    return flac[:42] + bytes((6,)) + len(body).to_bytes(3, "big") + body + flac[42:]


def reference_movie(address):
    def box(name, body):
        return struct.pack(">I", 8 + len(body)) + name + body

    link = box(b"rdrf", bytes(4) + b"url " + struct.pack(">I", len(address)) + address)
    return box(b"ftyp", b"qt  " + bytes(4) + b"qt  ") + box(b"moov", box(b"rmra", box(b"rmda", link)))


def all_tricks(maker, file, address):
    """name -> (bytes, suffix); each refers to @p file (a path) or to @p address."""
    path, link = str(file).encode(), address.encode()
    hls = b"#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:20\n#EXTINF:20,\n%s\n#EXT-X-ENDLIST\n"
    wave, mp3, m4a = maker.wave(), maker.mp3(), maker.encode("ipod", *kinds.AAC)
    concat = b"ffconcat version 1.0\nfile '%s'\nduration 20\n"
    entity = b'<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY e SYSTEM "file://%s">]>\n' \
             b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file://%s"/><text>&e;</text></svg>\n'
    dash = b'<?xml version="1.0"?>\n<MPD type="static" xmlns="urn:mpeg:dash:schema:mpd:2011"><Period><AdaptationSet mimeType="audio/mp4">' \
           b'<Representation id="1" bandwidth="1"><BaseURL>%s</BaseURL></Representation></AdaptationSet></Period></MPD>\n'
    return {
        "hls-file": (hls % path, "mp3"),
        "hls-file-url": (hls % (b"file://" + path), "mp3"),
        "hls-address": (hls % link, "mp3"),
        "hls-concat": (hls % (b"concat:" + path + b"|" + path), "mp3"),
        "hls-key": (hls % link + b'#EXT-X-KEY:METHOD=AES-128,URI="%s"\n' % link, "mp3"),
        "hls-behind-id3": (edits.id3(bytes(50)) + hls % path, "mp3"),
        "hls-in-wave": (wave[:44] + hls % path, "wav"),
        "hls-behind-frame": (mp3[:417] + hls % path, "mp3"),
        "concat": (concat % path, "flac"),
        "concat-behind-id3": (edits.id3(bytes(50)) + concat % path, "mp3"),
        "pls": (b"[playlist]\nNumberOfEntries=1\nFile1=%s\n" % path, "mp3"),
        "asx": (b'<asx version="3.0"><entry><ref href="%s"/></entry></asx>\n' % link, "mp3"),
        "dash": (dash % link, "m4a"),
        "sdp": (b"v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\na=control:%s\nm=audio 9 RTP/AVP 0\n" % link, "mp3"),
        "svg": (entity % (path, path), "mp3"),
        "dref-url": (with_dref(m4a, b"url ", b"file://" + path + b"\0"), "m4a"),
        "dref-address": (with_dref(m4a, b"url ", link + b"\0"), "m4a"),
        "dref-alias": (with_dref(m4a, b"alis", path), "m4a"),
        "reference-movie": (reference_movie(link), "m4a"),
        "flac-picture": (flac_picture(maker.flac(), link), "flac"),
        "id3-picture": (edits.id3(b"APIC" + struct.pack(">I", 7 + len(link)) + bytes(2) + b"\0-->\0\x03\0" + link) + mp3, "mp3"),
        "id3-link": (edits.id3(b"WOAF" + struct.pack(">I", len(link)) + bytes(2) + link) + mp3, "mp3"),
        "wave-with-list": (edits.with_list(wave, path), "wav"),
        "bare-path": (path + b"\n", "mp3"),
        "subtitle-index": (b"# VobSub index file, v7\nid: en, index: 0\n%s\n" % path, "mp3"),
    }
