// naming: words for a change or a benefit that only name a thing and say of nothing that it happens: "hair-growth
// clinic", "improvement rate", "how it fades", "those who are thin". Comes in: a clause and the mention. Goes out: yes
// or no. A name that a treatment bears ("anti-fatigue drip") is told apart, as a title.
#pragma once

#include "claims/clause_reading.h"
#include "claims/event.h"

namespace urazuke {

// The change inside a name ("rejuvenation" in "rejuvenation of the whole body") is told by the name; a decline that
// is the thing of a verb ("slows the decline") is told by the verb.
bool is_inside_thing(const ClauseReading& here, const Mention& change);

// "hair-growth clinic", "improvement rate": a noun in front of another noun names a thing and claims nothing, unless
// that other noun is again an effect ("anti-ageing effect"), a change, or a treatment that is named after it.
bool is_modifier(const ClauseReading& here, uint32_t index);

// "anti-fatigue drip", "small-face course (whole face)": the noun chain that the word opens names a treatment.
bool is_in_title(const ClauseReading& here, uint32_t index);

// "Those who are thin (yasete iru kata)": what they are already.
bool is_state_of_person(const ClauseReading& here, uint32_t index);

// "Improvement", "orthodontics": of nothing, and not made a verb.
bool is_bare_noun(const ClauseReading& here, const Mention& change);

// "The effect wears off" (kouka ga sagaru): the noun belongs to the decline behind it.
bool is_lost_effect(const ClauseReading& here, uint32_t index);

// "How it fades" (kie-kata): names the manner and says nothing of whether, unless it is called certain.
bool is_manner(const ClauseReading& here, uint32_t index);

// "To know it (wa) is the first step of improvement (kaizen no daiippo)": names a thing, and of no outcome beside it.
bool is_named_apart(const ClauseReading& here, const Mention& change, const Event& event);

}  // namespace urazuke
