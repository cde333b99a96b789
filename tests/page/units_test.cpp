// Real pages, where the checkout has them beside it: the annotators' units must be found by the reader. Only the
// share is compared here; the pages themselves are no part of this repository.
#include <doctest/doctest.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "page/read.h"
#include "text/decode.h"
#include "text/line_index.h"
#include "text/utf8.h"

#ifndef URAZUKE_SOURCE_DIR
#define URAZUKE_SOURCE_DIR "."
#endif

namespace urazuke {
namespace {

struct Unit {
  uint32_t begin = 0;  // code points of the source
  uint32_t end = 0;
  std::string text;
};

struct Share {
  int found = 0;
  int all = 0;
};

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream stream;
  stream << file.rdbuf();
  return stream.str();
}

std::vector<Unit> read_units(const std::filesystem::path& path) {
  std::vector<Unit> units;
  std::istringstream lines(read_file(path));
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    Unit unit;
    int number = 0;
    if (fields >> number >> unit.begin >> unit.end) {
      std::getline(fields, unit.text);
      units.push_back(unit);
    }
  }
  return units;
}

struct Unseen {
  std::string_view from;
  std::string_view to;
};

// Tags, scripts, navigation, entities, the targets of Markdown's links.
constexpr Unseen kUnseen[] = {
    {"<script", "</script>"}, {"<style", "</style>"}, {"<nav", "</nav>"}, {"<", ">"}, {"&nbsp", ";"}, {"](", ")"}};

// Letters of the source that the reader sees, by code point.
std::vector<bool> visible_letters(const std::string& text) {
  std::vector<bool> visible;
  size_t unseen_until = 0;
  if (text.starts_with("---\n")) unseen_until = std::min(text.find("\n---\n"), text.size());
  for (uint32_t at = 0; at < text.size();) {
    for (const Unseen& unseen : kUnseen) {
      if (at < unseen_until || text.compare(at, unseen.from.size(), unseen.from) != 0) continue;
      const size_t end = text.find(unseen.to, at);
      if (end != std::string::npos) unseen_until = end + unseen.to.size();
    }
    const bool is_seen = at >= unseen_until;
    visible.push_back(u_isalnum(static_cast<UChar32>(next_code_point(text, at))) != 0 && is_seen);
  }
  return visible;
}

std::vector<bool> covered_code_points(const Page& page) {
  const LineIndex index(page.document.text);
  std::vector<bool> covered(index.code_points(static_cast<uint32_t>(page.document.text.size())) + 1);
  for (const Sentence& sentence : page.sentences) {
    const Span span = source_span(page.blocks[static_cast<size_t>(sentence.block)], sentence.span);
    const uint32_t end = index.code_points(span.end);
    for (uint32_t i = index.code_points(span.begin); i < end; ++i) covered[i] = true;
  }
  return covered;
}

Share share_of(const std::filesystem::path& page_path, const std::vector<Unit>& units) {
  Result<Document> document = decode(page_path.filename().string(), read_file(page_path));
  REQUIRE(document);
  const Page page = read_page(*std::move(document));
  const std::vector<bool> covered = covered_code_points(page);
  const std::vector<bool> visible = visible_letters(page.document.text);
  Share share;
  for (const Unit& unit : units) {
    int letters = 0;
    int found = 0;
    for (uint32_t i = unit.begin; i < unit.end && i < visible.size(); ++i) {
      letters += visible[i];
      found += visible[i] && covered[i];
    }
    if (letters < 4) continue;
    ++share.all;
    const bool is_found = found * 10 >= letters * 8;
    share.found += is_found;
    INFO(page_path.filename().string(), " ", unit.begin, " ", unit.text);
    if (std::getenv("URAZUKE_SHOW_MISSES") != nullptr) WARN(is_found);
  }
  return share;
}

}  // namespace

TEST_CASE("the units of annotated pages are read") {
  const std::filesystem::path shared = std::filesystem::path(URAZUKE_SOURCE_DIR) / ".." / "shared";
  if (!std::filesystem::exists(shared / "pages")) {
    MESSAGE("skipped: no annotated pages at ", shared.string());
    return;
  }
  std::map<std::string, Share> shares;
  for (const auto& entry : std::filesystem::directory_iterator(shared / "pages")) {
    const std::filesystem::path units = shared / "gold" / (entry.path().stem().string() + ".units.tsv");
    if (!std::filesystem::exists(units)) continue;
    const Share share = share_of(entry.path(), read_units(units));
    Share& sum = shares[entry.path().extension().string()];
    sum.found += share.found;
    sum.all += share.all;
  }
  for (const auto& [format, share] : shares) {
    MESSAGE(format, ": ", share.found, " of ", share.all, " units read");
    CHECK(share.found * 1000 >= share.all * 970);
  }
}

}  // namespace urazuke
