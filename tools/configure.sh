#!/usr/bin/env bash
# Configures a preset once: tools/configure.sh PRESET
set -euo pipefail
cd "$(dirname "$0")/.."
[ -f "build/$1/build.ninja" ] && exit
emscripten=()
[ "$1" = wasm ] && emscripten=(emcmake)
"${emscripten[@]}" cmake --preset "$1" >/dev/null
