#!/usr/bin/env bash
# Builds the fuzz targets and runs each from its corpus.
#
# usage: tools/fuzz.sh [SECONDS [TARGET...]]     20 seconds each when not told otherwise
#
# Closes with a line for each target: what it is called and how often it ran. New inputs stay in
# build/fuzz/found; one that breaks a property is named by libFuzzer and ends the run with 1.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/environment.sh
seconds=${1:-20}
[ $# -gt 0 ] && shift
tools/configure.sh fuzz
cmake --build --preset fuzz
targets=("$@")
[ ${#targets[@]} -eq 0 ] && targets=($(cd tests/fuzz && ls ./*_fuzz.cpp | sed 's|^./||; s|_fuzz.cpp$||'))
summary=()
for target in "${targets[@]}"; do
  found=build/fuzz/found/$target
  mkdir -p "$found"
  log=build/fuzz/$target.log
  if ! "build/fuzz/${target}_fuzz" "$found" "tests/fuzz/corpus/$target" \
      -dict=tests/fuzz/html.dict -max_total_time="$seconds" -max_len=4096 -timeout=5 \
      -rss_limit_mb=2048 -artifact_prefix="build/fuzz/$target-" -print_final_stats=1 \
      > "$log" 2>&1; then
    tail -40 "$log"
    echo "$target: failed"
    exit 1
  fi
  summary+=("$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") executions")
done
printf '%s\n' "${summary[@]}"
