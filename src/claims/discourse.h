// discourse: what a clause takes from what was said just before it. Comes in: a sentence with its surroundings. Goes
// out: the outcome under discussion and the research that "this study" points to. The treatment is found by subject_of,
// what stands above the block by context.
#pragma once

#include <vector>

#include "claims/scope.h"

namespace urazuke {

// What a clause that names no outcome speaks of: the topic of a clause before it of which nothing was said yet ("the
// spots, in three days or so, fade"), else what the question asks about; nullptr where there is neither.
const Mention* topic_of(const Scope& scope, const Clause& clause);

// The sentence that this one's first word points back to ("this", "as a result"); nullptr where it points to none.
const SentenceReading* pointed_at(const Scope& scope);
// "(We inject it monthly.) This ...": what is pointed at gives a treatment.
bool points_to_treatment(const Scope& scope);

// "(Are your shoulders stiff?) These symptoms go": the complaints that the sentence before names, of an event that
// names none but "these"; empty where it does not point back.
std::vector<int> complaints_before(const Scope& scope, const Event& event);

// "Some come having heard that it comes back, but it does not (modorimasen)": the verb that opens a clause behind a
// concession answers what was heard before it, and is about the same thing.
bool answers_hearsay(const Scope& scope, const Clause& clause);

// "In this study ...", "as a result ...": the level that the sentence before names, `none` where it names none or this
// one does not point back.
EvidenceLevel level_before(const Scope& scope);

}  // namespace urazuke
