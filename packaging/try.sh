#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs the needed packages on a bare Debian or Ubuntu, builds, and runs the app with its demo track. Passes its options to prelisten.
# Says what will be installed, and asks if it runs on a terminal.
set -eu
cd "$(dirname "$0")/.."
. packaging/packages.sh

known_system || exit 1
# shellcheck disable=SC2086 # lists of words
announce_packages $build_packages $run_packages
# shellcheck disable=SC2086
install_packages $build_packages $run_packages

echo "Configuring…"
follow follow_ninja cmake --preset release
follow follow_ninja env NINJA_STATUS="%p " cmake --build --preset release

if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display here, so no window can open. What the app says of its demo track:"
    exec build/release/bin/prelisten check --demo
fi
exec build/release/bin/prelisten --demo --play "$@"
