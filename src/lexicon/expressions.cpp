#include "lexicon/expressions.h"

#include <algorithm>
#include <numeric>

#include "lexicon/load.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

// Bytes. Even one digit or bracket spares most sentences, which hold none.
constexpr int kShortestLiteral = 1;

void read_code_points(std::string_view text, std::vector<Symbol>& symbols) {
  symbols.clear();
  for (uint32_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    symbols.push_back(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  }
}

constexpr size_t kMostClauses = 8;  // bits of Expression::clauses

// RE2 knows which literals a match needs only as one condition over them all (FilteredRE2). A clause of it is a set
// without whose literals nothing can match. Clauses are found one after another, each by letting literals back in,
// the shortest first, as long as what is barred still bars every match.
class ClauseFinder {
 public:
  explicit ClauseFinder(re2::FilteredRE2& filter) : filter_(filter) {
    filter_.Compile(&literals_);
    order_.resize(literals_.size());
    std::iota(order_.begin(), order_.end(), 0);
    std::stable_sort(order_.begin(), order_.end(), [&](int a, int b) { return text(a).size() < text(b).size(); });
  }

  std::vector<std::vector<std::string>> run() {
    std::vector<std::vector<std::string>> clauses;
    while (clauses.size() < kMostClauses && !may_match(used_)) clauses.push_back(next_clause());
    return clauses;
  }

 private:
  const std::string& text(int literal) const { return literals_[static_cast<size_t>(literal)]; }

  bool may_match(std::vector<int> present) {
    std::sort(present.begin(), present.end());
    filter_.AllPotentials(present, &passing_);
    return !passing_.empty();
  }

  std::vector<std::string> next_clause() {
    std::vector<int> present = used_;
    std::vector<std::string> clause;
    for (const int literal : order_) {
      if (std::find(used_.begin(), used_.end(), literal) != used_.end()) continue;
      present.push_back(literal);
      if (!may_match(present)) continue;
      present.pop_back();
      used_.push_back(literal);
      clause.push_back(text(literal));
    }
    return clause;
  }

  re2::FilteredRE2& filter_;
  std::vector<std::string> literals_;
  std::vector<int> order_;
  std::vector<int> used_;  // literals of earlier clauses
  std::vector<int> passing_;
};

}  // namespace

void compile_expressions(Lexicon& lexicon, std::vector<Error>& errors) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(false);
  options.set_max_mem(64 << 20);
  auto result = std::make_shared<Lexicon::Expressions>();
  std::vector<Symbol> symbols;
  for (uint32_t i = 0; i < lexicon.cues.size(); ++i) {
    const Cue& cue = lexicon.cues[i];
    if (!cue.is_expression) continue;
    const std::string text = cue.expression.substr(1, cue.expression.size() - 2);
    auto holder = std::make_unique<re2::FilteredRE2>(kShortestLiteral);
    int id = 0;
    if (holder->Add(text, options, &id) != re2::RE2::NoError) {
      errors.push_back(
          {cue.where, "the expression cannot be read: " + re2::RE2(text, options).error(), "see RE2's syntax"});
      continue;
    }
    const auto number = static_cast<uint32_t>(result->expressions.size());
    uint8_t clauses = 0;
    for (const std::vector<std::string>& clause : ClauseFinder(*holder).run()) {
      const auto bit = static_cast<uint8_t>(clauses + 1);
      for (const std::string& literal : clause) {
        read_code_points(literal, symbols);
        result->automaton.add(symbols);
        result->literals.push_back({number, bit});
      }
      clauses = static_cast<uint8_t>(clauses | bit);
    }
    if (clauses == 0) result->always.push_back(number);
    const re2::RE2* pattern = &holder->GetRE2(id);
    result->expressions.push_back({std::move(holder), pattern, i, clauses});
  }
  result->automaton.compile();
  lexicon.expressions = std::move(result);
}

void find_candidates(const Lexicon::Expressions& expressions, std::string_view text, ExpressionScratch& scratch) {
  read_code_points(text, scratch.text);
  scratch.hits.clear();
  scratch.met.resize(expressions.expressions.size());
  expressions.automaton.find(
      static_cast<uint32_t>(scratch.text.size()), [&](uint32_t i) { return scratch.text[i]; }, scratch.hits);
  scratch.candidates = expressions.always;
  for (const Hit& hit : scratch.hits) {
    const Lexicon::Expressions::Literal& literal = expressions.literals[hit.pattern];
    uint8_t& met = scratch.met[literal.expression];
    const uint8_t all = expressions.expressions[literal.expression].clauses;
    if (met == all) continue;
    met = static_cast<uint8_t>(met | literal.clause);
    if (met == all) scratch.candidates.push_back(literal.expression);
  }
  for (const Hit& hit : scratch.hits) scratch.met[expressions.literals[hit.pattern].expression] = 0;
  std::sort(scratch.candidates.begin(), scratch.candidates.end());
}

}  // namespace urazuke
