#!/bin/bash
# SPDX-License-Identifier: MIT
# Runs the tests in a minimal Debian 13 on any Debian: creates its root folder, copies these sources into it and runs tests/run.sh there.
# tests/on_debian13.sh [arguments of tests/run.sh]; without arguments: the unit tests and the scenarios that listen.
# Needs root rights. The root folder is reused by the next run: PRELISTEN_DEBIAN13, or else prelisten/debian13 in the user's cache.
# Exits with 77 if the Debian 13 cannot be created, for lack of rights or of a mirror.
set -u
cd "$(dirname "$0")/.." || exit 1
. packaging/packages.sh
root=${PRELISTEN_DEBIAN13:-${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/prelisten/debian13}
keys=/usr/share/keyrings/debian-archive-keyring.gpg

fail() {
    echo "$1"
    echo "0 passed, 1 failed"
    exit "${2:-1}"
}

cannot() {
    fail "$1" 77
}

if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || cannot "A Debian 13 of its own takes root rights (mount, chroot), and there is no sudo."
    sudo -n true 2>/dev/null || [ -t 0 ] || cannot "A Debian 13 of its own takes root rights (mount, chroot); sudo asks for a password."
    exec sudo env PRELISTEN_DEBIAN13="$root" "./tests/$(basename "$0")" "$@"
fi

# Mounts and processes are in namespaces of their own, so that none of them outlives this run, however it ends.
if [ -z "${PRELISTEN_INSIDE:-}" ]; then
    unshare --mount --pid --fork --kill-child true 2>/dev/null ||
        cannot "A Debian 13 of its own takes the right to mount, which there is not here (CAP_SYS_ADMIN)."
    PRELISTEN_INSIDE=1 unshare --mount --pid --fork --kill-child "./tests/$(basename "$0")" "$@" &
    trap 'kill -KILL $!; exit 130' HUP INT TERM # unshare would wait for its child instead
    wait $!
    exit
fi
unset PRELISTEN_INSIDE

install_packages debootstrap debian-archive-keyring git || cannot "debootstrap, which makes the Debian 13, could not be installed."

# The mirrors that this system installs from, if it is a Debian; make_root skips a mirror without Debian 13.
mirrors() {
    # shellcheck disable=SC2016 # apt expands these names
    apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
        sed -nE 's#^Debian Debian (https?://.*[^/])/?$#\1#p' | sort -u
}

proxy() {
    eval "$(apt-config shell proxy Acquire::http::Proxy)"
    echo "${proxy:-}"
}

make_root() {
    echo "Making a minimal Debian 13 in $root"
    [ -z "$(proxy)" ] || export http_proxy="${http_proxy:-$(proxy)}"
    log=$(mktemp)
    # The last try is without a mirror: debootstrap then uses the official one.
    for mirror in $(mirrors) ""; do
        rm -rf "$root"
        mkdir -p "$root"
        touch "$root/.prelisten"
        if debootstrap --variant=minbase --include=ca-certificates --keyring="$keys" trixie "$root" ${mirror:+"$mirror"} >"$log" 2>&1; then
            echo complete >"$root/.prelisten"
            rm -f "$log"
            return 0
        fi
    done
    tail -n 20 "$log"
    rm -f "$log"
    return 1
}

# Copies the sources, committed or not. Unchanged files keep their time stamps, so that earlier build results stay valid.
copy_sources() {
    rm -rf "$root/src.new"
    git init -q "$root/src.new"
    git -c safe.directory="$PWD" ls-files -z --cached --others --exclude-standard |
        tar --create --null --files-from=- --ignore-failed-read 2>/dev/null |
        tar --extract --touch --no-same-owner --directory="$root/src.new"
    [ -f "$root/src.new/CMakeLists.txt" ] || return 1
    if [ -d "$root/src/build" ]; then
        (cd "$root/src.new" && find . -path ./.git -prune -o -type f -print) | while IFS= read -r file; do
            cmp -s "$root/src/$file" "$root/src.new/$file" && touch -r "$root/src/$file" "$root/src.new/$file"
        done
        mv "$root/src/build" "$root/src.new/build"
    fi
    rm -rf "$root/src"
    mv "$root/src.new" "$root/src"
}

mkdir -p "$(dirname "$root")"
exec 9>"$root.lock"
flock 9 || fail "The folder $root could not be locked."
if [ -n "$(ls -A "$root" 2>/dev/null)" ] && [ ! -e "$root/.prelisten" ]; then
    fail "There is something else in $root."
fi
grep -qsx complete "$root/.prelisten" || make_root || cannot "The Debian 13 could not be made."
copy_sources || fail "The sources could not be copied."

cp -L /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null
# Keeps packages from starting their services.
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"
# Skips syncing to disk, since the root folder can be recreated.
echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/prelisten"
[ -z "$(proxy)" ] || echo "Acquire::http::Proxy \"$(proxy)\";" >"$root/etc/apt/apt.conf.d/80proxy"

if ! { mount -t proc proc "$root/proc" && mount --rbind /sys "$root/sys" && mount --rbind /dev "$root/dev" &&
    mount -t tmpfs tmpfs "$root/dev/shm" && mount -t tmpfs tmpfs "$root/run" && mkdir -p "$root/run/lock"; }; then
    cannot "What a Debian 13 needs could not be mounted in $root."
fi

[ $# -gt 0 ] || set -- -LE silent
proxies=()
for name in http_proxy https_proxy no_proxy; do
    [ -z "${!name:-}" ] || proxies+=("$name=${!name}")
done
chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "${proxies[@]}" \
    /src/tests/run.sh "$@" </dev/null 9>&-
