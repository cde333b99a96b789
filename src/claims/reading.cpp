#include "claims/reading.h"

#include <algorithm>
#include <array>

#include "lexicon/expressions.h"
#include "text/normalise.h"

namespace urazuke {

namespace {

using re2::RE2;
using re2::StringPiece;

// Scratch of one page, so that no sentence allocates.
struct Scratch {
  std::vector<Token> tokens;
  std::vector<Hit> hits;
  ExpressionScratch expressions;
  std::vector<Mention> mentions;
};

Mention mention_of(const Lexicon& lexicon, const Target& target, uint32_t first, uint32_t last, Span span) {
  Mention mention{target, Cue::Meaning::count_, first, last, span};
  if (target.table == Target::Table::cue) mention.meaning = lexicon.cues[target.index].meaning;
  return mention;
}

// The tokens that a span of text touches; [0, 0) where it touches none.
std::pair<uint32_t, uint32_t> tokens_in(const std::vector<Token>& tokens, Span span) {
  const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                          [&](const Token& token) { return token.span.end <= span.begin; });
  const auto last =
      std::partition_point(first, tokens.end(), [&](const Token& token) { return token.span.begin < span.end; });
  return {static_cast<uint32_t>(first - tokens.begin()), static_cast<uint32_t>(last - tokens.begin())};
}

void add_expressions(const Lexicon& lexicon, std::string_view block_text, Span sentence, Scratch& scratch) {
  find_candidates(*lexicon.expressions, slice(block_text, sentence), scratch.expressions);
  for (const uint32_t number : scratch.expressions.candidates) {
    const Lexicon::Expressions::Expression& found = lexicon.expressions->expressions[number];
    const RE2& expression = *found.pattern;
    const StringPiece text(block_text.data() + sentence.begin, size(sentence));
    StringPiece match;
    for (size_t at = 0; at < text.size() && expression.Match(text, at, text.size(), RE2::UNANCHORED, &match, 1);) {
      const auto begin = sentence.begin + static_cast<uint32_t>(match.data() - text.data());
      const Span span{begin, begin + static_cast<uint32_t>(match.size())};
      const auto [first, last] = tokens_in(scratch.tokens, span);
      if (first < last) {
        const Target target{Target::Table::cue, found.cue};
        scratch.mentions.push_back(mention_of(lexicon, target, first, last - 1, span));
      }
      at = static_cast<size_t>(match.data() - text.data()) + std::max<size_t>(match.size(), 1);
    }
  }
}

// Names compete with names, cues with cues of their own file: there the longest decides.
size_t competition_of(const Mention& mention) {
  return mention.target.table == Target::Table::cue ? 1 + size_t{file_number(mention.meaning)} : 0;
}

// Drops each mention inside a longer one of its competition. In order of their first token, the one that reaches
// farthest so far covers whatever ends before it.
void drop_covered(std::vector<Mention>& mentions) {
  std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    if (a.first != b.first) return a.first < b.first;
    if (a.last != b.last) return a.last > b.last;
    return std::pair(a.target.table, a.target.index) < std::pair(b.target.table, b.target.index);
  });
  struct Reach {
    uint32_t first = 0, end = 0;  // tokens, [first, end)
  };
  std::array<Reach, 1 + size_t{kMeaningCount}> farthest{};
  size_t kept = 0;
  for (const Mention& mention : mentions) {
    Reach& reach = farthest[competition_of(mention)];
    const uint32_t end = mention.last + 1;
    const bool is_covered = reach.end > end || (reach.end == end && reach.first < mention.first);
    if (is_covered) continue;
    if (end > reach.end) reach = {mention.first, end};
    mentions[kept++] = mention;
  }
  mentions.resize(kept);
}

// Fills scratch.tokens and scratch.mentions with what stands in one sentence, covered mentions among them.
void read_sentence(std::string_view block_text, Span sentence, const Lexicon& lexicon, Tokeniser& tokeniser,
                   Scratch& scratch) {
  tokeniser.tokenise(slice(block_text, sentence), sentence.begin, scratch.tokens);
  scratch.mentions.clear();
  scratch.hits.clear();
  lexicon.automaton.find(
      static_cast<uint32_t>(scratch.tokens.size()), [&](uint32_t token) { return scratch.tokens[token].lemma; },
      scratch.hits);
  for (const Hit& hit : scratch.hits) {
    const Span span = cover(scratch.tokens[hit.first].span, scratch.tokens[hit.last].span);
    scratch.mentions.push_back(mention_of(lexicon, lexicon.targets[hit.pattern], hit.first, hit.last, span));
  }
  add_expressions(lexicon, block_text, sentence, scratch);
}

}  // namespace

PageReading read_sentences(const Page& page, const Lexicon& lexicon, Tokeniser& tokeniser) {
  PageReading reading;
  reading.sentences.reserve(page.sentences.size());
  Scratch scratch;
  for (size_t i = 0; i < page.sentences.size(); ++i) {
    const Sentence& sentence = page.sentences[i];
    const std::string& text = page.blocks[static_cast<size_t>(sentence.block)].text;
    read_sentence(text, sentence.span, lexicon, tokeniser, scratch);
    drop_covered(scratch.mentions);

    SentenceReading result;
    result.sentence = static_cast<int>(i);
    result.block = sentence.block;
    result.span = sentence.span;
    result.first_token = static_cast<uint32_t>(reading.tokens.size());
    result.first_mention = static_cast<uint32_t>(reading.mentions.size());
    for (Mention& mention : scratch.mentions) {
      mention.first += result.first_token;
      mention.last += result.first_token;
      if (mention.meaning != Cue::Meaning::count_) result.meanings.set(static_cast<size_t>(mention.meaning));
      reading.mentions.push_back(mention);
    }
    reading.tokens.insert(reading.tokens.end(), scratch.tokens.begin(), scratch.tokens.end());
    result.last_token = static_cast<uint32_t>(reading.tokens.size());
    result.last_mention = static_cast<uint32_t>(reading.mentions.size());
    reading.sentences.push_back(result);
  }
  return reading;
}

bool is_mentioned(const std::string& text, Target target, const Lexicon& lexicon, Tokeniser& tokeniser) {
  const std::string normalised = normalise(text).text;
  Scratch scratch;
  read_sentence(normalised, {0, static_cast<uint32_t>(normalised.size())}, lexicon, tokeniser, scratch);
  return std::any_of(scratch.mentions.begin(), scratch.mentions.end(), [&](const Mention& mention) {
    return mention.target.table == target.table && mention.target.index == target.index;
  });
}

}  // namespace urazuke
