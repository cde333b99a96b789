// offers: which treatments a page offers, and which of its sentences speak of which. A heading that is little but the
// name of treatments opens a section about them; a treatment counts as offered where its section holds disclosures of
// its own, or where a price names it. A page with fewer than two such treatments offers one: its topic.
#pragma once

#include <string>
#include <vector>

#include "audit/facts.h"
#include "claims/context.h"

namespace urazuke {

struct Offer {
  std::string name;                // the page's words, or the lexicon's name of the topic
  std::vector<int> interventions;  // indices into Lexicon::interventions; none where the lexicon does not know it
  Span span;                       // bytes of Document::text, where the page names it
};

struct Offers {
  std::vector<Offer> offers;               // at least one
  std::vector<std::vector<int>> sections;  // the offers that each section is about
  std::vector<int> section_of;             // of each block: index into `sections`, -1 for the page as a whole
  std::vector<std::vector<int>> named;     // the offers that each sentence names; none where it goes through them all

  // Whether what a block says holds for the offer: it stands in its section, or in none.
  bool holds_block(int block, int offer) const;
  // The same of a sentence; the offers that it names itself go before the section it stands in. `everywhere`: what
  // is said once on a page holds for all of it, unless it names an offer.
  bool holds(const PageReading& reading, int sentence, int offer, bool everywhere = false) const;
  // The sentence names the offer or stands in its section.
  bool is_own(const PageReading& reading, int sentence, int offer) const;
};

Offers find_offers(const Page& page, const PageReading& reading, const PageContext& context, const Lexicon& lexicon,
                   const std::vector<Fact>& facts);

}  // namespace urazuke
