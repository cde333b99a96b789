#include "audit/offers.h"

#include <algorithm>
#include <span>

#include "text/utf8.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

constexpr uint32_t kLongestName = 40;  // code points of a heading
constexpr int kAnother = -1;           // a treatment that the page does not offer

bool is_related(const Lexicon& lexicon, int a, int b) { return lexicon.is_a(a, b) || lexicon.is_a(b, a); }

bool is_related(const Lexicon& lexicon, const std::vector<int>& offered, int intervention) {
  return std::any_of(offered.begin(), offered.end(), [&](int one) { return is_related(lexicon, one, intervention); });
}

// A heading of nothing but nouns: what has a predicate, a topic or a comma says something about a treatment.
bool is_nominal(const PageReading& reading, const SentenceReading& sentence) {
  return std::none_of(reading.tokens.begin() + sentence.first_token, reading.tokens.begin() + sentence.last_token,
                      [](const Token& token) {
                        return token.pos == Pos::verb || token.pos == Pos::auxiliary || token.pos == Pos::adjective ||
                               token.pos == Pos::topic_particle || token.pos == Pos::final_particle ||
                               token.pos == Pos::joining_particle;
                      });
}

bool has_heading_sense(const SentenceReading& sentence) {
  for (auto meaning = static_cast<size_t>(M::heading_hedged); meaning <= static_cast<size_t>(M::heading_science);
       ++meaning) {
    if (sentence.meanings.test(meaning)) return true;
  }
  return false;
}

// "A takes three sessions, B takes five": the sentence goes through what the page offers.
bool lists_topics(const PageReading& reading, const SentenceReading& sentence) {
  return std::count_if(reading.tokens.begin() + sentence.first_token, reading.tokens.begin() + sentence.last_token,
                       [](const Token& token) { return token.pos == Pos::topic_particle; }) >= 2;
}

// A heading that names treatments, before it is known whether the page offers them.
struct Section {
  int block = -1;
  Offer offer;
};

class OfferFinder {
 public:
  OfferFinder(const Page& page, const PageReading& reading, const PageContext& context, const Lexicon& lexicon,
              const std::vector<Fact>& facts)
      : page_(page), reading_(reading), context_(context), lexicon_(lexicon), facts_(facts) {}

  Offers run() {
    for (const SentenceReading& sentence : reading_.sentences) read_heading(sentence);
    read_facts();
    std::erase_if(sections_, [&](const Section& section) { return !is_offered(section); });
    for (const Section& section : sections_) result_.sections.push_back(add(section.offer));
    if (result_.offers.size() < 2) return whole_page();
    for (size_t i = 0; i < page_.blocks.size(); ++i) result_.section_of.push_back(section_around(static_cast<int>(i)));
    name_offers();
    return std::move(result_);
  }

 private:
  void read_heading(const SentenceReading& sentence) {
    const Block& block = page_.blocks[static_cast<size_t>(sentence.block)];
    const bool is_short = count_code_points(block.text) <= kLongestName;
    if (block.kind != BlockKind::heading || block.level <= 1 || !is_short || has_heading_sense(sentence)) return;
    std::vector<int> named = named_in_heading(sentence);
    if (named.empty() || !is_nominal(reading_, sentence)) return;
    std::string name = block.text;
    std::replace(name.begin(), name.end(), '\n', ' ');
    const Span span = source_span(block, {0, static_cast<uint32_t>(block.text.size())});
    sections_.push_back({sentence.block, {std::move(name), std::move(named), span}});
  }

  // What stands in brackets only explains, where there is a name before them.
  std::vector<int> named_in_heading(const SentenceReading& sentence) const {
    std::vector<int> named;
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (!mention.is_intervention()) continue;
      if (!named.empty() && has_bracket(sentence.first_token, mention.first)) break;
      named.push_back(static_cast<int>(mention.target.index));
    }
    return named;
  }

  bool has_bracket(uint32_t first, uint32_t last) const {
    return std::any_of(reading_.tokens.begin() + first, reading_.tokens.begin() + last,
                       [](const Token& token) { return token.pos == Pos::open_bracket; });
  }

  // The index of the nearest section around the block, its own heading among them; -1 for none.
  int section_around(int block) const {
    for (; block >= 0; block = page_.blocks[static_cast<size_t>(block)].heading) {
      const auto at = std::partition_point(sections_.begin(), sections_.end(),
                                           [&](const Section& section) { return section.block < block; });
      if (at != sections_.end() && at->block == block) return static_cast<int>(at - sections_.begin());
    }
    return -1;
  }

  // The sentences of a block stand together, as the blocks do.
  std::span<const SentenceReading> sentences_of(int block) const {
    const auto is_before = [&](const SentenceReading& sentence) { return sentence.block < block; };
    const auto first = std::partition_point(reading_.sentences.begin(), reading_.sentences.end(), is_before);
    auto last = first;
    while (last != reading_.sentences.end() && last->block == block) ++last;
    return {first, last};
  }

  bool names(int block, const Offer& offer) const {
    const std::span<const SentenceReading> sentences = sentences_of(block);
    return std::any_of(sentences.begin(), sentences.end(),
                       [&](const SentenceReading& sentence) { return names(sentence, offer); });
  }

  // What shows that a treatment is offered: facts of its own, by the headings that they stand under, and prices.
  void read_facts() {
    has_facts_.resize(page_.blocks.size());
    for (const Fact& fact : facts_) {
      const DisclosureItem& item = lexicon_.disclosures[static_cast<size_t>(fact.item)];
      if (item.is_said_once || item.full == M::fact_treatment_content || fact.grade == Fact::Grade::label) continue;
      const SentenceReading& sentence = reading_.sentences[static_cast<size_t>(fact.sentence)];
      if (item.full == M::fact_cost) prices_.push_back(&sentence);
      for (int at = sentence.block; at >= 0 && !has_facts_[static_cast<size_t>(at)];
           at = page_.blocks[static_cast<size_t>(at)].heading) {
        has_facts_[static_cast<size_t>(at)] = true;
      }
    }
  }

  bool is_offered(const Section& section) const {
    if (has_facts_[static_cast<size_t>(section.block)]) return true;
    const bool is_inner = section_around(page_.blocks[static_cast<size_t>(section.block)].heading) >= 0;
    return !is_inner && std::any_of(prices_.begin(), prices_.end(),
                                    [&](const SentenceReading* price) { return is_priced(*price, section.offer); });
  }

  // The price's line or the header of its row names the treatment.
  bool is_priced(const SentenceReading& price, const Offer& offer) const {
    return names(price.block, offer) || names(page_.blocks[static_cast<size_t>(price.block)].row_header, offer);
  }

  bool names(const SentenceReading& sentence, const Offer& offer) const {
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (!mention.is_intervention()) continue;
      if (is_related(lexicon_, offer.interventions, static_cast<int>(mention.target.index))) return true;
    }
    return false;
  }

  // The offers that a section is about: those known by another heading, where they cover all that it names; else one
  // of its own.
  std::vector<int> add(const Offer& offer) {
    std::vector<int> known;
    size_t covered = 0;
    for (const int intervention : offer.interventions) {
      const auto same = std::find_if(result_.offers.begin(), result_.offers.end(), [&](const Offer& other) {
        return is_related(lexicon_, other.interventions, intervention);
      });
      if (same == result_.offers.end()) continue;
      known.push_back(static_cast<int>(same - result_.offers.begin()));
      ++covered;
    }
    if (covered == offer.interventions.size()) return known;
    result_.offers.push_back(offer);
    return {static_cast<int>(result_.offers.size()) - 1};
  }

  void name_offers() {
    for (const SentenceReading& sentence : reading_.sentences) {
      const int column = page_.blocks[static_cast<size_t>(sentence.block)].column_header;
      result_.named.push_back(column < 0 ? named_offers(sentence) : named_by_column(sentence, column));
    }
  }

  // In a table that compares, what stands in the column of a treatment is said of that one.
  std::vector<int> named_by_column(const SentenceReading& cell, int column) const {
    for (const SentenceReading& header : sentences_of(column)) {
      std::vector<int> named = named_offers(header);
      if (named.empty() && names_any(header)) named.push_back(kAnother);
      if (!named.empty()) return named;
    }
    return named_offers(cell);
  }

  bool names_any(const SentenceReading& sentence) const {
    return std::any_of(reading_.mentions.begin() + sentence.first_mention,
                       reading_.mentions.begin() + sentence.last_mention,
                       [](const Mention& mention) { return mention.is_intervention(); });
  }

  // None where the sentence names no offer, or goes through them.
  std::vector<int> named_offers(const SentenceReading& sentence) const {
    std::vector<int> named;
    if (lists_topics(reading_, sentence)) return named;
    for (size_t i = 0; i < result_.offers.size(); ++i) {
      if (names(sentence, result_.offers[i])) named.push_back(static_cast<int>(i));
    }
    return named;
  }

  Offers whole_page() {
    const Subject& topic = context_.topic;
    result_ = {};
    result_.offers.push_back({topic.name, {}, topic.span});
    if (topic.intervention >= 0) result_.offers[0].interventions.push_back(topic.intervention);
    result_.section_of.assign(page_.blocks.size(), -1);
    name_offers();
    for (std::vector<int>& named : result_.named) std::erase(named, 0);
    return std::move(result_);
  }

  const Page& page_;
  const PageReading& reading_;
  const PageContext& context_;
  const Lexicon& lexicon_;
  const std::vector<Fact>& facts_;
  std::vector<bool> has_facts_;  // of each block
  std::vector<const SentenceReading*> prices_;
  std::vector<Section> sections_;
  Offers result_;
};

bool has(const std::vector<int>& offers, int offer) {
  return std::find(offers.begin(), offers.end(), offer) != offers.end();
}

}  // namespace

bool Offers::holds_block(int block, int offer) const {
  const int section = section_of[static_cast<size_t>(block)];
  return section < 0 || has(sections[static_cast<size_t>(section)], offer);
}

bool Offers::holds(const PageReading& reading, int sentence, int offer, bool everywhere) const {
  const std::vector<int>& names = named[static_cast<size_t>(sentence)];
  if (!names.empty()) return has(names, offer);
  return everywhere || holds_block(reading.sentences[static_cast<size_t>(sentence)].block, offer);
}

bool Offers::is_own(const PageReading& reading, int sentence, int offer) const {
  if (has(named[static_cast<size_t>(sentence)], offer)) return true;
  const int block = reading.sentences[static_cast<size_t>(sentence)].block;
  return section_of[static_cast<size_t>(block)] >= 0 && holds_block(block, offer);
}

Offers find_offers(const Page& page, const PageReading& reading, const PageContext& context, const Lexicon& lexicon,
                   const std::vector<Fact>& facts) {
  return OfferFinder(page, reading, context, lexicon, facts).run();
}

}  // namespace urazuke
