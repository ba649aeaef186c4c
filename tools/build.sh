#!/usr/bin/env bash
# Builds the command, the WebAssembly package, the page and the site; quick when nothing changed.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/environment.sh

tools/configure.sh native
cmake --build --preset native
npm run --silent build:wasm

# What the page and the site are made of; Vite itself does not know when there is nothing to do.
web_inputs() {
  find web site wasm_bindings/dist package-lock.json -type f -not -path '*/node_modules/*' \
    -exec sha256sum {} + | sort | sha256sum
}
if [ "$(web_inputs)" != "$(cat dist/.built-from 2>/dev/null)" ]; then
  npm run --silent build:web
  npm run --silent build:site
  npm run --silent build:extension
  web_inputs >dist/.built-from
fi
