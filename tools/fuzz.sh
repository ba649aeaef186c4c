#!/usr/bin/env bash
# Builds the fuzz targets and runs each from its corpus, under sanitizers.
#
# usage: tools/fuzz.sh [SECONDS [TARGET...]]
#
# Not told how long, it starts from the same seed and the corpus alone and tries what 20 seconds
# take: what ./test says of a tree must not hang on luck. Told SECONDS, it tries others each time, to
# find something, and goes on from what it found before.
#
# Closes with a line for each target: what it is called and how often it ran. New inputs stay in
# build/sanitize/found where it was told SECONDS, and the counts of all runs in build/sanitize/executions.tsv. An input that
# breaks a property is named by libFuzzer and fails its target; so is one that takes 20 seconds of
# the clock (the cost test looks closer: a busy machine may halt a run for some seconds). JOBS=1 runs
# one target at a time.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/environment.sh

# fuzz.sh --one SECONDS TARGET SEED: what the rest of this file calls for each target.
if [ "${1-}" = --one ]; then
  seconds=$2 target=$3 seed=$4
  cd build/sanitize
  found=found/$target
  if [ "$seed" != 0 ]; then
    found=$(mktemp -d)
    trap 'rm -rf "$found"' EXIT
  fi
  mkdir -p "$found"
  if ! "./${target}_fuzz" "$found" "../../tests/fuzz/corpus/$target" \
      -dict=../../tests/fuzz/html.dict -max_total_time="$seconds" -max_len=4096 -timeout=20 -entropic=0 \
      -seed="$seed" -rss_limit_mb=2048 -artifact_prefix="$target-" -print_final_stats=1 >"$target.log" 2>&1; then
    tail -60 "$target.log"
    echo "$target: failed"
    exit 1
  fi
  count=$(sed -n 's/^stat::number_of_executed_units: *//p' "$target.log")
  printf '%s\t%s\t%s\n' "$(date -u +%FT%TZ)" "$target" "$count" >>executions.tsv
  echo "$target: $count executions without a finding"
  exit
fi

seconds=${1:-20} seed=$(($# == 0))  # libFuzzer takes seed 0 for a random one
[ $# -gt 0 ] && shift
targets=("$@")
if [ ${#targets[@]} = 0 ]; then
  for source in tests/fuzz/*_fuzz.cpp; do targets+=("$(basename "$source" _fuzz.cpp)"); done
fi
tools/configure.sh sanitize
cmake --build --preset sanitize --target fuzz
printf '%s\n' "${targets[@]}" | xargs -P "${JOBS:-2}" -I '{}' tools/fuzz.sh --one "$seconds" '{}' "$seed"
