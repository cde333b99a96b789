#include "cli/evaluate_challenge.h"

#include <fmt/format.h>

#include "cli/output.h"
#include "cli/places.h"
#include "evaluate/challenge.h"
#include "report/json_writer.h"
#include "report/visible.h"
#include "text/decode.h"

namespace urazuke {

namespace {

struct Tally {
  std::string phenomenon;
  uint64_t lines = 0, right = 0, claims_right = 0, flag_right = 0;
};

double share(uint64_t part, const Tally& tally) {
  return tally.lines == 0 ? 0 : static_cast<double>(part) / static_cast<double>(tally.lines);
}

void count(const Reading& expected, const Reading& found, Tally& tally) {
  ++tally.lines;
  tally.right += found == expected;
  tally.claims_right += found.claims == expected.claims;
  tally.flag_right += found.is_flagged == expected.is_flagged;
}

std::string table(const std::vector<Tally>& tallies) {
  std::string out = fmt::format("{:<22} {:>5} {:>5} {:>5} {:>7} {:>7} {:>7}\n", "phenomenon", "pairs", "lines", "right",
                                "share", "claims", "flag");
  for (const Tally& t : tallies) {
    out += fmt::format("{:<22} {:>5} {:>5} {:>5} {:>7.3f} {:>7.3f} {:>7.3f}\n", visible(t.phenomenon), t.lines / 2,
                       t.lines, t.right, share(t.right, t), share(t.claims_right, t), share(t.flag_right, t));
  }
  return out;
}

std::string json(const std::vector<Tally>& tallies) {
  std::string out = "{";
  for (const Tally& t : tallies) {
    if (out.size() > 1) out += ", ";
    append_json_string(out, t.phenomenon);
    out +=
        fmt::format(R"(: {{"pairs": {}, "lines": {}, "right": {}, "share": {}, "claims": {}, "flag": {}}})",
                    t.lines / 2, t.lines, t.right, share(t.right, t), share(t.claims_right, t), share(t.flag_right, t));
  }
  return out + "}\n";
}

std::string wrong(const ChallengeLine& line, const Reading& found) {
  return fmt::format("{}: {}  {} / {}\n    expected  {}\n    found     {}\n", visible(line.where), visible(line.id),
                     visible(line.context), visible(line.sentence), text_of(line.expected), text_of(found));
}

}  // namespace

int evaluate_challenge(const EvaluateOptions& options) {
  const Result<std::vector<ChallengeLine>> lines = read_challenge(options.folder);
  if (!lines) return print_error(lines.error()), kExitTrouble;
  const std::shared_ptr<const Lexicon> lexicon = load_or_complain(options.lexicons);
  if (!lexicon) return kExitTrouble;
  Tokeniser tokeniser(*lexicon->dictionary, lexicon->vocabulary);
  std::vector<Tally> tallies;
  Tally all{"all"};
  for (const ChallengeLine& line : *lines) {
    Result<Document> document = decode(line.where, line.page, "UTF-8");
    if (!document) return print_error(document.error()), kExitTrouble;
    if (document->text != line.page) {
      print_error({line.where, "not valid UTF-8", "save the table as UTF-8"});
      return kExitTrouble;
    }
    const Reading found = reading_of(line, audit(std::move(*document), InputFormat::html, *lexicon, tokeniser));
    if (tallies.empty() || tallies.back().phenomenon != line.phenomenon) tallies.push_back({line.phenomenon});
    count(line.expected, found, tallies.back());
    count(line.expected, found, all);
    if (options.show && found != line.expected) write_output(wrong(line, found));
  }
  tallies.push_back(all);
  write_output(options.json ? json(tallies) : table(tallies));
  return checked_exit(kExitClean);
}

}  // namespace urazuke
