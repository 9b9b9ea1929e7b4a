# SPDX-License-Identifier: MIT
# Prelisten.app and its disk image (cpack -G DragNDrop). Included by app/CMakeLists.txt on macOS.
# PRELISTEN_SIGN_IDENTITY: a "Developer ID Application" identity signs with the hardened runtime, which notarization requires. Without
# one the app is signed ad hoc, for this machine; the hardened runtime would then refuse the libraries, which name no team.
set(PRELISTEN_SIGN_IDENTITY "-" CACHE STRING "Identity for codesign; - is ad hoc")
set(PRELISTEN_MACOS_MINIMUM ${CMAKE_OSX_DEPLOYMENT_TARGET})
if(NOT PRELISTEN_MACOS_MINIMUM)
    set(PRELISTEN_MACOS_MINIMUM ${QT_SUPPORTED_MIN_MACOS_VERSION})
endif()
set(MACOS ${CMAKE_SOURCE_DIR}/packaging/macos)

target_sources(prelisten PRIVATE ${MACOS}/Prelisten.icns)
set_source_files_properties(${MACOS}/Prelisten.icns PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
set_target_properties(prelisten PROPERTIES
    OUTPUT_NAME Prelisten
    MACOSX_BUNDLE ON
    MACOSX_BUNDLE_INFO_PLIST ${MACOS}/Info.plist.in
    MACOSX_BUNDLE_BUNDLE_NAME Prelisten
    MACOSX_BUNDLE_GUI_IDENTIFIER org.prelisten.Prelisten
    MACOSX_BUNDLE_ICON_FILE Prelisten.icns
    MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION}
    MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
    MACOSX_BUNDLE_COPYRIGHT "MIT licence")

# Only code in folders that macOS knows can be signed as part of a bundle, see DecoderModule::standardFolders().
set(PLUGINS $<TARGET_BUNDLE_CONTENT_DIR:prelisten>/PlugIns/prelisten)
add_custom_command(TARGET prelisten POST_BUILD
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PLUGINS}
    COMMAND ${CMAKE_COMMAND} -E copy_if_different $<TARGET_FILE:prelisten-decoder> ${PLUGINS}
    VERBATIM)

install(TARGETS prelisten BUNDLE DESTINATION .)
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.7)
    # Copies Qt, its plugins and the other libraries into the bundle, also those of the decoder.
    qt_generate_deploy_app_script(TARGET prelisten OUTPUT_SCRIPT DEPLOY
        DEPLOY_TOOL_OPTIONS -executable=Prelisten.app/Contents/PlugIns/prelisten/$<TARGET_FILE_NAME:prelisten-decoder>)
    install(SCRIPT ${DEPLOY})
endif()

# Signs from the inside out, since the signature of the bundle covers all the others.
install(CODE "
    set(identity \"${PRELISTEN_SIGN_IDENTITY}\")
    set(entitlements \"${MACOS}/entitlements.plist\")
    set(bundle \"\${CMAKE_INSTALL_PREFIX}/Prelisten.app\")
    include(\"${MACOS}/sign.cmake\")")

set(CPACK_GENERATOR DragNDrop)
set(CPACK_PACKAGE_NAME prelisten)
set(CPACK_PACKAGE_FILE_NAME prelisten_${PROJECT_VERSION}_macos_${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_DMG_VOLUME_NAME Prelisten)
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_DMG_SLA_USE_RESOURCE_FILE_LICENSE OFF)
include(CPack)
