// Scope: one sentence with all that is around it, and the questions that the grammar asks of it again and again.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/clause.h"
#include "claims/context.h"
#include "claims/event.h"
#include "claims/reading.h"

namespace urazuke {

inline constexpr uint32_t kDenialReach = 7;  // tokens: "... to come up (koto wa zettai ni arimasen)"

struct Scope {
  const Page& page;
  const PageReading& reading;
  const PageContext& context;
  const Lexicon& lexicon;
  const SentenceReading& sentence;
  const std::vector<Clause>& clauses;
};

const Block& block_of(const Scope& scope);
const Context& context_of(const Scope& scope);
const Clause& clause_of(const Scope& scope, const Event& event);
size_t clause_at(const Scope& scope, uint32_t token);

// A block that names what follows instead of saying something itself.
bool is_label(const Block& block);
bool is_short(const Scope& scope);

bool names_intervention(const Scope& scope);
bool names_treatment(const Scope& scope);  // an intervention, or "this treatment", "the drip"

// A risk word, a harm, or a symptom that "may" appear, with a verb that says it comes up.
bool tells_risk(const Scope& scope);
// The same between the concessions around the event: "it swells, but it lifts" tells a risk, and then a benefit.
bool tells_risk(const Scope& scope, const Event& event);
// Names a level of research: what is compared or counted is the arms of a study, not this clinic and others.
bool tells_study(const Scope& scope);
// "... we will propose", "... please come": the sentence ends in telling what happens or what to do.
bool closes_with(const Scope& scope, Cue::Meaning meaning);

// What the sentence speaks of: the treatment it names itself, the last before the event first; else what the context
// gives; else "this treatment" or "our clinic" as they stand.
Subject subject_of(const Scope& scope, const Event& event);

}  // namespace urazuke
