# SPDX-License-Identifier: MIT
"""The score of "Last Tram Home": D minor, 88.2 beats a minute, bars counted from 1.

     1  keys alone      5  bass and kick     17  breakdown: no drums     24  the turn
     3  hats and rim    9  lead and snare    21  everyone again          25  last chord, in major
"""
import re

RATE = 44100
STEP = 7500  # samples in a sixteenth: that is why it is 88.2
BAR = 16 * STEP
LENGTH = 24 * BAR + 24 * STEP  # 24 bars, and a last chord that rings for a bar and a half
SWING = 0.14  # how late every second sixteenth comes, in sixteenths: 57 %

# Harmony: root for the left hand, then four voices that move by a step or not at all.
CHORDS = {
    "Dm9": "D2 F3 A3 C4 E4", "Bbmaj9": "Bb1 F3 A3 C4 D4", "Gm9": "G2 F3 A3 Bb3 D4",
    "C13": "C2 E3 A3 Bb3 D4", "Fmaj9": "F2 G3 A3 C4 E4", "A7alt": "A1 G3 Bb3 C#4 F4",
    "Bbmaj9high": "Bb1 A3 C4 D4 F4", "Am11": "A1 G3 C4 D4 E4", "Gm11": "G2 F3 Bb3 C4 D4",
    "Em7b5": "E2 E3 G3 Bb3 D4", "Ebmaj9": "Eb2 G3 Bb3 D4 F4", "Dmaj9": "D2 F#3 A3 C#4 E4"}
VERSE = ["Dm9", "Bbmaj9", "Gm9 C13", "Fmaj9 A7alt"]
BREAK = ["Bbmaj9high", "Am11", "Gm11", "Em7b5 A7alt"]
# The end slides down from Eb: every voice falls by a semitone, and minor has become major.
HARMONY = VERSE * 4 + BREAK + VERSE[:3] + ["Ebmaj9", "Dmaj9"]

# How the keys play a bar, as start:length:velocity in sixteenths and hundredths;
# "~" rolls the chord, "^" touches only its upper voices.
ROLL, GROOVE, PUSH, TWO = "0:15:70~", "0:6:78 7:2:50^ 10:5:62", "0:5:76 6:1:46^ 10:3:64 14:2:48^", \
    "0:6:76 7:1:42^ 8:5:70 14:2:46^"
COMPING = [ROLL] * 4 + [GROOVE, PUSH, TWO, TWO] * 3 + ["0:15:58~"] * 3 + ["0:7:56~ 8:7:66~"] \
    + [GROOVE, PUSH, TWO] + [ROLL, "0:22:72~"]

# Lines are written as start:length:note in sixteenths;
# "!" leans on a note, "?" leaves it half said.
LEAD = {
    8: "12:2:A4? 14:2:C5",  # the motif: a climb to the ninth ...
    9: "0:6:E5! 6:2:D5 8:2:C5 10:3:A4? 14:2:C5?",  # ... that falls back,
    10: "0:6:D5 6:2:C5 8:2:A4 10:4:F4?",  # and its answer a step lower
    11: "2:2:G4? 4:2:A4 6:2:Bb4 8:4:D5! 12:2:E5 14:2:D5",
    12: "0:6:C5 6:2:A4 8:3:G4 11:1:A4? 12:2:Bb4 14:2:C#5",
    13: "0:4:E5 4:2:G5 6:6:A5! 12:2:G5 14:2:E5",  # the climb goes on past the ninth
    14: "0:6:F5! 6:2:D5 8:2:C5 10:3:D5?",
    15: "0:2:Bb4? 2:2:D5 4:4:F5! 8:2:E5 10:2:D5 12:2:Bb4 14:2:A4",
    16: "0:2:A4 2:9:G4",
    17: "4:4:D5? 8:7:C5?",  # breakdown: only the falling half, far apart
    18: "4:4:E5? 8:7:C5?",
    19: "4:4:D5? 8:7:Bb4?",
    20: "2:5:G4? 8:2:A4? 10:2:Bb4 12:2:C#5 14:2:E5",
    21: "0:6:A5! 6:2:G5 8:2:F5 10:3:D5? 14:2:F5",  # the motif a fourth higher
    22: "0:6:G5! 6:2:F5 8:2:D5 10:4:C5?",
    23: "2:2:Bb4? 4:2:D5 6:2:F5 8:4:A5! 12:2:G5 14:2:F5",
    24: "0:5:G5! 5:1:F5 6:9:D5",
    25: "4:2:A4? 6:2:C#5? 8:11:E5?"}  # the motif once more, with the C sharp of the last chord

# The bass lands with the kick on the one and answers it afterwards; each bar leads into the next.
BASS_VERSE = ["0:5:D2! 6:1:D2? 7:2:A2 10:3:C3 13:1:A2? 14:2:C2",
              "0:6:Bb1! 7:1:F2? 8:2:Bb2 10:3:A2 14:2:F#2?",
              "0:4:G2! 6:2:D2 8:4:C2! 12:1:C2? 13:1:G2? 14:2:E2",
              "0:5:F2! 6:2:C2 8:3:A1! 11:1:A1? 12:2:C#2 14:2:E2"]
BASS_BUSY = ["0:4:D2! 6:1:D2? 7:1:F2 8:2:A2 10:2:C3! 12:2:D3 14:2:C2",
             "0:5:Bb1! 6:1:F2? 7:1:A2? 8:3:Bb2 11:1:A2 12:2:F2 14:2:F#2",
             "0:3:G2! 3:1:G2? 6:2:Bb2 8:3:C2! 11:1:C3? 12:2:Bb2 14:2:E2",
             "0:5:F2! 6:2:A2? 8:4:A1! 13:1:A1? 14:1:C#2 15:1:E2"]
BASS_BREAK = ["0:15:Bb1", "0:15:A1", "0:12:G1 13:3:F#1?", "0:7:E2 8:6:A1 14:2:C#2?"]
BASS = dict(enumerate(BASS_VERSE + BASS_BUSY + BASS_VERSE + BASS_BREAK + BASS_BUSY[:3]
                      + ["0:6:Eb2! 7:1:Bb2? 8:4:Eb2 12:3:Bb1?", "0:22:D2"], 5))

# Right-hand answers of the keys in the gaps. They give the motif away before the lead has it.
KEYS_FILL = {
    1: "10:2:A4? 12:4:G4?", 2: "12:2:A4? 14:2:C5?", 3: "0:7:E5? 7:1:D5? 8:6:C5?",
    4: "10:2:C#5? 12:4:Bb4?", 6: "11:1:F4? 12:1:A4? 13:3:C5?", 8: "4:1:G4? 5:1:A4? 6:2:C5?",
    14: "13:1:A4? 14:2:C5?", 17: "10:2:A4? 12:4:F5?", 18: "10:2:G4? 12:4:D5?",
    19: "10:2:F4? 12:4:C5?", 25: "11:2:F#4? 12:2:B4? 14:10:E5? 16:8:A5?"}

# Drums: sixteen steps a bar; a digit is the velocity in ninths, 1 to 3 are ghost notes.
EASY = {"kick": "8.........7.....",
        "rim":  "....7.......7...",
        "hat":  "6.3.5.4.6.3.5.42"}
EASY_2 = {"kick": "8......4..7.....",
          "rim":  "....7.......7..3",
          "hat":  "6.3.5.4.6.325.4."}
FULL = {"kick":  "9......5..8.....",
        "snare": "....8..1.2..8..2",
        "hat":   "6.3.5.4.6.3.5.42"}
FULL_2 = {"kick":  "9..3...5..8....3",
          "snare": "....8....2.18.1.",
          "hat":   "6.315.4.6.3.5.4.",
          "open":  "..............5."}
SHAKE = {"shaker": "4242524242425253"}
CRASH = {"crash": "5..............."}
TOMS = {"tom": "..............4.",
        "low": "...............5"}
DRUMS = {
    3: {"hat": "3.2.4.2.3.2.4.2.", "rim": "............4..."},
    4: {"hat": "4.2.5.3.4.2.5...", "rim": "....5.......6..2"} | TOMS,
    5: EASY | CRASH, 6: EASY_2, 7: EASY,
    8: {"kick": "8......4..7.....", "rim": "....7...........",
        "hat":  "6.3.5.4.6.......", "snare": "..........2.5.35"},
    9: FULL | CRASH, 10: FULL_2, 11: FULL, 12: FULL_2 | TOMS,
    13: FULL | SHAKE, 14: FULL_2 | SHAKE, 15: FULL | SHAKE,
    16: {"kick": "9......5..8.....", "snare": "....8..1.2......",
         "hat":  "6.3.5.4.........", "open":  "..........4....."},
    20: {"swell": "....5...........", "snare": "..........1.2233"} | TOMS,
    21: FULL | SHAKE | CRASH, 22: FULL_2 | SHAKE, 23: FULL | SHAKE,
    24: {"kick": "9.....6.........", "snare": "..........1.4.23",
         "hat":  "5.3.4.2.........", "tom":   ".............3.."},
    25: {"kick": "7..............."} | CRASH}

NAMES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
ACCENT = {"!": 1.0, "": 0.82, "?": 0.62}


def note_number(name):
    letter, sign, octave = re.fullmatch(r"([A-G])(b|#|)(\d)", name).groups()
    return NAMES[letter] + {"b": -1, "": 0, "#": 1}[sign] + 12 * int(octave) + 12


def moment(bar, step):
    """Where a step of a bar falls, in samples, with the swing in it."""
    return (bar - 1) * BAR + (step + (SWING if step % 2 else 0)) * STEP


def line(bars):
    """(bar, start, length, note number, accent) of each note of a written line."""
    for bar, text in sorted(bars.items()):
        for start, length, name, accent in re.findall(r"(\d+):(\d+):([A-G][b#]?\d)([!?]?)", text):
            yield bar, int(start), int(length), note_number(name), ACCENT[accent]


def chords():
    """(bar, start, length, root, voices, velocity, touch) of each chord the keys play."""
    for bar, (names, comping) in enumerate(zip(HARMONY, COMPING), 1):
        for start, length, velocity, touch in re.findall(r"(\d+):(\d+):(\d+)([~^]?)", comping):
            name = names.split()[-1 if int(start) >= 8 else 0]
            root, *voices = map(note_number, CHORDS[name].split())
            yield bar, int(start), int(length), root, voices, int(velocity) / 100, touch


def hits(part):
    """(bar, step, velocity) of each stroke of one part of the drum kit."""
    for bar, parts in DRUMS.items():
        for step, digit in enumerate(parts.get(part, "")):
            if digit != ".":
                yield bar, step, int(digit) / 9
