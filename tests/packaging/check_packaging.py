#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What a package is made of: check_packaging.py FOLDER-OF-PROGRAMS CMAKE. The versions of this commit, in whatever clone it is built, are
checked by check_version.py."""
import configparser
import json
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

from check_version import CMake, Version, VersionOfAClone  # noqa: F401, unittest finds the tests here

TOP = pathlib.Path(__file__).resolve().parents[2]
PACKAGING = TOP / "packaging"
ICONS = TOP / "resources" / "icons"
ID = "org.prelisten.Prelisten"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
PROGRAMS = pathlib.Path("build/dev/bin")
HELPS = [("prelisten",), ("prelisten", "check"), ("prelisten-sandbox",)]


def options_of(command):
    """The long options that --help names."""
    shown = subprocess.run([PROGRAMS / command[0], *command[1:], "--help"], capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"^  (?:-\w, )?(--[a-z-]+)", shown, re.M))


def ran(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def metainfo():
    return (PACKAGING / "desktop" / f"{ID}.metainfo.xml.in").read_text(encoding="utf-8").replace("@PRELISTEN_HOMEPAGE@", "https://prelisten.example")


class DesktopFile(unittest.TestCase):
    def setUp(self):
        self.path = PACKAGING / "desktop" / f"{ID}.desktop"
        self.file = configparser.RawConfigParser(strict=True, delimiters="=")
        self.file.optionxform = str
        self.file.read(self.path, encoding="utf-8")

    def test_theProgramOpensItsLinks(self):
        entry = self.file["Desktop Entry"]
        self.assertEqual(("prelisten %u", "x-scheme-handler/prelisten;", ID), (entry["Exec"], entry["MimeType"], entry["Icon"]))

    def test_eachActionStartsTheProgram(self):
        names = self.file["Desktop Entry"]["Actions"].strip(";").split(";")
        commands = [self.file[f"Desktop Action {name}"]["Exec"] for name in names]
        self.assertEqual(["prelisten --open-copied", "prelisten --checks"], commands)
        self.assertEqual(len(names) + 1, len(self.file.sections()))

    def test_eachTextIsInEachLanguage(self):
        for section in self.file.values():
            for key in {"GenericName", "Comment", "Keywords"} & set(section) | ({"Name"} if "Action" in section.name else set()):
                self.assertLessEqual({f"{key}[de]", f"{key}[fr]"}, set(section), section.name)

    @unittest.skipUnless(shutil.which("desktop-file-validate"), "desktop-file-validate is not here")
    def test_theValidatorAgrees(self):
        self.assertEqual((0, ""), ran("desktop-file-validate", str(self.path)))


class Metainfo(unittest.TestCase):
    def setUp(self):
        self.root = xml.fromstring(metainfo())

    def test_itIsOfTheDesktopFile(self):
        self.assertEqual((ID, f"{ID}.desktop", ID), tuple(self.root.findtext(tag) for tag in ("id", "launchable", "icon")))

    def test_eachTextIsInEachLanguage(self):
        for parent in (self.root, *self.root.iter("description"), *self.root.iter("ul"), *self.root.iter("screenshot")):
            for tag in ("summary", "p", "li", "caption"):
                languages = [element.get(LANG, "en") for element in parent.findall(tag)]
                if parent is not self.root.find("releases/release/description"):
                    self.assertEqual(["en", "de", "fr"] * (len(languages) // 3), languages, tag)

    def test_eachScreenshotIsHere(self):
        for image in self.root.iter("image"):
            header = (PACKAGING / "screenshots" / image.text.rpartition("/")[2]).read_bytes()[:24]
            self.assertEqual((int(image.get("width")), int(image.get("height"))), struct.unpack(">II", header[16:24]))

    @unittest.skipUnless(shutil.which("appstreamcli"), "appstreamcli is not here")
    def test_theValidatorAgrees(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, f"{ID}.metainfo.xml")
            path.write_text(metainfo(), encoding="utf-8")
            code, said = ran("appstreamcli", "validate", "--no-net", str(path))
            self.assertEqual(0, code, said)


class Icons(unittest.TestCase):
    def test_eachIsAsLargeAsItsFolderSays(self):
        for size, name in ((16, f"16/{ID}"), (22, f"22/{ID}"), (32, f"32/{ID}"), (128, ID), (16, f"{ID}-symbolic")):
            root = xml.parse(ICONS / f"{name}.svg").getroot()
            self.assertEqual([str(size)] * 2, [root.get("width"), root.get("height")], name)

    def test_smallBarsLieOnWholePixels(self):
        for name in (f"16/{ID}", f"22/{ID}", f"32/{ID}", f"{ID}-symbolic"):
            bars = [bar.get(side) for bar in xml.parse(ICONS / f"{name}.svg").iter("{http://www.w3.org/2000/svg}rect")
                    for side in ("x", "y", "width", "height")]
            self.assertEqual([], [value for value in bars if not value.isdigit()], name)


class Completions(unittest.TestCase):
    def test_bashOffersEachOption(self):
        for command in HELPS:
            script = (f"source {PACKAGING}/completions/{command[0]}.bash; COMP_WORDS=({' '.join(command)} --); COMP_CWORD={len(command)}; "
                      f"_{command[0].replace('-', '_')}; printf '%s\\n' \"${{COMPREPLY[@]}}\"")
            code, said = ran("bash", "-c", script)
            self.assertEqual((0, set()), (code, options_of(command) - set(said.split())), said)

    def test_bashCompletesFilesWithBlanks(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "my list.txt").touch()
            script = (f"source {PACKAGING}/completions/prelisten.bash; cd {folder}; COMP_WORDS=(prelisten check --input my); COMP_CWORD=3; "
                      "_prelisten; printf '%s\\n' \"${COMPREPLY[@]}\"")
            self.assertEqual((0, "my list.txt\n"), ran("bash", "-c", script))

    def test_zshOffersEachOption(self):
        parts = re.split(r"^_prelisten_(window|check|sandbox)\(\) \{$", (PACKAGING / "completions" / "_prelisten").read_text(), flags=re.M)
        offered = {name: set(re.findall(r"--[a-z-]+(?=\[)", body)) for name, body in zip(parts[1::2], parts[2::2])}
        for command, name in zip(HELPS, ("window", "check", "sandbox")):
            self.assertEqual(set(), options_of(command) - offered[name])
        if shutil.which("zsh"):
            self.assertEqual((0, ""), ran("zsh", "-n", str(PACKAGING / "completions" / "_prelisten")))

    def test_fishOffersEachOption(self):
        for command in HELPS:
            path = PACKAGING / "completions" / f"{command[0]}.fish"
            text = path.read_text()
            self.assertEqual(set(), options_of(command) - {"--" + name for name in re.findall(r" -l ([a-z-]+)", text)})
            if shutil.which("fish"):
                code, said = ran("fish", "-c", f"source {path}; complete -C '{' '.join(command)} --'")
                self.assertEqual((0, set()), (code, options_of(command) - {line.split("\t")[0] for line in said.splitlines()}), said)

    def test_theManualDescribesEachOption(self):
        for command in HELPS:
            text = (PACKAGING / f"{command[0]}.1").read_text(encoding="utf-8").replace("\\-", "-")
            self.assertEqual(set(), {option for option in options_of(command) if option not in text})

    def test_theManualAndTheHelpOfTheSandboxNameEachCommand(self):
        commands = set(re.findall(r'command == "([a-z-]+)"', (TOP / "app" / "sandbox" / "Control.cpp").read_text(encoding="utf-8")))
        self.assertLess({"offline", "unsave", "share-limit", "quit"}, commands)
        shown = subprocess.run([PROGRAMS / "prelisten-sandbox", "--help"], capture_output=True, text=True, check=True).stdout
        manual = (PACKAGING / "prelisten-sandbox.1").read_text(encoding="utf-8").replace("\\-", "-")
        for text in (shown, manual):
            said = re.split(r"--control\b", text)[-1]
            self.assertEqual(set(), {command for command in commands if not re.search(rf"(?<![\w-]){command}(?![\w-])", said)})


class Flatpak(unittest.TestCase):
    def test_theManifestIsSound(self):
        manifest = json.loads((PACKAGING / "flatpak" / f"{ID}.json").read_text(encoding="utf-8"))
        self.assertEqual((ID, "prelisten", "org.kde.Platform", "org.kde.Sdk"), tuple(manifest[key] for key in ("id", "command", "runtime", "sdk")))
        self.assertEqual([], [word for word in manifest["finish-args"] if "filesystem" in word or "session-bus" in word])
        for module in manifest["modules"]:
            for source in module["sources"]:
                if source["type"] == "archive":
                    self.assertRegex(source["url"], "^https://")
                    self.assertRegex(source["sha256"], "^[0-9a-f]{64}$")


if __name__ == "__main__":
    PROGRAMS = pathlib.Path(sys.argv.pop(1))
    CMake.path, CMake.programs = sys.argv.pop(1), PROGRAMS
    sys.exit(unittest.main())
