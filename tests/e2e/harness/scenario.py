# SPDX-License-Identifier: MIT
"""The base of every scenario: a track, the sample service, the program, a recording and its judge, and a check for leaked secrets at its end."""
import itertools
import os
import re
import shutil
import tempfile
import unittest
from contextlib import ExitStack
from pathlib import Path

from . import secrets, timecode, x11
from .app import App, run_command
from .judge import Judge
from .mixjudge import MixJudge
from .recorder import Recorder
from .sandbox import KEY, ORGANIZATION, Sandbox
from .session import Session
from .trial import Trial

BIN_DIR = Path(os.environ.get("PRELISTEN_BIN_DIR", Path(__file__).parents[3] / "build/dev/bin")).resolve()
SLACK = float(os.environ.get("PRELISTEN_E2E_SLACK", "1"))  # for programs that are slow on purpose (sanitizers)
MOST_HOLES_MS = 100  # most silence in all that underruns of the sound server may cause
ARTIFACTS = os.environ.get("PRELISTEN_E2E_ARTIFACTS")


class Scenario(unittest.TestCase):
    """A test case with one track, generated once per class from @ref seconds, @ref stems and @ref suffix."""

    seconds = 12
    stems = ("drums", "bass")
    suffix = "mp3"
    metadata = {}
    keys = (KEY,)  # all keys that must not appear anywhere

    @classmethod
    def setUpClass(cls):
        cls._folder = tempfile.TemporaryDirectory(prefix="e2e-track-")
        cls.addClassCleanup(cls._folder.cleanup)
        cls.track = cls.make_track("track")
        cls.judge = Judge(cls.track.references)

    @classmethod
    def make_track(cls, name, **changes):
        """Writes another track folder; @p changes as for timecode.make_track()."""
        how = {"seconds": cls.seconds, "stems": cls.stems, "suffix": cls.suffix, **cls.metadata, **changes}
        return timecode.make_track(Path(cls._folder.name) / name, **how)

    def setUp(self):
        self._stack = ExitStack()
        self._homes = itertools.count(1)
        self.folder = Path(tempfile.mkdtemp(prefix="e2e-home-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.app = self.service = self.recorder = None
        self.addCleanup(self._end)

    def run(self, result=None):
        """Retries a failed test where the sound server may be the cause; the last try counts."""
        result = result if result is not None else self.defaultTestResult()
        for left in reversed(range(Session.current.sound.tries)):
            trial = Trial()
            super().run(trial)
            if trial.wasSuccessful() or left == 0:
                break
            print(f"{self.id()} is tried again after\n{trial.reasons}", flush=True)
        trial.tell(result)
        return result

    # --- parts ------------------------------------------------------------------------------------------------------
    def start_service(self, track=None, faults=(), **options):
        """Starts the sample service with this track (and those in @p also); options are those of prelisten-sandbox."""
        self.service = self._stack.enter_context(Sandbox(BIN_DIR, track or self.track, faults=faults, **options))
        return self.service

    def start_app(self, *arguments, key=KEY, home=None, **environment):
        """Starts the program, with the sample service if it runs. @p key None: it uses the keychain."""
        if self.service:
            arguments = ("--api-base", self.service.api, *arguments)
        home = home or self.folder / f"home{next(self._homes)}"
        self.app = self._stack.enter_context(App(BIN_DIR, home, *arguments, key=key, slack=SLACK, **environment))
        return self.app.window

    def open_track(self, *arguments, track=None, key=KEY, **environment):
        """Starts the program with the track on its command line."""
        return self.start_app("--organization", ORGANIZATION, *arguments, (track or self.track).id, key=key, **environment)

    def start_recording(self):
        self.recorder = self._stack.enter_context(Recorder())
        return self.recorder

    def also_record(self, sink):
        """Records another output beside the first."""
        return self._stack.enter_context(Recorder(sink))

    def heard(self):
        """Ends the recording and judges it."""
        self.recorder.stop()
        heard = self.judge.judge(self.recorder.sound)
        if not (quantum := Session.current.sound.quantum):
            return heard
        whole, holes = heard.without_holes(quantum)
        holes_ms = sum(length for _, length in holes)
        if holes:
            print(f"{self.id()}: the sound server left holes of {holes_ms:.1f} ms in all", flush=True)
        return whole if holes_ms <= MOST_HOLES_MS else heard

    def run_command(self, *arguments, **options):
        return run_command(BIN_DIR, self.folder / "command", *arguments, **options)

    # --- questions --------------------------------------------------------------------------------------------------
    def assertWhole(self, heard, least_seconds):
        """@p heard is uninterrupted sound: no silence after the start, no frame lost or repeated, nothing of no source."""
        self.assertIsNotNone(heard.first_sound, "nothing was heard")
        self.assertEqual(heard.lost_frames, 0, heard)
        self.assertEqual(heard.silence_ms, 0, heard)
        self.assertEqual(heard.strange_ms, 0, heard)
        self.assertGreaterEqual(heard.last_sound - heard.first_sound, least_seconds, heard)

    def assertCloses(self, seconds=1.0):
        taken = self.app.close(patience_s=10 * SLACK)
        self.assertIsNotNone(taken, "the window did not close")
        self.assertLessEqual(taken, seconds * SLACK)
        self.assertEqual(self.app.exit_code, 0, "the program crashed while it closed")

    # --- the end of each scenario -----------------------------------------------------------------------------------
    def _end(self):
        if not self._outcome.success:
            self._keep_evidence()
        try:
            if self.service and self.service.is_running:
                self.assertEqual(self.service.counts["keyOnStorage"], 0, "the key reached the storage")
        finally:
            self._stack.close()
        self._assert_no_leaks()

    def _assert_no_leaks(self):
        found = secrets.places_of([key.encode() for key in self.keys] + [secrets.SIGNATURE], self.folder,
                                  *([self.keyring_folder] if self.keyring_folder.exists() else []))
        self.assertEqual(found, [], "a secret was written or printed (path, number of the secret)")

    @property
    def keyring_folder(self):
        return Path(os.environ["XDG_DATA_HOME"])

    def _keep_evidence(self):
        if not ARTIFACTS:
            return
        folder = Path(ARTIFACTS) / re.sub(r"[^\w.]+", "_", self.id())
        folder.mkdir(parents=True, exist_ok=True)
        x11.screenshot(folder / "screen.png")
        if self.recorder:
            self.recorder.save(folder / "heard.wav")
        if self.app:
            (folder / "output.txt").write_text(self.app.output, encoding="utf-8")
        print(f"evidence kept in {folder}")


class MixScenario(Scenario):
    """A scenario whose sound is judged as a mix of the track's sources."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.mix_judge = MixJudge(cls.track.references)
