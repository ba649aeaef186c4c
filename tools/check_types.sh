#!/usr/bin/env bash
# Type-checks every TypeScript project of the tree.
set -euo pipefail
cd "$(dirname "$0")/.."
failed=0
while read -r project; do
  npx tsc --noEmit --project "$project" || { echo "in $project" && failed=1; }
done < <(find . \( -name node_modules -o -name dist -o -name build \) -prune -o \
  -name 'tsconfig*.json' -not -name 'tsconfig.base.json' -print)
exit $failed
