#!/usr/bin/env bash
# Configures a preset once, and again when the presets change: tools/configure.sh PRESET
set -euo pipefail
cd "$(dirname "$0")/.."
[ "build/$1/build.ninja" -nt CMakePresets.json ] && exit
emscripten=()
[ "$1" = wasm ] && emscripten=(emcmake)
"${emscripten[@]}" cmake --preset "$1" >/dev/null
