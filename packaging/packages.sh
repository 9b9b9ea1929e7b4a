# shellcheck shell=sh disable=SC2034 # the lists are for those who source this
# SPDX-License-Identifier: MIT
# Sourced by try.sh and the test scripts, from the top of the sources: the names of the needed packages on Debian and Ubuntu, which are
# the same on Debian 12, Debian 13 and Ubuntu 24.04, and functions to install them.
. packaging/progress.sh

build_packages="cmake ninja-build g++ qt6-base-dev qt6-multimedia-dev qtkeychain-qt6-dev nlohmann-json3-dev
    pkg-config libebur128-dev libsamplerate0-dev libavformat-dev libavcodec-dev libavutil-dev qt6-l10n-tools qt6-tools-dev qt6-tools-dev-tools"

# QtKeychain loads libsecret at run time; without a font, text shows as boxes; Qt translates its own standard dialogs.
run_packages="libqt6multimedia6 libsecret-1-0 fonts-dejavu-core qt6-translations-l10n"

# For deb.sh, and for what proves its package.
deb_packages="dpkg-dev file python3"
deb_check_packages="lintian desktop-file-utils appstream debootstrap debian-archive-keyring git binutils"

# Where /etc/os-release is; tests have one of their own.
os_release=${PRELISTEN_OS_RELEASE:-/etc/os-release}

# known_system: true on the systems whose packages have these names. Otherwise says on stderr what they are.
known_system() {
    name=$(sed -n 's/^ID="\{0,1\}\([^"]*\)"\{0,1\}$/\1/p' "$os_release" 2>/dev/null || true)
    version=$(sed -n 's/^VERSION_ID="\{0,1\}\([^"]*\)"\{0,1\}$/\1/p' "$os_release" 2>/dev/null || true)
    case $name-$version in
        debian-12 | debian-13 | ubuntu-24.04) return 0 ;;
    esac
    echo "This script knows Debian 12, Debian 13 and Ubuntu 24.04, and this is ${name:-another system}${version:+ $version}. Here, install" >&2
    echo "Qt 6.4.2 or newer, QtKeychain, nlohmann-json, libebur128, libsamplerate, FFmpeg's libraries, pkg-config, Ninja and" >&2
    echo "CMake, then: cmake --preset release && cmake --build --preset release" >&2
    return 1
}

# find_missing NAME…: sets missing to those that are not installed, and as_root to what runs a command with root rights.
find_missing() {
    missing=""
    for package in "$@"; do
        dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
    done
    as_root=""
    [ -n "$missing" ] && [ "$(id -u)" -ne 0 ] || return 0
    command -v sudo >/dev/null || {
        echo "These packages are missing, and there is no sudo to install them with:$missing" >&2
        return 1
    }
    as_root="sudo"
}

update_lists() {
    log=$(mktemp)
    $as_root apt-get update -qq >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; return 1; }
    rm -f "$log"
    lists_are_new=yes
}

# announce_packages NAME…: says what installing the missing ones means, in apt's numbers. On a terminal it asks; returns 1 for no.
announce_packages() {
    find_missing "$@" || return 1
    [ -n "$missing" ] || return 0
    echo "Some packages are missing. Asking apt what that takes…"
    update_lists || return 1
    # shellcheck disable=SC2086 # a list of words
    plan=$(LC_ALL=C apt-get -o Debug::NoLocking=1 --assume-no install --no-install-recommends $missing 2>&1 || true)
    count=$(echo "$plan" | sed -n 's/^[0-9]* upgraded, \([0-9]*\) newly installed.*/\1/p')
    if [ -z "$count" ]; then
        echo "$plan" >&2
        return 1
    fi
    archives=$(echo "$plan" | sed -n 's/^Need to get \(.*\) of archives\..*/\1/p')
    disk=$(echo "$plan" | sed -n 's/^After this operation, \(.*\) of additional disk space will be used\..*/\1/p')
    echo "To be installed: $count packages${archives:+, $archives to download}${disk:+, $disk of disk space}."
    if [ -t 0 ] && [ -t 1 ]; then
        printf 'Continue? [Y/n] '
        read -r answer || answer=n
        case $answer in
            "" | [Yy]*) ;;
            *) echo "Nothing was installed." >&2; return 1 ;;
        esac
    fi
}

# install_packages NAME…: installs missing packages; prints something only if one is missing.
install_packages() {
    find_missing "$@" || return 1
    [ -n "$missing" ] || return 0
    echo "Installing:$missing"
    [ -n "${lists_are_new:-}" ] || update_lists || return 1
    # shellcheck disable=SC2086 # a list of words
    follow follow_apt $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -o APT::Status-Fd=1 install -y -qq --no-install-recommends $missing && return 0
    echo "The packages could not be installed." >&2
    return 1
}
