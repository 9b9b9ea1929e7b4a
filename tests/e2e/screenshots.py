# SPDX-License-Identifier: MIT
"""Takes screenshots of the real window in every state, for inspection: screenshots.py FOLDER [SCENE…]. Checks nothing."""
import argparse
import json
import os
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace

from harness import x11
from harness.app import App
from harness.sandbox import KEY, ORGANIZATION, Sandbox
from harness.scenario import BIN_DIR
from harness.session import Session, wait_for

DEMO = Path(__file__).parents[2] / "resources" / "demo"
TRACK = SimpleNamespace(path=DEMO, id=json.loads((DEMO / "track.json").read_text(encoding="utf-8"))["id"])
NORMAL = (1240, 800)
SCREEN = "2600x1760"


class Stage:
    """One start of the program, its service and its window."""

    def __init__(self, stack, folder, faults=(), service=None, settings=None, arguments=None, key=KEY, size=NORMAL, **environment):
        self._stack = stack
        options = {"library": 240, "ttl": 10, "bitrate_factor": 400, **(service or {})}
        self.service = stack.enter_context(Sandbox(BIN_DIR, TRACK, faults=faults, **options))
        home = Path(folder) / "home"
        if settings:
            ini = home / "config" / "prelisten" / "prelisten.ini"
            ini.parent.mkdir(parents=True)
            ini.write_text("[preferences]\n" + "".join(f"{name}={value}\n" for name, value in settings.items()), encoding="utf-8")
        if arguments is None:
            arguments = ["--organization", ORGANIZATION, TRACK.id]
        self.app = stack.enter_context(App(BIN_DIR, home, "--api-base", self.service.api, *arguments, key=key, **environment))
        self.window = self.app.window
        self.frame = wait_for(lambda: x11.windows_of(self.app.pid), 10, "the window")[-1]
        x11.resize(self.frame, *size)
        self.app.activate()

    def loaded(self):
        for source in ("master", "drums", "bass", "keys", "lead"):
            self.window.wait_source(source, "Ready", seconds=30)
        time.sleep(1.5)  # time for waveforms and loudness

    def mix(self):
        self.loaded()
        for name in ("Solo drums", "Solo bass"):
            self.window.press(name)
        self.window.press("Mute lead")
        self.window.set_slider("Volume bass", 78)
        self.window.press("Solo drums") if not self.window.is_checked("Solo drums") else None
        self.window.set_slider("Position", 21000)
        self.play(1.5)

    def play(self, seconds=1.0):
        self.window.wait_state("Paused")
        self.window.press("Play")
        time.sleep(seconds)


def still(stage):
    time.sleep(1.5)


def playing(stage):
    stage.loaded()
    stage.window.set_slider("Position", 12000)
    stage.play(2.5)


def mixing(stage):
    stage.mix()


def zoomed(stage):
    stage.mix()
    x11.key(*["ctrl+plus"] * 4)
    time.sleep(0.7)


def scaled(stage):
    stage.mix()
    x11.key("w")
    time.sleep(0.7)


def linked(stage):
    stage.loaded()
    x11.set_clipboard(f"prelisten:{ORGANIZATION}/mtrack_lib000003")
    x11.key("ctrl+v")
    time.sleep(0.7)


SHARE = "shr_0123456789abcdef"


def open_share(stage, *commands):
    """Pastes the address of a share, after @p commands to the service."""
    for command in (f"share {SHARE} {ORGANIZATION}/{TRACK.id} 86400", *commands):
        stage.service.say(command)
    x11.set_clipboard(f"{stage.service.api}/v1/music/shared/{SHARE}")
    x11.key("ctrl+l")
    x11.key("ctrl+v")
    x11.key("Return")
    time.sleep(0.5)
    x11.set_clipboard("")


def shared(stage):
    open_share(stage)
    time.sleep(3)


def share_playing(stage):
    shared(stage)
    x11.key("space")
    time.sleep(2.5)


def share_saved(stage):
    stage.service.say(f"unsave {TRACK.id}")
    share_playing(stage)
    x11.key("ctrl+s")
    time.sleep(3)


def refused_share(*commands):
    def act(stage):
        open_share(stage, *commands)
        time.sleep(1.5)
    return act


def limited_share(stage):
    shared(stage)
    open_share(stage, "share-limit 1")
    open_share(stage)
    time.sleep(1.5)


def shared_collection(stage, tracks=13):
    """@p tracks beside the first; none: an empty collection."""
    ids = [TRACK.id, *(f"mtrack_lib{number:06}" for number in range(tracks))] if tracks else ["mtrack_gone"]
    stage.service.say(f"share shr_0123456789abcdef {ORGANIZATION}/{','.join(ids)} 86400 collection For the film: second cut")
    x11.set_clipboard("shr_0123456789abcdef")
    x11.key("ctrl+l")
    x11.key("ctrl+v")
    x11.key("Return")
    time.sleep(4)
    x11.set_clipboard("")


def link_created(stage):
    """The dialog with a link, whatever the language."""
    time.sleep(1.5)
    for button in ("Share…", "Teilen…", "Partager…"):
        if stage.window.look_for(button, "push button"):
            stage.window.press(button, "push button")
    time.sleep(0.5)
    x11.key("Return")
    time.sleep(1.2)


def waits(seconds):
    return lambda stage: time.sleep(seconds)


def message(stage):
    stage.window.wait_until(lambda: stage.window.message, "a message", 20)
    time.sleep(0.5)


def details(stage):
    message(stage)
    stage.window.press("Details")
    time.sleep(0.3)


def access_ended(stage):
    stage.play(1)
    stage.service.say("kill-links")
    stage.service.fault("api:access-lost")
    stage.window.wait_state("Access ended", seconds=30)
    time.sleep(0.5)


def outage(stage):
    stage.play(1)
    stage.service.say("offline")
    stage.window.wait_state("Waiting for network", seconds=40)
    time.sleep(1.2)


def keys(*pressed):
    def press(stage):
        time.sleep(1.5)
        x11.key(*pressed)
        time.sleep(1)
    return press


def pressing(name):
    def press(stage):
        time.sleep(1.5)
        stage.window.press(name)
        time.sleep(1)
    return press


def collection(stage, *keys):
    """Chooses the second collection, whose name is long."""
    stage.window.wait_until(lambda: stage.window.look_for("Collection"), "the collections")
    x11.key("ctrl+f")
    time.sleep(0.7)
    stage.window.focus("Collection")
    x11.key("Down", "Down", *keys)
    time.sleep(1.5)


def collection_gone(stage):
    collection(stage)
    stage.service.fault("api:collection-gone")
    stage.window.press("Reload the library")
    time.sleep(2)


def share_asked(stage):
    message(stage)
    stage.window.press("Open a share link…")
    time.sleep(0.7)


def sharing(stage, refused=False):
    time.sleep(1.5)
    if refused:
        stage.service.say(f"others {TRACK.id}")
    stage.window.press("Share…", "push button")
    stage.window.press("Create link", "push button")
    time.sleep(1)


def limit(stage):
    stage.service.say("fault api:status=429,text=30")


def sharing_limited(stage):
    time.sleep(1.5)
    limit(stage)
    stage.window.press("Share…", "push button")
    stage.window.press("Create link", "push button")
    time.sleep(2.5)


def saving_limited(stage):
    unsaved(stage)
    limit(stage)
    stage.window.press("Save to library", "push button")
    time.sleep(2.5)


def share_as_key(stage):
    still(stage)
    x11.type_text("shr_0123456789abcdef")
    x11.key("Return")
    time.sleep(0.7)


def checks_of_shares(stage):
    stage.service.say(f"share shr_0123456789abcdef {ORGANIZATION}/{TRACK.id} 86400")
    address = f"{stage.service.api}/v1/music/shared/shr_0123456789abcdef"
    checks(stage, [address, TRACK.id, "shr_revoked12345", "https://elsewhere.example/v1/music/shared/shr_0123456789abcdef"], seconds=7)
    x11.key("ctrl+Home")
    time.sleep(0.7)


def unsaved(stage):
    stage.service.say(f"unsave {TRACK.id}")
    stage.window.press("Reload the library")
    time.sleep(1)
    stage.window.open(TRACK.id)
    time.sleep(2)


LIST = ["org_elsewhere/mtrack_1", "what is this", "mtrack_lib000003", "mtrack_gone0001", "mtrack_gone0002"]


def begin(stage):
    stage.window.press("Resume the checks" if stage.window.look_for("Resume the checks") else "Start the checks")


def checks(stage, references=(), start=True, seconds=2.0):
    time.sleep(1)
    x11.key("ctrl+shift+k")
    if references:
        x11.set_clipboard("\n".join(references))
        x11.key("space")  # presses the focused paste button, whatever its text
        time.sleep(0.5)
        if start:
            begin(stage)
    time.sleep(seconds)


def many(stage, start=True, seconds=2.0, more=40):
    checks(stage, [f"mtrack_lib{number:06}" for number in range(more)] + LIST, start, seconds)


def finished(stage):
    many(stage, start=False, more=4)
    begin(stage)
    time.sleep(12)
    x11.key("ctrl+Home")
    time.sleep(0.7)


def checked(stage):
    time.sleep(1.5)
    x11.key("ctrl+k")
    time.sleep(2)


def deep(stage):
    checked(stage)
    stage.window.press("Deep check")
    time.sleep(3)


def watching(stage):
    message(stage)
    stage.window.press("Watch until available")
    time.sleep(1.5)


NOTHING = ["--organization", ORGANIZATION]
KEYLESS = {"arguments": [], "key": None}
SMALLEST = (700, 480)
SLOW = {"bitrate_factor": 1.5}
SCENES = {
    "welcome": (still, {"arguments": [], "key": None}),
    "empty": (still, {"arguments": NOTHING}),
    "playing": (playing, {}),
    "mixing": (mixing, {}),
    "zoomed": (zoomed, {}),
    "scaled": (scaled, {}),
    "scaled-dark": (scaled, {"settings": {"colours": "dark"}}),
    "link": (linked, {}),
    "link-dark": (linked, {"settings": {"colours": "dark"}}),
    "link-refused": (message, {"arguments": [*NOTHING, "prelisten:shr_0123456789abcdef"]}),
    "share-collection": (shared_collection, {"arguments": [], "key": None}),
    "share-collection-dark": (shared_collection, {"settings": {"colours": "dark"}, "arguments": [], "key": None}),
    "share-collection-small": (shared_collection, {"arguments": [], "key": None, "size": (700, 480)}),
    "share-collection-german": (shared_collection, {"settings": {"language": "de"}, "arguments": [], "key": None}),
    "share-collection-french": (shared_collection, {"settings": {"language": "fr"}, "arguments": [], "key": None}),
    "share-collection-empty": (lambda stage: shared_collection(stage, 0), {"arguments": [], "key": None}),
    "share-collection-empty-dark": (lambda stage: shared_collection(stage, 0), {"settings": {"colours": "dark"}, "arguments": [], "key": None}),
    "share-playing": (share_playing, KEYLESS),
    "share-playing-dark": (share_playing, {"settings": {"colours": "dark"}, **KEYLESS}),
    "share-playing-german": (share_playing, {"settings": {"language": "de"}, "size": SMALLEST, **KEYLESS}),
    "share-playing-french": (share_playing, {"settings": {"language": "fr"}, "size": SMALLEST, **KEYLESS}),
    "share-saved": (share_saved, {"arguments": NOTHING}),
    "share-saved-dark": (share_saved, {"arguments": NOTHING, "settings": {"colours": "dark"}}),
    "share-revoked": (refused_share(f"revoke-share {SHARE}"), KEYLESS),
    "share-revoked-french": (refused_share(f"revoke-share {SHARE}"), {"settings": {"language": "fr"}, "size": SMALLEST, **KEYLESS}),
    "share-expired": (refused_share(f"share {SHARE} {ORGANIZATION}/{TRACK.id} 0.01"), KEYLESS),
    "share-expired-dark": (refused_share(f"share {SHARE} {ORGANIZATION}/{TRACK.id} 0.01"), {"settings": {"colours": "dark"}, **KEYLESS}),
    "share-removed": (refused_share(f"remove-shared {SHARE}"), KEYLESS),
    "share-limited": (limited_share, KEYLESS),
    "share-limited-german": (limited_share, {"settings": {"language": "de"}, "size": SMALLEST, **KEYLESS}),
    "share-not-found": (message, {"arguments": [*NOTHING, "shr_0123456789abcdef"], "key": None}),
    "opening": (waits(1.2), {"service": {"latency": 8000}}),
    "loading": (waits(4), {"service": SLOW}),
    "library-scrolled": (lambda stage: (still(stage), x11.key("ctrl+f"), x11.key("Down"), x11.key(*["Next"] * 6), time.sleep(1.5)), {}),
    "library-search": (lambda stage: (still(stage), x11.key("ctrl+f"), x11.type_text("harbour"), time.sleep(1)), {}),
    "collection": (collection, {}),
    "collection-dark": (collection, {"settings": {"colours": "dark"}}),
    "collection-french": (lambda stage: (still(stage), x11.key("ctrl+f", "Tab", "Tab", "Down"), time.sleep(1.5)), {"settings": {"language": "fr"}}),
    "collection-gone": (collection_gone, {}),
    "collection-gone-small": (collection_gone, {"size": (700, 480)}),
    "collection-small": (collection, {"size": (700, 480)}),
    "error-404-german": (message, {"arguments": [*NOTHING, "mtrack_not0there"], "settings": {"language": "de"}, "size": SMALLEST}),
    "error-404-french": (message, {"arguments": [*NOTHING, "mtrack_not0there"], "settings": {"language": "fr"}, "size": SMALLEST}),
    "share-asked": (share_asked, {"arguments": [*NOTHING, "mtrack_not0there"]}),
    "recent": (keys("ctrl+r"), {}),
    "error-404": (message, {"arguments": [*NOTHING, "mtrack_not0there"]}),
    "error-beside-a-track": (lambda stage: (still(stage), stage.window.open("mtrack_not0there"), message(stage)), {}),
    "error-401": (message, {"faults": ["api:key-revoked"]}),
    "error-401-expired": (message, {"faults": ["api:key-revoked,text=API_KEY_EXPIRED"]}),
    "error-403": (message, {"arguments": ["--organization", "org_elsewhere", TRACK.id]}),
    "error-429": (message, {"faults": ["api:status=429,text=30"]}),
    "error-500": (message, {"faults": ["api:status=500"]}),
    "error-network": (message, {"faults": ["api:refuse"]}),
    "error-reply": (message, {"faults": ["api:replace-body,body=<html>,text=text/html"]}),
    "error-reference": (message, {"arguments": [*NOTHING, "what is this"]}),
    "error-audio": (lambda stage: (stage.play(1), message(stage)), {"faults": ["storage:replace-body,body=<html>,text=text/html"]}),
    "access-ended": (access_ended, {"service": {"ttl": 5, "bitrate_factor": 2}}),
    "outage": (outage, {"service": {"bitrate_factor": 1.4}}),
    "checks-empty": (checks, {"arguments": NOTHING}),
    "checks-ready": (lambda stage: many(stage, False), {"arguments": NOTHING}),
    "checks-running": (lambda stage: many(stage, seconds=9), {"arguments": NOTHING}),
    "checks-finished": (finished, {"arguments": NOTHING}),
    "checks-limited": (lambda stage: many(stage, seconds=14), {"arguments": NOTHING, "service": {"requests_per_minute": 9}}),
    "checks-shares": (checks_of_shares, {"arguments": NOTHING}),
    "checks-shares-dark": (checks_of_shares, {"arguments": NOTHING, "settings": {"colours": "dark"}}),
    "checked": (checked, {}),
    "checked-deep": (deep, {}),
    "watching": (watching, {"arguments": [*NOTHING, "mtrack_not0there"]}),
    "dark-checks": (finished, {"arguments": NOTHING, "settings": {"colours": "dark"}}),
    "small-checks": (finished, {"arguments": NOTHING, "size": (700, 480)}),
    "german-checks": (lambda stage: many(stage, start=False, more=4), {"arguments": NOTHING, "settings": {"language": "de"}}),
    "200-percent-checks": (finished, {"arguments": NOTHING, "size": (2480, 1600), "QT_SCALE_FACTOR": "2"}),
    "unsaved": (unsaved, {"arguments": NOTHING}),
    "unsaved-dark": (unsaved, {"arguments": NOTHING, "settings": {"colours": "dark"}}),
    "share-dialog": (pressing("Share…"), {}),
    "share-dialog-dark": (pressing("Share…"), {"settings": {"colours": "dark"}}),
    "shared": (sharing, {}),
    "shared-dark": (sharing, {"settings": {"colours": "dark"}}),
    "share-refused": (lambda stage: sharing(stage, refused=True), {}),
    "sharing-limited": (sharing_limited, {}),
    "sharing-limited-dark": (sharing_limited, {"settings": {"colours": "dark"}}),
    "save-limited": (saving_limited, {"arguments": NOTHING}),
    "save-limited-dark": (saving_limited, {"arguments": NOTHING, "settings": {"colours": "dark"}}),
    "share-as-key": (share_as_key, {"arguments": [], "key": None}),
    "share-as-key-dark": (share_as_key, {"settings": {"colours": "dark"}, "arguments": [], "key": None}),
    "share-german": (pressing("Teilen…"), {"settings": {"language": "de"}, "size": SMALLEST}),
    "shared-german": (link_created, {"settings": {"language": "de"}, "size": SMALLEST}),
    "shared-french": (link_created, {"settings": {"language": "fr"}, "size": SMALLEST}),
    "key-dialog": (pressing("API key…"), {}),
    "preferences": (keys("ctrl+comma"), {}),
    "shortcuts": (keys("F1"), {}),
    "dark-playing": (playing, {"settings": {"colours": "dark"}}),
    "dark-mixing": (mixing, {"settings": {"colours": "dark"}}),
    "dark-welcome": (still, {"settings": {"colours": "dark"}, "arguments": [], "key": None}),
    "dark-error": (message, {"settings": {"colours": "dark"}, "arguments": [*NOTHING, "mtrack_not0there"]}),
    "german": (still, {"LANG": "de_DE.UTF-8", "settings": {"language": "de"}}),
    "german-welcome": (still, {"settings": {"language": "de"}, "arguments": [], "key": None}),
    "french": (still, {"settings": {"language": "fr"}}),
    "french-error": (message, {"settings": {"language": "fr"}, "arguments": [*NOTHING, "mtrack_not0there"]}),
    "rtl": (still, {"settings": {"language": "ar"}}),
    "small": (mixing, {"size": (700, 480)}),
    "small-welcome": (still, {"size": (700, 480), "arguments": [], "key": None}),
    "small-error": (message, {"size": (700, 480), "arguments": [*NOTHING, "mtrack_not0there"]}),
    "small-drawer": (keys("ctrl+f"), {"size": (700, 480)}),
    "small-german": (still, {"size": (700, 480), "settings": {"language": "de"}}),
    "medium": (mixing, {"size": (960, 640)}),
    "large": (mixing, {"size": (1920, 1080)}),
    "200-percent": (mixing, {"size": (2480, 1600), "QT_SCALE_FACTOR": "2"}),
    "dark-200-percent": (mixing, {"settings": {"colours": "dark"}, "size": (2480, 1600), "QT_SCALE_FACTOR": "2"}),
    "150-percent": (mixing, {"size": (1860, 1200), "QT_SCALE_FACTOR": "1.5"}),
    "125-percent": (mixing, {"size": (1550, 1000), "QT_SCALE_FACTOR": "1.25"}),
    "large-font": (playing, {"QT_FONT_DPI": "144"}),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("scenes", nargs="*", metavar="scene", help=f"which (default: all): {' '.join(SCENES)}")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    failed = []
    with Session(screen=SCREEN):
        for name in arguments.scenes or SCENES:
            act, how = SCENES[name]
            with tempfile.TemporaryDirectory(prefix="e2e-home-") as folder, ExitStack() as stack:
                stage = Stage(stack, folder, **how)
                try:
                    act(stage)
                except AssertionError as problem:
                    failed.append(f"{name}: {problem}")
                x11.picture(stage.frame, arguments.folder / f"{name}.png")
            print(name, flush=True)
    for line in failed:
        print(line, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    os.environ.setdefault("PYTHONDONTWRITEBYTECODE", "1")
    sys.exit(main())
