#include <re2/re2.h>

#include <array>

#include "lexicon/load.h"
#include "lexicon/tsv.h"
#include "text/normalise.h"

namespace urazuke {

namespace {

using Step = RewriteRow::Step;

constexpr std::array<std::string_view, 13> kLeaves = {"clause", "state", "noun",     "effect", "gain",
                                                      "act",    "verb",  "negative", "copula", "verbal",
                                                      "able",   "item",  "nothing"};
constexpr std::array<std::string_view, 11> kSteps = {"drop",    "replace", "replace-unapproved", "ending", "say",
                                                     "gain",    "topic",   "negative",           "plain",  "leave",
                                                     "contrast"};

template <size_t N>
int index_of(const std::array<std::string_view, N>& names, std::string_view name) {
  for (size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<int>(i);
  }
  return -1;
}

class RowReader {
 public:
  RowReader(const Row& row, std::vector<Error>& errors) : row_(row), errors_(errors) {}

  RewriteRow read() {
    RewriteRow result;
    result.where = row_.where;
    const int step = index_of(kSteps, row_.cells[0]);
    if (step < 0) fail("unknown step '" + row_.cells[0] + "'");
    result.step = static_cast<Step>(std::max(step, 0));
    result.with = row_.cells[2];
    result.example = normalise(row_.cells[3]).text;
    result.result = row_.cells[4];
    if (result.step == Step::say) {
      read_say(result);
    } else {
      read_pattern(result);
    }
    if (result.step == Step::ending) result.leaves = leaves_of(result.with);
    return result;
  }

 private:
  void fail(const std::string& what) { errors_.push_back({row_.where, what, "see the head of the file"}); }

  Leaves leaves_of(std::string_view name) {
    const int leaves = index_of(kLeaves, name);
    if (leaves < 0) fail("unknown word '" + std::string(name) + "'");
    return static_cast<Leaves>(std::max(leaves, 0));
  }

  // "clause none", "clause none topic"
  void read_say(RewriteRow& result) {
    const std::string& cell = row_.cells[1];
    const size_t blank = cell.find(' ');
    const size_t second = blank == std::string::npos ? blank : cell.find(' ', blank + 1);
    if (blank == std::string::npos) return fail("'" + cell + "' names no level of evidence");
    result.leaves = leaves_of(cell.substr(0, blank));
    result.level = read_word<EvidenceLevel>(row_.where, cell.substr(blank + 1, second - blank - 1), errors_);
    result.takes_topic = second != std::string::npos && cell.substr(second + 1) == "topic";
    if (!result.with.starts_with("{0}")) fail("'" + result.with + "' does not begin with {0}");
  }

  void read_pattern(RewriteRow& result) {
    std::string pattern = row_.cells[1];
    const bool is_whole = result.step == Step::negative || result.step == Step::plain;
    if (result.step == Step::ending) pattern = "(?:" + pattern + ")$";
    if (is_whole) pattern = "^(?:" + pattern + ")$";
    re2::RE2::Options options;
    options.set_log_errors(false);
    auto expression = std::make_shared<re2::RE2>(pattern, options);
    if (!expression->ok()) return fail("the expression cannot be read: " + expression->error());
    std::string problem;
    if (!expression->CheckRewriteString(result.with, &problem)) return fail(problem);
    result.pattern = std::move(expression);
  }

  const Row& row_;
  std::vector<Error>& errors_;
};

}  // namespace

std::string_view name_of(Leaves value) { return kLeaves[static_cast<size_t>(value)]; }

std::optional<std::string> replaced(const RewriteRow& row, const std::string& text) {
  std::string result = text;
  if (!row.pattern || !re2::RE2::Replace(&result, *row.pattern, row.with)) return std::nullopt;
  return result;
}

void load_rewrites(const std::string& folder, bool required, Lexicon& lexicon, std::vector<Error>& errors) {
  const Table table =
      read_table(folder, "rewrites.tsv", {"step", "pattern", "with", "example", "result"}, required, errors);
  std::vector<RewriteRow> rows;
  for (const Row& row : table.rows) rows.push_back(RowReader(row, errors).read());
  // The lines of a later folder come first, so that they decide.
  lexicon.rewrites.insert(lexicon.rewrites.begin(), rows.begin(), rows.end());
}

}  // namespace urazuke
