#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs the end-to-end scenarios in a private session: ./run.sh [FILE PATTERN] [-k NAME PATTERN] [--sound pulseaudio|pipewire].
# PRELISTEN_BIN_DIR is the folder of the programs, PRELISTEN_E2E_ARTIFACTS the folder for recordings and screenshots of failures.
set -eu
cd "$(dirname "$0")"
exec /usr/bin/python3 -B run.py "$@"
