#!/usr/bin/env bash
# Formats every file of ours; with --check it only says which ones are not.
set -euo pipefail
cd "$(dirname "$0")/.."
clang_format=(-i)
failed=0
prettier=(--write --log-level=warn)
if [ "${1-}" = --check ]; then
  clang_format=(--dry-run --Werror)
  prettier=(--check --log-level=warn)
fi
find src tests tools wasm_bindings -not -path '*/node_modules/*' -not -path '*/dist/*' \
  \( -name '*.cpp' -o -name '*.h' \) -print0 | xargs -0 clang-format "${clang_format[@]}" || failed=1
npx prettier "${prettier[@]}" . || failed=1
exit $failed
