// events: what one clause says happens. Comes in: a clause among the words of its sentence, and what is under
// discussion. Goes out: its events, a benefit or a harm composed of a change and the thing that it changes, or a
// benefit that a name tells by itself; what is said of the treatment itself (safe, best, approved); that a harm does
// not come. How it is said is left to modality, whether it is claimed to assertion.
#pragma once

#include <vector>

#include "claims/claim.h"
#include "claims/clause.h"
#include "claims/reading.h"

namespace urazuke {

struct Event {
  ClaimKind kind = ClaimKind::efficacy;
  bool is_harm = false;          // efficacy only: the thing gets worse
  bool has_object = false;       // efficacy only: says what changes, not only that there is an effect
  bool is_absolute = false;      // safety only: a harm is said never to come up
  bool is_name_only = false;     // an outcome that names a benefit, without a change
  bool is_title = false;         // part of the name of a treatment or menu item ("anti-fatigue drip")
  bool is_bare_effect = false;   // only the noun "effect", or that something reaches a place: says little by itself
  uint32_t first = 0, last = 0;  // tokens, inclusive: from the object to the change
  uint32_t mention = 0;          // the mention that carries it
  std::vector<int> outcomes;     // indices into Lexicon::outcomes
  Span object;                   // bytes of the block's text; empty where there is none
};

// `topic` is the outcome under discussion, of which a change speaks that names none: the topic of an earlier clause,
// the question that is answered; nullptr where there is none.
void find_events(const PageReading& reading, const SentenceReading& sentence, const Clause& clause,
                 const Lexicon& lexicon, const Mention* topic, std::vector<Event>& events);

}  // namespace urazuke
