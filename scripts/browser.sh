#!/usr/bin/env bash
# ./dev browser: HTML reports in Debian's Chromium. Passed over with a notice where node, npm or the browser cannot be had.
# SCREENSHOTS=1 renews the pictures in reports/sample.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
for program in node npm chromium; do
  command -v $program >/dev/null || { echo "skipped: browser tests, no $program here"; exit 0; }
done
cd "$here/tests/browser"
if ! [ -d node_modules/playwright-core ]; then
  npm ci --no-audit --no-fund --ignore-scripts >"$here/build/npm.log" 2>&1 ||
    { echo "skipped: browser tests, the packages could not be installed (build/npm.log)"; exit 0; }
fi
exec node --test --test-reporter=spec ./*_test.mjs
