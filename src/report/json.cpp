#include <set>

#include "report/evidence.h"
#include "report/record.h"
#include "report/report.h"
#include "report/suppression.h"
#include "text/line_index.h"

namespace urazuke {

namespace {

void write_span(const JsonPage& c, Span span) {
  c.json.open_object();
  c.json.key("start").number(c.lines.code_points(span.begin));
  c.json.key("end").number(c.lines.code_points(span.end));
  c.json.close_object();
}

void write_place(const JsonPage& c, std::string_view key, uint32_t byte) {
  const Place place = c.lines.place(byte);
  c.json.key(key).open_object();
  c.json.key("line").number(place.line);
  c.json.key("column").number(place.column);
  c.json.close_object();
}

void write_or_null(const JsonPage& c, std::string_view text) { text.empty() ? c.json.null() : c.json.string(text); }

void write_source(const JsonPage& c) {
  const Document& document = c.audit.page.document;
  c.json.key("source").open_object();
  c.json.key("name").string(document.name);
  c.json.key("sha256").string(document.sha256);
  c.json.key("encoding").string(document.encoding);
  c.json.key("bytes").number(document.byte_count);
  c.json.key("length").number(c.lines.code_points(static_cast<uint32_t>(document.text.size())));
  c.json.key("images_without_text").number(c.audit.page.images_without_text);
  c.json.key("url");
  write_or_null(c, document.url);
  c.json.close_object();
  c.json.key("lexicon").open_object();
  c.json.key("version").string(c.lexicon.version);
  c.json.key("sha256").string(c.lexicon.sha256);
  c.json.close_object();
  c.json.key("program").open_object();
  c.json.key("name").string("urazuke");
  c.json.key("version").string(c.run.version);
  c.json.key("sha256").string(c.run.sha256);
  c.json.close_object();
  c.json.key("time");
  write_or_null(c, c.run.time);
}

void write_warnings(const JsonPage& c) {
  c.json.key("warnings").open_array();
  for (const Warning& warning : c.audit.page.document.warnings) {
    c.json.open_object();
    c.json.key("id").string(warning.id);
    c.json.key("message").string(c.lexicon.messages.format(warning.id, code_of(c.run.language), warning.arguments));
    c.json.close_object();
  }
  c.json.close_array();
}

// The file that decided something, and which rules it turned off.
void write_configuration(const JsonPage& c) {
  const AuditSettings& settings = c.audit.settings;
  c.json.key("configuration");
  if (settings.configuration.empty()) return c.json.null();
  c.json.open_object();
  c.json.key("file").string(settings.configuration);
  c.json.key("rules_off").open_array();
  for (size_t rule = 0; rule < settings.rules.size(); ++rule) {
    if (settings.rules[rule].is_off) c.json.string(c.lexicon.rules[rule].id);
  }
  c.json.close_array();
  c.json.key("severities").open_array();
  for (size_t rule = 0; rule < settings.rules.size(); ++rule) {
    if (!settings.rules[rule].severity) continue;
    c.json.open_object();
    c.json.key("rule").string(c.lexicon.rules[rule].id);
    c.json.key("severity").string(name_of(*settings.rules[rule].severity));
    c.json.close_object();
  }
  c.json.close_array();
  c.json.close_object();
}

// What ran, on how much text: found, passed and not run are never one list.
void write_done(const JsonPage& c) {
  const ReadText read = read_text(c.audit);
  c.json.key("done").open_object();
  c.json.key("statements").number(read.statements);
  c.json.key("characters").number(read.characters);
  c.json.key("rules").open_object();
  for (const RuleResult result : {RuleResult::found, RuleResult::passed, RuleResult::not_run}) {
    c.json.key(name_of(result)).open_array();
    for (size_t rule = 0; rule < c.audit.results.size(); ++rule) {
      if (c.audit.results[rule] == result) c.json.string(c.lexicon.rules[rule].id);
    }
    c.json.close_array();
  }
  c.json.close_object();
  Summary counts;
  add(counts, c.audit);
  c.json.key("findings").open_object();
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    c.json.key(name_of(severity)).number(counts.findings[static_cast<size_t>(severity)]);
  }
  c.json.key("suppressed").number(suppressed(counts));
  c.json.close_object();
  c.json.close_object();
}

void write_open_points(const JsonPage& c) {
  c.json.key("needs_person").open_array();
  for (const OpenPoint& point : c.audit.open_points) {
    c.json.open_object();
    c.json.key("id").string(point.id);
    c.json.key("message").string(c.lexicon.messages.format(point.id, code_of(c.run.language), point.arguments));
    c.json.key("span");
    point.span ? write_span(c, *point.span) : c.json.null();
    c.json.close_object();
  }
  c.json.close_array();
}

void write_origins(const JsonPage& c, const Claim& claim) {
  c.json.key("from").open_array();
  for (const Inherited& inherited : claim.from) {
    c.json.open_object();
    c.json.key("what").string(name_of(inherited.what));
    c.json.key("from").string(name_of(inherited.from));
    c.json.key("span");
    write_span(c, inherited.span);
    c.json.close_object();
  }
  c.json.close_array();
}

void write_claim(const JsonPage& c, size_t index) {
  const Claim& claim = c.audit.claims[index];
  const Appraisal& appraisal = c.audit.appraisals[index];
  c.json.open_object();
  c.json.key("id").number(index);
  c.json.key("kind").string(name_of(claim.kind));
  c.json.key("intervention").string(claim.intervention);
  c.json.key("outcome").string(claim.outcome);
  c.json.key("strength").string(name_of(claim.strength));
  c.json.key("stated_evidence").string(name_of(claim.stated));
  c.json.key("known_evidence").string(name_of(appraisal.known));
  c.json.key("negated").boolean(claim.negated);
  c.json.key("verdict").string(name_of(appraisal.verdict));
  c.json.key("policy").string(appraisal.policy);
  c.json.key("span");
  write_span(c, claim.span);
  write_origins(c, claim);
  c.json.key("cited").open_array();
  for (const int row : claim.cited) c.json.string(c.lexicon.evidence[static_cast<size_t>(row)].id);
  c.json.close_array();
  c.json.key("evidence").open_array();
  for (const int row : appraisal.evidence) c.json.string(c.lexicon.evidence[static_cast<size_t>(row)].id);
  c.json.close_array();
  c.json.close_object();
}

// The rows that the claims name, each once: a reader of the report sees their sources, and which have none.
void write_evidence_rows(const JsonPage& c) {
  std::set<int> rows;
  for (const Claim& claim : c.audit.claims) rows.insert(claim.cited.begin(), claim.cited.end());
  for (const Appraisal& appraisal : c.audit.appraisals)
    rows.insert(appraisal.evidence.begin(), appraisal.evidence.end());
  c.json.key("evidence").open_array();
  for (const int row : rows) write_evidence_row(c.lexicon.evidence[static_cast<size_t>(row)], c.lexicon, c.json);
  c.json.close_array();
}

void write_position(const JsonPage& c, const std::optional<Span>& span) {
  if (!span) {
    for (const std::string_view name : {"span", "start", "end", "excerpt"}) c.json.key(name).null();
    return;
  }
  c.json.key("span");
  write_span(c, *span);
  write_place(c, "start", span->begin);
  write_place(c, "end", span->end);
  c.json.key("excerpt").string(slice(c.audit.page.document.text, *span));
}

void write_other(const JsonPage& c, const Finding& finding) {
  if (!finding.other) return;
  c.json.key("contradicts").open_object();
  write_position(c, finding.other);
  c.json.close_object();
}

// What is needed, and the sentence that was audited to stand, where there is one.
void write_fix(const JsonPage& c, const Finding& finding) {
  c.json.key("fix");
  if (finding.fix.empty() && !finding.rewrite) return c.json.null();
  c.json.open_object();
  c.json.key("text").string(finding.fix);
  if (finding.rewrite) {
    c.json.key("rewrite").string(finding.rewrite->sentence);
    c.json.key("edits").open_array();
    for (const Edit& edit : finding.rewrite->edits) {
      c.json.open_object();
      c.json.key("span");
      write_span(c, edit.span);
      c.json.key("text").string(edit.text);
      c.json.close_object();
    }
    c.json.close_array();
  }
  c.json.close_object();
}

// Each provision in the wording that was in force: which text, which clause, which edition.
void write_provisions(const JsonPage& c, const Finding& finding) {
  c.json.key("provisions").open_array();
  for (const int index : finding.laws) {
    const Law& law = c.lexicon.laws[static_cast<size_t>(index)];
    c.json.open_object();
    c.json.key("id").string(law.id);
    c.json.key("instrument").string(law.instrument);
    c.json.key("section").string(law.section);
    c.json.key("edition").string(law.edition);
    c.json.key("from").string(law.from);
    c.json.close_object();
  }
  c.json.close_array();
}

void write_suppression(const JsonPage& c, const Finding& finding) {
  c.json.key("suppression");
  if (!finding.suppression) return c.json.null();
  c.json.open_object();
  c.json.key("kind").string(name_of(finding.suppression->kind));
  c.json.key("reason").string(finding.suppression->reason);
  c.json.key("source").string(finding.suppression->source);
  c.json.close_object();
}

// What was meant to set a finding aside and does not.
void write_idle_ignores(const JsonPage& c) {
  c.json.key("unused_ignores").open_array();
  for (const IdleIgnore& idle : c.audit.idle_ignores) {
    c.json.open_object();
    c.json.key("fault").string(name_of(idle.fault));
    c.json.key("kind").string(name_of(idle.kind));
    c.json.key("id").string(idle.id);
    c.json.key("message").string(c.lexicon.messages.format(idle.id, code_of(c.run.language), idle.arguments));
    c.json.key("source").string(idle.source);
    c.json.key("span");
    idle.span ? write_span(c, *idle.span) : c.json.null();
    c.json.close_object();
  }
  c.json.close_array();
}

void write_finding(const JsonPage& c, const Finding& finding) {
  const Rule& rule = c.lexicon.rules[static_cast<size_t>(finding.rule)];
  c.json.open_object();
  c.json.key("rule").string(rule.id);
  c.json.key("name").string(rule.name);
  c.json.key("severity").string(name_of(finding.severity));
  c.json.key("category").string(rule.category);
  write_strings(c, "families", rule.families);
  c.json.key("claim");
  finding.claim < 0 ? c.json.null() : c.json.number(static_cast<uint64_t>(finding.claim));
  write_position(c, finding.span);
  write_other(c, finding);
  c.json.key("fingerprint").string(finding.fingerprint);
  write_suppression(c, finding);
  c.json.key("message").string(finding.message);
  write_strings(c, "because", finding.because);
  write_strings(c, "basis", finding.basis);
  write_provisions(c, finding);
  c.json.key("link");
  write_or_null(c, link_to(c.audit, finding));
  write_fix(c, finding);
  c.json.close_object();
}

void write_statement(const JsonPage& c, Role role, Span span) {
  c.json.open_object();
  c.json.key("role").string(name_of(role));
  c.json.key("span");
  write_span(c, span);
  c.json.close_object();
}

void write_statements(const JsonPage& c) {
  c.json.key("statements").open_array();
  for (const Statement& statement : c.audit.statements) {
    for (const auto& [role, span] : roles_of(statement)) write_statement(c, role, span);
  }
  c.json.close_array();
}

// What `write_disclosures` of the page and of each treatment have in common; `close` the object after it.
void open_disclosure(const JsonPage& c, const Disclosure& disclosure) {
  c.json.open_object();
  c.json.key("id").string(disclosure.id);
  c.json.key("state").string(name_of(disclosure.state));
  c.json.key("span");
  disclosure.span ? write_span(c, *disclosure.span) : c.json.null();
}

void write_disclosures(const JsonPage& c) {
  c.json.key("disclosures").open_array();
  for (const Disclosure& disclosure : c.audit.disclosures) {
    open_disclosure(c, disclosure);
    c.json.close_object();
  }
  c.json.close_array();
}

void write_treatment(const JsonPage& c, const Treatment& treatment) {
  c.json.open_object();
  c.json.key("name").string(treatment.name);
  c.json.key("span");
  write_span(c, treatment.span);
  c.json.key("searched").open_array();
  for (const Span& span : treatment.searched) write_span(c, span);
  c.json.close_array();
  c.json.key("blocks_searched").number(treatment.blocks_searched);
  c.json.key("disclosures").open_array();
  for (const Disclosure& disclosure : treatment.disclosures) {
    open_disclosure(c, disclosure);
    c.json.key("owed").boolean(disclosure.is_owed);
    c.json.key("reason").string(disclosure.reason);
    c.json.key("distance");
    disclosure.distance ? c.json.number(*disclosure.distance) : c.json.null();
    c.json.key("note").string(disclosure_note(treatment, disclosure, c.lines, c.lexicon, c.run.language));
    c.json.close_object();
  }
  c.json.close_array();
  c.json.close_object();
}

void write_treatments(const JsonPage& c) {
  c.json.key("treatments").open_array();
  for (const Treatment& treatment : c.audit.treatments) write_treatment(c, treatment);
  c.json.close_array();
}

}  // namespace

void write_json(const Audit& audit, const Lexicon& lexicon, const Run& run, JsonWriter::Style style, std::string& out) {
  const LineIndex lines(audit.page.document.text);
  JsonWriter json(out, style);
  const JsonPage c{audit, lexicon, run, lines, json};
  json.open_object();
  json.key("schema").string("urazuke.report/1");
  write_source(c);
  write_warnings(c);
  write_done(c);
  write_configuration(c);
  write_open_points(c);
  json.key("claims").open_array();
  for (size_t i = 0; i < audit.claims.size(); ++i) write_claim(c, i);
  json.close_array();
  write_evidence_rows(c);
  json.key("findings").open_array();
  for (const Finding& finding : audit.findings) write_finding(c, finding);
  json.close_array();
  write_idle_ignores(c);
  write_statements(c);
  write_disclosures(c);
  write_treatments(c);
  json.close_object();
}

}  // namespace urazuke
