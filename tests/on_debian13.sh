#!/bin/bash
# SPDX-License-Identifier: MIT
# The tests in a minimal Debian 13, from any Debian: makes its root folder, copies these sources into it and runs tests/run.sh there.
# tests/on_debian13.sh [what tests/run.sh takes]; without arguments: the unit tests and the scenarios that listen.
# Needs root rights. The root folder is kept for the next time: PRELISTEN_DEBIAN13, or else prelisten/debian13 in the user's cache.
# Ends with 77 where no Debian 13 can be had, for lack of rights or of a mirror.
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

# Everything is mounted where only this run can see it, so that nothing is left mounted and no process alive, however it ends.
if [ -z "${PRELISTEN_INSIDE:-}" ]; then
    unshare --mount --pid --fork --kill-child true 2>/dev/null ||
        cannot "A Debian 13 of its own takes the right to mount, which there is not here (CAP_SYS_ADMIN)."
    PRELISTEN_INSIDE=1 unshare --mount --pid --fork --kill-child "./tests/$(basename "$0")" "$@" &
    trap 'kill -KILL $!; exit 130' HUP INT TERM # unshare itself would wait
    wait $!
    exit
fi
unset PRELISTEN_INSIDE

install_packages debootstrap debian-archive-keyring git || cannot "debootstrap, which makes the Debian 13, could not be installed."

# Where this machine's own packages come from, if it is a Debian; a mirror that has no Debian 13 is passed over.
mirrors() {
    # shellcheck disable=SC2016 # names of apt's own
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
    # Without a mirror, debootstrap takes the official one, which it knows itself.
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

# The sources as they are here, committed or not; what has not changed keeps its time, so that what was built of it is still good.
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
# Packages that are services are not to be started.
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"
# What can be made anew need not be on the disk at once.
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
