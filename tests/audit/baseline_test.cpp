#include "audit/baseline.h"

#include <doctest/doctest.h>

namespace urazuke {
namespace {

const std::string kEntry =
    R"({"fingerprint": "0123456789abcdef", "rule": "URZ020", "excerpt": "必ず", "reason": "旧", "owner": "広報",)"
    R"( "expires": "2027-03-31"})";

std::string whole(const std::string& entries) {
  return "{\"schema\": \"urazuke.baseline/1\",\n\"files\": {\"a.html\":\n" + entries + "}}";
}

std::string faults_of(const std::string& text) {
  std::vector<Error> errors;
  read_baseline(text, "b.json", errors);
  std::string lines;
  for (const Error& error : errors) lines += error.where + ": " + error.what + " (" + error.hint + ")\n";
  return lines;
}

TEST_CASE("what is written is read back") {
  Baseline baseline;
  baseline.files["b/c.md"] = {{"0123456789abcdef", "URZ020", "必ず\"\n", "旧", "広報", "2027-03-31"}};
  baseline.files["a.html"] = {{"00000000000000ff", "URZ030", "", "", "", ""}};
  std::vector<Error> errors;
  const std::string text = write_baseline(baseline);
  const Baseline read = read_baseline(text, "b.json", errors);
  CHECK(errors.empty());
  CHECK(write_baseline(read) == text);
  CHECK(read.files.at("b/c.md").front().excerpt == "必ず\"\n");
  CHECK(read.files.at("b/c.md").front().source == "b.json:15");
}

TEST_CASE("faults are told with their lines and what was meant") {
  struct Row {
    std::string text, faults;
  };
  const std::string anew = " (write it anew with 'urazuke baseline')\n";
  const Row rows[] = {
      {whole("[" + kEntry + "]"), ""},
      {whole("[" + kEntry + "," + kEntry + "]"), ""},  // each stands for one finding
      {"[]", "b.json:1: 'the file' is a list, not an object" + anew},
      {"{\"files\": {}}", "b.json:1: is no urazuke.baseline/1" + anew},
      {"{\"schema\": \"urazuke.baseline/2\",\"files\": {}}", "b.json:1: is no urazuke.baseline/1" + anew},
      {"{\"schema\": \"urazuke.baseline/1\"}", "b.json:1: 'files' is missing" + anew},
      {whole("{}"), "b.json:2: 'a.html' is an object, not a list" + anew},
      {whole("[7]"), "b.json:3: 'an entry' is a number, not an object" + anew},
      {whole("[{}]"), "b.json:3: 'fingerprint' is not sixteen hex digits" + anew},
      {whole(R"([{"fingerprint": "0123456789ABCDEF"}])"), "b.json:3: 'fingerprint' is not sixteen hex digits" + anew},
      {whole("[{\"fingerprint\": \"0123456789abcdef\",\n\"expire\": \"2027\"}]"),
       "b.json:4: unknown key 'expire' (did you mean 'expires'?)\n"},
      {whole("[{\"fingerprint\": \"0123456789abcdef\",\n\"expires\": \"soon\"}]"),
       "b.json:3: 'soon' is no date (write such as 2027-03-31, the last day)\n"},
      {whole("[{\"fingerprint\": \"0123456789abcdef\",\n\"reason\": 3}]"),
       "b.json:4: 'reason' is a number, not a string (write it in quotation marks)\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(faults_of(row.text) == row.faults);
  }
  CHECK(faults_of(std::string((16u << 20) + 1, ' ')) == "b.json: larger than 16384 KiB (such a file is smaller)\n");
}

}  // namespace
}  // namespace urazuke
