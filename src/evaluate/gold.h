// gold: annotations of pages, read from a folder: PAGE.units.tsv (unit, start, end, text; code points),
// PAGE.gold.jsonl (one object a unit) and *disclosures.jsonl (one object a page). The words are those of
// lexicon/values.h; any other is an error with its file and line.
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
  Annotation annotation;
};

// The annotation of a corpus: FOLDER/gold, of the pages FOLDER/pages/PAGE.*; in order of id. The first fault ends the
// reading: figures over half a corpus would mislead.
Result<std::vector<GoldPage>> read_gold(const std::string& folder);

struct TwiceAnnotated {
  std::string id;
  Annotation first, second;
};

// The pages that both folders annotate, in order of id. The units are those of the folder that has them.
Result<std::vector<TwiceAnnotated>> read_both(const std::string& first, const std::string& second);

}  // namespace urazuke
