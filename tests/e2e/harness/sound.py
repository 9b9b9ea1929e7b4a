# SPDX-License-Identifier: MIT
"""The sound servers in common use, each with one null output that can be recorded."""
from . import processes
from .timecode import RATE
from .waiting import wait_for

SINK = "heard"

# Frames per cycle: what PipeWire itself uses on a virtual machine, set here in case it does not detect one. With the 128 frames
# that Qt 6.8 requests, underruns occur there now and then, and everything that plays has a gap.
QUANTUM = 1024
PIPEWIRE_CONFIGURATION = f"""
context.properties = {{ default.clock.rate = {RATE} default.clock.allowed-rates = [ {RATE} ] default.clock.min-quantum = {QUANTUM} }}
context.objects = [ {{ factory = adapter args = {{
    factory.name = support.null-audio-sink node.name = "{SINK}" node.description = "{SINK}" media.class = Audio/Sink
    object.linger = true audio.position = [ FL FR ] audio.rate = {RATE} monitor.channel-volumes = true }} }} ]
"""
PULSE_CONFIGURATION = f"pulse.properties = {{ pulse.min.quantum = {QUANTUM}/{RATE} }}\n"


class PulseAudio:
    sleeps = False
    recording_latency_ms = 10
    tries = 1
    quantum = None  # no underruns of whole quanta: it catches up when it is late

    def __init__(self, folder):
        self._socket = folder / "run" / "pulse"
        self.environment = {"PULSE_SERVER": f"unix:{self._socket}", "PULSE_RUNTIME_PATH": str(folder / "run")}
        self._process = None

    def start(self, spawn):
        """@p spawn starts a program of the session."""
        self._process = spawn([
            "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes",
            "--high-priority=yes", "--realtime=yes",
            "-L", f"module-native-protocol-unix socket={self._socket} auth-anonymous=1",
            "-L", "module-rescue-streams",
            "-L", f"module-null-sink sink_name={SINK} rate={RATE} channels=2 format=s16le norewinds=1"])

    def stop(self):
        processes.stop(self._process)


class PipeWire:
    """PipeWire with its session manager and its PulseAudio server, as GNOME and KDE run it."""

    sleeps = True  # an idle output is suspended after some seconds, and its recording stops
    tries = 3
    quantum = QUANTUM  # an underrun leaves a gap of this many frames in every program's sound
    recording_latency_ms = 25  # applies to everything on the server, so no less than on a desktop

    def __init__(self, folder):
        runtime = folder / "run"
        self._configuration = folder / "home" / "config" / "pipewire"
        self._sockets = [runtime / "pipewire-0", runtime / "pulse" / "native"]
        self.environment = {"PULSE_SERVER": f"unix:{self._sockets[1]}", "PULSE_RUNTIME_PATH": str(runtime / "pulse"),
                            "PIPEWIRE_RUNTIME_DIR": str(runtime)}
        self._processes = []

    def start(self, spawn):
        for part, text in (("pipewire", PIPEWIRE_CONFIGURATION), ("pipewire-pulse", PULSE_CONFIGURATION)):
            file = self._configuration / f"{part}.conf.d" / "10-tests.conf"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        for program, socket in zip(("pipewire", "pipewire-pulse"), self._sockets):
            self._processes.append(spawn([program]))
            wait_for(socket.exists, 10, program)
            if program == "pipewire":
                self._processes.append(spawn(["wireplumber"]))

    def stop(self):
        for process in self._processes:
            processes.stop(process)
        self._processes.clear()
        for socket in self._sockets:
            socket.unlink(missing_ok=True)


SERVERS = {"pulseaudio": PulseAudio, "pipewire": PipeWire}
