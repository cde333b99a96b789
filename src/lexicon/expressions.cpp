#include "lexicon/expressions.h"

#include <algorithm>
#include <span>

#include "lexicon/expression_shape.h"
#include "lexicon/load.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

using Expression = Lexicon::Expressions::Expression;
using Start = ExpressionScratch::Start;
using re2::RE2;
using re2::StringPiece;

// With more places than these to try, one search through the text is what stays linear, whatever the text.
constexpr size_t kMostStarts = 8;

std::unique_ptr<const RE2> compile(const std::string& text) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(false);
  options.set_max_mem(64 << 20);
  return std::make_unique<const RE2>(text, options);
}

const RE2& pattern_of(const Expression& expression) {
  std::call_once(expression.is_compiled, [&] {
    if (!expression.pattern) expression.pattern = compile(expression.text);
  });
  return *expression.pattern;
}

void add_literals(const ExpressionShape& shape, uint32_t number, Lexicon::Expressions& result) {
  for (size_t link = 0; link < shape.links.size(); ++link) {
    for (const std::u32string& literal : shape.links[link]) {
      result.automaton.add({literal.begin(), literal.end()});
      result.literals.push_back({number, static_cast<uint8_t>(link)});
    }
  }
}

void read_text(std::string_view text, ExpressionScratch& scratch) {
  scratch.text.clear();
  scratch.bytes.clear();
  for (uint32_t at = 0; at < text.size();) {
    scratch.bytes.push_back(at);
    scratch.text.push_back(folded(next_code_point(text, at)));
  }
}

// Sets scratch.candidates to the expressions whose links are all met, ascending, and scratch.starts to where matches
// of these may begin. Hits come in order of their ends, so a link counts only behind the one before it.
void find_candidates(const Lexicon::Expressions& expressions, std::string_view text, ExpressionScratch& scratch) {
  read_text(text, scratch);
  scratch.hits.clear();
  scratch.starts.clear();
  scratch.met.resize(expressions.expressions.size());
  expressions.automaton.find(
      static_cast<uint32_t>(scratch.text.size()), [&](uint32_t i) { return scratch.text[i]; }, scratch.hits);
  scratch.candidates = expressions.always;
  for (const Hit& hit : scratch.hits) {
    const Lexicon::Expressions::Literal& literal = expressions.literals[hit.pattern];
    if (literal.link == 0) scratch.starts.push_back({literal.expression, scratch.bytes[hit.first]});
    uint8_t& met = scratch.met[literal.expression];
    if (literal.link != met) continue;
    if (++met == expressions.expressions[literal.expression].links) scratch.candidates.push_back(literal.expression);
  }
  std::sort(scratch.candidates.begin(), scratch.candidates.end());
  scratch.starts.erase(std::remove_if(scratch.starts.begin(), scratch.starts.end(),
                                      [&](const Start& start) {
                                        return scratch.met[start.expression] <
                                               expressions.expressions[start.expression].links;
                                      }),
                       scratch.starts.end());
  std::sort(scratch.starts.begin(), scratch.starts.end(), [](const Start& a, const Start& b) {
    return a.expression != b.expression ? a.expression < b.expression : a.byte < b.byte;
  });
  for (const Hit& hit : scratch.hits) scratch.met[expressions.literals[hit.pattern].expression] = 0;
}

// Appends the match, and returns its end or, where it is empty, the byte behind.
size_t add_match(const Expression& expression, StringPiece text, StringPiece match,
                 std::vector<ExpressionMatch>& matches) {
  const auto begin = static_cast<uint32_t>(match.data() - text.data());
  const auto size = static_cast<uint32_t>(match.size());
  matches.push_back({expression.cue, {begin, begin + size}});
  return begin + std::max(size, 1U);
}

void search(const Expression& expression, StringPiece text, size_t at, std::vector<ExpressionMatch>& matches) {
  const RE2& pattern = pattern_of(expression);
  StringPiece match;
  while (at < text.size() && pattern.Match(text, at, text.size(), RE2::UNANCHORED, &match, 1)) {
    at = add_match(expression, text, match, matches);
  }
}

void match_at(const Expression& expression, StringPiece text, std::span<const Start> starts,
              std::vector<ExpressionMatch>& matches) {
  const RE2& pattern = pattern_of(expression);
  StringPiece match;
  size_t at = 0;
  for (const Start& start : starts) {
    if (start.byte < at || !pattern.Match(text, start.byte, text.size(), RE2::ANCHOR_START, &match, 1)) continue;
    at = add_match(expression, text, match, matches);
  }
}

}  // namespace

void compile_expressions(Lexicon& lexicon, std::vector<Error>& errors) {
  auto result = std::make_shared<Lexicon::Expressions>();
  for (uint32_t i = 0; i < lexicon.cues.size(); ++i) {
    const Cue& cue = lexicon.cues[i];
    if (!cue.is_expression) continue;
    const auto number = static_cast<uint32_t>(result->expressions.size());
    Expression& expression = result->expressions.emplace_back();
    expression.text = cue.expression.substr(1, cue.expression.size() - 2);
    expression.cue = i;
    if (const std::optional<ExpressionShape> shape = read_shape(expression.text)) {
      expression.links = static_cast<uint8_t>(shape->links.size());
      expression.starts_with_link = shape->starts_with_link;
      add_literals(*shape, number, *result);
    } else if (!pattern_of(expression).ok()) {
      errors.push_back(
          {cue.where, "the expression cannot be read: " + pattern_of(expression).error(), "see RE2's syntax"});
    }
    if (expression.links == 0) result->always.push_back(number);
  }
  result->automaton.compile();
  lexicon.expressions = std::move(result);
}

void find_matches(const Lexicon::Expressions& expressions, std::string_view text, ExpressionScratch& scratch) {
  find_candidates(expressions, text, scratch);
  scratch.matches.clear();
  const StringPiece whole(text.data(), text.size());
  auto first = scratch.starts.begin();
  for (const uint32_t number : scratch.candidates) {
    while (first != scratch.starts.end() && first->expression < number) ++first;
    auto last = first;
    while (last != scratch.starts.end() && last->expression == number) ++last;
    const Expression& expression = expressions.expressions[number];
    if (!expression.starts_with_link) {
      search(expression, whole, 0, scratch.matches);
    } else if (static_cast<size_t>(last - first) > kMostStarts) {
      search(expression, whole, first->byte, scratch.matches);
    } else {
      match_at(expression, whole, {first, last}, scratch.matches);
    }
    first = last;
  }
}

}  // namespace urazuke
