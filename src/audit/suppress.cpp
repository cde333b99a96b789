#include "audit/suppress.h"

#include <algorithm>
#include <map>

#include "audit/ignore_comments.h"
#include "text/line_index.h"

namespace urazuke {

namespace {

using Kind = Suppression::Kind;
using Fault = IdleIgnore::Fault;

constexpr uint32_t kLinesAhead = 100;  // blank ones and other comments, before the next line

// `until` is the last day on which something holds; a month or a year ends with its last day.
bool is_over(const std::string& until, const std::string& today) {
  return !until.empty() && today.substr(0, until.size()) > until;
}

const std::string& rule_of(const Finding& finding, const Lexicon& lexicon) {
  return lexicon.rules[static_cast<size_t>(finding.rule)].id;
}

Span block_span(const Block& block) { return source_span(block, {0, static_cast<uint32_t>(block.text.size())}); }

// Of a rule that did not run nobody knows what there is to hide.
bool has_run(const Audit& audit, int rule) {
  return rule < 0 || audit.results[static_cast<size_t>(rule)] != RuleResult::not_run;
}

// --- comments ---

// The first statement that ends behind a place: the one around it, or the next.
const Statement* statement_behind(const Audit& audit, uint32_t at) {
  const auto found = std::partition_point(audit.statements.begin(), audit.statements.end(),
                                          [&](const Statement& statement) { return statement.span.end <= at; });
  return found == audit.statements.end() ? nullptr : &*found;
}

bool is_blank_text(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// Whether nothing but comments stands on a line of the page.
bool is_comments_only(const Audit& audit, Span line) {
  uint32_t at = line.begin;
  const std::string_view text = audit.page.document.text;
  const std::vector<Comment>& comments = audit.page.comments;
  const auto first = std::partition_point(comments.begin(), comments.end(),
                                          [&](const Comment& comment) { return comment.whole.end <= line.begin; });
  for (auto next = first; next != comments.end() && next->whole.begin < line.end; ++next) {
    const Comment& comment = *next;
    if (comment.whole.begin > at && !is_blank_text(text.substr(at, comment.whole.begin - at))) return false;
    at = std::max(at, comment.whole.end);
  }
  return at >= line.end || is_blank_text(text.substr(at, line.end - at));
}

Span lines_of(const Audit& audit, const LineIndex& lines, Span comment) {
  const uint32_t first = lines.place(comment.begin).line, last = lines.place(comment.end).line;
  const Span own = cover(lines.line(first), lines.line(last));
  if (!is_comments_only(audit, own)) return own;
  const uint32_t end = std::min(lines.line_count(), last + kLinesAhead);
  for (uint32_t next = last + 1; next <= end; ++next) {
    if (!is_comments_only(audit, lines.line(next))) return lines.line(next);
  }
  return {};
}

Span reach_of(const IgnoreComment& comment, const Audit& audit, const LineIndex& lines) {
  using Scope = IgnoreComment::Scope;
  if (comment.scope == Scope::page) return {0, static_cast<uint32_t>(audit.page.document.text.size())};
  if (comment.scope == Scope::line) return lines_of(audit, lines, comment.span);
  const Statement* statement = statement_behind(audit, comment.span.end);
  if (statement == nullptr) return {};
  if (comment.scope == Scope::statement) return statement->span;
  const Sentence& sentence = audit.page.sentences[static_cast<size_t>(statement->sentence)];
  return block_span(audit.page.blocks[static_cast<size_t>(sentence.block)]);
}

// Returns whether the comment hides anything of that rule.
bool hide(Audit& audit, const IgnoreComment& comment, int rule, Span reach, const std::string& line) {
  bool is_used = false;
  for (Finding& finding : audit.findings) {
    if (finding.rule != rule) continue;
    const bool is_meant = finding.span ? overlap(*finding.span, reach) : comment.scope == IgnoreComment::Scope::page;
    if (!is_meant) continue;
    is_used = true;
    if (!finding.suppression) finding.suppression = Suppression{Kind::comment, comment.reason, line};
  }
  return is_used;
}

void apply_comments(Audit& audit, const Lexicon& lexicon) {
  if (audit.page.comments.empty()) return;
  const LineIndex lines(audit.page.document.text);
  IgnoreComments comments = read_ignore_comments(audit.page, lexicon);
  for (const IgnoreComment& comment : comments.valid) {
    const Span reach = reach_of(comment, audit, lines);
    const std::string line = std::to_string(lines.place(comment.span.begin).line);
    for (const int rule : comment.rules) {
      if (hide(audit, comment, rule, reach, line) || !has_run(audit, rule)) continue;
      const std::string& id = lexicon.rules[static_cast<size_t>(rule)].id;
      comments.faults.push_back({Fault::unused, Kind::comment, "ignore-unused", {id}, comment.span, line});
    }
  }
  for (IdleIgnore& fault : comments.faults) {
    if (fault.source.empty()) fault.source = std::to_string(lines.place(fault.span->begin).line);
  }
  std::stable_sort(comments.faults.begin(), comments.faults.end(),
                   [](const IdleIgnore& a, const IdleIgnore& b) { return a.span->begin < b.span->begin; });
  audit.idle_ignores = std::move(comments.faults);
}

// --- approved phrases ---

// Where the phrases stand in one block, in bytes of Document::text, by phrase and in order.
std::vector<std::vector<Span>> places_in(const Block& block, const std::vector<ApprovedPhrase>& approved) {
  std::vector<std::vector<Span>> places(approved.size());
  for (size_t i = 0; i < approved.size(); ++i) {
    const std::string& phrase = approved[i].phrase;
    for (size_t at = block.text.find(phrase); at != std::string::npos; at = block.text.find(phrase, at)) {
      const auto begin = static_cast<uint32_t>(at);
      at += phrase.size();
      places[i].push_back(source_span(block, {begin, static_cast<uint32_t>(at)}));
    }
  }
  return places;
}

bool lies_in(Span span, const std::vector<Span>& places) {
  const auto behind =
      std::partition_point(places.begin(), places.end(), [&](Span place) { return place.begin <= span.begin; });
  return behind != places.begin() && contains(*std::prev(behind), span);
}

class Approver {
 public:
  Approver(Audit& audit, const Lexicon& lexicon)
      : audit_(audit), lexicon_(lexicon), is_told_(lexicon.approved.size()) {}

  void run() {
    for (Finding& finding : audit_.findings) {
      if (!finding.span || finding.suppression) continue;
      const Statement* statement = statement_behind(audit_, finding.span->begin);
      if (statement == nullptr) continue;
      const int block = audit_.page.sentences[static_cast<size_t>(statement->sentence)].block;
      if (block != block_) {
        block_ = block;
        places_ = places_in(audit_.page.blocks[static_cast<size_t>(block)], lexicon_.approved);
      }
      approve(finding);
    }
  }

 private:
  void approve(Finding& finding) {
    for (size_t i = 0; i < lexicon_.approved.size() && !finding.suppression; ++i) {
      const ApprovedPhrase& approved = lexicon_.approved[i];
      const std::vector<std::string>& rules = approved.rules;
      const bool is_meant = std::find(rules.begin(), rules.end(), rule_of(finding, lexicon_)) != rules.end();
      if (!is_meant || !lies_in(*finding.span, places_[i])) continue;
      if (!is_over(approved.until, audit_.settings.today)) {
        finding.suppression = Suppression{Kind::approved, approved.proof, approved.where};
      } else if (!is_told_[i]) {
        is_told_[i] = true;
        audit_.idle_ignores.push_back({Fault::expired,
                                       Kind::approved,
                                       "approved-expired",
                                       {approved.phrase, approved.proof, approved.until},
                                       finding.span,
                                       approved.where});
      }
    }
  }

  Audit& audit_;
  const Lexicon& lexicon_;
  std::vector<bool> is_told_;  // by phrase: that it has expired
  int block_ = -1;
  std::vector<std::vector<Span>> places_;  // of block_
};

// --- baseline ---

// How an entry is spoken of: its rule, and its words where it has some.
std::string name_of(const BaselineEntry& entry, const Messages& messages, std::string_view language) {
  return entry.excerpt.empty() ? entry.rule
                               : messages.format("baseline-finding", language, {entry.rule, entry.excerpt});
}

std::string reason_of(const BaselineEntry& entry, const Messages& messages, std::string_view language) {
  if (entry.owner.empty()) return entry.reason;
  const std::string owner = messages.format("baseline-owner", language, {entry.owner});
  return entry.reason.empty() ? owner : messages.format("baseline-reason", language, {entry.reason, owner});
}

void apply_baseline(Audit& audit, const Lexicon& lexicon) {
  const std::string_view language = audit.settings.language == Language::en ? "en" : "ja";
  std::map<std::string_view, Finding*> open;  // fingerprints are unique within an audit
  for (Finding& finding : audit.findings) {
    if (!finding.suppression) open[finding.fingerprint] = &finding;
  }
  for (const BaselineEntry& entry : audit.settings.known) {
    if (!has_run(audit, find_rule(lexicon.rules, entry.rule))) continue;
    const auto tell = [&](Fault fault, std::string id) {
      audit.idle_ignores.push_back({fault,
                                    Kind::baseline,
                                    std::move(id),
                                    {name_of(entry, lexicon.messages, language), entry.expires},
                                    std::nullopt,
                                    entry.source});
    };
    const auto found = open.find(entry.fingerprint);
    if (is_over(entry.expires, audit.settings.today)) {
      tell(Fault::expired, "baseline-expired");
    } else if (found == open.end()) {
      tell(Fault::unused, "baseline-unused");
    } else {
      found->second->suppression =
          Suppression{Kind::baseline, reason_of(entry, lexicon.messages, language), entry.source};
      open.erase(found);
    }
  }
}

}  // namespace

void suppress(Audit& audit, const Lexicon& lexicon) {
  apply_comments(audit, lexicon);
  if (!lexicon.approved.empty()) Approver(audit, lexicon).run();
  if (!audit.settings.known.empty()) apply_baseline(audit, lexicon);
}

}  // namespace urazuke
