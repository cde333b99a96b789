// gold: the annotation of a corpus, read from DIR/gold: PAGE.units.tsv (unit, start, end, text; code points),
// PAGE.gold.jsonl (one object a unit) and *disclosures.jsonl (one object a page). The page itself is DIR/pages/PAGE.*.
#pragma once

#include <string>
#include <vector>

#include "evaluate/figures.h"
#include "text/result.h"

namespace urazuke {

struct GoldPage {
  std::string id;
  std::string path;  // of the page
  std::vector<Unit> units;
  GoldDisclosures disclosures;
};

// In order of id. The first fault ends the reading: figures over half a corpus would mislead.
Result<std::vector<GoldPage>> read_gold(const std::string& folder);

}  // namespace urazuke
