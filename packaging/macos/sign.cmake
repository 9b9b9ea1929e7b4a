# SPDX-License-Identifier: MIT
# Signs ${bundle} with ${identity}. Included while installing, see bundle.cmake.
set(bundle "$ENV{DESTDIR}${bundle}")
set(options --force --sign ${identity})
if(NOT identity STREQUAL "-")
    list(APPEND options --options runtime --timestamp)
endif()

# prelisten_sign(PATH [OPTION …])
function(prelisten_sign path)
    execute_process(COMMAND codesign ${options} ${ARGN} ${path} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(GLOB frameworks LIST_DIRECTORIES true ${bundle}/Contents/Frameworks/*.framework)
file(GLOB_RECURSE libraries ${bundle}/Contents/Frameworks/*.dylib ${bundle}/Contents/PlugIns/*.dylib ${bundle}/Contents/PlugIns/*.so)
list(FILTER libraries EXCLUDE REGEX "[.]framework/")
foreach(code IN LISTS libraries frameworks)
    prelisten_sign(${code})
endforeach()
prelisten_sign(${bundle} --entitlements ${entitlements})
execute_process(COMMAND codesign --verify --deep --strict ${bundle} COMMAND_ERROR_IS_FATAL ANY)
