# SPDX-License-Identifier: MIT
"""Runs the scenarios of the given files in a private session, and cleans up afterwards."""
import argparse
import os
import sys
import unittest
from pathlib import Path

from harness.session import Session
from harness.sound import SERVERS

HERE = Path(__file__).parent


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="?", default="test_*.py", help="which scenario files (default: all)")
    parser.add_argument("-k", dest="names", action="append", help="which scenarios, by a part of their name")
    parser.add_argument("--sound", choices=SERVERS, default=os.environ.get("PRELISTEN_E2E_SOUND", "pulseaudio"), help="which sound server")
    arguments = parser.parse_args()
    pattern = arguments.files if arguments.files.endswith(".py") else f"test_{arguments.files}.py"
    with Session(sound=arguments.sound):
        loader = unittest.TestLoader()
        if arguments.names:
            loader.testNamePatterns = [name if "*" in name else f"*{name}*" for name in arguments.names]
        suite = loader.discover(str(HERE), pattern, str(HERE))
        result = unittest.TextTestRunner(verbosity=2).run(suite)
    return 0 if result.wasSuccessful() and result.testsRun else 1


if __name__ == "__main__":
    sys.exit(main())
