#!/usr/bin/env bash
# ./dev lint: clang-tidy (with the compiler's own warnings) over src, warnings as errors. Run by dev after a build.
# A room's sources are read a group at a time, as one source that includes them: the headers, which take nearly all of
# the time, are read once a group, and two files that give one name to different things are found. A group that passed
# with this very text, these headers and this configuration is not read again: build/tidy holds an empty file named by
# the hash of all three.
# shellcheck disable=SC2154  # here and build come from dev
set -euo pipefail
groups=$build/tidy
group_size=12

# flags_of SOURCE: what the build compiles it with, a word a line.
flags_of() {
  local command
  command=$(grep -F -- "-c $1\"" "$build/compile_commands.json" | sed 's/^[^:]*: "\(.*\)",$/\1/; s/\\\(.\)/\1/g')
  command=${command#* }
  eval "printf '%s\n' ${command%% -o *}"
}

tidy_group() {
  local group=$1 key out flags
  mapfile -t flags < <(flags_of "$(sed -n '1s/^#include "\(.*\)" .*/\1/p' "$group")")
  key=$({ clang-tidy-14 --version; printf '%s\n' "${flags[@]}"; cat "$here/.clang-tidy" "$groups/headers"
    sed 's/^#include "\(.*\)" .*/\1/' "$group" | xargs cat; } | sha256sum | cut -c1-40)
  [ -f "$groups/$key" ] && return 0
  if out=$(clang-tidy-14 --quiet "$group" -- "${flags[@]}" 2>&1); then
    touch "$groups/$key"
  else
    grep -v 'warnings\? generated' <<<"$out"
    return 1
  fi
}

if [ $# -gt 0 ]; then
  tidy_group "$1"
  exit
fi

mkdir -p "$groups"
rm -f "$groups"/*.cpp
for room in "$here"/src/*/; do
  find "$room" -name '*.cpp' | sort | sed 's|.*|#include "&"  // NOLINT: a group|' |
    split -l $group_size --additional-suffix=.cpp - "$groups/$(basename "$room")_"
done
echo "#include \"$here/src/main.cpp\"  // NOLINT: a group" >"$groups/main.cpp"
find "$here/src" -name '*.h' | sort | xargs cat >"$groups/headers"
printf '%s\n' "$groups"/*.cpp | xargs -P "$(nproc)" -n 1 "$here/scripts/lint.sh"
