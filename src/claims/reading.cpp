#include "claims/reading.h"

#include <algorithm>
#include <array>
#include <span>

#include "lexicon/expressions.h"
#include "text/normalise.h"

namespace urazuke {

namespace {

// Buffers of one page, so that no sentence allocates.
struct Scratch {
  std::vector<Hit> hits;
  ExpressionScratch expressions;
  std::vector<Mention> mentions;
};

Mention mention_of(const Lexicon& lexicon, const Target& target, uint32_t first, uint32_t last, Span span) {
  Mention mention{target, Cue::Meaning::count_, first, last, span};
  if (target.table == Target::Table::cue) mention.meaning = lexicon.cues[target.index].meaning;
  return mention;
}

// One sentence to match: its text, and its tokens as they stand in `tokens`.
struct Matched {
  std::string_view block_text;
  Span span;
  const std::vector<Token>& tokens;
  uint32_t first_token, last_token;
};

// The tokens that a span of the sentence touches, [first, last); empty where it touches none.
std::pair<uint32_t, uint32_t> tokens_in(const Matched& sentence, Span span) {
  const auto begin = sentence.tokens.begin() + sentence.first_token;
  const auto end = sentence.tokens.begin() + sentence.last_token;
  const auto first = std::partition_point(begin, end, [&](const Token& token) { return token.span.end <= span.begin; });
  const auto last = std::partition_point(first, end, [&](const Token& token) { return token.span.begin < span.end; });
  return {static_cast<uint32_t>(first - sentence.tokens.begin()),
          static_cast<uint32_t>(last - sentence.tokens.begin())};
}

void add_patterns(const Lexicon& lexicon, const Matched& sentence, Scratch& scratch) {
  const uint32_t count = sentence.last_token - sentence.first_token;
  const Token* tokens = sentence.tokens.data() + sentence.first_token;
  scratch.hits.clear();
  lexicon.automaton.find(
      count, [&](uint32_t token) { return tokens[token].lemma; }, scratch.hits);
  for (const Hit& hit : scratch.hits) {
    const Span span = cover(tokens[hit.first].span, tokens[hit.last].span);
    scratch.mentions.push_back(mention_of(lexicon, lexicon.targets[hit.pattern], sentence.first_token + hit.first,
                                          sentence.first_token + hit.last, span));
  }
}

void add_expressions(const Lexicon& lexicon, const Matched& sentence, std::span<const ExpressionMatch> matches,
                     Scratch& scratch) {
  for (const ExpressionMatch& match : matches) {
    const Span span{sentence.span.begin + match.span.begin, sentence.span.begin + match.span.end};
    const auto [first, last] = tokens_in(sentence, span);
    if (first == last) continue;
    scratch.mentions.push_back(mention_of(lexicon, {Target::Table::cue, match.cue}, first, last - 1, span));
  }
}

bool is_noun_part(Pos pos) {
  return pos == Pos::noun || pos == Pos::verbal_noun || pos == Pos::adjectival_noun || pos == Pos::noun_suffix ||
         pos == Pos::prefix;
}

// The longest head that `compound` ends in, with something in front of it; -1 where there is none.
int head_of(const Lexicon& lexicon, std::string_view compound) {
  constexpr size_t kLetter = 3;  // bytes of a kana or kanji
  for (size_t length = std::min(lexicon.longest_head, compound.size()); length >= kLetter; length -= kLetter) {
    // One letter alone in front of a head of one letter is more often a word of its own (doryoku, byouki).
    if (compound.size() < length + (length == kLetter ? 2 * kLetter : kLetter)) continue;
    const auto head = lexicon.heads.find(compound.substr(compound.size() - length));
    if (head != lexicon.heads.end()) return static_cast<int>(head->second);
  }
  return -1;
}

// Compounds that no table names, by their heads: a thing known as a disease, a symptom, a function by its last part.
void add_compounds(const Lexicon& lexicon, const Matched& sentence, Scratch& scratch) {
  for (uint32_t first = sentence.first_token; first < sentence.last_token; ++first) {
    if (!is_noun_part(sentence.tokens[first].pos)) continue;
    uint32_t last = first;
    while (last + 1 < sentence.last_token && is_noun_part(sentence.tokens[last + 1].pos)) ++last;
    const bool is_named = std::any_of(scratch.mentions.begin(), scratch.mentions.end(), [&](const Mention& mention) {
      return mention.target.table != Target::Table::cue && mention.first <= last && mention.last >= last;
    });
    const Span span = cover(sentence.tokens[first].span, sentence.tokens[last].span);
    const int outcome = is_named ? -1 : head_of(lexicon, slice(sentence.block_text, span));
    if (outcome >= 0) {
      const Target target{Target::Table::outcome, static_cast<uint32_t>(outcome)};
      scratch.mentions.push_back(mention_of(lexicon, target, first, last, span));
    }
    first = last;
  }
}

// Names compete with names, cues with cues of their own file: there the longest decides.
size_t competition_of(const Mention& mention) {
  return mention.target.table == Target::Table::cue ? 1 + size_t{group_number(mention.meaning)} : 0;
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

// Fills scratch.mentions with all that stands in one sentence, covered mentions among them. `matches`: of expressions.
void find_mentions(const Lexicon& lexicon, const Matched& sentence, std::span<const ExpressionMatch> matches,
                   Scratch& scratch) {
  scratch.mentions.clear();
  add_patterns(lexicon, sentence, scratch);
  add_expressions(lexicon, sentence, matches, scratch);
  add_compounds(lexicon, sentence, scratch);
}

// All blocks are tokenised before any sentence is matched, so that MeCab's tables stay in the processor's cache, and
// each as a whole, since a call of MeCab costs as much as some words. A token belongs to the sentence it begins in.
void tokenise_sentences(const Page& page, Tokeniser& tokeniser, PageReading& reading) {
  std::vector<Token> tokens;
  reading.sentences.reserve(page.sentences.size());
  for (size_t i = 0; i < page.sentences.size();) {
    const int block = page.sentences[i].block;
    size_t end = i + 1;
    while (end < page.sentences.size() && page.sentences[end].block == block) ++end;
    const Span whole = cover(page.sentences[i].span, page.sentences[end - 1].span);
    tokeniser.tokenise(slice(page.blocks[static_cast<size_t>(block)].text, whole), whole.begin, tokens);
    size_t token = 0;
    for (; i < end; ++i) {
      SentenceReading sentence;
      sentence.sentence = static_cast<int>(i);
      sentence.block = block;
      sentence.span = page.sentences[i].span;
      while (token < tokens.size() && tokens[token].span.begin < sentence.span.begin) ++token;
      sentence.first_token = static_cast<uint32_t>(reading.tokens.size());
      for (; token < tokens.size() && tokens[token].span.begin < sentence.span.end; ++token) {
        tokens[token].span.end = std::min(tokens[token].span.end, sentence.span.end);
        reading.tokens.push_back(tokens[token]);
      }
      sentence.last_token = static_cast<uint32_t>(reading.tokens.size());
      reading.sentences.push_back(sentence);
    }
  }
  reading.tokens.resize(reading.tokens.size() + kTokensBehind);
}

}  // namespace

std::span<const SentenceReading> sentences_of(const PageReading& reading, int block) {
  const auto begin = reading.sentences.begin();
  const auto end = reading.sentences.end();
  const auto first = std::partition_point(begin, end, [&](const auto& sentence) { return sentence.block < block; });
  const auto last = std::partition_point(first, end, [&](const auto& sentence) { return sentence.block == block; });
  return {first, last};
}

EvidenceLevel level_of(Cue::Meaning meaning) {
  switch (meaning) {
    case Cue::Meaning::evidence:
      return EvidenceLevel::unspecified;
    case Cue::Meaning::own_source:
      return EvidenceLevel::unspecified;
    case Cue::Meaning::basic:
      return EvidenceLevel::basic;
    case Cue::Meaning::animal:
      return EvidenceLevel::animal;
    case Cue::Meaning::small_clinical:
      return EvidenceLevel::small_clinical;
    case Cue::Meaning::controlled:
      return EvidenceLevel::controlled;
    case Cue::Meaning::established:
      return EvidenceLevel::established;
    default:
      return EvidenceLevel::none;
  }
}

PageReading read_sentences(const Page& page, const Lexicon& lexicon, Tokeniser& tokeniser) {
  PageReading reading;
  tokenise_sentences(page, tokeniser, reading);
  const auto block_text = [&](const SentenceReading& sentence) {
    return std::string_view(page.blocks[static_cast<size_t>(sentence.block)].text);
  };
  std::vector<std::string_view> texts;
  for (const SentenceReading& sentence : reading.sentences) texts.push_back(slice(block_text(sentence), sentence.span));
  Scratch scratch;
  find_matches(*lexicon.expressions, texts, scratch.expressions);
  std::span<const ExpressionMatch> matches = scratch.expressions.matches;
  for (size_t i = 0; i < reading.sentences.size(); ++i) {
    SentenceReading& sentence = reading.sentences[i];
    size_t count = 0;
    while (count < matches.size() && matches[count].text == i) ++count;
    find_mentions(lexicon,
                  {block_text(sentence), sentence.span, reading.tokens, sentence.first_token, sentence.last_token},
                  matches.first(count), scratch);
    matches = matches.subspan(count);
    drop_covered(scratch.mentions);
    sentence.first_mention = static_cast<uint32_t>(reading.mentions.size());
    for (const Mention& mention : scratch.mentions) {
      if (mention.meaning != Cue::Meaning::count_) sentence.meanings.set(static_cast<size_t>(mention.meaning));
      reading.mentions.push_back(mention);
    }
    sentence.last_mention = static_cast<uint32_t>(reading.mentions.size());
  }
  return reading;
}

bool is_mentioned(const std::string& text, Target target, const Lexicon& lexicon, Tokeniser& tokeniser) {
  const std::string normalised = normalise(text).text;
  std::vector<Token> tokens;
  tokeniser.tokenise(normalised, 0, tokens);
  Scratch scratch;
  const Span whole{0, static_cast<uint32_t>(normalised.size())};
  find_matches(*lexicon.expressions, {normalised}, scratch.expressions);
  find_mentions(lexicon, {normalised, whole, tokens, 0, static_cast<uint32_t>(tokens.size())},
                scratch.expressions.matches, scratch);
  return std::any_of(scratch.mentions.begin(), scratch.mentions.end(), [&](const Mention& mention) {
    return mention.target.table == target.table && mention.target.index == target.index;
  });
}

}  // namespace urazuke
