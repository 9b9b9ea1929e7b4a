# SPDX-License-Identifier: MIT
"""The version is the same everywhere, and packaging/version.cmake finds it in every kind of clone. Part of check_packaging.py."""
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
COMMIT = r"\+20260102\.g[0-9a-f]{8,}"


class CMake:
    """The cmake and the programs of this build."""
    path = "cmake"
    programs = pathlib.Path("build/dev/bin")


def text(name):
    return (TOP / name).read_text(encoding="utf-8")


def project_version():
    return re.search(r"^project\(prelisten VERSION (\S+)", text("CMakeLists.txt"), re.M)[1]


def git(folder, *arguments):
    moment = "2026-01-02T03:04:05Z"
    # No configuration of this machine, and no repository that a hook named.
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1",
                   **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
                      for what, value in (("NAME", "A"), ("EMAIL", "a@a.example"), ("DATE", moment))}}
    subprocess.run(["git", "-C", str(folder), *arguments], env=environment, check=True, capture_output=True)


class Version(unittest.TestCase):
    def test_itIsTheSameEverywhere(self):
        metainfo = text("packaging/desktop/org.prelisten.Prelisten.metainfo.xml.in")
        changelog = re.search(r"^## (\S+) – (\S+)$", text("packaging/CHANGELOG.md"), re.M)
        self.assertEqual(changelog.groups(), re.search(r'<release version="(.+?)" date="(.+?)">', metainfo).groups())
        manuals = [re.search(r'^\.TH .*"prelisten (\S+)"', text(f"packaging/{name}.1"), re.M)[1] for name in ("prelisten", "prelisten-sandbox")]
        self.assertEqual({project_version()}, {changelog[1], *manuals})

    def test_eachProgramTellsIt(self):
        told = {subprocess.run([CMake.programs / name, "--version"], capture_output=True, text=True, check=True).stdout
                for name in ("prelisten", "prelisten-sandbox")}
        header = (CMake.programs.parent / "generated" / "core" / "Version.h").read_text(encoding="utf-8")
        version = re.search(r'PRELISTEN_VERSION "(.+)"', header)[1]
        self.assertEqual({f"prelisten {version}\n", f"prelisten-sandbox {version}\n"}, told)
        self.assertRegex(version, f"^{re.escape(project_version())}" + r"(\+\d{8}\.g[0-9a-f]{8,})?$")

    def test_aNewOneRebuildsLittle(self):
        including = [path.name for folder in ("core", "ui", "app") for path in (TOP / folder).rglob("*.*")
                     if path.suffix in (".h", ".cpp") and '#include "core/Version.h"' in path.read_text(encoding="utf-8")]
        self.assertEqual([], [name for name in including if not name.endswith(".cpp")])
        self.assertLess(len(including), 12)


class VersionOfAClone(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.outer = pathlib.Path(temporary.name).resolve()
        self.sources = self.outer / "sources"
        (self.sources / "packaging").mkdir(parents=True)
        (self.sources / "packaging" / "version.cmake").write_text(text("packaging/version.cmake"), encoding="utf-8")
        (self.sources / "CMakeLists.txt").write_text(
            "cmake_minimum_required(VERSION 3.21)\nproject(sample VERSION 1.2.3 LANGUAGES NONE)\ninclude(packaging/version.cmake)\n"
            'file(WRITE ${CMAKE_BINARY_DIR}/version "${PRELISTEN_VERSION}")\n', encoding="utf-8")

    def found(self, sources=None):
        build = self.outer / "build"
        subprocess.run([CMake.path, "-S", sources or self.sources, "-B", build, "-G", "Ninja"], check=True, capture_output=True,
                       env={**os.environ, "HOME": str(self.outer)})
        return (build / "version").read_text(encoding="utf-8")

    def commit(self, folder):
        git(folder, "init", "-q")
        git(folder, "add", ".")
        git(folder, "commit", "-qm", "One")

    def test_sourcesWithoutGit_haveThatOfTheProject(self):
        self.assertEqual("1.2.3", self.found())

    def test_anotherRepositoryAroundThem_isNotAsked(self):
        self.commit(self.outer)
        self.assertEqual("1.2.3", self.found())

    def test_aCommit_namesItself(self):
        self.commit(self.sources)
        self.assertRegex(self.found(), f"^1.2.3{COMMIT}$")

    def test_theTagOfTheRelease_isTheRelease(self):
        self.commit(self.sources)
        git(self.sources, "tag", "v1.2.3")
        self.assertEqual("1.2.3", self.found())
        git(self.sources, "commit", "-qm", "Two", "--allow-empty")
        self.assertRegex(self.found(), f"^1.2.3{COMMIT}$")

    def test_aShallowCloneWithoutTags_namesItsCommit(self):
        self.commit(self.sources)
        git(self.sources, "tag", "v1.2.3")
        git(self.sources, "commit", "-qm", "Two", "--allow-empty")
        git(self.outer, "clone", "-q", "--depth", "1", "--no-tags", f"file://{self.sources}", "shallow")
        self.assertRegex(self.found(self.outer / "shallow"), f"^1.2.3{COMMIT}$")
