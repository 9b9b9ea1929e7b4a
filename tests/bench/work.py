# SPDX-License-Identifier: MIT
"""Work without a window: decoding, peaks, mixing, and checking many tracks."""
import os
import subprocess
import tempfile
from contextlib import ExitStack
from pathlib import Path

from figures.cpu import cpu_of_ten_seconds
from figures.mixing import make_stems, mpv
from harness import processes, timecode
from harness.proxy import Authority, is_possible
from harness.sandbox import KEY, ORGANIZATION, Sandbox
from harness.scenario import BIN_DIR
from harness.session import home_environment

from table import NotMeasured, Row, cost, say

LANE_S = 300
MIX_S = 120
TRACKS = 1000
LATENCY_MS = 30
PARALLEL = 6


def decoding(table, folder, quick):
    """A lane of five minutes: decoded, and decoded with its peaks. ffmpeg uses one thread, like a lane."""
    lane = folder / "lane.mp3"
    timecode.encode(timecode.noise("master", LANE_S), lane)
    quiet = ["ffmpeg", "-v", "quiet", "-nostdin", "-y", "-threads", "1", "-filter_threads", "1", "-i", lane]
    for what, mode, theirs in (
            ("decoding a lane of 5 min, CPU", "lanes", [*quiet, "-f", "wav", "/dev/null"]),
            ("decoding it and its peaks, CPU", "peaks",
             [*quiet, "-filter_complex", "showwavespic=s=1600x100", "-frames:v", "1", "-f", "null", "-"])):
        table.compare(what, "ms", 5 if quick else 11, lambda m=mode: cost([BIN_DIR / "decode_bench", m, lane]).cpu,
                      {"ffmpeg": lambda t=theirs: cost(t).cpu}, warm_up=True)


def mixing(table, folder, quick):
    stems = make_stems(folder, 8)

    def steady(command):
        process = processes.start(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            return cpu_of_ten_seconds(process.pid, settling=3)
        finally:
            processes.stop(process)

    table.compare("mixing 8 stems for 10 s, CPU", "ms", 1 if quick else 3,
                  lambda: steady([BIN_DIR / "mix_bench", "play", str(MIX_S), *stems]), {"mpv, amix": lambda: steady(mpv(stems))}, promise=0.5)


def checks(table, folder, quick):
    """1,000 tracks, with the latency of a network and without, plain and encrypted: elapsed time and CPU time."""
    track = timecode.make_track(folder / "one", seconds=1, stems=("drums",))
    for latency, rounds in ((LATENCY_MS, 1 if quick else 3), (None, 3 if quick else 9)):
        for encrypted in (False, True):
            what = f"checking 1,000 tracks, {f'{latency} ms each' if latency else 'no latency'}{', TLS' if encrypted else ''}"
            elapsed, cpu = Row(what, "ms", "curl --parallel", promise=1.1), Row(f"{what}, CPU", "ms", "curl --parallel")
            table.add(elapsed, cpu)
            say(f"{what} …")
            try:
                _bulk(folder, track, rounds, {"latency": latency} if latency else {}, encrypted, elapsed, cpu)
            except Exception as error:
                elapsed.problem = cpu.problem = str(error)
                say(f"  not measured: {error}")


def _bulk(folder, track, rounds, options, encrypted, elapsed, cpu):
    environment = {**os.environ, **home_environment(folder / "check"), "FREDDY_API_KEY": KEY}
    with ExitStack() as stack:
        programs, trusted = BIN_DIR, []
        if encrypted:
            if not is_possible():
                raise NotMeasured("a certificate of its own needs root")
            authority = Authority(BIN_DIR, ("IP:127.0.0.1",))
            stack.callback(authority.cleanup)
            programs, trusted = authority.bin_dir, ["--cacert", authority.root]
            options = {**options, "tls_cert": authority.certificate, "tls_key": authority.key}
        service = stack.enter_context(Sandbox(BIN_DIR, track, library=TRACKS, **options))
        ids = [f"mtrack_lib{number:06d}" for number in range(TRACKS)]
        (folder / "list").write_text("".join(f"{each}\n" for each in ids))
        address = f"{service.api.rstrip('/')}/v1/music/{ORGANIZATION}/tracks"
        (folder / "curl").write_text(
            f'header = "X-API-Key: {KEY}"\n' + "".join(f'url = "{address}/{each}"\noutput = "/dev/null"\n' for each in ids))
        ours = [programs / "prelisten", "check", "--api-base", service.api, "--organization", ORGANIZATION, "--rate", "0",
                "--input", folder / "list", "--format", "csv"]
        curl = ["curl", "--silent", "--fail", "--no-progress-meter", *trusted, "--parallel", "--parallel-max", str(PARALLEL), "--config",
                folder / "curl"]
        for number in range(rounds + 1):
            for command, mine in ((ours, True), (curl, False)):
                spent = cost(command, environment)
                if number > 0:
                    for row, figure in ((elapsed, spent.elapsed), (cpu, spent.cpu)):
                        (row.ours if mine else row.theirs).append(figure)
        asked = service.counts["trackRequests"]
    if asked != 2 * TRACKS * (rounds + 1):
        raise NotMeasured(f"{asked} requests reached the service instead of {2 * TRACKS * (rounds + 1)}")


def all_of(table, quick):
    """Everything here; mixing needs a session with sound."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        for part in (decoding, mixing, checks):
            try:
                part(table, Path(name), quick)
            except Exception as error:
                table.add(Row(part.__name__, "", None, problem=str(error)))
