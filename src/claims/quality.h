// quality: what is said of the treatment itself: safe, best, newest, approved, finds out. Comes in: a clause and the
// word. Goes out: an event of its kind; of safety, only where its words are not a benefit's own. That a harm does not
// come is left to denied_harm, whether praise is meant to praise and authority.
#pragma once

#include <optional>
#include <vector>

#include "claims/clause_reading.h"
#include "claims/event.h"

namespace urazuke {

// What is said of the treatment itself; nothing where a meaning says no such thing.
std::optional<ClaimKind> quality_kind(Cue::Meaning meaning);

// "Recognised as standard care in Europe": praise in the very words of an endorsement is the endorsement.
bool is_also_endorsed(const ClauseReading& here, const Mention& praise);

// "Is safe", "the newest": an event of its kind, unless the word is part of a name.
void add_quality(const ClauseReading& here, uint32_t index, ClaimKind kind, std::vector<Event>& events);

// "Cannot possibly keep it away", "can turn it back": words of safety that overlap those of a benefit are the
// benefit's own.
void drop_denied_benefits(const ClauseReading& here, std::vector<Event>& events);

}  // namespace urazuke
