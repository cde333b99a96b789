#!/usr/bin/env bash
# ./dev test, sourced by dev: each step counts; the last line is 'N passed, N failed'.
# shellcheck disable=SC2154  # here and build come from dev
passed=0 failed=0 skipped=0
mkdir -p "$build"

# step NAME COMMAND...: one check that passes or fails as a whole.
step() {
  local name=$1 log=$build/step.log
  shift
  if "$@" >"$log" 2>&1; then
    passed=$((passed + 1))
    echo "ok      $name"
  else
    failed=$((failed + 1))
    cat "$log"
    echo "FAILED  $name"
  fi
}

# unit_tests DIR: runs its test program and adds up its cases; a crash counts as one failure.
unit_tests() {
  local log=$build/tests.log summary ok bad skip
  "$1/urazuke_tests" --no-colors=true >"$log" 2>&1 || true
  summary=$(grep '^\[doctest\] test cases:' "$log" | grep -o '[0-9]* \(passed\|failed\)' | tr '\n' ' ') || true
  grep -v '^\[doctest\] \(doctest version\|run with\)' "$log" || true
  if [ -z "$summary" ]; then
    failed=$((failed + 1))
    echo "FAILED  $1/urazuke_tests ended without a summary"
    return
  fi
  read -r ok _ bad _ <<<"$summary"
  skip=$(grep -c '^skipped: ' "$log" || true)
  passed=$((passed + ok - skip)) failed=$((failed + bad)) skipped=$((skipped + skip))
}

formatted() {
  local files
  files=$(sources | xargs clang-format-14 --dry-run -Werror 2>&1 | sed -n 's/^\([^ :]*\):[0-9].*/\1/p' | sort -u)
  [ -z "$files" ] || { echo "not formatted (./dev format does it):" "$files"; return 1; }
}
installed() {
  cmake --install "$build" --prefix "$build/prefix" &&
    echo '<h1>test</h1>' | "$build/prefix/bin/urazuke" audit --input html --fail-on never -
}

# HTML reports in Chromium, one count for all of it; skipped where there is no browser to be had.
browser_tests() {
  local log=$build/browser.log
  (install "${browser_packages[@]}") || true
  if ! "$here/scripts/browser.sh" >"$log" 2>&1; then
    failed=$((failed + 1))
    cat "$log"
    echo "FAILED  reports in a browser"
  elif grep '^skipped: ' "$log"; then
    skipped=$((skipped + 1))
  else
    passed=$((passed + 1))
    echo "ok      reports in a browser"
  fi
}

step "format" formatted
step "build" compile "$build"
if [ -x "$build/urazuke_tests" ]; then unit_tests "$build"; fi
step "cmake --install gives a working program" installed
if [ "${1-}" != --quick ]; then
  step "lint" "$here/scripts/lint.sh"
  browser_tests
  step "build with sanitizers" compile "$build/sanitize" -DURAZUKE_SANITIZE=ON
  if [ -x "$build/sanitize/urazuke_tests" ]; then unit_tests "$build/sanitize"; fi
fi
if [ "$skipped" -gt 0 ]; then
  echo "$passed passed, $failed failed, $skipped skipped"
else
  echo "$passed passed, $failed failed"
fi
[ "$failed" = 0 ]
