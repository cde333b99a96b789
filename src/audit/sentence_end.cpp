#include "audit/sentence_end.h"

#include <re2/re2.h>

#include <algorithm>

namespace urazuke {

namespace {

using Step = RewriteRow::Step;

bool is_predicate(Pos pos) {
  return pos == Pos::verb || pos == Pos::dependent_verb || pos == Pos::adjective || pos == Pos::dependent_adjective ||
         pos == Pos::auxiliary;
}

bool is_noun(Pos pos) {
  return pos == Pos::noun || pos == Pos::verbal_noun || pos == Pos::adjectival_noun || pos == Pos::adverbial_noun ||
         pos == Pos::noun_suffix || pos == Pos::number || pos == Pos::close_bracket;
}

// The index of the token that ends at `byte`, or nothing where none does.
std::optional<size_t> token_before(const SentenceWords& words, uint32_t byte) {
  for (size_t i = 0; i < words.tokens.size(); ++i) {
    if (words.tokens[i].span.end == byte) return i;
  }
  return std::nullopt;
}

class EndingReader {
 public:
  EndingReader(const SentenceWords& words, const Lexicon& lexicon) : words_(words), lexicon_(lexicon) {}

  std::optional<Remainder> read(bool is_item) const {
    for (const RewriteRow& row : lexicon_.rewrites) {
      if (row.step != Step::ending) continue;
      re2::StringPiece groups[2];
      const re2::StringPiece text(words_.text);
      if (!row.pattern->Match(text, 0, text.size(), re2::RE2::UNANCHORED, groups, 2)) continue;
      const auto keep = static_cast<uint32_t>(groups[0].data() - text.data());
      std::optional<Remainder> remainder = left_by(row.leaves, keep);
      if (remainder) remainder->group = std::string(groups[1]);
      // Only polite endings are tried in turn: whatever else closes the sentence decides what it says.
      if (remainder || !is_polite_form(row.leaves)) return remainder;
    }
    return plain_end(is_item);
  }

 private:
  static bool is_polite_form(Leaves leaves) {
    return leaves == Leaves::verb || leaves == Leaves::negative || leaves == Leaves::able;
  }

  std::optional<Remainder> left_by(Leaves leaves, uint32_t keep) const {
    const std::optional<size_t> last = token_before(words_, keep);
    if (!last || leaves == Leaves::nothing) return std::nullopt;
    const Token& token = words_.tokens[*last];
    switch (leaves) {
      case Leaves::verb:
      case Leaves::negative:
        return is_predicate(token.pos) ? plain_form(leaves, *last) : std::nullopt;
      case Leaves::clause:
      case Leaves::act:
        return closed(*last, leaves, keep);
      case Leaves::copula:
        if (token.pos == Pos::adjective) return closed(*last, Leaves::clause, keep);
        return describes(token.pos) ? std::optional(Remainder{leaves, keep, {}, {}}) : std::nullopt;
      case Leaves::able:
        return token.pos == Pos::verbal_noun ? std::optional(Remainder{leaves, keep, {}, {}}) : std::nullopt;
      default:
        if (!is_noun(token.pos)) return std::nullopt;
        return Remainder{leaves == Leaves::noun && is_gain(keep) ? Leaves::gain : leaves, keep, {}, {}};
    }
  }

  // A predicate in the form that closes a clause. A copula is taken off: its form depends on what comes behind.
  std::optional<Remainder> closed(size_t index, Leaves leaves, uint32_t keep) const {
    const Token& last = words_.tokens[index];
    if (!is_predicate(last.pos)) return std::nullopt;
    const Pos before = index > 0 ? words_.tokens[index - 1].pos : Pos::other;
    if (last.pos == Pos::auxiliary && !is_predicate(before)) {
      const bool fits = leaves == Leaves::clause && describes(before);
      return fits ? std::optional(Remainder{Leaves::copula, last.span.begin, {}, {}}) : std::nullopt;
    }
    return last.form == Form::base ? std::optional(Remainder{leaves, keep, {}, {}}) : std::nullopt;
  }

  static bool describes(Pos pos) { return pos == Pos::adjectival_noun || pos == Pos::noun_suffix; }

  bool is_gain(uint32_t keep) const {
    return std::any_of(lexicon_.rewrites.begin(), lexicon_.rewrites.end(), [&](const RewriteRow& row) {
      return row.step == Step::gain && re2::RE2::PartialMatch(words_.text.substr(0, keep), *row.pattern);
    });
  }

  // The verb before a polite ending, in the plain form that its tense and negation ask for.
  std::optional<Remainder> plain_form(Leaves leaves, size_t verb) const {
    const Token& token = words_.tokens[verb];
    const std::string surface(slice(words_.text, token.span));
    const std::string lemma = by_rows(Step::plain, words_.lemmas[verb]).value_or(words_.lemmas[verb]);
    const Leaves result = token.pos == Pos::dependent_verb ? Leaves::state : Leaves::clause;
    if (leaves == Leaves::verb) return Remainder{result, token.span.begin, lemma, {}};
    // The base form adds one kana to the continuative: such a verb takes its endings as it is.
    const bool takes_endings = lemma.size() == surface.size() + 3 && lemma.starts_with(surface);
    std::optional<std::string> form = by_rows(Step::negative, surface + "/" + (takes_endings ? "" : lemma));
    if (!form) form = by_rows(Step::negative, surface);
    if (!form) return std::nullopt;
    return Remainder{Leaves::state, token.span.begin, *form, {}};
  }

  std::optional<std::string> by_rows(Step step, const std::string& word) const {
    for (const RewriteRow& row : lexicon_.rewrites) {
      if (row.step != step) continue;
      if (std::optional<std::string> result = replaced(row, word)) return result;
    }
    return std::nullopt;
  }

  // A sentence without a polite ending.
  std::optional<Remainder> plain_end(bool is_item) const {
    if (words_.tokens.empty()) return std::nullopt;
    const Token& last = words_.tokens.back();
    const auto all = static_cast<uint32_t>(words_.text.size());
    if (last.span.end != all) return std::nullopt;
    if (is_item && (is_noun(last.pos) || last.pos == Pos::verb)) return Remainder{Leaves::item, all, {}, {}};
    if (is_predicate(last.pos)) return closed(words_.tokens.size() - 1, Leaves::clause, all);
    return last.pos == Pos::verbal_noun && takes_do() ? std::optional(Remainder{Leaves::verbal, all, {}, {}})
                                                      : std::nullopt;
  }

  // The noun at the end is what is done, right behind its object or how it is done.
  bool takes_do() const {
    const size_t count = words_.tokens.size();
    const Pos before = count > 1 ? words_.tokens[count - 2].pos : Pos::other;
    return (before == Pos::case_particle || before == Pos::adverb) &&
           !is_gain(static_cast<uint32_t>(words_.text.size()));
  }

  const SentenceWords& words_;
  const Lexicon& lexicon_;
};

}  // namespace

SentenceWords read_words(std::string text, Tokeniser& tokeniser) {
  SentenceWords words;
  words.text = std::move(text);
  tokeniser.tokenise(words.text, 0, words.tokens);
  words.lemmas = tokeniser.lemmas(words.text);
  words.lemmas.resize(words.tokens.size());
  return words;
}

std::optional<Remainder> take_off_ending(const SentenceWords& words, bool is_item, const Lexicon& lexicon) {
  return EndingReader(words, lexicon).read(is_item);
}

}  // namespace urazuke
