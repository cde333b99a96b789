// modality: how an event is said. Comes in: an event and the clauses around it. Goes out: strength, stated evidence,
// negation, and what else the wording makes of it (a wish, a purpose, a question).
//   - What stands behind the event in its clause holds for it; the nearest "possibility" outweighs what follows it.
//   - What closes a later coordinated clause holds too where it takes the whole (koto, you, kanousei) as its object.
//   - Adverbs of certainty hold within their concession; nothing crosses a concession but the sentence's evidence.
#pragma once

#include <vector>

#include "claims/clause.h"
#include "claims/event.h"

namespace urazuke {

struct Modality {
  Strength strength = Strength::asserted;
  EvidenceLevel stated = EvidenceLevel::none;
  bool negated = false;
  bool is_wish = false;
  bool is_purpose = false;
  bool is_aim = false;
  bool is_asked = false;            // a question inside a statement, of which nothing is said
  bool is_studied = false;          // what is said is only that it is being studied
  bool is_found = false;            // "is recognised", with no research told in the sentence
  bool is_limited = false;          // "..., but": what follows denies or limits an effect
  bool is_total = false;            // more than any treatment does: cured for good, gone without a trace
  uint32_t inner_negation = 0;      // the last token of the first of two that cancel; 0 where they do not
  bool is_adnominal = false;        // a negation that only describes somebody ("those whom it did not help")
  bool is_level_elsewhere = false;  // the level of evidence stands in another clause than the event
  bool is_concluded = false;        // an earlier clause tells research of its own
  bool has_strength_word = false;   // a word said so; else it is the plain form
  bool has_predicate = false;       // something finite stands behind the event, or the event is one
  std::vector<uint32_t> mentions;   // that decided, in order of the text
  uint32_t last = 0;                // last token that belongs to the claim
};

Modality read_modality(const PageReading& reading, const SentenceReading& sentence, const std::vector<Clause>& clauses,
                       size_t clause, const Event& event);

}  // namespace urazuke
