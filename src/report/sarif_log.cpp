// The frame of a SARIF log: the tool with its rules and their help, the pages, what went wrong. Results and pages come
// in as JSON, a line each.
#include <array>
#include <set>

#include "report/formats.h"
#include "report/record.h"
#include "report/sarif_text.h"
#include "report/visible.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

// GitHub's limits.
constexpr uint32_t kMostTextCharacters = 1000;  // 1,024, and some are lost to escapes
constexpr size_t kMostTags = 20;

void write_text(std::string_view key, std::string_view text, JsonWriter& json) {
  json.key(key).open_object();
  json.key("text").string(text);
  json.close_object();
}

// The sections of the rule's page under their names, as Markdown; without the headings' marks it is plain text.
std::string help_of(const Rule& rule, const Lexicon& lexicon, Language language, std::string_view mark) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kSections = {
      {{"What it flags", "section-flags"},
       {"Why it matters", "section-why"},
       {"Legal basis", "section-basis"},
       {"Say instead", "section-instead"},
       {"Known limits", "section-limits"}}};
  std::string help;
  for (const auto& [section, label] : kSections) {
    const auto found = rule.sections.find(std::string(section));
    if (found == rule.sections.end()) continue;
    help += std::string(mark) + std::string(lexicon.messages.text(label, code_of(language))) + "\n\n" + found->second;
    if (!help.ends_with('\n')) help += '\n';
    help += '\n';
  }
  return help;
}

void write_tags(const Rule& rule, JsonWriter& json) {
  json.key("tags").open_array();
  json.string(rule.category);
  size_t count = 1;
  for (const std::string& family : rule.families) {
    if (family != rule.category && count++ < kMostTags) json.string(family);
  }
  json.close_array();
}

void write_rule(const Rule& rule, const Lexicon& lexicon, Language language, JsonWriter& json) {
  json.open_object();
  json.key("id").string(rule.id);
  json.key("name").string(rule.name);
  write_text("shortDescription", shortened(title_of(rule, language), kMostTextCharacters), json);
  const auto flags = rule.sections.find("What it flags");
  const std::string& full = flags == rule.sections.end() ? title_of(rule, language) : flags->second;
  write_text("fullDescription", shortened(full, kMostTextCharacters), json);
  json.key("help").open_object();
  json.key("text").string(help_of(rule, lexicon, language, ""));
  json.key("markdown").string(help_of(rule, lexicon, language, "## "));
  json.close_object();
  json.key("defaultConfiguration").open_object();
  json.key("level").string(sarif_level(rule.severity.value_or(Severity::warning)));
  json.close_object();
  json.key("properties").open_object();
  write_tags(rule, json);
  json.key("provisions").open_array();
  for (const int law : rule.basis) {
    json.string(provision_line(lexicon.laws[static_cast<size_t>(law)], lexicon, language));
  }
  json.close_array();
  json.close_object();
  json.close_object();
}

// Each rule once, in the wording of the first section that has it.
void write_rules(const std::vector<Section>& sections, JsonWriter& json) {
  std::set<std::string_view> written;
  json.key("rules").open_array();
  for (const Section& section : sections) {
    for (const Rule& rule : section.lexicon->rules) {
      if (written.insert(rule.id).second) write_rule(rule, *section.lexicon, section.language, json);
    }
  }
  json.close_array();
}

void write_driver(const std::vector<Section>& sections, const Run& run, JsonWriter& json) {
  json.key("tool").open_object();
  json.key("driver").open_object();
  json.key("name").string("urazuke");
  json.key("version").string(run.version);
  json.key("semanticVersion").string(run.version);
  json.key("language").string(code_of(run.language));
  write_rules(sections, json);
  json.key("properties").open_object();
  json.key("sha256").string(run.sha256);
  if (!sections.empty()) {
    json.key("lexiconVersion").string(sections.front().lexicon->version);
    json.key("lexiconSha256").string(sections.front().lexicon->sha256);
  }
  json.close_object();
  json.close_object();
  json.close_object();
}

void write_notification(std::string_view text, bool is_failure, JsonWriter& json) {
  json.open_object();
  json.key("level").string(is_failure ? "error" : "warning");
  write_sarif_message("message", visible(text), json);
  json.close_object();
}

void write_invocation(const SarifRun& content, const std::vector<Section>& sections, const Run& run, JsonWriter& json) {
  json.key("invocations").open_array();
  json.open_object();
  json.key("executionSuccessful").boolean(content.failures.empty());
  if (!run.time.empty()) json.key("startTimeUtc").string(run.time);
  json.key("toolExecutionNotifications").open_array();
  for (const std::string& failure : content.failures) write_notification(failure, true, json);
  if (content.left_out > 0 && !sections.empty()) {
    write_notification(sections.front().lexicon->messages.format("sarif-left-out", code_of(run.language),
                                                                 {std::to_string(content.left_out)}),
                       false, json);
  }
  json.close_array();
  json.close_object();
  json.close_array();
}

}  // namespace

std::string_view sarif_level(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

std::string shortened(std::string_view text, uint32_t count) {
  uint32_t at = 0;
  for (uint32_t seen = 0; at < text.size(); ++seen) {
    if (seen == count) return std::string(text.substr(0, at)) + "...";
    next_code_point(text, at);
  }
  return std::string(text);
}

void write_sarif_message(std::string_view key, std::string_view text, JsonWriter& json) {
  std::string escaped;
  for (const char c : shortened(text, kMostTextCharacters)) {
    if (c == '[' || c == ']' || c == '\\') escaped += '\\';
    if (c == '{' || c == '}') escaped += c;
    escaped += c;
  }
  write_text(key, escaped, json);
}

std::string sarif_log(const SarifRun& content, const std::vector<Section>& sections, const Run& run) {
  std::string out;
  JsonWriter json(out, JsonWriter::Style::compact);
  const auto lines = [&](std::string_view key, const auto& rows, const auto& text_of) {
    json.key(key).open_array();
    for (const auto& row : rows) json.raw_line(text_of(row));
    json.close_array();
  };
  json.open_object();
  json.key("$schema").string(
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
  json.key("version").string("2.1.0");
  json.key("runs").open_array();
  json.open_object();
  write_driver(sections, run, json);
  write_invocation(content, sections, run, json);
  json.key("columnKind").string("utf16CodeUnits");
  json.key("newlineSequences").open_array();
  for (const std::string_view sequence : {"\r\n", "\n", "\r"}) json.string(sequence);
  json.close_array();
  lines("artifacts", content.artifacts, [](const std::string& artifact) -> const std::string& { return artifact; });
  lines("results", content.results, [](const Entry& row) -> const std::string& { return row.text; });
  json.close_object();
  json.close_array();
  json.close_object();
  return out + "\n";
}

}  // namespace urazuke
