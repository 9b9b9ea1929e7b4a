# SPDX-License-Identifier: MIT
"""Opens one unusual file after the other, each as the master and as a stem of a track, and plays, seeks, mixes and plays it to its end."""
import re
import time

from harness.recorder import Recorder
from harness.window import NotThere

from . import kinds
from .scenario import STEM, Heard, OddScenario

LENGTH_OFF = 0.15  # s that the shown length may be off, for padding that the file does not declare
SAYS_EARLY = re.compile(r"early|cut short|incomplete", re.I)


class PlaysThrough(OddScenario):
    def play_rows(self, *rows):
        files = [file for file in kinds.ALL if file.rows[0] in rows]
        self.each({file: self.track_of(file) for file in files}, self.play_through)

    def play_through(self, file):
        window = self.opened()
        faults = self.check_length(window, file)
        with Recorder() as recorder:
            heard = Heard(self.places, recorder, file.off)
            try:
                self.listen(window, file, heard)
                self.hear_the_end(window, file, heard)
            except NotThere as error:
                heard.faults.append(str(error))
        faults += heard.faults
        if faults:
            self.fail("; ".join(faults))

    def check_length(self, window, file):
        for source in ("master", STEM):
            window.wait_source(source, "Ready")
        if file.cut:
            return []
        try:
            window.wait_until(lambda: abs(window.slider("Position")[2] / 1000 - file.seconds) <= LENGTH_OFF, "the length", 1)
            return []
        except NotThere:
            return [f"Position to {window.slider('Position')[2] / 1000:.3f} of {file.seconds:.3f} s"]

    def listen(self, window, file, heard):
        deep = file.seconds * 2 / 3
        window.press("Play", "push button")
        window.wait_state("Playing")
        if not file.begins:
            heard.step("the beginning", "master", 0)
        window.set_slider("Position", 1000 * deep)
        heard.step("after a seek", "master", deep)
        window.press(f"Solo {STEM}", "toggle button")
        heard.step("as a stem", STEM)

    def hear_the_end(self, window, file, heard):
        """Plays the end: of the master alone with every other file, of the mix with the rest."""
        source, near = STEM, file.seconds - 1.2
        if kinds.ALL.index(file) % 2:
            source = "master"
            window.press("Listen to master", "toggle button")
            heard.step("as the master again", source)
        window.set_slider("Position", 1000 * near)
        heard.step("near the end", source, near)
        window.wait_state("Ended", seconds=4)
        time.sleep(0.3)  # the shown position is refreshed 4 times a second
        shown, message = window.slider("Position")[0] / 1000, window.message
        if abs(shown - file.seconds) > LENGTH_OFF:
            heard.faults.append(f"the end: shown at {shown:.3f} of {file.seconds:.3f} s")
        if file.cut is False and SAYS_EARLY.search(message):
            heard.faults.append(f"the end: “{message}”, although it is whole")
        if file.cut:
            figures = [f"{file.seconds:.0f}", f"{kinds.SECONDS}"]
            if not SAYS_EARLY.search(message) or not all(re.search(rf"\b{figure}\b", message) for figure in figures):
                heard.faults.append(f"the end: “{message}” does not say that it ends early, at {' of '.join(figures)} s")
