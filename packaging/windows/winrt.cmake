# SPDX-License-Identifier: MIT
# What the media controls of Windows are compiled and linked with. The SDK of Visual Studio has the headers of C++/WinRT; with MSYS2 its
# tool makes them of what the Windows that it runs on says of itself.
find_path(WINRT_HEADERS winrt/Windows.Media.h)
if(NOT WINRT_HEADERS)
    find_program(CPPWINRT cppwinrt REQUIRED)
    set(MADE ${CMAKE_BINARY_DIR}/generated/winrt)
    execute_process(COMMAND ${CPPWINRT} -input local -output ${MADE} COMMAND_ERROR_IS_FATAL ANY)
    set(WINRT_HEADERS ${MADE} CACHE PATH "The headers of C++/WinRT" FORCE)
endif()
target_include_directories(prelisten_app SYSTEM PRIVATE ${WINRT_HEADERS})
if(MINGW)
    target_link_libraries(prelisten_app PRIVATE ole32 oleaut32 runtimeobject)
else()
    target_link_libraries(prelisten_app PRIVATE windowsapp)
endif()
