#include "audit/site.h"

#include "text/line_index.h"

namespace urazuke {

namespace {

std::pair<std::string, size_t> key_of(const Treatment& treatment, size_t item, const Lexicon& lexicon) {
  return {lexicon.disclosures[item].is_said_once ? std::string{} : treatment.name, item};
}

void keep_first(SiteDisclosures& site, std::pair<std::string, size_t> key, SitePlace place) {
  const auto [at, is_new] = site.places.try_emplace(std::move(key), place);
  if (!is_new && place.page < at->second.page) at->second = std::move(place);
}

}  // namespace

void add(SiteDisclosures& site, const Audit& audit, const Lexicon& lexicon) {
  const LineIndex lines(audit.page.document.text);
  for (const Treatment& treatment : audit.treatments) {
    for (size_t item = 0; item < treatment.disclosures.size(); ++item) {
      const Disclosure& disclosure = treatment.disclosures[item];
      if (disclosure.state != DisclosureState::present || !disclosure.span) continue;
      keep_first(site, key_of(treatment, item, lexicon),
                 {audit.page.document.name, lines.place(disclosure.span->begin).line});
    }
  }
}

void add(SiteDisclosures& site, SiteDisclosures&& part) {
  for (auto& [key, place] : part.places) keep_first(site, key, std::move(place));
}

const SitePlace* find_elsewhere(const SiteDisclosures& site, const std::string& page, const Treatment& treatment,
                                size_t item, const Lexicon& lexicon) {
  const auto at = site.places.find(key_of(treatment, item, lexicon));
  return at == site.places.end() || at->second.page == page ? nullptr : &at->second;
}

}  // namespace urazuke
