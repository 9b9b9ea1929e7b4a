#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Runs a command with a real Secret Service of its own: with_keyring.sh COMMAND [ARGUMENT…]
#
# Bus, keyring, home and XDG folders are private and are deleted after the command, so that it cannot touch the user's own keys.
# There is no display either: a keyring that needs to prompt the user reports an error instead.
set -euo pipefail

house=$(mktemp -d "${TMPDIR:-/tmp}/prelisten-keyring.XXXXXX")
trap 'rm -rf "$house"' EXIT

export HOME=$house/home
export XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share XDG_CACHE_HOME=$HOME/.cache
export XDG_RUNTIME_DIR=$house/run
mkdir -p "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$HOME" "$XDG_RUNTIME_DIR"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL
unset XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION KDE_SESSION_VERSION

export PRELISTEN_KEYRING_PASSWORD=open-sesame

# The daemon ends with its bus, but only after it has connected to it: hence the wait.
# shellcheck disable=SC2016 # expanded by the inner shell
dbus-run-session -- bash -c '
    set -euo pipefail
    printf %s "$PRELISTEN_KEYRING_PASSWORD" |
        gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    for _ in {1..200}; do
        dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus \
            org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets |
            grep -q "boolean true" && break
        sleep 0.05
    done
    "$@"' with_keyring "$@"
