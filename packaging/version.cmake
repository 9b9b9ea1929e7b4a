# SPDX-License-Identifier: MIT
# Sets PRELISTEN_VERSION. A commit with the tag v${PROJECT_VERSION} is "1.2.3". Any other commit also names its date and itself:
# "1.2.3+20260102.g1a2b3c4d". Sources without git, or without a commit, are "1.2.3". Changes that are not committed do not show.
function(prelisten_find_version)
    set(PRELISTEN_VERSION ${PROJECT_VERSION} PARENT_SCOPE)
    find_program(GIT git)
    if(NOT GIT)
        return()
    endif()
    # A repository that merely contains the folder of these sources says nothing about them.
    get_filename_component(above ${CMAKE_SOURCE_DIR} DIRECTORY)
    set(git ${CMAKE_COMMAND} -E env GIT_CEILING_DIRECTORIES=${above} TZ=UTC ${GIT} -C ${CMAKE_SOURCE_DIR} -c safe.directory=${CMAKE_SOURCE_DIR})
    execute_process(COMMAND ${git} describe --tags --always --abbrev=8 --match "v[0-9]*"
        OUTPUT_VARIABLE described OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE status)
    execute_process(COMMAND ${git} log -1 --abbrev=8 --format=%cd.g%h --date=format-local:%Y%m%d
        OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    if(NOT status EQUAL 0 OR NOT commit)
        return()
    endif()
    if(NOT described STREQUAL "v${PROJECT_VERSION}")
        set(PRELISTEN_VERSION "${PROJECT_VERSION}+${commit}" PARENT_SCOPE)
    endif()

    # Configures again after a commit, a checkout or a new tag.
    foreach(path HEAD logs/HEAD refs/tags packed-refs)
        execute_process(COMMAND ${git} rev-parse --git-path ${path}
            OUTPUT_VARIABLE file OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
        get_filename_component(file "${file}" ABSOLUTE BASE_DIR ${CMAKE_SOURCE_DIR})
        if(EXISTS ${file})
            set_property(DIRECTORY ${CMAKE_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
        endif()
    endforeach()
endfunction()

prelisten_find_version()
