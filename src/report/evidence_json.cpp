#include "lexicon/tsv.h"
#include "report/evidence.h"

namespace urazuke {

namespace {

const Evidence& row_of(const Lexicon& lexicon, int row) { return lexicon.evidence[static_cast<size_t>(row)]; }

std::string_view id_of(const Lexicon& lexicon, int intervention) {
  return lexicon.interventions[static_cast<size_t>(intervention)].id;
}

void write_rows(std::string_view key, const std::vector<int>& rows, const Lexicon& lexicon, JsonWriter& json) {
  json.key(key).open_array();
  for (const int row : rows) write_evidence_row(row_of(lexicon, row), lexicon, json);
  json.close_array();
}

void write_phrasing(const Phrasing& phrasing, const EvidenceSheet& sheet, const Lexicon& lexicon, Language language,
                    JsonWriter& json) {
  json.open_object();
  json.key("strength").string(name_of(phrasing.strength));
  json.key("stated_evidence").string(name_of(phrasing.stated));
  json.key("verdict").string(name_of(phrasing.appraisal.verdict));
  json.key("severity").string(name_of(phrasing.appraisal.severity));
  json.key("policy").string(phrasing.appraisal.policy);
  json.key("sample").string(sample_of(phrasing, sheet, lexicon, language));
  json.close_object();
}

void write_sheet(const EvidenceSheet& sheet, const Lexicon& lexicon, Language language, JsonWriter& json) {
  const Outcome& outcome = lexicon.outcomes[static_cast<size_t>(sheet.outcome)];
  json.open_object();
  json.key("id").string(outcome.id);
  json.key("name").string(outcome.name);
  json.key("class").string(name_of(outcome.outcome_class));
  json.key("known_evidence");
  sheet.phrasings.empty() ? json.null() : json.string(name_of(sheet.known.level));
  json.key("known_of");
  sheet.known.of < 0 ? json.null() : json.string(id_of(lexicon, sheet.known.of));
  write_rows("evidence", sheet.known.rows, lexicon, json);
  write_rows("broader", sheet.broader, lexicon, json);
  write_rows("others", sheet.others, lexicon, json);
  write_rows("regulatory", sheet.regulatory, lexicon, json);
  json.key("phrasings").open_array();
  for (const Phrasing& phrasing : sheet.phrasings) write_phrasing(phrasing, sheet, lexicon, language, json);
  json.close_array();
  json.key("strongest");
  const Phrasing* best = strongest(sheet);
  best == nullptr ? json.null() : write_phrasing(*best, sheet, lexicon, language, json);
  json.close_object();
}

}  // namespace

void write_evidence_row(const Evidence& row, const Lexicon& lexicon, JsonWriter& json) {
  json.open_object();
  json.key("id").string(row.id);
  json.key("intervention").string(id_of(lexicon, row.intervention));
  json.key("outcome").string(lexicon.outcomes[static_cast<size_t>(row.outcome)].id);
  json.key("kind").string(row.kind);
  json.key("level").string(name_of(row.level));
  json.key("direction").string(row.direction);
  json.key("route").string(row.route);
  json.key("population").string(row.population);
  json.key("participants");
  row.participants > 0 ? json.number(static_cast<uint64_t>(row.participants)) : json.null();
  json.key("year").string(row.year);
  json.key("sources").open_array();
  for (const std::string& source : split_list(row.source)) json.string(source);
  json.close_array();
  json.key("url").string(row.url);
  json.key("checked").string(row.checked);
  json.key("status").string(row.status);
  json.key("summary").string(row.summary);
  json.close_object();
}

void write_evidence_json(int intervention, const std::vector<EvidenceSheet>& sheets, const Lexicon& lexicon,
                         Language language, std::string& out) {
  JsonWriter json(out, JsonWriter::Style::indented);
  const Intervention& treatment = lexicon.interventions[static_cast<size_t>(intervention)];
  json.open_object();
  json.key("schema").string("urazuke.evidence/1");
  json.key("lexicon").open_object();
  json.key("version").string(lexicon.version);
  json.key("sha256").string(lexicon.sha256);
  json.close_object();
  json.key("intervention").open_object();
  json.key("id").string(treatment.id);
  json.key("name").string(treatment.name);
  json.key("approval").string(treatment.approval);
  json.key("kinds").open_array();  // broader ones, the nearest first
  for (int at = treatment.parent; at >= 0; at = lexicon.interventions[static_cast<size_t>(at)].parent) {
    json.string(id_of(lexicon, at));
  }
  json.close_array();
  json.close_object();
  json.key("outcomes").open_array();
  for (const EvidenceSheet& sheet : sheets) write_sheet(sheet, lexicon, language, json);
  json.close_array();
  json.close_object();
  out += '\n';
}

}  // namespace urazuke
