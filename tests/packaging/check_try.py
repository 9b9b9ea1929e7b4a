#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What packaging/try.sh says and does on the systems it may meet, with a pretended apt; and the files for macOS and Windows, which
cannot be built here."""
import os
import pathlib
import plistlib
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
PLAN = """The following NEW packages will be installed:
  cmake ninja-build
0 upgraded, 241 newly installed, 0 to remove and 3 not upgraded.
Need to get 187 MB of archives.
After this operation, 812 MB of additional disk space will be used.
Do you want to continue? [Y/n] N
Abort.
"""
# Says what apt-get would do, and then does as if; each call is written down.
APT = """#!/bin/sh
echo "$*" >>"$CALLS"
case "$*" in
    *--assume-no*) cat "$PLAN"; exit 1 ;;
    update*) ;;
    *) for percent in 0.5 25.1 50.0 99.9; do echo "dlstatus:1:$percent:Retrieving"; done
       for percent in 3.2 60 100; do echo "pmstatus:cmake:$percent:Installing"; done
       echo "Setting up cmake"; exit "${APT_STATUS:-0}" ;;
esac
"""


class Packages(unittest.TestCase):
    def setUp(self):
        made = tempfile.TemporaryDirectory()
        self.addCleanup(made.cleanup)
        self.folder = pathlib.Path(made.name)
        self.calls = self.folder / "calls"
        (self.folder / "plan").write_text(PLAN, encoding="utf-8")
        for name, text in {"apt-get": APT, "dpkg-query": "#!/bin/sh\nexit 1\n", "sudo": '#!/bin/sh\nexec "$@"\n'}.items():
            (self.folder / name).write_text(text, encoding="utf-8")
            (self.folder / name).chmod(0o755)

    def system(self, **values):
        (self.folder / "os-release").write_text("".join(f'{key}="{value}"\n' for key, value in values.items()), encoding="utf-8")

    def run_shell(self, text, shell="sh", answer=None, **variables):
        """Runs @p text after packages.sh; with @p answer on a terminal, where it is typed. Returns status and output."""
        environment = {**os.environ, "PATH": f"{self.folder}:{os.environ['PATH']}", "CALLS": str(self.calls), "PLAN": str(self.folder / "plan"),
                       "PRELISTEN_OS_RELEASE": str(self.folder / "os-release"), **variables}
        command = [shell, "-euc", f". packaging/packages.sh\n{text}"]
        if answer is None:
            done = subprocess.run(command, cwd=TOP, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, text=True, check=False)
            return done.returncode, done.stdout
        ours, theirs = pty.openpty()
        with subprocess.Popen(command, cwd=TOP, env=environment, stdin=theirs, stdout=theirs, stderr=theirs) as process:
            os.close(theirs)
            os.write(ours, answer.encode())
            output = b""
            try:
                while data := os.read(ours, 4096):
                    output += data
            except OSError:  # the end of a terminal
                pass
            os.close(ours)
        return process.returncode, output.decode()

    def test_threeSystemsAreKnown_othersAreToldWhatIsNeeded(self):
        for values in ({"ID": "debian", "VERSION_ID": "12"}, {"ID": "debian", "VERSION_ID": "13"}, {"ID": "ubuntu", "VERSION_ID": "24.04"}):
            self.system(**values)
            self.assertEqual((0, ""), self.run_shell("known_system"), values)
        for values in ({"ID": "debian", "VERSION_ID": "11"}, {"ID": "debian"}, {"ID": "ubuntu", "VERSION_ID": "22.04"}, {"ID": "fedora", "VERSION_ID": "41"}, {}):
            self.system(**values)
            status, output = self.run_shell("known_system")
            self.assertEqual(1, status, values)
            self.assertIn("Debian 12, Debian 13 and Ubuntu 24.04", output)
            self.assertIn(values.get("ID", "another system"), output)
            self.assertIn("QtKeychain", output)

    def test_whatWillBeInstalled_isSaidBefore_andNothingIsAsked_withoutATerminal(self):
        for shell in ("sh", "bash"):
            status, output = self.run_shell("announce_packages cmake ninja-build", shell)
            self.assertEqual(0, status, output)
            self.assertIn("241 packages, 187 MB to download, 812 MB of disk space.", output)
            self.assertNotIn("?", output)
        self.assertNotIn("-y", self.calls.read_text(encoding="utf-8"))

    def test_onATerminal_itAsks(self):
        for answer, status in (("\n", 0), ("y\n", 0), ("n\n", 1)):
            ended, output = self.run_shell("announce_packages cmake", answer=answer)
            self.assertEqual(status, ended, output)
            self.assertIn("Continue? [Y/n]", output)
            self.assertEqual(status == 1, "Nothing was installed." in output)

    def test_whatAptCannotPlan_isShown(self):
        (self.folder / "plan").write_text("E: Unable to locate package cmake\n", encoding="utf-8")
        status, output = self.run_shell("announce_packages cmake")
        self.assertEqual(1, status)
        self.assertIn("Unable to locate package", output)

    def test_installing_showsHowFarItIs_everyTenPercent(self):
        status, output = self.run_shell("install_packages cmake")
        self.assertEqual(0, status, output)
        self.assertEqual([0, 20, 50, 90], [int(number) for number in re.findall(r"Downloading packages… (\d+) %", output)])
        self.assertEqual([0, 60, 100], [int(number) for number in re.findall(r"Installing packages… (\d+) %", output)])
        self.assertNotIn("Setting up", output)
        status, output = self.run_shell("install_packages cmake", APT_STATUS="100")
        self.assertEqual(1, status)
        self.assertIn("Setting up cmake", output)
        self.assertIn("could not be installed", output)

    def test_building_showsPercents_inOneLineOfATerminal(self):
        build = "follow follow_ninja printf ' %s%% Building x\\n' 3 4 50 100"
        status, output = self.run_shell(build)
        self.assertEqual((0, "Building… 0 %\nBuilding… 50 %\nBuilding… 100 %\n"), (status, output))
        status, output = self.run_shell(build, answer="")
        self.assertEqual((0, "\rBuilding… 3 %\rBuilding… 4 %\rBuilding… 50 %\rBuilding… 100 %\r\n"), (status, output))

    @unittest.skipUnless(shutil.which("shellcheck"), "there is no shellcheck here")
    def test_theScriptsAreClean(self):
        done = subprocess.run(["shellcheck", "-x", "packaging/try.sh", "packaging/packages.sh", "packaging/progress.sh"], cwd=TOP,
                              capture_output=True, text=True, check=False)
        self.assertEqual(0, done.returncode, done.stdout)


class OtherSystems(unittest.TestCase):
    def test_theBundle_isNamed_andTakesLinks(self):
        info = plistlib.loads((TOP / "packaging/macos/Info.plist.in").read_bytes())
        self.assertEqual(["prelisten"], info["CFBundleURLTypes"][0]["CFBundleURLSchemes"])
        self.assertEqual(["en", "de", "fr"], info["CFBundleLocalizations"])
        bundle = (TOP / "packaging/macos/bundle.cmake").read_text(encoding="utf-8")
        for name in re.findall(r"\$\{(MACOSX_BUNDLE_\w+)\}", str(info)):
            self.assertTrue(name in bundle or name == "MACOSX_BUNDLE_EXECUTABLE_NAME", name)

    def test_theHardenedRuntime_hasNoException(self):
        entitlements = plistlib.loads((TOP / "packaging/macos/entitlements.plist").read_bytes())
        self.assertEqual({}, {name: value for name, value in entitlements.items() if value})

    def test_theIcons_haveAllSizes(self):
        ico = (TOP / "packaging/windows/prelisten.ico").read_bytes()
        count = struct.unpack_from("<HHH", ico)[2]
        entries = [struct.unpack_from("<BBBBHHII", ico, 6 + 16 * number) for number in range(count)]
        self.assertEqual([16, 20, 24, 32, 40, 48, 64, 256], [entry[0] or 256 for entry in entries])
        self.assertEqual(len(ico), entries[-1][6] + entries[-1][7])
        icns = (TOP / "packaging/macos/Prelisten.icns").read_bytes()
        widths, at = [], 8
        while at < len(icns):
            self.assertEqual(b"PNG", icns[at + 9:at + 12])
            widths.append(struct.unpack_from(">I", icns, at + 24)[0])
            at += struct.unpack_from(">I", icns, at + 4)[0]
        self.assertEqual([16, 32, 32, 64, 128, 256, 256, 512, 512, 1024], widths)


if __name__ == "__main__":
    sys.exit(unittest.main())
