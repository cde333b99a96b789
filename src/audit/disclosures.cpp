#include "audit/disclosures.h"

#include <array>
#include <utility>

namespace urazuke {

namespace {

using M = Cue::Meaning;

constexpr std::array<std::pair<std::string_view, M>, 11> kFacts = {{
    {"treatment_content", M::fact_treatment_content},
    {"free_practice", M::fact_free_practice},
    {"cost", M::fact_cost},
    {"period_or_sessions", M::fact_period},
    {"risks_side_effects", M::fact_risks},
    {"contact", M::fact_contact},
    {"unapproved_status", M::fact_unapproved},
    {"supply_route", M::fact_supply_route},
    {"domestic_alternative", M::fact_alternative},
    {"overseas_safety", M::fact_overseas},
    {"relief_exclusion", M::fact_relief},
}};

// What is owed follows from what the page offers: the unapproved-product items only where it names such a product.
bool is_owed(const DisclosureItem& item, const PageContext& context, const Lexicon& lexicon) {
  if (!context.is_about_treatment) return false;
  if (item.condition != "unapproved") return true;
  const int topic = context.topic.intervention;
  return topic >= 0 && lexicon.interventions[static_cast<size_t>(topic)].approval == "none";
}

Disclosure find_item(const DisclosureItem& item, M fact, const Page& page, const PageReading& reading) {
  Disclosure disclosure;
  disclosure.id = item.id;
  for (const SentenceReading& sentence : reading.sentences) {
    if (!sentence.has(fact)) continue;
    const Block& block = page.blocks[static_cast<size_t>(sentence.block)];
    const bool is_heading = block.kind == BlockKind::heading || block.kind == BlockKind::title;
    if (is_heading && disclosure.state == DisclosureState::partial) continue;
    disclosure.state = is_heading ? DisclosureState::partial : DisclosureState::present;
    disclosure.span = source_span(block, sentence.span);
    if (!is_heading) break;
  }
  return disclosure;
}

}  // namespace

std::vector<Disclosure> find_disclosures(const Page& page, const PageReading& reading, const PageContext& context,
                                         const Lexicon& lexicon) {
  std::vector<Disclosure> disclosures;
  for (const DisclosureItem& item : lexicon.disclosures) {
    for (const auto& [id, fact] : kFacts) {
      if (id != item.id) continue;
      disclosures.push_back(find_item(item, fact, page, reading));
      disclosures.back().is_owed = is_owed(item, context, lexicon);
    }
  }
  return disclosures;
}

}  // namespace urazuke
