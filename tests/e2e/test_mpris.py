# SPDX-License-Identifier: MIT
"""Media keys and desktop panels: what MPRIS reports and does, over the session bus."""
import time
import unittest

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

from harness import x11  # noqa: E402
from harness.sandbox import ORGANIZATION  # noqa: E402
from harness.scenario import Scenario  # noqa: E402
from harness.session import Session, wait_for  # noqa: E402

NAME = "org.mpris.MediaPlayer2.prelisten"
PATH = "/org/mpris/MediaPlayer2"
ROOT = "org.mpris.MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
PROPERTIES = "org.freedesktop.DBus.Properties"
SECOND = 1_000_000


class Mpris(Scenario):
    metadata = {"title": "<b>Über</b> & out"}

    def setUp(self):
        super().setUp()
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.told = []
        subscription = self.bus.signal_subscribe(None, None, None, PATH, None, Gio.DBusSignalFlags.NONE,
                                                 lambda _, __, ___, ____, name, values: self.told.append((name, *values.unpack())))
        self.addCleanup(self.bus.signal_unsubscribe, subscription)

    def call(self, interface, method, signature=None, *arguments, name=NAME):
        variant = GLib.Variant(signature, arguments) if signature else None
        return self.bus.call_sync(name, PATH, interface, method, variant, None, Gio.DBusCallFlags.NONE, 3000, None).unpack()

    def get(self, name, interface=PLAYER, of=NAME):
        return self.call(PROPERTIES, "Get", "(ss)", interface, name, name=of)[0]

    def set(self, name, value):
        self.call(PROPERTIES, "Set", "(ssv)", PLAYER, name, value)

    def signals(self, name):
        """The signals of this name received so far."""
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass
        return [values for told, *values in self.told if told == name]

    def announced(self, name):
        """The announced values of a property, in order."""
        return [changes[name] for _, changes, _ in self.signals("PropertiesChanged") if name in changes]

    def is_there(self, name=NAME):
        return self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                                  GLib.Variant("(s)", (name,)), None, Gio.DBusCallFlags.NONE, 3000, None).unpack()[0]

    def open(self):
        self.start_service()
        window = self.open_track()
        window.wait_state("Paused")
        wait_for(self.is_there, 5, NAME)
        wait_for(lambda: self.get("CanSeek"), 5, "the length")
        return window

    def test_saysWhatItIs_andWhatIsOpen(self):
        self.open()
        self.assertEqual(self.get("Identity", ROOT), "Prelisten")
        self.assertEqual(self.get("DesktopEntry", ROOT), "org.prelisten.Prelisten")
        self.assertEqual(self.get("SupportedUriSchemes", ROOT), [])
        self.assertEqual(self.get("PlaybackStatus"), "Paused")
        metadata = self.get("Metadata")
        self.assertEqual(set(metadata), {"mpris:trackid", "mpris:length", "xesam:title"})
        self.assertEqual(metadata["xesam:title"], "<b>Über</b> & out")
        self.assertAlmostEqual(metadata["mpris:length"] / SECOND, self.seconds, delta=0.2)
        self.assertNotIn("://", str(metadata))
        self.assertEqual((self.get("CanGoNext"), self.get("CanControl"), self.get("Rate")), (False, True, 1.0))

    def test_withoutATrack_nothingCanBePlayed(self):
        self.start_service()
        self.start_app()
        wait_for(self.is_there, 5, NAME)
        self.assertEqual(self.get("PlaybackStatus"), "Stopped")
        self.assertEqual((self.get("CanPlay"), self.get("CanPause"), self.get("CanSeek")), (False, False, False))
        self.assertEqual(self.get("Metadata"), {"mpris:trackid": "/org/mpris/MediaPlayer2/TrackList/NoTrack"})
        for method in ("Play", "PlayPause", "Pause", "Stop", "Next", "Previous"):
            self.call(PLAYER, method)
        self.call(PLAYER, "Seek", "(x)", SECOND)
        self.assertEqual(self.get("PlaybackStatus"), "Stopped")

    def test_keysDoWhatTheButtonsDo_andItIsAnnounced(self):
        window = self.open()
        self.call(PLAYER, "PlayPause")
        window.wait_state("Playing")
        self.call(PLAYER, "PlayPause")
        window.wait_state("Paused")
        self.call(PLAYER, "Play")
        self.call(PLAYER, "Play")
        window.wait_state("Playing")
        self.call(PLAYER, "Stop")
        window.wait_state("Paused")
        wait_for(lambda: self.get("Position") == 0, 5, "the start")
        self.assertEqual(self.announced("PlaybackStatus")[-4:], ["Playing", "Paused", "Playing", "Paused"])

    def test_placesAreReached_andJumpsAnnounced(self):
        window = self.open()
        self.call(PLAYER, "Seek", "(x)", 4 * SECOND)
        wait_for(lambda: self.get("Position") == 4 * SECOND, 5, "4 s")
        track = self.get("Metadata")["mpris:trackid"]
        self.call(PLAYER, "SetPosition", "(ox)", track, 6 * SECOND)
        wait_for(lambda: self.get("Position") == 6 * SECOND, 5, "6 s")
        for path, place in ((track, -1), (track, 3600 * SECOND), ("/another/track", SECOND)):
            self.call(PLAYER, "SetPosition", "(ox)", path, place)
        self.assertEqual(self.get("Position"), 6 * SECOND)
        self.call(PLAYER, "Seek", "(x)", -60 * SECOND)
        wait_for(lambda: self.get("Position") == 0, 5, "the start")
        self.assertEqual(self.signals("Seeked"), [[4 * SECOND], [6 * SECOND], [0]])
        window.press("Play", "push button")
        window.wait_state("Playing")
        wait_for(lambda: self.get("Position") > SECOND, 5, "a second of sound")
        self.assertEqual(len(self.signals("Seeked")), 3, "time that passes is no jump")

    def test_behindTheEndIsTheNextTrack_whichStaysPaused(self):
        self.start_service(library=3)
        window = self.start_app("--organization", ORGANIZATION, "mtrack_lib000001")
        window.wait_state("Paused")
        wait_for(self.is_there, 5, NAME)
        wait_for(lambda: self.get("CanGoNext") and self.get("CanGoPrevious"), 10, "the neighbours in the library")
        self.call(PLAYER, "Seek", "(x)", 2**62)
        window.wait_until(lambda: window.value_of("Track id") == "mtrack_lib000002", "the next track")
        window.wait_state("Paused")
        wait_for(lambda: not self.get("CanGoNext"), 5, "the last track")
        self.assertNotIn("LoopStatus", self.call(PROPERTIES, "GetAll", "(s)", PLAYER)[0], "a loop of a part is none of the track")
        self.call(PLAYER, "Seek", "(x)", 2**62)
        self.call(PLAYER, "Play")
        window.wait_state("Playing")
        self.call(PLAYER, "Previous")
        window.wait_until(lambda: window.value_of("Track id") == "mtrack_lib000001", "the track before")
        window.wait_state("Playing")
        self.set("Rate", GLib.Variant("d", 0.0))
        window.wait_state("Paused")

    def test_keysWork_whileTheWindowIsMinimised(self):
        window = self.open()
        x11.minimize(x11.windows_of(self.app.pid)[-1])
        time.sleep(0.5)
        self.call(PLAYER, "PlayPause")
        wait_for(Session.current.is_sounding, 5, "sound")
        self.assertEqual(self.get("PlaybackStatus"), "Playing")
        self.call(PLAYER, "PlayPause")
        wait_for(lambda: not Session.current.is_sounding(), 5, "silence")
        self.assertEqual(self.announced("PlaybackStatus")[-2:], ["Playing", "Paused"])

    def test_volume_isOne(self):
        window = self.open()
        self.set("Volume", GLib.Variant("d", 0.25))
        self.assertEqual(window.slider("Volume")[0], 25)
        self.set("Volume", GLib.Variant("d", 7.0))
        self.assertEqual(window.slider("Volume")[0], 100)
        self.set("Volume", GLib.Variant("d", float("nan")))
        window.set_slider("Volume", 40)
        wait_for(lambda: self.get("Volume") == 0.4, 5, "40 %")
        self.assertEqual(self.announced("Volume")[-3:], [0.25, 1.0, 0.4])

    def test_anotherService_hasAnotherName_andQuitQuits(self):
        self.open()
        first = self.app
        self.start_app("--demo")
        other = f"{NAME}.instance{self.app.pid}"
        wait_for(lambda: self.is_there(other), 10, other)
        self.call(ROOT, "Raise", name=other)
        self.call(ROOT, "Quit", name=other)
        wait_for(lambda: self.app.exit_code is not None, 5, "the end")
        self.assertEqual(self.app.exit_code, 0)
        self.assertIsNone(first.exit_code)
        self.assertTrue(self.is_there())


if __name__ == "__main__":
    unittest.main()
