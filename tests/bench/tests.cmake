# SPDX-License-Identifier: MIT
# The baseline of start-up time, see e2e/figures.
find_package(Qt6 REQUIRED COMPONENTS Widgets Network Multimedia)
add_executable(baseline_window bench/baseline_window.cpp)
target_link_libraries(baseline_window PRIVATE prelisten_options Qt6::Widgets Qt6::Network Qt6::Multimedia)
if(NOT APPLE AND NOT MSVC)
    # Loads all modules, including those that it does not use.
    target_link_options(baseline_window PRIVATE -Wl,--no-as-needed)
endif()

# Measures the window's responsiveness under every fault. This and the programs below print figures and have no pass limit.
add_executable(event_loop_gap bench/event_loop_gap.cpp)
target_link_libraries(event_loop_gap PRIVATE prelisten_options
    prelisten_session prelisten_ui prelisten_faults_support Qt6::Test)

# Mixing without a window: CPU time, underruns, time to decode.
add_executable(mix_bench bench/mix_bench.cpp)
target_link_libraries(mix_bench PRIVATE prelisten_options prelisten_mixing)

# The cost of analysing a track.
add_executable(analysis_bench bench/analysis.cpp)
target_link_libraries(analysis_bench PRIVATE prelisten_options prelisten_analysis PkgConfig::EBUR128)

# The cost of the timeline in CPU time and in frames; needs an X server.
add_executable(timeline_bench bench/timeline.cpp)
target_link_libraries(timeline_bench PRIVATE prelisten_options prelisten_ui)
# A library of 10,000 tracks in a real window: filling, scrolling, searching.
add_executable(library_panel_bench bench/library_panel.cpp)
target_link_libraries(library_panel_bench PRIVATE prelisten_options prelisten_ui Qt6::Test)
# The cost of a library of 10,000 saved tracks.
add_executable(library_bench bench/library.cpp)
target_link_libraries(library_bench PRIVATE prelisten_options prelisten_library prelisten_sandbox_lib)
add_dependencies(library_bench prelisten-sandbox)
target_compile_definitions(library_bench PRIVATE SANDBOX_PROGRAM="$<TARGET_FILE:prelisten-sandbox>")
# A run of access checks as fast as the service allows, for comparison with curl.
add_executable(checks_bench bench/checks.cpp)
target_link_libraries(checks_bench PRIVATE prelisten_options prelisten_access)
# The cost of decoding a track, compared with ffmpeg.
add_executable(decode_bench bench/decode.cpp)
target_link_libraries(decode_bench PRIVATE prelisten_options prelisten_decoding prelisten_analysis)
add_dependencies(decode_bench prelisten-decoder)
# The memory that players of the media framework leave behind; plays to the default output.
add_executable(player_memory_bench bench/player_memory.cpp)
target_link_libraries(player_memory_bench PRIVATE prelisten_options prelisten_playback)
# What storing a list of 200,000 checks costs the GUI thread.
add_executable(check_list_bench bench/check_list.cpp)
target_link_libraries(check_list_bench PRIVATE prelisten_options prelisten_app)
# What keeping the last log lines costs.
add_executable(log_ring_bench bench/log_ring.cpp)
target_link_libraries(log_ring_bench PRIVATE prelisten_options prelisten_app)
# What run.py measures.
add_custom_target(bench_programs DEPENDS prelisten prelisten-sandbox prelisten-decoder baseline_window mix_bench decode_bench timeline_bench)
