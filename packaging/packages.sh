# SPDX-License-Identifier: MIT
# Sourced by try.sh and tests/run.sh: what Debian and Ubuntu call the things we need, and how to get them.

build_packages="cmake ninja-build g++ qt6-base-dev qt6-multimedia-dev qtkeychain-qt6-dev nlohmann-json3-dev
    pkg-config libebur128-dev libsamplerate0-dev libavformat-dev libavcodec-dev libavutil-dev qt6-l10n-tools"

# QtKeychain loads libsecret when it is there; a window without a font shows boxes; the words of stock dialogs are Qt's own.
run_packages="libqt6multimedia6 libsecret-1-0 fonts-dejavu-core qt6-translations-l10n"

# install_packages NAME…: installs what is missing, quietly; says what it does only when there is something to do.
install_packages() {
    missing=""
    for package in "$@"; do
        dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    as_root=""
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            echo "These packages are missing, and there is no sudo to install them with:$missing" >&2
            return 1
        }
        as_root="sudo"
    fi
    echo "Installing:$missing"
    log=$(mktemp)
    if $as_root env DEBIAN_FRONTEND=noninteractive sh -c \
        "apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing" >"$log" 2>&1; then
        rm -f "$log"
    else
        cat "$log" >&2
        rm -f "$log"
        echo "The packages could not be installed." >&2
        return 1
    fi
}
