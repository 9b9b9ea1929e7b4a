#!/bin/bash
# SPDX-License-Identifier: MIT
# Proves a package that deb.sh made: deb_check.sh PACKAGE.deb [STEP …], by default all of:
#   lint       lintian, desktop-file-validate and appstreamcli have nothing to say that matters
#   hardening  the programs are position independent, their relocations read-only, their stacks and buffers guarded
#   again      a second build of this commit, in another folder and without a cache, is the same to the byte
#   install    in a minimal Debian of the same release it installs, answers, plays into a recorded output, and leaves nothing behind
# The minimal Debian is made by debootstrap (root rights) in PRELISTEN_DEB_ROOT, by default build/deb-root, and kept as it was made.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
cd "$top"
. packaging/packages.sh
deb=$(realpath "$1")
shift
[ $# -gt 0 ] || set -- lint hardening again install
root=$(realpath -m "${PRELISTEN_DEB_ROOT:-build/deb-root}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "$*" >&2
    exit 1
}

lint() {
    lintian --fail-on error,warning --display-info "$deb" || fail "lintian found something."
    desktop-file-validate "$work"/usr/share/applications/*.desktop || fail "The desktop file is not valid."
    appstreamcli validate --no-net "$work"/usr/share/metainfo/*.xml || fail "The metainfo is not valid."
    echo "lint: clean"
}

# told 'PATTERN' COMMAND …: whether its output has the pattern; all of it is read, so that no pipe breaks.
told() {
    local pattern=$1
    shift
    "$@" 2>/dev/null | grep -E -- "$pattern" >/dev/null
}

hardening() {
    for program in "$work"/usr/bin/* "$work"/usr/lib/prelisten/*; do
        name=${program#"$work"}
        told 'Type:.*DYN' readelf -hW "$program" || fail "$name is not position independent."
        [[ $name != /usr/bin/* ]] || told 'Flags:.*PIE' readelf -dW "$program" || fail "$name is no PIE."
        told 'BIND_NOW|Flags:.*NOW' readelf -dW "$program" || fail "$name binds lazily."
        told GNU_RELRO readelf -lW "$program" || fail "$name has writable relocations."
        told 'GNU_STACK.* RW +0x' readelf -lW "$program" || fail "$name has an executable stack."
        told __stack_chk_fail readelf -W --dyn-syms "$program" || fail "$name has no stack protector."
        told '__[a-z]+_chk' readelf -W --dyn-syms "$program" || echo "$name calls no function that fortify guards."
        ! told '\.symtab' readelf -SW "$program" || fail "$name is not stripped."
    done
    echo "hardening: PIE, BIND_NOW, RELRO, stack protector"
}

again() {
    rm -rf build/again
    git clone -q . build/again
    CCACHE_DISABLE=1 build/again/packaging/deb.sh
    cmp "$deb" build/again/build/deb/*.deb || fail "A second build differs. (It is made of the last commit.)"
    rm -rf build/again
    echo "again: the same"
}

# Runs in the namespaces of its own, in a copy of the minimal Debian that is thrown away.
install_inside() {
    trap - EXIT
    local copy=$work/root
    cp -a "$root" "$copy"
    cp -L /etc/resolv.conf "$copy/etc/"
    cp "$deb" "$copy/tmp/prelisten.deb"
    cp packaging/deb_play.sh "$copy/tmp/"
    mount -t proc proc "$copy/proc"
    mount --rbind /dev "$copy/dev"
    mount -t tmpfs tmpfs "$copy/dev/shm"
    local inside=(chroot "$copy" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive)
    files() {
        (cd "$copy" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./home -o -path ./root -o -path ./var/cache -o -path ./var/log \
            -o -path ./var/lib/apt \) -prune -o -print | sort)
    }
    "${inside[@]}" apt-get update -qq
    files >"$work/before"
    "${inside[@]}" apt-get install -y -qq --no-install-recommends /tmp/prelisten.deb >"$work/log" 2>&1 || { tail -n 20 "$work/log"; exit 1; }
    echo "install: $("${inside[@]}" dpkg-query -W -f '.' | wc -c) packages, with those of the minimal Debian"
    "${inside[@]}" prelisten --version
    "${inside[@]}" prelisten check --demo
    "${inside[@]}" prelisten-sandbox --version
    "${inside[@]}" apt-get install -y -qq --no-install-recommends xvfb pulseaudio pulseaudio-utils >"$work/log" 2>&1 || { tail -n 20 "$work/log"; exit 1; }
    "${inside[@]}" bash /tmp/deb_play.sh
    "${inside[@]}" sh -c "apt-get purge -y -qq prelisten xvfb pulseaudio pulseaudio-utils && apt-get autoremove -y -qq --purge" >"$work/log" 2>&1
    files >"$work/after"
    comm -13 "$work/before" "$work/after" >"$work/left"
    if grep -i prelisten "$work/left"; then
        fail "These were left behind."
    fi
    echo "purge: nothing of prelisten is left; other packages left $(wc -l <"$work/left") files"
    umount -R "$copy/dev" "$copy/proc"
}

try_install() {
    [ "$(id -u)" -eq 0 ] || fail "A Debian of its own takes root rights."
    if [ ! -e "$root.complete" ]; then
        rm -rf "$root"
        debootstrap --variant=minbase --include=ca-certificates "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$root" >"$work/log" 2>&1 ||
            { tail -n 20 "$work/log"; fail "The minimal Debian could not be made."; }
        printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
        chmod +x "$root/usr/sbin/policy-rc.d"
        touch "$root.complete"
    fi
    export -f install_inside fail
    export work root deb
    unshare --mount --pid --fork --kill-child bash -euo pipefail -c install_inside
}

# shellcheck disable=SC2086 # a list of words
install_packages $deb_check_packages
dpkg-deb -x "$deb" "$work"
for step in "$@"; do
    case $step in
        lint | hardening | again) "$step" ;;
        install) try_install ;;
        *) fail "There is no step '$step'." ;;
    esac
done
