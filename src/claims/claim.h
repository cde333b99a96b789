// What claims finds: statements with their roles, claims with what they say and where they took it from, and what
// the evidence table makes of each. Values only: extract.h makes them, appraise.h judges them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/values.h"
#include "text/span.h"

namespace urazuke {

// Where a claim took something that its sentence leaves out.
struct Inherited {
  enum class What : uint8_t { intervention, outcome, strength, evidence } what = What::intervention;
  enum class From : uint8_t {
    sentence,
    heading,
    lead,
    row_header,
    column_header,
    question,
    earlier,
    title,
    topic
  } from = From::heading;
  Span span;  // bytes of Document::text
};

// A word that decided something, and the lexicon line it matched.
struct Because {
  std::string_view lexicon;  // "strength.tsv:12"; both views are into the Lexicon
  std::string_view meaning;  // "hedged"
  Span span;                 // bytes of Document::text
};

struct Claim {
  ClaimKind kind = ClaimKind::efficacy;
  std::string intervention;      // the page's words, or the lexicon's name where inherited
  int intervention_id = -1;      // index into Lexicon::interventions, -1 where the lexicon does not know it
  std::string outcome;           // the page's words
  std::vector<int> outcome_ids;  // indices into Lexicon::outcomes
  Strength strength = Strength::asserted;
  EvidenceLevel stated = EvidenceLevel::none;
  bool negated = false;
  bool is_level_elsewhere = false;  // `stated` stands in another clause: research is told first, then an effect
  bool is_concluded = false;        // the sentence tells research first, and then this as if it followed
  bool is_borrowed = false;         // a study of another treatment, told as the ground of the page's own
  bool is_studied = false;          // says only that it is being studied
  bool is_total = false;            // more than even established care does: "gone without a trace"
  bool is_limited = false;          // the same sentence goes on to deny or to limit it
  bool is_name = false;             // a name or menu item that states an effect, not a sentence
  int statement = -1;               // index into the audit's statements
  Span span;                        // bytes of Document::text: from the first to the last word of the claim, on the
                                    // line of its predicate
  std::vector<int> cited;           // indices into Lexicon::evidence: the sources that the sentence names
  std::vector<Inherited> from;
  std::vector<Because> because;
};

struct Statement {
  int sentence = -1;  // index into Page::sentences
  Role role = Role::other;
  Span span;  // bytes of Document::text
  // Of a sentence that <br> breaks into lines: its role stands where its claims or else its predicate stand, the other
  // lines are `other`. Empty where it is not broken.
  struct Line {
    Span span;  // bytes of Document::text
    bool has_role = false;
  };
  std::vector<Line> lines;
  bool tells_approval = false;  // of a product that is approved: a fact, where praise of an authority would be a claim
};

// What stands where: the statement as a whole, or each of its lines.
std::vector<std::pair<Role, Span>> roles_of(const Statement& statement);

struct Appraisal {
  EvidenceLevel known = EvidenceLevel::unknown;
  Verdict verdict = Verdict::not_applicable;
  std::vector<int> evidence;             // indices into Lexicon::evidence
  std::string policy;                    // the cell that decided: "policy.tsv:14"
  Strength column = Strength::asserted;  // of that cell: the claim's strength, or a promise's where it says too much
  Severity severity = Severity::info;    // what the policy says of this claim; rules may ask for it
};

std::string_view name_of(Inherited::What what);
std::string_view name_of(Inherited::From from);

}  // namespace urazuke
