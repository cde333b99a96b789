#include <fmt/format.h>

#include <cmath>

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/places.h"
#include "evaluate/gold.h"
#include "report/visible.h"
#include "text/decode.h"

namespace urazuke {

namespace {

struct Row {
  std::string page;
  std::vector<std::pair<std::string, double>> figures;
};

// The table of score.py, figure by figure.
std::string table(const std::vector<Row>& rows) {
  std::string out = fmt::format("{:<6}", "page");
  for (size_t i = 0; i < rows.back().figures.size(); ++i) {
    out += fmt::format("{}{:>16}", i == 0 ? "" : " ", rows.back().figures[i].first.substr(0, 15));
  }
  for (const Row& row : rows) {
    out += fmt::format("\n{:<6}", row.page);
    for (size_t i = 0; i < row.figures.size(); ++i) {
      out += fmt::format("{}{:>16.3f}", i == 0 ? "" : " ", row.figures[i].second);
    }
  }
  return out + "\n";
}

// As Python prints a float: 1.0 and NaN.
std::string number(double value) {
  if (std::isnan(value)) return "NaN";
  const std::string digits = fmt::format("{}", value);
  return digits.find_first_of(".e") == std::string::npos ? digits + ".0" : digits;
}

std::string json(const std::vector<Row>& rows) {
  std::string out = "{";
  for (const Row& row : rows) {
    out += fmt::format("{}\"{}\": {{", out.size() == 1 ? "" : ", ", row.page);
    for (size_t i = 0; i < row.figures.size(); ++i) {
      out += fmt::format("{}\"{}\": {}", i == 0 ? "" : ", ", row.figures[i].first, number(row.figures[i].second));
    }
    out += "}";
  }
  return out + "}\n";
}

std::string list(const GoldPage& page, const PageScore& score) {
  std::string out;
  for (const Unit* unit : score.misses) out += fmt::format("MISS  {}:{} {}\n", page.id, unit->number, unit->text);
  for (const Unit* unit : score.noise) {
    out += fmt::format("NOISE {}:{} [{}] {}\n", page.id, unit->number, unit->role, unit->text);
  }
  return out;
}

Result<Audit> audit_file(const std::string& path, const Lexicon& lexicon, Tokeniser& tokeniser) {
  const Result<std::string> bytes = read_bytes(path);
  if (!bytes) return bytes.error();
  Result<Document> document = decode(path, *bytes);
  if (!document) return document.error();
  return audit(std::move(*document), InputFormat::automatic, lexicon, tokeniser);
}

}  // namespace

int evaluate_command(const EvaluateOptions& options) {
  const Result<std::vector<GoldPage>> pages = read_gold(options.folder);
  if (!pages) {
    print_error(pages.error());
    return kExitTrouble;
  }
  const std::shared_ptr<const Lexicon> lexicon = load_or_complain(options.lexicons);
  if (!lexicon) return kExitTrouble;
  Tokeniser tokeniser(*lexicon->dictionary, lexicon->vocabulary);
  std::vector<Row> rows;
  Counts total;
  for (const GoldPage& page : *pages) {
    const Result<Audit> result = audit_file(page.path, *lexicon, tokeniser);
    if (!result) {
      print_error(result.error());
      return kExitTrouble;
    }
    const PageScore score = score_page(page.units, page.disclosures, *result);
    add(total, score.counts);
    rows.push_back({page.id, figures(score.counts)});
    if (options.show) write_output(list(page, score));
  }
  rows.push_back({"all", figures(total)});
  write_output(options.json ? json(rows) : table(rows));
  return checked_exit(kExitClean);
}

}  // namespace urazuke
