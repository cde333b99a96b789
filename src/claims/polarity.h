// polarity: what the negations behind an event make of it. Comes in: an event and its clause. Goes out: whether it is
// denied. Two linked negations cancel, and how they do says how sure the wording is:
//   "there is nobody whom it does not help"  -> without exception
//   "it cannot be said not to help"          -> perhaps
//   "it is not that it does not help"        -> plainly
#pragma once

#include <optional>
#include <vector>

#include "claims/clause.h"
#include "claims/event.h"

namespace urazuke {

struct Polarity {
  bool negated = false;
  std::optional<Strength> strength;  // of two negations that cancel; nothing where they say it plainly
  bool is_adnominal = false;         // the negation only describes somebody ("those whom it did not help")
  std::vector<uint32_t> mentions;    // the negations, in order of the text
};

// "... to", "... ka", "a drug that ...": a finite predicate that is quoted, asked about or describes a noun. What is
// said of that is said of all that is coordinated with it.
bool is_quoted_predicate(const PageReading& reading, uint32_t token);
bool is_embedded_predicate(const PageReading& reading, uint32_t token);

// "According to a study (ni yoru to)", "in a report (de wa)": names where it is told, and reports nothing itself.
bool names_source(const PageReading& reading, const Mention& mention);

// "Thins the spots, and prevents cancer, to wa shimesareteinai": the denial that closes a later clause and takes this
// one with it; -1 where there is none.
int closing_denial(const PageReading& reading, const SentenceReading& sentence, const std::vector<Clause>& clauses,
                   size_t clause);

Polarity read_polarity(const PageReading& reading, const SentenceReading& sentence, const Clause& clause,
                       const Event& event);

// Whether a phrase that only contains this negation ("not only", "must") takes it back.
bool is_taken_back(const PageReading& reading, const SentenceReading& sentence, const Mention& negation);

}  // namespace urazuke
