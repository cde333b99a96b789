// site: what the pages of one site say together. Comes in: the audits of its pages, in any order. Goes out: where else
// a disclosure stands that a page lacks. An item that is said of a treatment counts for pages that offer the same one
// by the same name. Which pages are one site, and in which order they are told, is left to the caller.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "audit/audit.h"

namespace urazuke {

struct SitePlace {
  std::string page;  // Document::name
  uint32_t line = 0;
};

struct SiteDisclosures {
  // By treatment (empty: said once for all) and index into Lexicon::disclosures; the page whose name comes first.
  std::map<std::pair<std::string, size_t>, SitePlace> places;
};

void add(SiteDisclosures& site, const Audit& audit, const Lexicon& lexicon);
void add(SiteDisclosures& site, SiteDisclosures&& part);

// Where another page than `page` says it; nothing where none does.
const SitePlace* find_elsewhere(const SiteDisclosures& site, const std::string& page, const Treatment& treatment,
                                size_t item, const Lexicon& lexicon);

}  // namespace urazuke
