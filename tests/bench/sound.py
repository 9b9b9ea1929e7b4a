# SPDX-License-Identifier: MIT
"""What is heard, judged by a recording: the first sound, seeks, pauses, switches to a stem and expiring links, against mpv."""
import json
import os
import re
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from figures.play_to_sound import CURL_AND_MPV, start_to_sound
from harness import processes, timecode, x11
from harness.app import App
from harness.judge import sounding_runs
from harness.places import Places
from harness.recorder import Recorder
from harness.sandbox import KEY, ORGANIZATION, Sandbox
from harness.scenario import BIN_DIR
from harness.session import home_environment
from harness.timecode import RATE
from harness.waiting import wait_for

from table import NotMeasured, Row, say

SECONDS = 60
STEMS = ("drums", "bass")
LATENCY_MS = 30
REST_S = 1.3
PLACES_S = (40, 10, 52, 25, 5, 33)
EARLY_S = 0.2          # by how much the recording may be ahead
NEAR_S = 0.5           # a seek of a program may end this far from the place
EXPIRY = {"ttl": 3, "bitrate_factor": 1.3}
EXPIRY_S = 20


class Ours:
    """Plays the track in the program's window. Its keys are pressed: a button that an assistive tool presses waits for 100 ms first (Qt)."""

    name = "Prelisten"

    def __init__(self, service, track, folder):
        self._app = App(BIN_DIR, folder / "home", "--api-base", service.api, "--organization", ORGANIZATION, "--play", track.id, key=KEY)
        self._sources = list(track.files)
        self._keys = x11.Display()

    def __enter__(self):
        self._app.__enter__()
        self._keys.__enter__()
        return self

    def __exit__(self, *_):
        self._keys.__exit__()
        self._app.__exit__()

    def get_ready(self):
        """Finds the control beforehand, since that takes longer than what is measured."""
        window = self._app.window
        for source in self._sources:
            window.wait_source(source, "Ready", seconds=20)
        window.wait_state("Playing", seconds=20)
        self._position = window.find("Position", "slider")
        self._app.activate()
        self._keys.press("Escape")

    def seek(self, second):
        self._position.set_value(1000 * second)

    def pause(self):
        self._keys.press("space")

    def go_on(self):
        self._keys.press("space")

    def listen_to(self, source):
        self._keys.press(str(self._sources.index(source)))


class Mpv:
    """Plays the addresses that curl requested; the stems are files beside the master."""

    name = "curl + mpv"

    def __init__(self, service, track, folder):
        address = f"{service.api.rstrip('/')}/v1/music/{ORGANIZATION}/tracks/{track.id}"
        answer = subprocess.run(["curl", "-s", "-H", f"X-API-Key: {KEY}", address], capture_output=True, check=True, timeout=20)
        links = json.loads(answer.stdout)
        stems = links["stem_urls"] or {}
        self._sources = ["master", *stems]
        self._socket = folder / "mpv"
        self._command = ["mpv", "--no-config", "--no-terminal", "--no-video", "--ao=pulse", f"--input-ipc-server={self._socket}",
                         links["playback_url"], *(f"--audio-file={link}" for link in stems.values()), "--aid=1"]

    def __enter__(self):
        self._process = processes.start(self._command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._control = socket.socket(socket.AF_UNIX)
        return self

    def __exit__(self, *_):
        processes.stop(self._process)
        self._control.close()

    def get_ready(self):
        wait_for(self._connect, 10, "mpv")

    def _connect(self):
        try:
            self._control.connect(str(self._socket))
            return True
        except OSError:
            return False

    def _say(self, *command):
        self._control.send(json.dumps({"command": command}).encode() + b"\n")

    def seek(self, second):
        self._say("seek", second, "absolute+exact")

    def pause(self):
        self._say("set_property", "pause", True)

    def go_on(self):
        self._say("set_property", "pause", False)

    def listen_to(self, source):
        self._say("set_property", "aid", self._sources.index(source) + 1)


class Heard:
    """Figures of one player in one session, in ms."""

    def __init__(self):
        self.seek, self.lost, self.go_on, self.switch, self.switch_gap = [], [], [], [], []

    def take(self, other):
        for name, values in vars(other).items():
            getattr(self, name).extend(values)


def press_everything(player_class, service, track, places, folder):
    """Seeks, pauses and switches in one recording."""
    with Recorder() as recorder, player_class(service, track, folder) as player:
        wait_for(lambda: recorder.sounded, 20, "sound")
        player.get_ready()
        time.sleep(2)

        def do(action, *arguments):
            at = recorder.now
            action(*arguments)
            time.sleep(REST_S)
            return at

        seeks = [(place, do(player.seek, place)) for place in PLACES_S]
        pauses = [(do(player.pause), do(player.go_on)) for _ in range(3)]
        switches = [(source, do(player.listen_to, source)) for source in (*STEMS, "master", STEMS[0])]
        late_ms = output_latency_ms()
        recorder.stop()
    return figures_of(recorder.sound, places, seeks, pauses, switches, late_ms)


def output_latency_ms():
    """By how much the recording, which is made when sound is rendered, may be ahead of what a person would hear."""
    told = subprocess.run(["pactl", "list", "sinks"], capture_output=True, text=True, check=True, timeout=10).stdout
    latency = re.search(r"Latency: .* configured (\d+) usec", told)
    return int(latency[1]) / 1000 if latency else 0.0


def figures_of(sound, places, seeks, pauses, switches, late_ms):
    """@p seeks: (place, when); @p pauses: (when it began, when it ended); @p switches: (source, when)."""
    found = Heard()

    def heard_after(at):
        place = places.heard(sound, at + REST_S - 0.1)
        if place is None:
            raise NotMeasured(f"nothing was heard {REST_S:.1f} s after {at:.1f} s of the recording")
        return place

    def seek(wanted, at):
        began = places.began(sound, heard_after(at))
        if abs(began.media_s - wanted) > NEAR_S:
            raise NotMeasured(f"a seek to {wanted} s was heard at {began.media_s:.1f} s")
        found.seek.append(late_ms + 1000 * (began.at / RATE - at))

    def pause(paused, at):
        silence = next(((end, begin) for (_, end), (begin, _) in pairs(sounding_runs(sound), paused - EARLY_S)
                        if begin / RATE > at - EARLY_S), None)
        before, after = places.heard(sound, paused - EARLY_S), heard_after(at)
        if silence is None or before is None:
            raise NotMeasured("a pause was not heard")
        found.go_on.append(late_ms + 1000 * (silence[1] / RATE - at))
        found.lost.append(abs(1000 * (after.offset - before.offset + silence[1] - silence[0]) / RATE))

    def switch(source, at):
        place = heard_after(at)
        if place.source != source:
            raise NotMeasured(f"{place.source} was heard instead of {source}")
        began = places.began(sound, place)
        found.switch.append(late_ms + 1000 * (began.at / RATE - at))
        change = sound[round(at * RATE):place.at]
        found.switch_gap.append(1000 * (len(change) - sum(end - begin for begin, end in sounding_runs(change))) / RATE)

    # One that was not heard as expected, say because the machine was busy, does not spoil the others.
    for figure, events in ((seek, seeks), (pause, pauses), (switch, switches)):
        for event in events:
            try:
                figure(*event)
            except NotMeasured as error:
                say(f"  left out: {error}")
    return found


def pairs(runs, since_s):
    """Neighbouring runs of sound, from the one at @p since_s on."""
    return [(one, other) for one, other in zip(runs, runs[1:]) if one[1] / RATE >= since_s]


def first_sound(table, service, track, folder, quick):
    with open(os.devnull, "wb") as log:
        environment = {**os.environ, **home_environment(folder / "first"), "FREDDY_API_KEY": KEY,
                       "ADDRESS": f"{service.api.rstrip('/')}/v1/music/{ORGANIZATION}/tracks/{track.id}"}
        ours = [BIN_DIR / "prelisten", "--api-base", service.api, "--organization", ORGANIZATION, "--play", track.id]
        table.compare(f"--play to first sound, {LATENCY_MS} ms a request", "ms", 3 if quick else 9,
                      lambda: start_to_sound(ours, environment, log),
                      {"curl + mpv": lambda: start_to_sound(["sh", "-c", CURL_AND_MPV], environment, log)}, promise=0.8, warm_up=True)


def session_figures(table, service, track, places, folder, quick):
    """Both players in turn; each session gives several figures of a kind."""
    players = (Ours, Mpv)
    heard = {each.name: Heard() for each in players}
    problems = {each.name: "" for each in players}
    say("seeks, pauses, switches …")
    for number in range(1 if quick else 3):
        for each in players:
            if problems[each.name]:
                continue
            try:
                home = folder / f"{each.__name__}{number}"
                home.mkdir()
                heard[each.name].take(press_everything(each, service, track, places, home))
            except Exception as error:
                problems[each.name] = " ".join(str(error).split())[:160]
                say(f"  {each.name}: not measured: {problems[each.name]}")
    mine, others = heard[Ours.name], heard[Mpv.name]
    for what, name, promise in (("seek to sound", "seek", None), ("play after a pause, to sound", "go_on", None),
                                ("lost or repeated by a pause", "lost", 30), ("switch to a stem, to its sound", "switch", None),
                                ("silence of a switch", "switch_gap", None)):
        row = Row(what, "ms", Mpv.name, getattr(mine, name), getattr(others, name), promise, promise is not None)
        row.problem = "" if row.ours else problems[Ours.name] or "it was never heard as expected"
        row.peer_problem = "" if row.theirs else problems[Mpv.name] or "it was never heard as expected"
        table.add(row)


def expiry(table, folder, quick):
    """Links that live 3 s, at little more than the speed of playing: the silence of 20 s of sound."""
    track = timecode.make_track(folder / "expiring", EXPIRY_S, ())

    def missing_ms(player_class, home):
        """The source is never silent: what is not heard is missing."""
        home.mkdir()
        with Sandbox(BIN_DIR, track, **EXPIRY) as service, Recorder() as recorder, player_class(service, track, home):
            wait_for(lambda: recorder.sounded, 20, "sound")
            time.sleep(EXPIRY_S + 2)
            recorder.stop()
        audible = sum(end - begin for begin, end in sounding_runs(recorder.sound))
        return max(0.0, 1000 * (EXPIRY_S - audible / RATE))

    rounds = iter(range(100))
    table.compare("20 s of sound, links live 3 s: not heard", "ms", 1,
                  lambda: missing_ms(Ours, folder / f"expiry{next(rounds)}"),
                  {Mpv.name: lambda: missing_ms(Mpv, folder / f"expiry{next(rounds)}")}, promise=30, absolute=True)


def all_of(table, quick):
    with tempfile.TemporaryDirectory(prefix="e2e-home-") as name:
        folder = Path(name)
        track = timecode.make_track(folder / "track", SECONDS, STEMS)
        places = Places(track.references)
        with Sandbox(BIN_DIR, track, latency=LATENCY_MS, ttl=600) as service:
            first_sound(table, service, track, folder, quick)
            session_figures(table, service, track, places, folder, quick)
        expiry(table, folder, quick)
