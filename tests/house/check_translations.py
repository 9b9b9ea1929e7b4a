#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The translations are complete and consistent: every text of the window is translated, with its placeholders, mnemonics and marks.

check_translations.py LUPDATE OPTIONS… – the command that updates the translation files; it runs here on copies of them."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from collections import Counter

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
FOLDER = TOP / "resources" / "translations"
LANGUAGES = ("de", "fr")  # complete; English has the plural forms only
PLURAL_FORMS = 2          # of English, German and French
UPDATE = []               # the command, from the command line

# Deliberately the same as in English: names, signs and common terms of music.
ALIKE = {
    "de": {"Link: %1", "&Mix", "&Solo", "%1 ms", "%1: %2", "Code", "Details", "Engine", "Engine: %1", "Filter", "Filter: %1", "Host", "Instrumental", "instrumental", "Loop",
           "Master", "Organization", "Pause", "Position", "Proxy", "Qt", "S", "M", "Status", "Stems", "System", "Track"},
    "fr": {"&Mix", "&Solo", "%1 ms", "Code", "Licence", "Qt", "Source", "instrumental", "Instrumental", "Master", "Mode", "Organization", "Pause", "Position", "Proxy", "Question", "S", "M", "Stems", "Volume",
           "Volume %1", "Solo %1", "d MMM yyyy, HH:mm", "d MMM yyyy, HH:mm:ss"},
}
QUOTES = {"de": ("„", "“"), "fr": ("«\u00a0", "\u00a0»")}
ENDS = "….?:;"


class Message:
    def __init__(self, context, element):
        translation = element.find("translation")
        self.context = context
        self.source = element.findtext("source") or ""
        self.comment = element.findtext("comment") or ""
        self.plural = element.get("numerus") == "yes"
        self.finished = translation.get("type") is None
        self.forms = [form.text or "" for form in translation.findall("numerusform")] if self.plural else [translation.text or ""]

    @property
    def key(self):
        return self.context, self.source, self.comment

    def __str__(self):
        return f"{self.context}: “{self.source}”"


def messages(path):
    return [Message(context.findtext("name"), element)
            for context in ElementTree.parse(path).getroot().iter("context") for element in context.iter("message")]


def updated(path):
    """The messages of a copy of @p path after an update from the sources."""
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copy(path, folder)
        only = ["-pluralonly"] if path.stem.endswith("_en") else []
        done = subprocess.run([*UPDATE, *only, "-ts", copy], cwd=TOP, capture_output=True, text=True)
        if done.returncode:
            raise AssertionError(done.stderr)
        return messages(copy)


def placeholders(text):
    return Counter(re.findall(r"%(?:L?\d+|n|Ln)", text))


def end_of(text):
    """The final punctuation mark of a text, ignoring a space before it as in French."""
    last = text.rstrip()[-1:]
    return last if last in ENDS else ""


def space_around(text):
    return text[:len(text) - len(text.lstrip())], text[len(text.rstrip()):]


def mnemonics(text):
    return len(re.findall(r"&[^&\s]", text.replace("&&", "")))


def has_words(text):
    return re.search(r"[^\W\d_]{2}", re.sub(r"%L?[\dn]+|LUFS|dBFS|dBTP|dB|UTC|Prelisten", "", text)) is not None


def faults(message, language):
    """Describes each fault of a message; yields nothing if it is correct."""
    if not message.finished or not all(form.strip() or not message.source.strip() for form in message.forms):
        yield "not translated"
        return
    if message.plural and len(message.forms) != PLURAL_FORMS:
        yield f"{len(message.forms)} plural forms"
    for form in message.forms:
        if placeholders(form) != placeholders(message.source):
            yield f"other placeholders in “{form}”"
        if mnemonics(form) != mnemonics(message.source):
            yield f"other mnemonics in “{form}”"
        if end_of(form) != end_of(message.source):
            yield f"another end in “{form}”"
        if space_around(form) != space_around(message.source):
            yield f"other spaces around “{form}”"
        if re.search(r"  +", form) and not re.search(r"  +", message.source):
            yield f"two spaces in “{form}”"
        if form.count("\n") != message.source.count("\n"):
            yield f"other lines in “{form}”"
        if "!" in form:
            yield f"exclamation mark in “{form}”"
        if language == "en":
            continue
        if form == message.source and has_words(form) and form not in ALIKE[language]:
            yield "the same as in English"
        for english, own in zip("“”", QUOTES[language]):
            if form.count(own) < message.source.count(english):
                yield f"other quotation marks in “{form}”"
        if language == "fr" and re.search(r"(?<![\d\u00a0/])[:;?](?=\s|$)", form):
            yield f"no space that holds before the mark in “{form}”"


def made(source, *forms, plural=False, finished=True):
    element = ElementTree.fromstring("<message><source/><translation/></message>")
    if plural:
        element.set("numerus", "yes")
    element.find("source").text = source
    translation = element.find("translation")
    if not finished:
        translation.set("type", "unfinished")
    if plural:
        for form in forms:
            ElementTree.SubElement(translation, "numerusform").text = form
    else:
        translation.text = forms[0]
    return Message("made", element)


class Translations(unittest.TestCase):
    maxDiff = None

    def test_theFilesAreUpToDateWithTheSources(self):
        for language in ("en", *LANGUAGES):
            path = FOLDER / f"prelisten_{language}.ts"
            kept, now = {str(each) for each in messages(path)}, {str(each) for each in updated(path)}
            with self.subTest(language=language):
                self.assertEqual([], sorted(now - kept), "said by the window, but not in the file: build update_translations")
                self.assertEqual([], sorted(kept - now), "in the file, but no longer said by the window")

    def test_everythingIsTranslatedSoundly(self):
        for language in ("en", *LANGUAGES):
            wrong = [f"{message}: {fault}" for message in messages(FOLDER / f"prelisten_{language}.ts")
                     for fault in faults(message, language)]
            with self.subTest(language=language):
                self.assertEqual([], wrong)

    def test_thereIsSomethingToCheck(self):
        for language in LANGUAGES:
            self.assertGreater(len(messages(FOLDER / f"prelisten_{language}.ts")), 200)

    def test_whatIsAlikeIsStillSaid(self):
        for language in LANGUAGES:
            said = {message.source for message in messages(FOLDER / f"prelisten_{language}.ts")}
            self.assertEqual(set(), ALIKE[language] - said)

    def test_theCheckBites(self):
        for message, language in (
                (made("Open track", "", finished=False), "de"), (made("Open track", ""), "de"),
                (made("Open track", "Track öffnen", finished=False), "de"), (made("Open track", "Open track"), "de"),
                (made("%1 of %2", "%1 von %1"), "de"), (made("%L1 tracks", "%1 Tracks"), "de"),
                (made("&File", "Datei"), "de"), (made("File", "&Datei"), "de"), (made("R&&B", "R&B"), "de"),
                (made("Ready.", "Bereit"), "de"), (made("Open…", "Öffnen"), "de"), (made("Open…", "Öffnen..."), "de"),
                (made("Ready", "Bereit "), "de"), (made(" (status %1)", "(Status %1)"), "de"), (made("a b", "c  d"), "de"),
                (made("Ready.", "Fertig!"), "de"), (made("The output “%1”", "Die Ausgabe \"%1\""), "de"),
                (made("Source: %1", "Source: %1"), "fr"), (made("Who?", "Qui?"), "fr"),
                (made("%n tracks", "%n Track", plural=True), "de"), (made("%n tracks", "%n Track", "", plural=True), "de"),
                (made("%n tracks", "%n track", "tracks", plural=True), "en")):
            self.assertNotEqual([], list(faults(message, language)), f"{message} → {message.forms}")

    def test_theCheckLetsSoundOnesPass(self):
        for message, language in (
                (made("Open “%1”…", "„%1“ öffnen…"), "de"), (made("Source: %1", "Source\u00a0: %1"), "fr"),
                (made("&File", "&Datei"), "de"), (made("%1 dB", "%1 dB"), "de"), (made(" (status %1)", " (Status %1)"), "de"),
                (made("%n tracks", "%n Track", "%n Tracks", plural=True), "de"), (made("R&&B", "R&&B und mehr"), "de"),
                (made("It begins with https://.", "Elle commence par https://."), "fr")):
            self.assertEqual([], list(faults(message, language)), f"{message} → {message.forms}")


if __name__ == "__main__":
    UPDATE = sys.argv[1:]
    if not UPDATE:
        sys.exit(__doc__)
    sys.exit(unittest.main(argv=sys.argv[:1]))
