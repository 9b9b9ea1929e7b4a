#!/bin/bash
# SPDX-License-Identifier: MIT
# Builds the fuzz targets with clang and runs each for a minute: tests/fuzz/run.sh [SECONDS]. New inputs are kept in
# build/fuzz/corpus, crashes in build/fuzz.
set -u
cd "$(dirname "$0")/../.." || exit 1
seconds=${1:-60}
compiler=$(command -v clang++ || compgen -c clang++- | sort -V | tail -n 1)
[ -n "$compiler" ] || { echo "There is no clang++ here."; exit 1; }
cmake --preset dev -B build/fuzz -DPRELISTEN_FUZZ=ON -DCMAKE_CXX_COMPILER="$compiler" >/dev/null || exit 1
mapfile -t targets < <(ls tests/fuzz/fuzz_*.cpp | xargs -n 1 basename -s .cpp)
cmake --build build/fuzz --target "${targets[@]}" || exit 1

failed=()
cd build/fuzz || exit 1
for target in "${targets[@]}"; do
    corpus=corpus/${target#fuzz_}
    mkdir -p "$corpus"
    echo "$target"
    "tests/$target" -max_total_time="$seconds" -print_final_stats=1 -artifact_prefix="$target-" "$corpus" \
        "../../tests/fuzz/$corpus" 2>&1 | tail -n 12
    [ "${PIPESTATUS[0]}" -eq 0 ] || failed+=("$target")
done
echo "figure 10: ${#failed[@]} crashes in ${#targets[@]} targets of $seconds s each ${failed[*]}"
[ "${#failed[@]}" -eq 0 ]
