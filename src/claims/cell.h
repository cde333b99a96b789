// cell: what a bare word says of what it stands beside: a cell of its header ("Downtime: none", "Effect: high"), an
// answer of its question ("Does it hurt? - No").
#pragma once

#include <optional>

#include "claims/claim.h"
#include "claims/scope.h"

namespace urazuke {

inline constexpr uint32_t kBareAnswer = 9;  // tokens: "No, (that) there is none at all."

// Whether the sentence is no longer than an answer of a few words.
bool is_bare(const Scope& scope);

// Whether a block names a harm and no benefit.
bool asks_for_harm(const PageReading& reading, int block);

// Whether a block is about something good or bad, so that what stands beside it weighs: not "Wavelength: 755 nm".
bool asks_for_value(const PageReading& reading, int block);

// The claim of a cell that only says yes, no or how much, if its header asks for a harm, for safety, for an effect or
// for evidence. `std::nullopt` where it says more, or its header asks for something else.
std::optional<Claim> read_cell(const Scope& scope);

}  // namespace urazuke
