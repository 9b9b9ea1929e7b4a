#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs the needed packages on a bare Debian or Ubuntu, builds, and runs the app with its demo track. Passes its options to prelisten.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
. "$top/packaging/packages.sh"

if ! command -v apt-get >/dev/null; then
    echo "This script knows Debian and Ubuntu (apt-get). Elsewhere: install Qt 6.4.2 or newer, QtKeychain," >&2
    echo "nlohmann-json, libebur128, libsamplerate, FFmpeg's libraries, pkg-config and CMake, then: cmake --preset release && cmake --build --preset release" >&2
    exit 1
fi
# shellcheck disable=SC2086 # lists of words
install_packages $build_packages $run_packages

echo "Building…"
cd "$top"
log=$(mktemp)
if ! { cmake --preset release && cmake --build --preset release; } >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    exit 1
fi
rm -f "$log"

if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display here, so no window can open. What the app says of its demo track:"
    exec build/release/bin/prelisten check --demo
fi
exec build/release/bin/prelisten --demo --play "$@"
