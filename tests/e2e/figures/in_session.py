# SPDX-License-Identifier: MIT
"""Runs a program in a private session with a screen and a sound server: in_session.py PROGRAM [ARGUMENT …]."""
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from harness.session import Session  # noqa: E402


def main():
    with Session():
        return subprocess.run(sys.argv[1:], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
