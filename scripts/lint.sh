#!/usr/bin/env bash
# ./dev lint: clang-tidy (with the compiler's own warnings) over src, warnings as errors. Run by dev after a build.
# A source that passed with this very text, these headers and this configuration is not read again: build/tidy
# holds an empty file named by the hash of all three.
# shellcheck disable=SC2154  # here and build come from dev
set -uo pipefail
cache=$build/tidy

tidy_one() {
  local source=$1 key out
  key=$({ clang-tidy-14 --version; cat "$here/.clang-tidy"; awk -v name="$source" '$1 == name { print $2 }' "$cache/headers" |
    sort -u | xargs cat "$source"; } | sha256sum | cut -c1-40)
  [ -f "$cache/$key" ] && return 0
  if out=$(clang-tidy-14 -p "$build" --quiet "$source" 2>&1); then
    touch "$cache/$key"
  else
    grep -v 'warnings\? generated' <<<"$out"
    return 1
  fi
}

if [ $# -gt 0 ]; then
  tidy_one "$1"
  exit
fi

mkdir -p "$cache"
# "source header" a line, of the project's own files, as the compiler saw them
(cd "$build" && ninja -t deps) | awk -v src="$here/src/" '
  /^[^ ]/ { source = "" }
  /^ / && source == "" { source = $1 }
  /^ / && index($1, src) == 1 { print source, $1 }' >"$cache/headers"
find "$here/src" -name '*.cpp' | sort | xargs -P "$(nproc)" -n 1 "$here/scripts/lint.sh"
