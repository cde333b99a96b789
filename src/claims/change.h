// change: what the words for a change do to a thing: raise, lower, improve, prevent ... Comes in: the meaning of the
// word and whether the thing is good or bad. Goes out: a benefit, a harm, or nothing:
//   raise x good, lower x bad, improve x anything  -> benefit
//   raise x bad, lower x good, worsen x anything   -> harm
// Which thing it is, is left to changed_thing.
#pragma once

#include "lexicon/cue.h"
#include "lexicon/words.h"

namespace urazuke {

// Words for what happens to a thing.
bool is_change(Cue::Meaning meaning);

// What a change does to a thing of this valence: 1 benefit, -1 harm, 0 says nothing.
int effect_on(Cue::Meaning change, Valence valence);

// What a change does where the lexicon does not know the thing: only changes for the better speak for themselves, and
// of those some only with more around them (is_bare_effect).
int effect_on_unknown(Cue::Meaning change);

// "Raises", "lowers": for the better or the worse, according to a thing that here is unknown.
bool needs_thing(Cue::Meaning change);

}  // namespace urazuke
