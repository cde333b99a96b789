#include "lexicon/expressions.h"

#include <doctest/doctest.h>

#include <tuple>

#include "lexicon/expression_shape.h"
#include "shipped.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace urazuke {
namespace {

// "a b > c": the links in order, their literals sorted; "^" in front where matches begin with the first.
std::string shape_of(std::string_view expression) {
  const std::optional<ExpressionShape> shape = read_shape(expression);
  if (!shape) return "not read";
  std::string result = shape->starts_with_link ? "^" : "";
  for (size_t i = 0; i < shape->links.size(); ++i) {
    if (i > 0) result += " >";
    for (const std::u32string& literal : shape->links[i]) {
      if (!result.empty() && result != "^") result += ' ';
      for (const char32_t c : literal) append_utf8(result, c);
    }
  }
  return result;
}

using Found = std::vector<std::tuple<uint32_t, uint32_t, uint32_t>>;

Found found_by_shape(const Lexicon::Expressions& expressions, std::string_view text, ExpressionScratch& scratch) {
  find_matches(expressions, {text}, scratch);
  Found found;
  for (const ExpressionMatch& match : scratch.matches) found.emplace_back(match.cue, match.span.begin, match.span.end);
  return found;
}

}  // namespace

TEST_CASE("the shape of an expression is the literals that its matches begin with and hold") {
  struct Row {
    const char* expression;
    const char* shape;
  };
  const std::vector<Row> rows = {
      {"abc", "^abc"},
      {"AB[C-E]?", "^ab"},
      {"(ab|cd)(ef)?gh", "^abefgh abgh cdefgh cdgh"},
      {"ab|abc|xy", "^ab xy"},
      {"ab[^.]{0,6}cd", "^ab > cd"},
      {"ab.*cd.+ef", "^ab > cd > ef"},
      {"(ab|c[^x]*d)e", "^ab c > abe de"},
      {"(ab.*cd)?ef", "ef"},
      {".ab", "ab"},
      {"[0-9]+ ?kg", "0 kg 0kg"},
      {"\\b7\\.5%", "^0.0%"},
      {"[0-9]+kg|five", "0kg five"},
      {"^ab$|cd", "^ab cd"},
      {"x{2,3}y", "^x > xy"},
      {"\xCE\xBCg", "g"},  // mu has a capital
      {"[a-z0-9]*", ""},
      {"\\[a\\]", "^[a]"},
      {"(?i)ab", "not read"},
      {"a**", "not read"},
      {"(ab", "not read"},
      {"ab)", "not read"},
      {"[ab", "not read"},
      {"[b-a]", "not read"},
      {"[[:alpha:]]", "not read"},
      {"a{2,1}", "not read"},
      {"(a{100}){100}", "not read"},
      {"*a", "not read"},
      {"\\pL", "not read"},
      {"a\\", "not read"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.expression);
    CHECK(shape_of(row.expression) == row.shape);
  }
}

TEST_CASE("what is read as a shape, RE2 accepts") {
  for (const Lexicon::Expressions::Expression& expression : shipped_lexicon().expressions->expressions) {
    CAPTURE(expression.text);
    CHECK(read_shape(expression.text).has_value());
    CHECK(re2::RE2(expression.text).ok());
  }
}

// All examples of the lexicon, each as a sentence for all its expressions: what the literals lead to is what RE2 finds.
TEST_CASE("looking for literals first changes no match") {
  const Lexicon& lexicon = shipped_lexicon();
  re2::RE2::Options options;
  options.set_case_sensitive(false);
  std::vector<std::string> sentences;
  for (const Cue& cue : lexicon.cues) sentences.push_back(normalise(cue.example).text);
  for (size_t i = 0; i + 10 < sentences.size(); i += 10) sentences.push_back(sentences[i] + sentences[i + 10]);

  std::vector<Found> plain(sentences.size());
  for (const Lexicon::Expressions::Expression& expression : lexicon.expressions->expressions) {
    const re2::RE2 pattern(expression.text, options);
    for (size_t i = 0; i < sentences.size(); ++i) {
      const re2::StringPiece text(sentences[i]);
      re2::StringPiece match;
      for (size_t at = 0; at < text.size() && pattern.Match(text, at, text.size(), re2::RE2::UNANCHORED, &match, 1);) {
        const auto begin = static_cast<uint32_t>(match.data() - text.data());
        plain[i].emplace_back(expression.cue, begin, begin + static_cast<uint32_t>(match.size()));
        at = begin + std::max<size_t>(match.size(), 1);
      }
    }
  }
  ExpressionScratch scratch;
  size_t count = 0;
  for (size_t i = 0; i < sentences.size(); ++i) {
    CAPTURE(sentences[i]);
    CHECK(found_by_shape(*lexicon.expressions, sentences[i], scratch) == plain[i]);
    count += plain[i].size();
  }
  CHECK(count > lexicon.expressions->expressions.size());
}

TEST_CASE("a text with many places to begin is searched once") {
  const Lexicon& lexicon = shipped_lexicon();
  ExpressionScratch scratch;
  std::string text(200000, '1');
  text += "\xE5\x86\x86";  // yen
  CHECK_FALSE(found_by_shape(*lexicon.expressions, text, scratch).empty());
}

}  // namespace urazuke
