#include "lexicon/expressions.h"

#include <algorithm>
#include <span>

#include "lexicon/expression_shape.h"
#include "lexicon/load.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

using Expression = Lexicon::Expressions::Expression;
using Attempt = ExpressionScratch::Attempt;
using Start = ExpressionScratch::Start;
using re2::RE2;
using re2::StringPiece;

// With more places than these to try, one search through the text is what stays linear, whatever the text.
constexpr size_t kMostStarts = 8;

constexpr uint8_t kAllMet = UINT8_MAX;

std::unique_ptr<const RE2> compile(const std::string& text) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(false);
  options.set_never_capture(true);
  options.set_max_mem(64 << 20);
  return std::make_unique<const RE2>(text, options);
}

const RE2& pattern_of(const Expression& expression) {
  std::call_once(expression.is_compiled, [&] {
    if (!expression.pattern) expression.pattern = compile(expression.text);
  });
  return *expression.pattern;
}

using LinkUse = Lexicon::Expressions::Part;
using PartList = std::vector<std::pair<std::u32string, LinkUse>>;

void list_parts(const ExpressionShape& shape, uint32_t number, PartList& list) {
  for (size_t link = 0; link < shape.links.size(); ++link) {
    const bool is_last = link + 1 == shape.links.size();
    const bool is_start = link == 0 && shape.starts_with_link;
    for (const std::u32string& literal : shape.links[link]) {
      list.push_back({literal, {number, static_cast<uint8_t>(link), is_last, is_start}});
    }
  }
}

// Each literal once, with all that it is a part of.
void add_literals(PartList list, Lexicon::Expressions& result) {
  std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (size_t i = 0; i < list.size(); ++i) {
    const std::u32string& text = list[i].first;
    if (i == 0 || text != list[i - 1].first) {
      uint32_t bytes = 0;
      for (const char32_t c : text) bytes += utf8_size(c);
      result.automaton.add({text.begin(), text.end()});
      result.literals.push_back({static_cast<uint32_t>(i), static_cast<uint32_t>(i), bytes});
    }
    result.parts.push_back(list[i].second);
    ++result.literals.back().last;
  }
  result.automaton.compile();
}

// A literal that ends at `end`, a byte of the text. Literals come in the order of their ends, so a link counts only
// behind the one before it.
void meet(const Lexicon::Expressions& expressions, const Lexicon::Expressions::Literal& literal, uint32_t end,
          ExpressionScratch& scratch) {
  for (uint32_t i = literal.first; i < literal.last; ++i) {
    const LinkUse& part = expressions.parts[i];
    if (part.is_start) scratch.found.push_back({part.expression, end - literal.bytes});
    uint8_t& met = scratch.met[part.expression];
    if (part.link != met) continue;
    if (part.link == 0) scratch.touched.push_back(part.expression);
    met = part.is_last ? kAllMet : met + 1;
    if (part.is_last) scratch.candidates.push_back(part.expression);
  }
}

// Sets scratch.candidates to the expressions whose links are all met in the text, ascending, and scratch.found to
// where matches of these may begin.
void find_candidates(const Lexicon::Expressions& expressions, std::string_view text, ExpressionScratch& scratch) {
  scratch.candidates = expressions.always;
  scratch.found.clear();
  scratch.touched.clear();
  uint32_t state = 0;
  for (uint32_t at = 0; at < text.size();) {
    state = expressions.automaton.next(state, folded(next_code_point(text, at)));
    expressions.automaton.for_each_end(
        state, [&](uint32_t literal, uint32_t) { meet(expressions, expressions.literals[literal], at, scratch); });
  }
  std::sort(scratch.candidates.begin(), scratch.candidates.end());
  std::erase_if(scratch.found, [&](const Start& start) { return scratch.met[start.expression] != kAllMet; });
  std::sort(scratch.found.begin(), scratch.found.end(), [](const Start& a, const Start& b) {
    return a.expression != b.expression ? a.expression < b.expression : a.byte < b.byte;
  });
  for (const uint32_t expression : scratch.touched) scratch.met[expression] = 0;
}

// Appends what is to be tried on texts[number].
void add_attempts(const Lexicon::Expressions& expressions, const std::vector<std::string_view>& texts, uint32_t number,
                  ExpressionScratch& scratch) {
  find_candidates(expressions, texts[number], scratch);
  auto start = scratch.found.begin();
  for (const uint32_t candidate : scratch.candidates) {
    const auto first = static_cast<uint32_t>(scratch.starts.size());
    for (; start != scratch.found.end() && start->expression == candidate; ++start) {
      scratch.starts.push_back(start->byte);
    }
    scratch.attempts.push_back({candidate, number, first, static_cast<uint32_t>(scratch.starts.size())});
  }
}

// Appends the match, and returns its end or, where it is empty, the byte behind.
size_t add_match(const Expression& expression, const Attempt& attempt, StringPiece text, StringPiece match,
                 std::vector<ExpressionMatch>& matches) {
  const auto begin = static_cast<uint32_t>(match.data() - text.data());
  const auto size = static_cast<uint32_t>(match.size());
  matches.push_back({attempt.text, expression.cue, {begin, begin + size}});
  return begin + std::max(size, 1U);
}

void search(const Expression& expression, const Attempt& attempt, StringPiece text, size_t at,
            std::vector<ExpressionMatch>& matches) {
  const RE2& pattern = pattern_of(expression);
  StringPiece match;
  while (at < text.size() && pattern.Match(text, at, text.size(), RE2::UNANCHORED, &match, 1)) {
    at = add_match(expression, attempt, text, match, matches);
  }
}

void match_at(const Expression& expression, const Attempt& attempt, StringPiece text, std::span<const uint32_t> starts,
              std::vector<ExpressionMatch>& matches) {
  const RE2& pattern = pattern_of(expression);
  StringPiece match;
  size_t at = 0;
  for (const uint32_t start : starts) {
    if (start < at || !pattern.Match(text, start, text.size(), RE2::ANCHOR_START, &match, 1)) continue;
    at = add_match(expression, attempt, text, match, matches);
  }
}

void run(const Expression& expression, const Attempt& attempt, std::string_view text, ExpressionScratch& scratch) {
  const StringPiece whole(text.data(), text.size());
  const std::span<const uint32_t> starts(scratch.starts.data() + attempt.first_start,
                                         scratch.starts.data() + attempt.last_start);
  if (!expression.starts_with_link) {
    search(expression, attempt, whole, 0, scratch.matches);
  } else if (starts.size() > kMostStarts) {
    search(expression, attempt, whole, starts.front(), scratch.matches);
  } else {
    match_at(expression, attempt, whole, starts, scratch.matches);
  }
}

}  // namespace

void compile_expressions(Lexicon& lexicon, std::vector<Error>& errors) {
  auto result = std::make_shared<Lexicon::Expressions>();
  PartList parts;
  for (uint32_t i = 0; i < lexicon.cues.size(); ++i) {
    const Cue& cue = lexicon.cues[i];
    if (!cue.is_expression) continue;
    const auto number = static_cast<uint32_t>(result->expressions.size());
    Expression& expression = result->expressions.emplace_back();
    expression.text = cue.expression.substr(1, cue.expression.size() - 2);
    expression.cue = i;
    const std::optional<ExpressionShape> shape = read_shape(expression.text);
    if (shape) {
      expression.starts_with_link = shape->starts_with_link;
      list_parts(*shape, number, parts);
    } else if (!pattern_of(expression).ok()) {
      errors.push_back(
          {cue.where, "the expression cannot be read: " + pattern_of(expression).error(), "see RE2's syntax"});
    }
    if (!shape || shape->links.empty()) result->always.push_back(number);
  }
  add_literals(std::move(parts), *result);
  lexicon.expressions = std::move(result);
}

void find_matches(const Lexicon::Expressions& expressions, const std::vector<std::string_view>& texts,
                  ExpressionScratch& scratch) {
  scratch.met.resize(expressions.expressions.size());
  scratch.starts.clear();
  scratch.attempts.clear();
  scratch.matches.clear();
  for (uint32_t i = 0; i < texts.size(); ++i) add_attempts(expressions, texts, i, scratch);
  std::stable_sort(scratch.attempts.begin(), scratch.attempts.end(),
                   [](const Attempt& a, const Attempt& b) { return a.expression < b.expression; });
  for (const Attempt& attempt : scratch.attempts) {
    run(expressions.expressions[attempt.expression], attempt, texts[attempt.text], scratch);
  }
  std::stable_sort(scratch.matches.begin(), scratch.matches.end(),
                   [](const ExpressionMatch& a, const ExpressionMatch& b) { return a.text < b.text; });
}

}  // namespace urazuke
