# SPDX-License-Identifier: MIT
# Sourced by try.sh and the test scripts: the names of the needed packages on Debian and Ubuntu, and a function to install them.

build_packages="cmake ninja-build g++ qt6-base-dev qt6-multimedia-dev qtkeychain-qt6-dev nlohmann-json3-dev
    pkg-config libebur128-dev libsamplerate0-dev libavformat-dev libavcodec-dev libavutil-dev qt6-l10n-tools qt6-tools-dev qt6-tools-dev-tools"

# QtKeychain loads libsecret at run time; without a font, text shows as boxes; Qt translates its own standard dialogs.
run_packages="libqt6multimedia6 libsecret-1-0 fonts-dejavu-core qt6-translations-l10n"

# For deb.sh, and for what proves its package.
deb_packages="dpkg-dev file python3"
deb_check_packages="lintian desktop-file-utils appstream debootstrap debian-archive-keyring git binutils"

# install_packages NAME…: installs missing packages quietly; prints something only if one is missing.
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
