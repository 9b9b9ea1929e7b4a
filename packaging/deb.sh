#!/bin/bash
# SPDX-License-Identifier: MIT
# Builds build/deb/prelisten_VERSION_ARCH.deb for the Debian that it runs on, and beside it an SBOM (SPDX) of what the programs are linked with.
# packaging/deb.sh           installs what the build needs, builds with the compiler flags of the distribution
# Whoever publishes the package sets PRELISTEN_HOMEPAGE and PRELISTEN_MAINTAINER ("NAME <ADDRESS>") in the environment.
# packaging/deb.sh --check   then proves the package: see deb_check.sh; needs root rights, and makes a second build and a Debian of its own
set -euo pipefail
umask 022
top=$(cd "$(dirname "$0")/.." && pwd)
cd "$top"
. packaging/packages.sh
check=false
case "${1:-}" in
    "") ;;
    --check) check=true ;;
    *) sed -n 's/^# packaging/packaging/p' "$0" >&2; exit 2 ;;
esac
command -v dpkg >/dev/null || { echo "A package for Debian is built on Debian." >&2; exit 1; }
# shellcheck disable=SC2086 # lists of words
install_packages $build_packages $deb_packages

# What is built of one commit is the same at any time and in any folder, also in one that has been built in: rcc writes the date of its run
# into its output, which is not written again when only the date has changed, so it is always the same one.
SOURCE_DATE_EPOCH=$(git -c safe.directory="$top" log -1 --format=%ct 2>/dev/null || stat -c %Y packaging/CHANGELOG.md)
export SOURCE_DATE_EPOCH QT_RCC_SOURCE_DATE_OVERRIDE=1 LC_ALL=C.UTF-8 TZ=UTC
export DEB_BUILD_MAINT_OPTIONS=hardening=+all DEB_CXXFLAGS_MAINT_STRIP=-g
flags=$(dpkg-buildflags --get CXXFLAGS)
build=build/package
log=$(mktemp)
trap 'rm -f "$log"' EXIT

quietly() {
    "$@" >"$log" 2>&1 || { tail -n 60 "$log" >&2; return 1; }
}

echo "Building…"
quietly cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE=-DNDEBUG \
    -DCMAKE_CXX_FLAGS="$flags $(dpkg-buildflags --get CPPFLAGS)" \
    -DCMAKE_EXE_LINKER_FLAGS="$(dpkg-buildflags --get LDFLAGS)" -DCMAKE_MODULE_LINKER_FLAGS="$(dpkg-buildflags --get LDFLAGS)" \
    ${PRELISTEN_HOMEPAGE:+"-DPRELISTEN_HOMEPAGE=$PRELISTEN_HOMEPAGE"} ${PRELISTEN_MAINTAINER:+"-DPRELISTEN_MAINTAINER=$PRELISTEN_MAINTAINER"} \
    -DCMAKE_INSTALL_PREFIX=/usr
quietly nice cmake --build "$build"

rm -rf build/deb "$build/cpack"
quietly cpack --config "$build/CPackConfig.cmake" -B "$build/cpack"
# CPack adds scripts that call ldconfig, which a folder of modules does not need.
made=$(echo "$build"/cpack/prelisten_*.deb)
dpkg-deb --raw-extract "$made" "$build/cpack/content"
rm -f "$build"/cpack/content/DEBIAN/{postinst,postrm}
mkdir -p build/deb
package=build/deb/${made##*/}
quietly dpkg-deb --root-owner-group -Zxz --build "$build/cpack/content" "$package"
python3 -B packaging/sbom.py "$build" "$package" "${package%.deb}.spdx.json"
echo "$package: $(stat -c %s "$package") bytes, SHA-256 $(sha256sum "$package" | cut -d ' ' -f 1)"

[ "$check" = false ] || exec packaging/deb_check.sh "$package"
