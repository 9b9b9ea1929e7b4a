#!/bin/bash
# SPDX-License-Identifier: MIT
# Builds the fuzz targets with clang and runs each for SECONDS (60 unless given), as many at a time as there are processors. Inputs that
# reach new code are kept in build/fuzz/corpus, and with the ones in the tree they are where the next run starts; an input that fails is
# kept in build/fuzz/failures. The last line is "N passed, N failed".
# tests/fuzz/run.sh [SECONDS] [TARGET…]; a target is a name such as trackjson.
set -u
cd "$(dirname "$0")/../.." || exit 1
. packaging/packages.sh

fail() {
    echo "$1"
    echo "0 passed, 1 failed"
    exit 1
}

seconds=60
case "${1:-}" in
    [1-9]*) seconds=$1; shift ;;
esac

# shellcheck disable=SC2086 # a list of words
install_packages $build_packages $run_packages clang &&
    install_packages "libclang-rt-$(clang -dumpversion | cut -d. -f1)-dev" || fail "The packages for fuzzing could not be installed."
mkdir -p build/fuzz
if ! { cmake --preset fuzz && cmake --build --preset fuzz; } >build/fuzz/build.log 2>&1; then
    tail -n 60 build/fuzz/build.log
    fail "The build failed."
fi

fuzz() {
    name=$1
    new=build/fuzz/corpus/$name
    log=build/fuzz/$name.log
    mkdir -p "$new" build/fuzz/failures
    # A body of a megabyte is the most that the product accepts; longer inputs only slow the search down.
    if QT_LOGGING_RULES="*.debug=false" "build/fuzz/fuzzers/fuzz_$name" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 \
        -print_final_stats=1 -artifact_prefix="build/fuzz/failures/$name-" "$new" "tests/fuzz/corpus/$name" >"$log" 2>&1; then
        echo "passed $name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") runs"
    else
        echo "failed $name"
        tail -n 40 "$log"
    fi
}
export -f fuzz
export seconds

results=$(mktemp)
targets=("$@")
[ "$#" -gt 0 ] || mapfile -t targets < <(ls tests/fuzz/corpus)
printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I{} bash -c 'fuzz {}' | tee "$results"
passed=$(grep -c '^passed ' "$results")
failed=$((${#targets[@]} - passed))
runs=$(sed -n 's/^passed .*: \([0-9]*\) runs$/\1/p' "$results" | awk "{ sum += \$1 } END { print sum + 0 }")
rm -f "$results"
echo "figure 10: $passed of ${#targets[@]} targets, $seconds s each, $runs runs, $failed failures"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
