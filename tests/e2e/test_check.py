# SPDX-License-Identifier: MIT
"""The command line without a window: `prelisten check`, --help, --version, and wrong usage."""
import json
import unittest

from harness.sandbox import KEY, ORGANIZATION
from harness.scenario import Scenario

PLAYABLE, NOT_AVAILABLE, USAGE, KEY_PROBLEM, NETWORK = range(5)


class CheckCommand(Scenario):
    seconds = 2
    stems = ("drums",)
    keys = (KEY, KEY + "x")

    def check(self, *arguments, key=KEY, organization=ORGANIZATION, **options):
        where = ("--api-base", self.service.api, *(("--organization", organization) if organization else ()))
        done = self.run_command("check", *where, *arguments, key=key, **options)
        for text in (done.stdout, done.stderr):
            self.assertFalse(KEY in text or "sig=" in text, "a secret was printed")
        return done

    def test_exitCodesTellWhatWasFound(self):
        self.start_service()
        good, missing = self.track.id, "mtrack_nowhere"
        for name, arguments, options, code in (
                ("playable", (good,), {}, PLAYABLE),
                ("missing", (missing,), {}, NOT_AVAILABLE),
                ("both", (good, missing), {}, NOT_AVAILABLE),
                ("nothing given", (), {}, USAGE),
                ("unknown option", ("--no-such-option", good), {}, USAGE),
                ("unknown format", ("--format", "poem", good), {}, USAGE),
                ("wrong key", (good,), {"key": KEY + "x"}, KEY_PROBLEM),
                ("wrong organization", (good,), {"organization": "org_elsewhere"}, KEY_PROBLEM)):
            with self.subTest(name):
                done = self.check(*arguments, **options)
                self.assertEqual(done.returncode, code, done.stdout + done.stderr)

    def test_theWordsAreTheSame_whateverTheMachineSpeaks(self):
        self.start_service()
        references = self.track.id, "this names no track"
        english = self.check(*references).stdout
        self.assertIn("PLAYABLE", english)
        for language in ("de_DE.UTF-8", "fr_FR.UTF-8"):
            self.assertEqual(self.check(*references, LC_ALL=language, LANGUAGE=language).stdout, english)

    def test_aServiceThatIsAwayIsANetworkProblem(self):
        self.start_service().say("offline")
        done = self.check(self.track.id, seconds=90)
        self.assertEqual(done.returncode, NETWORK, done.stderr)

    def test_jsonIsForPrograms(self):
        self.start_service()
        done = self.check("--format", "json", self.track.id, "mtrack_nowhere")
        found = json.loads(done.stdout)
        self.assertIn(self.track.id, done.stdout)
        self.assertIn("mtrack_nowhere", done.stdout)
        self.assertTrue(found)
        self.assertNotIn("://", done.stdout)

    def test_theTableIsForPeople(self):
        self.start_service()
        done = self.check("--format", "table", self.track.id, "mtrack_nowhere")
        self.assertIn(self.track.title, done.stdout)
        self.assertIn("mtrack_nowhere", done.stdout)

    def test_oddTracksAreToldApart(self):
        for name, faults, arguments, code, word in (
                ("stems only", ["drop-stem,text=master"], (), PLAYABLE, "PLAYABLE, NO MASTER"),
                ("stems only, looked into", ["drop-stem,text=master"], ("--deep",), PLAYABLE, "drums: playable"),
                ("no links", ["drop-stem,text=master", "drop-stem,text=drums"], (), NETWORK, "gave no link"),
                ("no links, looked into", ["drop-stem,text=master", "drop-stem,text=drums"], ("--deep",), NETWORK, "gave no link"),
                ("an empty link", ["replace-link,text="], (), PLAYABLE, "PLAYABLE, NO MASTER"),
                ("no web address", ["replace-link,text=ftp://storage.example/a"], (), NETWORK, "does not fetch from"),
                ("a relative address", ["replace-link,text=/music/a"], ("--deep",), NETWORK, "does not fetch from"),
                ("not valid yet", ["not-valid-yet=1500,text=body"], ("--deep",), PLAYABLE, "master: playable")):
            with self.subTest(name):
                self.start_service(faults=[f"api:{fault}" for fault in faults])
                done = self.check(*arguments, self.track.id)
                self.assertIn(word, done.stdout)
                self.assertEqual(done.returncode, code, done.stdout + done.stderr)

    def test_noKeyIsAKeyProblem(self):
        self.start_service()
        for form in ("table", "csv", "json"):
            done = self.check("--format", form, self.track.id, key=None)
            self.assertEqual(done.returncode, KEY_PROBLEM)
            self.assertIn("FREDDY_API_KEY", done.stdout)
            self.assertNotIn("API key…", done.stdout)

    def test_checkNeedsNoScreen(self):
        self.start_service()
        done = self.check(self.track.id, DISPLAY="", QT_QPA_PLATFORM="")
        self.assertEqual(done.returncode, PLAYABLE, done.stderr)


class OtherCommands(Scenario):
    seconds = 1
    stems = ()

    def test_theDemoIsPlayableWithoutKeyOrNetwork(self):
        done = self.run_command("check", "--demo")
        self.assertEqual(done.returncode, PLAYABLE, done.stderr)
        self.assertIn("mtrack_", done.stdout)

    def test_versionAndHelp(self):
        version = self.run_command("--version", DISPLAY="")
        self.assertEqual(version.returncode, 0)
        self.assertRegex(version.stdout, r"\d+\.\d+\.\d+")
        usage = self.run_command("--help", DISPLAY="")
        self.assertEqual(usage.returncode, 0)
        for option in ("--organization", "--api-base", "--play", "--demo", "--version", "--help", "check"):
            self.assertIn(option, usage.stdout)

    def test_wrongUsageIsTold(self):
        done = self.run_command("--no-such-option")
        self.assertEqual(done.returncode, USAGE)
        self.assertTrue(done.stderr)

    def test_aPlainHttpServiceElsewhereIsRefused(self):
        for base in ("http://example.com", "ftp://127.0.0.1", "nonsense"):
            with self.subTest(base):
                done = self.run_command("check", "--api-base", base, "--organization", ORGANIZATION, "mtrack_a", key=KEY)
                self.assertEqual(done.returncode, USAGE, done.stderr)


if __name__ == "__main__":
    unittest.main()
