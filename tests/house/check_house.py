#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The project's rules that a script can check: includes point one way, the top level stays small, each file names its licence,
only one file uses the keychain library, and no network URL can reach the media framework."""
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

TOP = pathlib.Path(__file__).resolve().parent.parent.parent

# Files that every folder may include.
FOUNDATION = {"core/Result.h", "core/Log.h", "core/Version.h"}
# The folders of core in order of dependency: each may include only those before it.
STORY = ["track", "api", "keychain", "formats", "fetch", "decoding", "playback", "mixing", "analysis", "access", "library", "session"]
# The folders of ui, likewise.
WINDOW = ["theme", "words", "accessibility", "controls", "track", "timeline", "lanes", "library", "checks", "transport", "dialogs", "window"]
# The folders of app, and those of the sample service, likewise.
APP = ["sandbox", "store", "checklist", "desktop", "diagnostics", "cli", "wiring"]
SANDBOX = ["http", "faults", "storage"]
PART_OF_THE_PRODUCT = {"app/sandbox/Demo.h", "app/sandbox/Demo.cpp"}
UI_MAY_KNOW = re.compile(r"core/(Result\.h|Version\.h|track/.*|playback/(PlaybackState|LoopRegion|OutputChoice)\.h|mixing/(MixState|Fader)\.h|"
                         r"analysis/WaveformPeaks\.h|api/(KeyInUse|KeyFlaw|NetworkFault|ProxyAddress|ShareTerms)\.h|access/(Verdict|CheckRow|CheckRowList)\.h|"
                         r"library/(Library(State|Filter)|SaveState)\.h)")
TOP_LEVEL = {"CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "app", "core", "packaging", "resources", "tests", "ui"}


def tracked(*patterns):
    listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
                            cwd=TOP, capture_output=True, text=True, check=True)
    return [name for name in listed.stdout.splitlines() if (TOP / name).exists()]


def includes(name):
    for number, line in enumerate((TOP / name).read_text(encoding="utf-8").splitlines(), 1):
        found = re.match(r'\s*#\s*include\s+["<]([^">]+)[">]', line)
        if found:
            yield number, found.group(1)


def complaint(name, include):
    """Why NAME must not include INCLUDE; None if it may."""
    home = name.split("/")
    target = include.split("/")
    if target[0] not in ("core", "ui", "app"):
        if home[0] == "core" and re.match(r"Q(Widget|MainWindow|Application|Label|Dialog|PushButton)", include):
            return "core has no widgets"
        return None
    if home[0] == "core":
        if target[0] != "core":
            return "core knows neither ui nor app"
        if include in FOUNDATION or len(home) == 2:
            return None if include in FOUNDATION else f"{name} knows nothing"
        if STORY.index(target[1]) > STORY.index(home[1]):
            return f"{home[1]} comes before {target[1]}"
    elif home[0] == "ui":
        if target[0] == "app":
            return "ui does not know app"
        if target[0] == "ui" and WINDOW.index(target[1]) > WINDOW.index(home[1]):
            return f"{home[1]} is below {target[1]}"
        if target[0] == "core" and not UI_MAY_KNOW.fullmatch(include):
            return "ui knows values only"
    elif home[0] == "app" and len(home) > 2:  # main() may include all of them
        return app_complaint(name, include)
    return None


def app_complaint(name, include):
    home = name.split("/")
    target = include.split("/")
    if home[1] == "sandbox" and name not in PART_OF_THE_PRODUCT:
        if not include.startswith("app/sandbox/") and include not in FOUNDATION | {"app/desktop/SignalWatch.h"}:
            return "the sample service knows nothing of the product"
        if len(home) > 3 and include.startswith("app/sandbox/") and (len(target) == 3 or SANDBOX.index(target[2]) > SANDBOX.index(home[2])):
            return f"{home[2]} comes before {'/'.join(target[2:])}"
    if target[0] == "app" and home[1] != "sandbox" and APP.index(target[1]) > APP.index(home[1]):
        return f"{home[1]} comes before {target[1]}"
    return None


class House(unittest.TestCase):
    def test_includesPointOneWay(self):
        wrong = []
        for name in tracked("core/**", "ui/**", "app/**"):
            if name.endswith((".h", ".cpp")):
                wrong += [f"{name}:{number}: {include}: {why}" for number, include in includes(name) if (why := complaint(name, include))]
        self.assertEqual([], wrong)

    def test_theIncludeRuleBites(self):
        for name, include in [("core/track/Track.h", "core/api/ApiError.h"), ("core/fetch/AudioSpool.h", "core/session/Session.h"),
                              ("core/api/StudioClient.h", "ui/theme/Theme.h"), ("core/fetch/AudioSpool.cpp", "QWidget"),
                              ("ui/window/MainWindow.h", "core/api/ApiError.h"), ("ui/window/MainWindow.h", "app/wiring/Composition.h"),
                              ("app/sandbox/Sandbox.h", "core/track/Track.h"), ("app/sandbox/http/HttpMessage.h", "app/sandbox/Sandbox.h"),
                              ("app/sandbox/http/HttpMessage.h", "app/sandbox/storage/Catalog.h"), ("app/store/Settings.h", "app/wiring/Composition.h")]:
            self.assertIsNotNone(complaint(name, include), f"{name} may include {include}")

    def test_theTopLevelStaysSmall(self):
        names = {name.split("/")[0] for name in tracked()}
        self.assertEqual(set(), {name for name in names if not name.startswith(".")} - TOP_LEVEL)

    def test_eachFileNamesItsLicence(self):
        silent = [name for name in tracked("*.cpp", "*.h", "*.py", "*.sh", "*.cmake", "*CMakeLists.txt", "*.svg", "*.qrc")
                  if "SPDX-License-Identifier: MIT" not in (TOP / name).read_text(encoding="utf-8")[:400]]
        self.assertEqual([], silent)

    def test_onlyTheKeyStoreKnowsTheKeychain(self):
        knowing = {name for name in tracked("core/**", "ui/**", "app/**") if name.endswith((".h", ".cpp"))
                   for _, include in includes(name) if "keychain.h" in include.lower()}
        self.assertEqual({"core/keychain/KeychainJobs.h"}, knowing)  # what the stores of this folder share

    def test_onlyTheseSeeTheBytesOfTheKey(self):
        seeing = {name for name in tracked("core/**", "ui/**", "app/**") if name.endswith((".h", ".cpp"))
                  and re.search(r"[kK]ey(\.|->)reveal\(\)|SecretBytes", (TOP / name).read_text(encoding="utf-8"))}
        self.assertEqual({"app/wiring/DiagnosticsPresenter.cpp", "core/api/ApiKey.h", "core/api/KeyProof.cpp", "core/api/SecretBytes.h",
                          "core/api/SecretBytes.cpp", "core/api/ShareToken.h", "core/api/StudioClient.cpp", "core/keychain/KeyStore.cpp"}, seeing)

    def test_onlyTheseWriteToTheClipboard(self):
        # None of them can know the key or a link: the window knows values only.
        writing = {name for name in tracked("core/**", "ui/**", "app/**") if name.endswith((".h", ".cpp"))
                   and re.search(r"clipboard\(\)\s*->\s*set", (TOP / name).read_text(encoding="utf-8"))}
        self.assertEqual({"app/wiring/DiagnosticsPresenter.cpp", "ui/checks/ChecksPageIntents.cpp", "ui/controls/CopyButton.cpp",
                          "ui/library/LibraryPanel.cpp"}, writing)

    def test_onlyTheDecodersKnowFfmpeg(self):
        knowing = {name.rpartition("/")[0] for name in tracked("core/**", "ui/**", "app/**") if name.endswith((".h", ".cpp"))
                   for _, include in includes(name) if re.match(r"lib(av|sw)[a-z]+/", include)}
        self.assertEqual({"core/decoding/ffmpeg"}, knowing)

    def test_noNetworkUrlReachesTheMediaFramework(self):
        calling = [name for name in tracked("core/**", "ui/**", "app/**") if name.endswith((".h", ".cpp"))
                   and re.search(r"[>.]setSource\(", (TOP / name).read_text(encoding="utf-8"))]
        self.assertEqual([], calling)

    def test_nothingIsLeftUndone(self):
        marks = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")
        left = [name for name in tracked("*.cpp", "*.h", "*.py", "*.sh", "*.txt", "*.cmake", "*.md")
                if marks.search((TOP / name).read_text(encoding="utf-8"))]
        self.assertEqual([], left)

    @unittest.skipUnless(shutil.which("clang-format-14"), "the format is that of clang-format-14, which is not here")
    def test_theFormatIsTheHouses(self):
        sources = [name for name in tracked("*.cpp", "*.h") if not name.startswith("build/")]
        done = subprocess.run(["clang-format-14", "--dry-run", "-Werror", *sources], cwd=TOP, capture_output=True, text=True)
        self.assertEqual(0, done.returncode, done.stderr[:4000])


if __name__ == "__main__":
    sys.exit(unittest.main())
