# SPDX-License-Identifier: MIT
# The Debian package, made by CPack of what is installed. dpkg-shlibdeps adds the libraries that the programs are linked with.
find_program(PYTHON3 python3)
if(NOT PYTHON3 OR NOT GZIP)
    return() # no package is made here
endif()
set(CHANGELOG ${CMAKE_CURRENT_BINARY_DIR}/changelog)
add_custom_command(OUTPUT ${CHANGELOG}.gz
    COMMAND ${PYTHON3} -B ${CMAKE_CURRENT_LIST_DIR}/changelog.py ${CMAKE_CURRENT_SOURCE_DIR}/CHANGELOG.md ${PRELISTEN_VERSION} ${PRELISTEN_MAINTAINER} ${CHANGELOG}
    COMMAND ${GZIP} -9nf ${CHANGELOG}
    DEPENDS ${CMAKE_CURRENT_LIST_DIR}/changelog.py CHANGELOG.md ${CMAKE_BINARY_DIR}/generated/core/Version.h VERBATIM)
add_custom_target(prelisten_changelog ALL DEPENDS ${CHANGELOG}.gz)
install(FILES ${CHANGELOG}.gz ${CMAKE_CURRENT_LIST_DIR}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/prelisten)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME prelisten)
set(CPACK_PACKAGE_VERSION ${PRELISTEN_VERSION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER ${PRELISTEN_MAINTAINER})
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE ${PRELISTEN_HOMEPAGE})
set(CPACK_DEBIAN_PACKAGE_SECTION sound)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "preview AI-generated music: the master and every stem")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "\
Prelisten opens a track of the Aitronos music service by its id, shows what
it is and what its licence allows, and plays its master and each of its
stems, although every audio link that the service gives expires within
moments. Stems can be soloed, muted, mixed and looped on one clock.

'prelisten check' says for one track or a long list whether an API key can
reach it, and if not, what exactly is known. 'prelisten-sandbox' is a sample
service on this machine, for demonstrations and tests.")
# Loaded at run time, so that dpkg-shlibdeps does not see them: the keychain's library, and what the trust in https rests on.
# Qt's package for multimedia contains the plugin for FFmpeg and depends on FFmpeg's libraries and on PulseAudio's.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libsecret-1-0, ca-certificates, fonts-dejavu-core | fonts-noto-core | fonts-liberation")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n, pipewire-pulse | pulseaudio")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "gnome-keyring | kwalletmanager | keepassxc, bash-completion")
include(CPack)
