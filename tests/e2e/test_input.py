# SPDX-License-Identifier: MIT
"""Empty, odd and hostile input, and the service's refusals: the message is clear, and the open track stays open."""
import unittest

from harness.sandbox import KEY, ORGANIZATION
from harness.scenario import Scenario

REFERENCES = {  # pasted text -> a word of the message
    "": "reference",
    "   ": "reference",
    "hello": "track",
    "https://example.com/": "track",
    "mtrack_../../etc/passwd": "track",
    "mtrack_a mtrack_b": "more than one",
    "mtrack_" + "a" * 5000: "",
    "<b>mtrack</b>": "track",
}


class BadReferences(Scenario):
    seconds = 3
    stems = ()

    def test_eachIsAnsweredInWords_andTheOpenTrackStays(self):
        self.start_service()
        window = self.open_track(side_panel=False)  # the side panel would send requests of its own
        window.wait_state("Paused")
        asked = self.service.counts["apiRequests"]
        for reference, word in REFERENCES.items():
            with self.subTest(reference=reference[:40]):
                window.open(reference)
                window.wait_message(*([word] if word else []), seconds=5)
                window.wait_until(lambda: window.message, "a message", 5)
                self.assertEqual(window.value_of("Title"), self.track.title)
                self.assertEqual(window.value_of("Track id"), self.track.id)
        self.assertEqual(self.service.counts["apiRequests"], asked, "a bad reference was sent to the service")

    def test_everyFormOfAReferenceOpens(self):
        self.start_service()
        track, api = self.track.id, self.service.api.rstrip("/")
        forms = {
            "with organization": f"{ORGANIZATION}/{track}",
            "address": f"{api}/v1/music/{ORGANIZATION}/tracks/{track}",
            "curl": f"curl -H 'X-API-Key: $KEY' \"{api}/v1/music/{ORGANIZATION}/tracks/{track}\"",
            "curl over lines": f"curl \\\n  --header \"X-API-Key: abc\" \\\n  '{api}/v1/music/{ORGANIZATION}/tracks/{track}'",
        }
        for name, reference in forms.items():
            with self.subTest(form=name):
                window = self.start_app()
                window.open(reference)
                window.wait_state("Paused")
                self.assertEqual(window.value_of("Track id"), track)
                self.app.close()

    def test_aStorageAddressOpensItsTrack(self):
        self.start_service()
        window = self.start_app("--organization", ORGANIZATION)
        window.open(f"https://storage.example.com/music/{self.track.id}_drums.mp3?x=expired")
        window.wait_state("Paused")
        self.assertEqual(window.value_of("Track id"), self.track.id)


class Refusals(Scenario):
    seconds = 3
    stems = ()
    keys = (KEY, KEY + "x", f"{KEY}_expired", f"{KEY}_deactivated", f"{KEY}_paused")

    def refused(self, *words, organization=ORGANIZATION, track=None, key=KEY):
        window = self.start_app("--organization", organization, key=key)
        window.open(track or self.track.id)
        window.wait_message(*words)
        window.wait_state("Failed")
        return window

    def test_aMissingTrackIsToldInBothReadings_withTheTraceId(self):
        self.start_service()
        window = self.refused("does not exist", "no access", track="mtrack_nowhere")
        self.assertIn("trace id", window.message.lower())

    def test_aWrongKeyIsTheProblem_notTheTrack(self):
        self.start_service()
        window = self.refused("key", "not the track", key=KEY + "x")
        self.assertIn("environment", window.message)
        self.assertIn("trace id", window.message.lower())

    def test_aKeyThatExpiredOrIsPausedIsToldSo(self):
        self.start_service()
        for ending, word in (("expired", "expired"), ("deactivated", "deactivated"), ("paused", "paused")):
            with self.subTest(key=ending):
                self.refused(word, key=f"{KEY}_{ending}")
                self.app.close()

    def test_aForeignOrganizationIsTheProblem(self):
        self.start_service()
        self.refused("organization", organization="org_elsewhere")

    def test_noKeyAsksForOne(self):
        self.start_service()
        window = self.start_app("--organization", ORGANIZATION, key=None)
        window.open(self.track.id)
        window.wait_message("key")
        self.assertEqual(self.service.counts["apiRequests"], 0)

    def test_noOrganizationAsksForOne(self):
        self.start_service()
        window = self.start_app()
        window.open(self.track.id)
        window.wait_message("organization")
        self.assertEqual(self.service.counts["apiRequests"], 0)

    def test_tooManyRequestsCountDown_andThenItOpens(self):
        service = self.start_service()
        service.fault("api:status=429", text=3, times=1)
        window = self.start_app("--organization", ORGANIZATION, side_panel=False)
        window.open(self.track.id)
        window.wait_message("too many requests")
        window.wait_message("2 s")
        window.wait_state("Paused", seconds=15)
        self.assertEqual(service.counts["trackRequests"], 1)

    def test_aBodyThatIsNoTrackIsRefused(self):
        service = self.start_service()
        for body in ("<html>hi</html>", "{}", "[1]", "null", "{\"id\":3}"):
            with self.subTest(body=body):
                service.say("clear-faults")
                service.fault("api:replace-body", body=body)
                self.refused("not a track")
                self.app.close()

    def test_audioThatIsNoAudioIsRefused(self):
        service = self.start_service()
        service.fault("storage:replace-body", body="#EXTM3U /etc/passwd")
        window = self.open_track("--play")
        window.wait_message("not audio")
        window.wait_state("Failed")

    def test_theOpenTrackStays_whenTheNextOneIsRefused(self):
        self.start_service()
        window = self.open_track()
        window.wait_state("Paused")
        window.open("mtrack_nowhere")
        window.wait_message("does not exist")
        self.assertEqual(window.value_of("Title"), self.track.title)
        window.press("Play", "push button")
        window.wait_state("Playing")


class OddLinks(Scenario):
    """Tracks without a master, without links, and with links that cannot be used, or not yet."""
    seconds = 3
    stems = ("drums", "bass")

    def open(self, *faults):
        self.start_service(faults=faults)
        return self.open_track(side_panel=False)

    def test_withoutAMasterTheStemsPlay_andItIsSaid(self):
        window = self.open("api:drop-stem,text=master")
        window.wait_message("no master recording", "stems can be played")
        window.wait_state("Paused")
        lanes = [name for name in window.names("panel") if name.startswith("Lane ")]
        self.assertEqual(sorted(lanes), ["Lane bass", "Lane drums"])
        self.assertFalse(window.is_enabled("Master side"))
        window.press("Play", "push button")
        window.wait_state("Playing")

    def test_withoutAnyLinkThereIsNothingToPlay_andItIsSaid(self):
        window = self.open(*(f"api:drop-stem,text={name}" for name in ("master", *self.stems)))
        window.wait_message("no link", "nothing to play")
        window.wait_state("Failed")
        self.assertEqual(window.value_of("Title"), self.track.title)
        self.service.say("clear-faults")
        window.press("Retry", "push button")
        window.wait_state("Paused")

    def test_aLinkThatIsNoneIsRefused_andItIsSaid(self):
        for link in ("ftp://storage.example/a", "/music/a.mp3", "file:///etc/passwd"):
            with self.subTest(link=link):
                window = self.open(f"api:replace-link,text={link}")
                window.wait_message("does not fetch from")
                window.wait_state("Failed")
                self.app.close()

    def test_aLinkThatIsNotValidYetIsWaitedFor_andItIsSaid(self):
        for how in ("date", "body"):
            with self.subTest(how=how):
                window = self.open(f"api:not-valid-yet=4000,text={how}")
                window.wait_message("not valid yet", "Trying again")
                window.wait_state("Paused", seconds=20)
                self.assertEqual(self.service.counts["trackRequests"], 1)
                self.app.close()


if __name__ == "__main__":
    unittest.main()
