# SPDX-License-Identifier: MIT
"""The stem mixer, judged by what was heard: which stems, how loud, from which place, without a gap."""
import time
import unittest

from harness import x11
from harness.mixing import Mixing
from harness.mixjudge import MixJudge
from harness.scenario import SLACK
from harness.timecode import RATE


class SoloAndMute(Mixing):
    def test_soloMutesAndFaders_areHeardAtOnce_atThePlaceWhereItWasPlaying(self):
        window = self.play()
        steps = [("Solo drums", ["drums"]), ("Solo bass", ["bass", "drums"]), ("Mute drums", ["bass"]), ("Solo bass", []),
                 ("Mute bass", ["keys"]), ("Mute drums", ["drums", "keys"]), ("Mute bass", ["bass", "drums", "keys"])]
        # Once only the muted drums are soloed, it is silent until that solo is released: mute beats solo.
        steps[3] = ("Solo bass", None)
        pressed = [(self.toggle(window, name), names) for name, names in steps[:3]]
        self.toggle(window, "Solo bass")
        self.toggle(window, "Solo drums")
        pressed += [(self.toggle(window, name), names) for name, names in steps[4:]]
        window.set_slider("Volume keys", 88)
        time.sleep(1)
        end = self.recorder.now
        window.press("Pause", "push button")
        window.wait_state("Paused")
        heard = self.heard_mix()
        for at, names in pressed:
            self.assertSoon(heard, at, names)
        begin = heard.first(lambda block: block.heard(0.5) == ["drums"], pressed[0][0]) + 0.3
        mixed = heard.between(begin, heard.sounding[-1].at_s - 0.02)
        self.assertEqual(len(mixed.offsets), 1, heard)
        last = heard.between(end - 0.5, end)
        self.assertAlmostEqual(last.gain("keys"), 0.501, delta=0.01, msg=heard)
        self.assertAlmostEqual(last.gain("drums"), 1.0, delta=0.01, msg=heard)
        self.assertAlmostEqual(last.gain("master"), 0.0, delta=0.01, msg=heard)
        self.assertGreater(heard.gap_ms, 900, heard)  # while every soloed stem was muted

    def test_theMixGoesOnAtTheSamePlace_withoutSilence(self):
        window = self.play()
        before = self.recorder.now
        pressed = self.toggle(window, "Mute keys", 2)
        listened = self.recorder.now
        window.press("Listen to master", "toggle button")
        time.sleep(2)
        window.press("Pause", "push button")
        window.wait_state("Paused")
        heard = self.heard_mix()
        self.assertEqual(heard.gap_ms, 0, heard)
        self.assertSoon(heard, pressed, ["bass", "drums"])
        master = heard.between(before - 0.5, before).offsets[0]
        mix = heard.between(pressed + 0.5, pressed + 1.5).offsets
        again = heard.between(listened + 1, listened + 1.8).offsets
        self.assertEqual(len(mix), 1, heard)
        self.assertLessEqual(abs(mix[0] - master), 0.050 * RATE, heard)
        self.assertLessEqual(abs(again[0] - mix[0]), 0.050 * RATE, heard)


class TheOtherSide(Mixing):
    metadata = {"measured_duration_seconds": 30}

    def test_masterAndStems_areFlippedByOneKey_onOneClock(self):
        window = self.play()
        self.toggle(window, "Solo drums")
        self.toggle(window, "Solo drums")
        begin = self.recorder.now - 0.5
        self.app.activate()
        for _ in range(4):
            x11.key("m")
            time.sleep(1)
        end = self.recorder.now - 0.1
        window.press("Pause", "push button")
        window.wait_state("Paused")
        heard = self.heard_mix().between(begin, end)
        self.assertOnePlace(heard, 4)
        sides = []
        for block in heard.blocks:
            names = block.heard(0.2)
            if block.offset is not None and (not sides or sides[-1] != names):
                sides.append(names)
        stems = sorted(self.stems)
        self.assertEqual([side for side in sides if side in (stems, ["master"])][:5],
                         [stems, ["master"], stems, ["master"], stems], heard)
        # Three unrelated sources together are nearly 5 dB louder than the master; level matching turns them down.
        self.assertAlmostEqual(heard.between(end - 0.5, end).gain("drums"), 0.58, delta=0.04, msg=heard)


class UnlikeFormats(Mixing):
    metadata = {"formats": {"bass": ("flac", 44100), "drums": ("wav", 48000), "keys": ("mp3", 48000)}}

    def test_stemsOfUnlikeFormatsAndRates_meetAtTheSameFrame(self):
        window = self.play()
        for seconds in (3, 17.5, 9.25):
            self.toggle(window, "Mute keys", 0.3)
            self.toggle(window, "Mute keys", 0.3)
            window.set_slider("Position", 1000 * seconds)
            time.sleep(1)
        window.press("Pause", "push button")
        window.wait_state("Paused")
        heard = self.heard_mix()
        self.assertEqual(heard.gap_ms, 0, heard)
        self.assertEqual(heard.between(heard.sounding[-1].at_s - 0.8, heard.sounding[-1].at_s - 0.05).heard(0.9),
                         sorted(self.stems), heard)
        # An offset of one frame between stems would leave a third of the highest tones unexplained.
        rests = [block.rest for block in heard.blocks if block.offset is not None and block.heard(0.99) == sorted(self.stems)]
        self.assertGreater(len(rests), 300, heard)
        self.assertLess(sorted(rests)[len(rests) // 2], 0.002, heard)


class Places(Mixing):
    def test_theMixBegins_whereThePauseWas(self):
        self.start_service()
        self.start_recording()
        window = self.open_track()
        window.wait_state("Paused")
        for source in self.track.files:
            window.wait_source(source, "Ready")
        window.set_slider("Position", 10_000)
        window.press("Solo drums", "toggle button")
        window.wait_state("Paused")
        time.sleep(1)
        self.assertFalse(self.recorder.sounded)
        window.press("Play", "push button")
        window.wait_state("Playing")
        time.sleep(1)
        heard = self.heard_mix()
        self.assertEqual(heard.heard(0.9), ["drums"], heard)
        first = next(block for block in heard.blocks if block.offset is not None)
        self.assertAlmostEqual((first.begin + first.offset) / RATE, 10, delta=0.03, msg=heard)

    def test_aSeekIsInstant_andToTheFrameForAll(self):
        window = self.play()
        self.toggle(window, "Mute keys")
        for seconds in (20, 5, 12):
            at = self.recorder.now
            window.set_slider("Position", 1000 * seconds)
            time.sleep(1)
            heard = self.mix_judge.judge(self.recorder.sound)
            self.assertEqual(heard.gap_ms, 0, heard)
            there = heard.first(lambda block, s=seconds: block.offset is not None
                                and abs((block.begin + block.offset) / RATE - s) < 0.3, at)
            self.assertIsNotNone(there, heard)
            self.assertLessEqual(there - at, 0.3 * SLACK, heard)  # includes the time to find the slider in the window
        shown, at = window.slider("Position")[0], self.recorder.now
        time.sleep(0.3)
        place = self.heard_mix().media_s(at)
        self.assertAlmostEqual(place, shown / 1000, delta=0.35)  # the shown position is refreshed 4 times a second

    def test_theMixEnds_andBeginsAnew(self):
        window = self.play()
        self.toggle(window, "Solo bass", 0.5)
        window.set_slider("Position", 1000 * (self.seconds - 2))
        window.wait_state("Ended", seconds=10)
        ended = self.recorder.now
        window.wait_until(lambda: abs(window.slider("Position")[0] - 1000 * self.seconds) < 60, "the last position")
        window.press("Play", "push button")
        window.wait_state("Playing")
        time.sleep(1)
        heard = self.heard_mix()
        again = heard.between(ended + 0.1, ended + 5)
        first = next(block for block in again.blocks if block.offset is not None)
        self.assertAlmostEqual((first.begin + first.offset) / RATE, 0, delta=0.03, msg=heard)
        self.assertEqual(again.heard(0.9), ["bass"], heard)


class Loops(Mixing):
    def test_aLoopRepeatsToTheFrame_setByKeys(self):
        window = self.play()
        self.toggle(window, "Mute keys", 0.5)
        self.app.activate()
        x11.key("i")
        time.sleep(2)
        x11.key("o")
        time.sleep(0.5)
        begin = self.recorder.now
        time.sleep(7)
        end = self.recorder.now
        x11.key("l")
        time.sleep(3)
        window.press("Pause", "push button")
        window.wait_state("Paused")
        heard = self.heard_mix()
        looped = heard.between(begin, end)
        self.assertEqual(looped.gap_ms, 0, heard)
        turns = [after - before for before, after in zip(looped.offsets, looped.offsets[1:])]
        self.assertGreaterEqual(len(turns), 3, heard)
        self.assertEqual(len(set(turns)), 1, f"turns of unlike length: {turns}\n{heard}")
        self.assertAlmostEqual(-turns[0] / RATE, 2, delta=0.15, msg=heard)
        self.assertEqual(len(heard.between(end + 2.2, end + 2.9).offsets), 1, heard)

    def test_aSingleSourceRepeatsToTheFrameToo(self):
        window = self.play()
        window.press("Listen to drums", "toggle button")
        time.sleep(1)
        self.app.activate()
        x11.key("i")
        time.sleep(1)
        x11.key("o")
        time.sleep(1)
        begin = self.recorder.now
        time.sleep(4)
        end = self.recorder.now
        self.assertTrue(window.is_checked("Listen to drums"))
        window.press("Pause", "push button")
        window.wait_state("Paused")
        heard = self.heard_mix().between(begin, end)
        self.assertEqual(heard.gap_ms, 0, heard)
        self.assertEqual(heard.heard(0.9), ["drums"], heard)
        turns = [after - before for before, after in zip(heard.offsets, heard.offsets[1:])]
        self.assertGreaterEqual(len(turns), 2, heard)
        self.assertEqual(len(set(turns)), 1, f"turns of unlike length: {turns}\n{heard}")


class BeforeAllIsThere(Mixing):
    seconds = 40

    def test_theMixSounds_beforeTheLastByteHasCome_andLateStemsJoin(self):
        self.start_service(bitrate_factor=3)
        self.start_recording()
        window = self.open_track("--play")
        window.wait_state("Playing")
        time.sleep(1)
        window.press("Solo drums", "toggle button")
        heard_drums = window.wait_until(
            lambda: self.mix_judge.judge(self.recorder.sound[-RATE:]).heard(0.9) == ["drums"], "drums", 15)
        self.assertTrue(heard_drums)
        self.assertIn("Loading", window.value_of("Source drums"))
        window.press("Solo drums", "toggle button")  # all stems, some not downloaded yet
        joined = window.wait_until(
            lambda: self.mix_judge.judge(self.recorder.sound[-RATE // 2:]).heard(0.9) == sorted(self.stems), "all stems", 20)
        self.assertTrue(joined)
        self.assertIn("Loading", " ".join(window.value_of(f"Source {stem}") for stem in self.stems))
        window.press("Pause", "push button")
        window.wait_state("Paused")
        heard = self.heard_mix()
        self.assertEqual(len(heard.between(heard.sounding[-1].at_s - 1, heard.sounding[-1].at_s - 0.05).offsets), 1, heard)

    def test_whatIsThereIsHeardToItsEnd_whenTheAccessEnds(self):
        service = self.start_service(ttl=4, bitrate_factor=3)
        service.fault("api:access-lost", after=1)
        self.start_recording()
        window = self.open_track("--play")
        window.wait_state("Playing")
        window.press("Mute keys", "toggle button")
        window.wait_state("Access ended", seconds=15)
        window.wait_message("access", "can still be heard")
        window.wait_until(lambda: self.recorder.sounded and self.recorder.silent_for(0.5), "the end of the sound", 40)
        heard = self.heard_mix()
        self.assertEqual(window.state, "Access ended")
        mixed = [block for block in heard.blocks if block.heard(0.5) == ["bass", "drums"]]
        self.assertGreater(len(mixed), 400, heard)
        self.assertEqual(heard.gap_ms, 0, heard)


class TheNextTrack(Mixing):
    seconds = 12

    def test_theMixIsKeptByName_andWhatIsMissingIsNamed(self):
        other = self.make_track("next", stems=("bass", "drums", "voice"))
        judge = MixJudge(other.references)
        self.start_service(also=[other])
        self.start_recording()
        window = self.open_track("--play")
        for source in self.track.files:
            window.wait_source(source, "Ready")
        window.press("Mute drums", "toggle button")
        window.press("Solo keys", "toggle button")
        window.set_slider("Volume bass", 88)
        window.open(other.id)
        window.wait_message("keys")
        self.assertTrue(window.is_checked("Mute drums"))
        self.assertEqual(window.slider("Volume bass")[0], 88)
        for source in other.files:
            window.wait_source(source, "Ready")
        at = self.recorder.now
        window.press("Play", "push button")
        window.wait_state("Playing")
        time.sleep(1.5)
        self.recorder.stop()
        heard = judge.judge(self.recorder.sound).between(at, at + 5)
        self.assertEqual(heard.heard(0.3), ["bass", "voice"], heard)
        self.assertAlmostEqual(heard.gain("bass"), 0.501, delta=0.02, msg=heard)
        self.assertFalse(window.is_checked("Listen to master"))


if __name__ == "__main__":
    unittest.main()
