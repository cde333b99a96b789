#!/usr/bin/env bash
# ./dev bench: megabytes a second of `urazuke audit` beside `mecab -Owakati` on the same clinic text. Run by dev.
# All runs take turns, three rounds, best of three; start-up, reading and writing are included.
# shellcheck disable=SC2154  # here and build come from dev
set -euo pipefail
work=$build/bench
rounds=3
file_bytes=1000000
files=20

# The pages to repeat: this project's, else those beside it.
pages() {
  local found
  found=$(find "$here"/corpora -path '*/pages/*' \( "$@" \) 2>/dev/null | sort)
  [ -n "$found" ] || found=$(find "$here"/../shared/pages \( "$@" \) 2>/dev/null | sort)
  printf '%s\n' "$found"
}

# Twenty files of a megabyte of clinic text, and half as many bytes of whole HTML pages. Only UTF-8, since mecab reads no other.
make_texts() {
  local page n=0 bytes=0
  rm -rf "$work"
  mkdir -p "$work/text" "$work/html"
  pages -name '*.txt' -o -name '*.md' | while read -r page; do
    if iconv -f UTF-8 -t UTF-8 "$page" >/dev/null 2>&1; then cat "$page"; echo; fi
  done >"$work/once.txt"
  [ -s "$work/once.txt" ] || { echo "bench: no pages of text in corpora/" >&2; exit 2; }
  while [ "$bytes" -lt "$file_bytes" ]; do
    cat "$work/once.txt" >>"$work/megabyte.txt"
    bytes=$(wc -c <"$work/megabyte.txt")
  done
  for ((n = 0; n < files; ++n)); do cp "$work/megabyte.txt" "$work/text/$n.txt"; done
  cat "$work"/text/*.txt >"$work/all.txt"
  bytes=0
  for ((n = 0; bytes < files * file_bytes / 2; ++n)); do
    while read -r page; do
      cp "$page" "$work/html/$n-${page##*/}"
      bytes=$((bytes + $(wc -c <"$page")))
    done < <(pages -name '*.html')
    [ "$bytes" -gt 0 ] || break
  done
}

declare -A best
# measure NAME COMMAND...: keeps the shortest time in nanoseconds.
measure() {
  local name=$1 start end
  shift
  start=$(date +%s%N)
  "$@" >/dev/null
  end=$(date +%s%N)
  if [ -z "${best[$name]-}" ] || [ $((end - start)) -lt "${best[$name]}" ]; then best[$name]=$((end - start)); fi
}

audit() { "$build/urazuke" audit --no-rewrites --fail-on never --format jsonl "$@"; }

speed() { awk -v bytes="$1" -v ns="$2" 'BEGIN { printf "%.2f", bytes * 1000 / ns }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

exec 8>"$build/.bench.lock"  # two at a time would measure each other
flock 8
make_texts
text_bytes=$(cat "$work"/text/*.txt | wc -c)
html_bytes=$(find "$work/html" -type f -exec cat {} + | wc -c)
for ((round = 1; round <= rounds; ++round)); do
  measure mecab mecab -Owakati "$work/all.txt"
  measure one audit -j1 "$work/text"
  measure two audit -j2 "$work/text"
  if [ "$html_bytes" -gt 0 ]; then measure html audit -j1 "$work/html"; fi
done

echo "$(nproc) cores, $(awk -v b="$text_bytes" 'BEGIN { printf "%.1f", b / 1e6 }') MB of text, best of $rounds"
echo "mecab -Owakati              $(speed "$text_bytes" "${best[mecab]}") MB/s"
echo "urazuke audit -j1           $(speed "$text_bytes" "${best[one]}") MB/s"
echo "urazuke audit -j2           $(speed "$text_bytes" "${best[two]}") MB/s"
if [ "$html_bytes" -gt 0 ]; then
  echo "urazuke audit -j1, HTML     $(speed "$html_bytes" "${best[html]}") MB/s of source"
fi
echo "urazuke -j1 / mecab         $(ratio "${best[mecab]}" "${best[one]}")"
echo "urazuke -j2 / -j1           $(ratio "${best[one]}" "${best[two]}")"
