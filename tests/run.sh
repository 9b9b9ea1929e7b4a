#!/bin/bash
# SPDX-License-Identifier: MIT
# Installs what the tests need, builds them and runs all of them. The last line is "N passed, N failed".
# tests/run.sh [PRESET] [ctest options]; PRESET is dev (the default), asan, tsan or coverage.
# tests/run.sh --figures [--long] [ROW …] prints the table of what is promised and what was measured instead, see figures.py.
set -u
cd "$(dirname "$0")/.." || exit 1
. packaging/packages.sh

test_packages="qt6-base-dev-tools dbus gnome-keyring gcr libsecret-tools openssl xvfb openbox xdotool xsel x11-utils imagemagick
    at-spi2-core pulseaudio pulseaudio-utils pipewire pipewire-pulse wireplumber ffmpeg mpv curl python3 python3-gi python3-numpy
    git procps strace binutils iproute2 tinyproxy dunst qt6-wayland sway grim wl-clipboard wtype"

preset=dev
figures=false
case "${1:-}" in
    dev | asan | tsan | coverage) preset=$1; shift ;;
    --figures) figures=true; shift ;;
esac

fail() {
    echo "$1"
    echo "0 passed, 1 failed"
    exit 1
}

# shellcheck disable=SC2086 # lists of words
install_packages $build_packages $run_packages $test_packages || fail "The packages for the tests could not be installed."
# The format depends on the version of clang-format, and not every Debian has this one.
if apt-cache show clang-format-14 >/dev/null 2>&1; then
    install_packages clang-format-14 || fail "The packages for the tests could not be installed."
fi
command -v clang-format-14 >/dev/null || echo "There is no clang-format-14 here: the format of the sources is not checked."

log=$(mktemp)
if ! { cmake --preset "$preset" && cmake --build --preset "$preset"; } >"$log" 2>&1; then
    tail -n 60 "$log"
    rm -f "$log"
    fail "The build failed."
fi
rm -f "$log"
if [ "$figures" = true ]; then
    exec /usr/bin/python3 -B tests/figures.py "$@"
fi

results=$(mktemp)
# One more at a time than there are processors: many scenarios wait most of the time.
ctest --preset "$preset" -j "$(($(nproc) + 1))" --output-junit "$results" "$@"
status=$?
# ctest's summary depends on its version; this line does not.
total=$(grep -c '<testcase ' "$results")
failed=$(grep -c '<failure ' "$results")
rm -f "$results"
if [ "$total" -eq 0 ]; then
    fail "No test ran."
fi
[ "$status" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
echo "$((total - failed)) passed, $failed failed"
exit "$status"
