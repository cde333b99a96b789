#!/usr/bin/env bash
# sample.sh URAZUKE FOLDER: one page of the development corpus in every format, into FOLDER. `./dev sample` writes
# reports/sample with it; a test writes them elsewhere and compares.
set -euo pipefail
urazuke=$1 folder=$2
cd "$(dirname "${BASH_SOURCE[0]}")/.."
"$urazuke" audit corpora/dev/pages/a7.html --fail-on never \
  --url https://clinic.example/menu/laser.html --time 2026-04-01T09:00:00+09:00 \
  --output "$folder/report.txt" \
  --output "$folder/report.md" \
  --output "$folder/report.csv" \
  --output "$folder/report.json" \
  --output "$folder/report.jsonl" \
  --output "$folder/report.sarif" \
  --output "$folder/report.rdjson" \
  --output "github:$folder/report.github" \
  >/dev/null
