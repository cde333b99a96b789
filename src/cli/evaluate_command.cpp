#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/evaluate_challenge.h"
#include "cli/evaluate_table.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/places.h"
#include "evaluate/challenge.h"
#include "evaluate/gold.h"
#include "report/visible.h"
#include "text/decode.h"

namespace urazuke {

namespace {

std::string line(const char* what, const GoldPage& page, size_t unit) {
  const Label& gold = page.annotation.labels[unit];
  const std::string role = gold.flag == Flag::none ? fmt::format(" [{}]", name_of(gold.role)) : "";
  return fmt::format("{} {}:{}{} {}\n", what, visible(page.id), page.units[unit].number, role,
                     visible(page.units[unit].text));
}

// What should have been flagged, then what should not.
std::string list(const GoldPage& page, const Annotation& found) {
  std::string misses, noise;
  for (size_t i = 0; i < page.units.size(); ++i) {
    const Flag gold = page.annotation.labels[i].flag;
    const bool is_flagged = found.labels[i].flag != Flag::none;
    if (gold == Flag::must && !is_flagged) misses += line("MISS ", page, i);
    if (gold == Flag::none && is_flagged) noise += line("NOISE", page, i);
  }
  return misses + noise;
}

Result<Audit> audit_file(const std::string& path, const Lexicon& lexicon, Tokeniser& tokeniser) {
  const Result<std::string> bytes = read_bytes(path);
  if (!bytes) return bytes.error();
  Result<Document> document = decode(path, *bytes);
  if (!document) return document.error();
  return audit(std::move(*document), InputFormat::automatic, lexicon, tokeniser);
}

int evaluate_pages(const EvaluateOptions& options) {
  const Result<std::vector<GoldPage>> pages = read_gold(options.folder);
  if (!pages) return print_error(pages.error()), kExitTrouble;
  const std::shared_ptr<const Lexicon> lexicon = load_or_complain(options.lexicons);
  if (!lexicon) return kExitTrouble;
  Tokeniser tokeniser(*lexicon->dictionary, lexicon->vocabulary);
  std::vector<FigureRow> rows;
  Counts total;
  for (const GoldPage& page : *pages) {
    const Result<Audit> result = audit_file(page.path, *lexicon, tokeniser);
    if (!result) return print_error(result.error()), kExitTrouble;
    const Annotation found = annotation_of(page.units, *result);
    const Counts counts = compare(page.annotation, found);
    add(total, counts);
    rows.push_back({page.id, figures(counts)});
    if (options.show) write_output(list(page, found));
  }
  rows.push_back({"all", figures(total)});
  write_output(options.json ? json_of(rows) : table_of(rows));
  return checked_exit(kExitClean);
}

}  // namespace

int evaluate_command(const EvaluateOptions& options) {
  return is_challenge(options.folder) ? evaluate_challenge(options) : evaluate_pages(options);
}

int agreement_command(const AgreementOptions& options) {
  const Result<std::vector<TwiceAnnotated>> pages = read_both(options.first, options.second);
  if (!pages) return print_error(pages.error()), kExitTrouble;
  std::vector<FigureRow> rows;
  Counts total;
  for (const TwiceAnnotated& page : *pages) {
    const Counts counts = compare(page.first, page.second);
    add(total, counts);
    rows.push_back({page.id, agreement(counts)});
  }
  rows.push_back({"all", agreement(total)});
  write_output(options.json ? json_of(rows) : table_of(rows));
  return checked_exit(kExitClean);
}

}  // namespace urazuke
