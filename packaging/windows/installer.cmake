# SPDX-License-Identifier: MIT
# The programs of Windows and their installer (cpack -G NSIS). Included by app/CMakeLists.txt on Windows.
enable_language(RC)
set(WINDOWS ${CMAKE_SOURCE_DIR}/packaging/windows)
configure_file(${WINDOWS}/prelisten.rc.in prelisten.rc @ONLY)

# prelisten.exe opens no console. A terminal runs prelisten.com instead, which it finds first, so that `prelisten check` can print there.
set_target_properties(prelisten PROPERTIES WIN32_EXECUTABLE ON)
add_executable(prelisten-console main.cpp)
set_target_properties(prelisten-console PROPERTIES OUTPUT_NAME prelisten SUFFIX .com PDB_NAME prelisten-console)
target_link_libraries(prelisten-console PRIVATE prelisten_app)
target_compile_definitions(prelisten-console PRIVATE $<TARGET_PROPERTY:prelisten,COMPILE_DEFINITIONS>)
foreach(program prelisten prelisten-console)
    target_sources(${program} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/prelisten.rc)
endforeach()

# The libraries that the programs and the decoder are linked with go beside the programs, where Windows looks for them.
get_filename_component(COMPILER_DIR ${CMAKE_CXX_COMPILER} DIRECTORY) # with MSYS2, all libraries are here
install(TARGETS prelisten prelisten-console RUNTIME_DEPENDENCY_SET prelisten_libraries RUNTIME DESTINATION bin)
install(TARGETS prelisten-decoder RUNTIME_DEPENDENCY_SET prelisten_libraries LIBRARY DESTINATION lib/prelisten)
install(RUNTIME_DEPENDENCY_SET prelisten_libraries
    PRE_EXCLUDE_REGEXES "^api-ms-" "^ext-ms-"
    POST_EXCLUDE_REGEXES "[/\\\\][Ss]ystem32[/\\\\]"
    DIRECTORIES ${COMPILER_DIR}
    RUNTIME DESTINATION bin)
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    qt_generate_deploy_app_script(TARGET prelisten OUTPUT_SCRIPT DEPLOY)
    install(SCRIPT ${DEPLOY})
endif()

set(CPACK_GENERATOR NSIS)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_NAME prelisten)
set(CPACK_PACKAGE_VENDOR Prelisten)
set(CPACK_PACKAGE_FILE_NAME prelisten_${PROJECT_VERSION}_windows_${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_PACKAGE_INSTALL_DIRECTORY Prelisten)
set(CPACK_PACKAGE_EXECUTABLES prelisten Prelisten)
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_NSIS_DISPLAY_NAME Prelisten)
set(CPACK_NSIS_PACKAGE_NAME Prelisten)
set(CPACK_NSIS_MUI_ICON ${WINDOWS}/prelisten.ico)
set(CPACK_NSIS_MUI_UNIICON ${WINDOWS}/prelisten.ico)
set(CPACK_NSIS_INSTALLED_ICON_NAME bin/prelisten.exe)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH ON) # offers it
# Links that begin with prelisten:
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS [[
    WriteRegStr HKLM "Software\Classes\prelisten" "" "URL:Prelisten"
    WriteRegStr HKLM "Software\Classes\prelisten" "URL Protocol" ""
    WriteRegStr HKLM "Software\Classes\prelisten\DefaultIcon" "" "$INSTDIR\bin\prelisten.exe,0"
    WriteRegStr HKLM "Software\Classes\prelisten\shell\open\command" "" '"$INSTDIR\bin\prelisten.exe" -- "%1"'
]])
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS [[
    DeleteRegKey HKLM "Software\Classes\prelisten"
]])
include(CPack)
