// What the project promises about its own source.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "program.h"

using urazuke_test::file_text;
namespace fs = std::filesystem;

namespace {

const fs::path kRoot = URAZUKE_SOURCE_DIR;
constexpr std::array<std::string_view, 9> kRooms = {"text",  "page",   "language", "lexicon", "claims",
                                                    "audit", "report", "evaluate", "cli"};

std::vector<fs::path> files_of(const char* folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

size_t position_of(const std::string& room) {
  return static_cast<size_t>(std::find(kRooms.begin(), kRooms.end(), room) - kRooms.begin());
}

}  // namespace

TEST_CASE("src is ASCII: no Japanese hides in code") {
  for (const fs::path& path : files_of("src")) {
    const std::string text = file_text(path);
    CAPTURE(path.string());
    CHECK(std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
  }
}

TEST_CASE("a room includes only rooms before it") {
  const std::regex include("#include \"([a-z]+)/");
  for (const fs::path& path : files_of("src")) {
    const std::string room = path.parent_path().filename().string();
    if (room == "src") continue;  // main.cpp
    const std::string text = file_text(path);
    CAPTURE(path.string());
    REQUIRE(position_of(room) < kRooms.size());
    for (std::sregex_iterator match(text.begin(), text.end(), include), end; match != end; ++match) {
      CAPTURE(match->str());
      CHECK(position_of((*match)[1]) <= position_of(room));
    }
  }
}

TEST_CASE("only main, report and cli write output") {
  const std::regex writing("std::(cout|cerr|clog|printf|fprintf|puts|fputs)|[^n]printf\\(");
  for (const fs::path& path : files_of("src")) {
    const std::string room = path.parent_path().filename().string();
    if (room == "report" || room == "cli") continue;
    CAPTURE(path.string());
    CHECK_FALSE(std::regex_search(file_text(path), writing));
  }
}

TEST_CASE("every header says what it is, and is guarded") {
  for (const fs::path& path : files_of("src")) {
    if (path.extension() != ".h") continue;
    const std::string text = file_text(path);
    CAPTURE(path.string());
    CHECK(text.rfind("// ", 0) == 0);
    CHECK(text.find("\n#pragma once\n") != std::string::npos);
  }
}

TEST_CASE("every message has both wordings, with the same places to fill") {
  std::istringstream lines(file_text(kRoot / "lexicons/messages.tsv"));
  const std::regex place("\\{[0-9]\\}");
  const auto places = [&](const std::string& text) {
    return std::set<std::string>(std::sregex_token_iterator(text.begin(), text.end(), place), {});
  };
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    CAPTURE(line);
    const size_t first = line.find('\t'), second = line.rfind('\t');
    REQUIRE(first != std::string::npos);
    REQUIRE(second > first);
    CHECK(places(line.substr(first + 1, second - first - 1)) == places(line.substr(second + 1)));
    CHECK(second - first > 1);
    CHECK(second + 1 < line.size());
  }
}
