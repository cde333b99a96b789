#include "audit/disclosures.h"

#include <algorithm>

#include "audit/facts.h"
#include "audit/offers.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;
using Grade = Fact::Grade;

constexpr size_t kRisksOfAList = 2;  // kinds of harm that make a list of risks

class DisclosureFinder {
 public:
  DisclosureFinder(Audit& audit, const PageReading& reading, const PageContext& context, const Lexicon& lexicon)
      : audit_(audit),
        reading_(reading),
        context_(context),
        lexicon_(lexicon),
        facts_(find_facts(audit.page, reading, context, lexicon)),
        offers_(find_offers(audit.page, reading, context, lexicon, facts_)) {
    read_places();
  }

  void run() {
    for (size_t offer = 0; offer < offers_.offers.size(); ++offer) {
      audit_.treatments.push_back(read_treatment(static_cast<int>(offer)));
    }
    for (size_t item = 0; item < lexicon_.disclosures.size(); ++item) {
      audit_.disclosures.push_back(of_page(item));
    }
  }

 private:
  void read_places() {
    uint32_t place = 0;
    uint32_t counted = 0;  // bytes of the block
    int block = 0;
    const auto text = [&] { return std::string_view(audit_.page.blocks[static_cast<size_t>(block)].text); };
    for (const SentenceReading& sentence : reading_.sentences) {
      for (; block < sentence.block; ++block, counted = 0) place += count_code_points(text().substr(counted));
      place += count_code_points(text().substr(counted, sentence.span.begin - counted));
      counted = sentence.span.begin;
      places_.push_back(place);
    }
  }

  Treatment read_treatment(int offer) {
    const Offer& offered = offers_.offers[static_cast<size_t>(offer)];
    Treatment treatment{offered.name, offered.span, {}, {}, 0};
    find_searched(treatment, offer);
    find_claims(offer);
    for (size_t item = 0; item < lexicon_.disclosures.size(); ++item) {
      treatment.disclosures.push_back(read_item(static_cast<int>(item), offer));
    }
    return treatment;
  }

  // The best of what is stated for the treatment, of its own section first; harms add up to a list of risks.
  Disclosure read_item(int item, int offer) const {
    const DisclosureItem& entry = lexicon_.disclosures[static_cast<size_t>(item)];
    const Fact* best = nullptr;
    std::vector<uint32_t> harms;
    for (const Fact& fact : facts_) {
      if (fact.item != item || !offers_.holds(reading_, fact.sentence, offer, entry.is_said_once)) continue;
      harms.insert(harms.end(), fact.harms.begin(), fact.harms.end());
      if (best == nullptr || rank(fact, offer) > rank(*best, offer)) best = &fact;
    }
    std::sort(harms.begin(), harms.end());
    harms.erase(std::unique(harms.begin(), harms.end()), harms.end());
    Disclosure disclosure;
    disclosure.id = entry.id;
    disclosure.is_owed = is_owed(entry, offer);
    if (best == nullptr) return disclosure;
    set_state(disclosure, *best, harms.size(), offer);
    const SentenceReading& sentence = reading_.sentences[static_cast<size_t>(best->sentence)];
    disclosure.span = source_span(audit_.page.blocks[static_cast<size_t>(sentence.block)], sentence.span);
    disclosure.distance = distance_to_claim(best->sentence);
    return disclosure;
  }

  std::pair<Grade, bool> rank(const Fact& fact, int offer) const {
    return {fact.grade, offers_.is_own(reading_, fact.sentence, offer)};
  }

  void set_state(Disclosure& disclosure, const Fact& fact, size_t harms, int offer) const {
    // "May not be covered" is right for an approved product used otherwise, too little for one never approved.
    const bool is_right = fact.reason == M::part_relief_equivocal && !is_unapproved(offer);
    if (fact.grade == Grade::full || is_right || (fact.grade == Grade::harms && harms >= kRisksOfAList)) {
      disclosure.state = DisclosureState::present;
      return;
    }
    disclosure.state = DisclosureState::partial;
    disclosure.reason = fact.grade == Grade::harms   ? "part-risks-single"
                        : fact.grade == Grade::label ? "part-label-only"
                                                     : name_of(fact.reason);
  }

  bool is_unapproved(int offer) const {
    const std::vector<int>& offered = offers_.offers[static_cast<size_t>(offer)].interventions;
    return std::any_of(offered.begin(), offered.end(), [&](int index) {
      const Intervention& intervention = lexicon_.interventions[static_cast<size_t>(index)];
      return intervention.approval == "none" && intervention.family != "cosmetic";
    });
  }

  // What is owed follows from what the page offers: the items of unapproved products only where the lexicon knows
  // the product as one, or the page says that it is.
  bool is_owed(const DisclosureItem& item, int offer) const {
    if (!context_.is_about_treatment) return false;
    if (item.condition != "unapproved" || is_unapproved(offer)) return true;
    return std::any_of(facts_.begin(), facts_.end(), [&](const Fact& fact) {
      return fact.grade == Grade::full &&
             lexicon_.disclosures[static_cast<size_t>(fact.item)].full == M::fact_unapproved &&
             offers_.holds(reading_, fact.sentence, offer);
    });
  }

  void find_claims(int offer) {
    claimed_.clear();
    for (const Claim& claim : audit_.claims) {
      if (claim.negated || !offers_.holds(reading_, claim.statement, offer)) continue;
      claimed_.push_back(places_[static_cast<size_t>(claim.statement)]);
    }
  }

  // Characters between the statement and the nearest claim for the treatment.
  std::optional<uint32_t> distance_to_claim(int sentence) const {
    std::optional<uint32_t> nearest;
    const uint32_t here = places_[static_cast<size_t>(sentence)];
    for (const uint32_t there : claimed_) {
      const uint32_t distance = here > there ? here - there : there - here;
      if (!nearest || distance < *nearest) nearest = distance;
    }
    return nearest;
  }

  // The blocks read for the treatment, runs of them as one span.
  void find_searched(Treatment& treatment, int offer) const {
    bool is_open = false;
    for (size_t i = 0; i < audit_.page.blocks.size(); ++i) {
      const Block& block = audit_.page.blocks[i];
      const bool is_read = offers_.holds_block(static_cast<int>(i), offer);
      if (is_read && !block.text.empty()) {
        const Span span = source_span(block, {0, static_cast<uint32_t>(block.text.size())});
        if (!is_open) treatment.searched.push_back(span);
        treatment.searched.back() = cover(treatment.searched.back(), span);
        ++treatment.blocks_searched;
      }
      is_open = is_read && (is_open || !block.text.empty());
    }
  }

  // The page as a whole says what nearly all of its treatments that owe it say.
  Disclosure of_page(size_t item) const {
    Disclosure page;
    page.id = lexicon_.disclosures[item].id;
    size_t asked = 0, whole = 0, any = 0;
    const bool is_owed_at_all = std::any_of(audit_.treatments.begin(), audit_.treatments.end(),
                                            [&](const Treatment& t) { return t.disclosures[item].is_owed; });
    for (const Treatment& treatment : audit_.treatments) {
      const Disclosure& disclosure = treatment.disclosures[item];
      if (is_owed_at_all && !disclosure.is_owed) continue;
      ++asked;
      whole += disclosure.state == DisclosureState::present ? 1 : 0;
      any += disclosure.state != DisclosureState::absent ? 1 : 0;
      page.is_owed |= disclosure.is_owed;
      if (!disclosure.span || (page.span && disclosure.state >= page.state)) continue;
      page.span = disclosure.span;
      page.state = disclosure.state;
      page.reason = disclosure.reason;
      page.distance = disclosure.distance;
    }
    if (any == 0) return page;
    if (page.state == DisclosureState::present && 4 * whole < 3 * asked) {
      page.state = DisclosureState::partial;
      page.reason = "part-some-treatments";
    }
    return page;
  }

  Audit& audit_;
  const PageReading& reading_;
  const PageContext& context_;
  const Lexicon& lexicon_;
  std::vector<Fact> facts_;
  Offers offers_;
  std::vector<uint32_t> places_;   // of each sentence, in characters of the page as read
  std::vector<uint32_t> claimed_;  // places of the claims for the treatment that is read
};

}  // namespace

void find_disclosures(Audit& audit, const PageReading& reading, const PageContext& context, const Lexicon& lexicon) {
  DisclosureFinder(audit, reading, context, lexicon).run();
}

}  // namespace urazuke
