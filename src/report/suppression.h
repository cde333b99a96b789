// suppression: why a finding is not acted on, in words. Comes in: a Suppression. Goes out: the note that people read,
// and the names that the machine formats use. Which findings those are is left to audit.
#pragma once

#include <string>
#include <string_view>

#include "audit/audit.h"

namespace urazuke {

// "the reason (comment in line 12)"
std::string suppression_note(const Suppression& suppression, const Lexicon& lexicon, Language language);

std::string_view name_of(Suppression::Kind kind);   // comment, baseline, approved
std::string_view name_of(IdleIgnore::Fault fault);  // unused, expired, invalid

}  // namespace urazuke
