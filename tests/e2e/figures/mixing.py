# SPDX-License-Identifier: MIT
"""What the mixer costs: CPU time of eight lanes against mpv's amix of the same files, and the time until five lanes are
decoded against plain QAudioDecoder."""
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from figures.alternating import compare, report  # noqa: E402
from figures.cpu import steady_cpu  # noqa: E402
from harness.scenario import BIN_DIR  # noqa: E402
from harness.session import Session  # noqa: E402

SECONDS = 120
CPU_ROUNDS = 5
CPU_LIMIT = 0.5
DECODE_ROUNDS = 15
DECODE_LIMIT = 1.2
BENCH = BIN_DIR / "mix_bench"


def make_stems(folder, count):
    """Pink noise as MP3: an encoder can omit nothing of it, so decoding it is as expensive as possible."""
    names = [folder / f"stem{number}.mp3" for number in range(count)]
    for number, name in enumerate(names):
        subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i",
                        f"anoisesrc=d={SECONDS}:c=pink:r=44100:a=0.2:seed={number}", "-ac", "2", "-b:a", "192k", name],
                       check=True)
    return names


def mpv(names):
    inputs = "".join(f"[aid{number + 1}]" for number in range(len(names)))
    return ["mpv", "--no-config", "--no-video", "--really-quiet", "--ao=pulse",
            f"--lavfi-complex={inputs}amix=inputs={len(names)}[ao]", names[0],
            *[f"--external-file={name}" for name in names[1:]]]


def decoding(way, names):
    printed = subprocess.run([BENCH, way, *names], check=True, capture_output=True, text=True).stdout
    return float(printed.split()[0])


def main():
    with Session(window_manager=False), tempfile.TemporaryDirectory(prefix="e2e-stems-") as folder:
        stems = make_stems(Path(folder), 8)
        kept = [
            report("all five lanes decoded", *compare(DECODE_ROUNDS, lambda: decoding("lanes", stems[:5]),
                                                      lambda: decoding("plain", stems[:5])),
                   ("lanes of the mixer", "plain QAudioDecoder"), DECODE_LIMIT),
            report("CPU of 10 s of eight lanes", *compare(
                CPU_ROUNDS, lambda: steady_cpu([BENCH, "play", str(SECONDS), *stems]),
                lambda: steady_cpu(mpv(stems)), warm_up=0), ("prelisten", "mpv amix"), CPU_LIMIT)]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
