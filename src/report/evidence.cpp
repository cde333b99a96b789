#include "report/evidence.h"

#include <algorithm>

#include "lexicon/tsv.h"
#include "report/paint.h"
#include "report/visible.h"
#include "text/line_index.h"

namespace urazuke {

namespace {

constexpr uint32_t kColumns = 34;  // of a table; the longest of the verdicts in messages.tsv fits

struct EvidenceQuestion {
  const Lexicon& lexicon;
  TerminalStyle style;
  Paint paint;

  std::string word(std::string_view id, const std::vector<std::string>& arguments = {}) const {
    return lexicon.messages.format(id, code_of(style.language), arguments);
  }
  std::string name(std::string_view prefix, std::string_view value) const { return word(std::string(prefix) += value); }
  const std::string& intervention(int index) const { return lexicon.interventions[static_cast<size_t>(index)].name; }
  const std::string& outcome(int index) const { return lexicon.outcomes[static_cast<size_t>(index)].name; }
  const Evidence& row(int index) const { return lexicon.evidence[static_cast<size_t>(index)]; }
};

std::string in_columns(const std::string& text, uint32_t columns) {
  const std::string blanks = padding(text, columns);
  return text + (blanks.empty() ? " " : blanks);
}

void write_label(const EvidenceQuestion& c, std::string_view label, const std::string& text, std::string& out) {
  out += "    " + c.paint.bold(c.word(label) + ":") + " " + visible(text) + "\n";
}

std::string joined(const EvidenceQuestion& c, const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) {
    if (!part.empty()) text += (text.empty() ? "" : c.word("list-separator")) + part;
  }
  return text;
}

// Route, population, number: what of it is on file.
std::string studied(const EvidenceQuestion& c, const Evidence& row) {
  const bool has_number = row.participants > 0;
  return joined(c, {row.route, row.population,
                    has_number ? c.word("evidence-participants", {std::to_string(row.participants)}) : ""});
}

// Level and direction; where nothing was found there is no direction.
std::string finding_of(const EvidenceQuestion& c, const Evidence& row) {
  return joined(
      c, {c.name("level-", name_of(row.level)), row.direction == "n/a" ? "" : c.name("direction-", row.direction)});
}

void write_row(const EvidenceQuestion& c, const Evidence& row, std::string& out) {
  out +=
      "  " + c.paint.bold(row.id) + " " + visible(c.intervention(row.intervention)) + ": " + finding_of(c, row) + "\n";
  out += "    " + visible(row.summary) + "\n";
  if (const std::string text = studied(c, row); !text.empty()) write_label(c, "evidence-studied", text, out);
  const std::vector<std::string> sources = split_list(row.source);
  for (const std::string& source : sources) write_label(c, "evidence-source", source, out);
  if (sources.empty()) write_label(c, "evidence-source", c.word("no-source"), out);
  if (!row.url.empty()) out += "    " + visible(row.url) + "\n";
  write_label(c, "evidence-year", row.year.empty() ? c.word("evidence-no-date") : row.year, out);
  write_label(c, "evidence-checked", row.checked.empty() ? c.word("evidence-no-date") : row.checked, out);
  write_label(c, "evidence-status", c.name("status-", row.status), out);
}

void write_rows(const EvidenceQuestion& c, std::string_view title, const std::vector<int>& rows, std::string& out) {
  if (rows.empty()) return;
  out += "\n" + c.paint.bold(c.word(title)) + "\n";
  for (const int row : rows) write_row(c, c.row(row), out);
}

// Of other treatments a line each is enough: they say nothing of this one.
void write_others(const EvidenceQuestion& c, const std::vector<int>& rows, std::string& out) {
  if (rows.empty()) return;
  out += "\n" + c.paint.bold(c.word("evidence-others")) + "\n";
  for (const int index : rows) {
    const Evidence& row = c.row(index);
    out += "  " + row.id + " " + visible(c.intervention(row.intervention)) + ": " +
           visible(joined(c, {finding_of(c, row), row.route})) + " [" +
           visible(row.source.empty() ? c.word("no-source") : row.source) + "]\n";
  }
}

void write_cautions(const EvidenceQuestion& c, const EvidenceSheet& sheet, std::string& out) {
  const auto any = [&](auto holds) {
    return std::any_of(sheet.known.rows.begin(), sheet.known.rows.end(), [&](int row) { return holds(c.row(row)); });
  };
  if (any([](const Evidence& row) { return row.direction == "null"; })) out += "  " + c.word("caution-null") + "\n";
  if (any([](const Evidence& row) { return row.direction == "mixed"; })) out += "  " + c.word("caution-mixed") + "\n";
  if (any([](const Evidence& row) { return row.source.empty(); })) out += "  " + c.word("caution-unsourced") + "\n";
  if (any([&](const Evidence& row) { return row.intervention != sheet.intervention; })) {
    out += "  " + c.word("caution-broader", {c.intervention(sheet.known.of)}) + "\n";
  }
}

void write_phrasings(const EvidenceQuestion& c, const EvidenceSheet& sheet, std::string& out) {
  if (sheet.phrasings.empty()) return;
  out += "\n" + c.paint.bold(c.word("evidence-wordings")) + "\n";
  for (const Phrasing& phrasing : sheet.phrasings) {
    const Appraisal& appraisal = phrasing.appraisal;
    const std::string verdict =
        c.name("verdict-", name_of(appraisal.verdict)) + "/" + c.name("severity-", name_of(appraisal.severity));
    out += "  " + c.paint.severity(appraisal.severity, in_columns(verdict, kColumns)) +
           visible(sample_of(phrasing, sheet, c.lexicon, c.style.language)) +
           (appraisal.policy.empty() ? "" : " (" + appraisal.policy + ")") + "\n";
  }
  const Phrasing* best = strongest(sheet);
  out += "\n" + c.paint.bold(c.word(best == nullptr ? "evidence-no-wording" : "evidence-strongest")) + " " +
         visible(best == nullptr ? sample_of_none(sheet, c.lexicon, c.style.language)
                                 : sample_of(*best, sheet, c.lexicon, c.style.language)) +
         "\n";
  write_cautions(c, sheet, out);
}

std::string strongest_word(const EvidenceQuestion& c, const EvidenceSheet& sheet) {
  if (sheet.phrasings.empty()) return "-";
  const Phrasing* best = strongest(sheet);
  if (best == nullptr) return c.word("evidence-nothing");
  const std::string strength = c.name("strength-", name_of(best->strength));
  return best->stated == EvidenceLevel::none ? strength : strength + "+" + c.name("level-", name_of(best->stated));
}

// A harm, or a topic of regulation, has rows but no level that would back a benefit.
std::string level_word(const EvidenceQuestion& c, const EvidenceSheet& sheet) {
  if (!sheet.phrasings.empty()) return c.name("level-", name_of(sheet.known.level));
  return c.word(sheet.known.rows.empty() ? "evidence-regulatory" : "evidence-safety");
}

std::vector<int> rows_shown(const EvidenceSheet& sheet) {
  std::vector<int> rows = sheet.known.rows;
  rows.insert(rows.end(), sheet.regulatory.begin(), sheet.regulatory.end());
  return rows;
}

// The noun of a gain: "wrinkles" become "betterment of wrinkles", a benefit names itself.
std::string gain(const Outcome& outcome, const Lexicon& lexicon, std::string_view language) {
  constexpr std::string_view kIds[] = {"gain-good", "gain-bad", "gain-benefit"};
  return lexicon.messages.format(kIds[static_cast<size_t>(outcome.valence)], language, {outcome.name});
}

}  // namespace

std::string sample_of(const Phrasing& phrasing, const EvidenceSheet& sheet, const Lexicon& lexicon, Language language) {
  const Outcome& outcome = lexicon.outcomes[static_cast<size_t>(sheet.outcome)];
  const bool has_level = phrasing.stated != EvidenceLevel::none;
  const std::string id = std::string(has_level ? "sample-level-" : "sample-") +
                         std::string(has_level ? name_of(phrasing.stated) : name_of(phrasing.strength));
  return lexicon.messages.format(
      id, code_of(language),
      {lexicon.interventions[static_cast<size_t>(sheet.intervention)].name, gain(outcome, lexicon, code_of(language))});
}

std::string sample_of_none(const EvidenceSheet& sheet, const Lexicon& lexicon, Language language) {
  const Outcome& outcome = lexicon.outcomes[static_cast<size_t>(sheet.outcome)];
  return lexicon.messages.format(
      "sample-none", code_of(language),
      {lexicon.interventions[static_cast<size_t>(sheet.intervention)].name, gain(outcome, lexicon, code_of(language))});
}

void write_evidence(const EvidenceSheet& sheet, const Lexicon& lexicon, TerminalStyle style, std::string& out) {
  const EvidenceQuestion c{lexicon, style, Paint{style.colour}};
  out += c.paint.bold(c.word("evidence-title", {c.intervention(sheet.intervention), c.outcome(sheet.outcome)})) + "\n";
  if (!sheet.phrasings.empty()) out += c.word("evidence-known") + ": " + level_word(c, sheet) + "\n";
  const bool is_own = sheet.known.of == sheet.intervention;
  if (sheet.known.rows.empty()) {
    out += c.word(sheet.known.level == EvidenceLevel::unknown ? "evidence-not-on-file" : "evidence-no-row") + "\n";
  }
  write_rows(c, is_own ? "evidence-own" : "evidence-nearest", sheet.known.rows, out);
  write_rows(c, "evidence-broader", sheet.broader, out);
  write_rows(c, "evidence-regulatory", sheet.regulatory, out);
  write_others(c, sheet.others, out);
  write_phrasings(c, sheet, out);
}

void write_evidence_list(int intervention, const std::vector<EvidenceSheet>& sheets, const Lexicon& lexicon,
                         TerminalStyle style, std::string& out) {
  const EvidenceQuestion c{lexicon, style, Paint{style.colour}};
  out += c.paint.bold(c.intervention(intervention)) + "\n";
  if (sheets.empty()) out += c.word("evidence-unknown") + "\n";
  for (const EvidenceSheet& sheet : sheets) {
    out += "  " + in_columns(visible(c.outcome(sheet.outcome)), kColumns) + in_columns(level_word(c, sheet), kColumns) +
           in_columns(strongest_word(c, sheet), kColumns);
    bool has_source = true;
    for (const int row : rows_shown(sheet)) {
      out += c.row(row).id + " ";
      has_source = has_source && !c.row(row).source.empty();
    }
    if (!has_source) out += c.word("no-source") + " ";
    out.back() = '\n';
  }
}

}  // namespace urazuke
