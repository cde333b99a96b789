// noun: the noun phrase that a change takes as its object or topic, where the lexicon does not know the thing. Comes
// in: a clause and where the change stands. Goes out: the bytes of the noun; empty where there is none. Things that the
// lexicon knows are left to changed_thing.
#pragma once

#include "claims/clause_reading.h"

namespace urazuke {

// A noun that may be described or counted, or stand in front of a particle.
bool is_plain_noun(Pos pos);

// What stands in a chain of nouns: an adjectival noun, a prefix and a number too.
bool is_part_of_thing(Pos pos);

// The noun phrase that a change takes as its object, by the particle between them or as one compound.
Span noun_before(const ClauseReading& here, uint32_t change);

// "The cells (wa), by the drip, grow one after another": the noun in front of the topic particle.
Span topic_before(const ClauseReading& here, uint32_t change);

// "Goodbye to glasses", "ten years younger": an idiom that holds a noun names its own thing.
Span thing_inside(const ClauseReading& here, const Mention& change);

// "Shrinks likewise" (douyou ni): an adverb made of an adjective is no thing.
bool has_thing_before(const ClauseReading& here, uint32_t change);

}  // namespace urazuke
