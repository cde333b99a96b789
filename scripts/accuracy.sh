#!/usr/bin/env bash
# ./dev accuracy: writes today's figures into reports/accuracy: pages.tsv has a line a split, challenge.tsv one with the
# share of right lines by phenomenon. A second run on a day replaces the first. Run by dev after a build.
# shellcheck disable=SC2154  # here and build come from dev
set -euo pipefail
records=$here/reports/accuracy
today=$(date +%F)

# record FILE KEY VALUE NAME...: a line of FILE whose columns are date, KEY and the NAMEs; reads "NAME VALUE" lines.
record() {
  local file=$records/$1 key=$2 value=$3 figures header row
  figures=$(cat)
  header=$(printf 'date\t%s' "$key"; awk '{ printf "\t%s", $1 }' <<<"$figures")
  row=$(printf '%s\t%s' "$today" "$value"; awk '{ printf "\t%s", $2 }' <<<"$figures")
  mkdir -p "$records"
  [ -f "$file" ] || printf '%s\n' "$header" >"$file"
  [ "$(head -n 1 "$file")" = "$header" ] ||
    { echo "accuracy: $file has other columns; bring its first line and its rows to: $header" >&2; exit 2; }
  awk -F'\t' -v date="$today" -v value="$value" '$1 != date || $2 != value' "$file" >"$file.new"
  printf '%s\n' "$row" >>"$file.new"
  mv "$file.new" "$file"
  echo "$value: $(paste -sd, <<<"$figures" | sed 's/,/, /g')"
}

# The figures of all pages of a corpus, one a line: evaluate prints them as one flat object at its end.
figures_of() {
  "$build/urazuke" evaluate --json "$1" | sed 's/.*"all": {//; s/}}$//; s/"//g; s/, /\n/g' |
    awk -F': ' '{ if ($2 == "null") print $1, "nan"; else printf "%s %.3f\n", $1, $2 }'
}

for split in corpora/dev corpora/test ../shared; do
  if [ -d "$here/$split/gold" ]; then
    figures_of "$here/$split" | record pages.tsv split "${split##*/}"
  else
    echo "accuracy: no $split here; its figures stay as they are" >&2
  fi
done
"$build/urazuke" evaluate "$here/corpora/challenge" | awk 'NR > 1 { print $1, $5 }' | record challenge.tsv split challenge
