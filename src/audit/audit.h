// audit: the pipeline as one function. A Document comes in; the page, its statements, claims, appraisals,
// disclosures and findings go out. Nothing is written and nothing is kept: the same document and lexicon give the
// same Audit, byte for byte.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/claim.h"
#include "language/tokeniser.h"
#include "lexicon/lexicon.h"
#include "page/read.h"

namespace urazuke {

enum class DisclosureState : uint8_t { present, partial, absent };

struct Disclosure {
  std::string id;  // of disclosures.tsv
  DisclosureState state = DisclosureState::absent;
  std::optional<Span> span;               // bytes of Document::text, where it stands
  bool is_owed = false;                   // whether a page like this one must say it
  std::string_view reason = {};           // why it is partial: an id of messages.tsv
  std::optional<uint32_t> distance = {};  // characters read between it and the nearest claim for the treatment
};

// A treatment that the page offers, and what it says of it.
struct Treatment {
  std::string name;
  Span span;                            // bytes of Document::text, where the page names it
  std::vector<Disclosure> disclosures;  // in the order of disclosures.tsv
  std::vector<Span> searched;           // what was read for them: its own section and what speaks of the whole page
  uint32_t blocks_searched = 0;
};

// `text` in the place of `span`, bytes of Document::text.
struct Edit {
  Span span;
  std::string text;
};

// A sentence that may stand in the place of the one that was found. Audited before it is offered.
struct Rewrite {
  std::vector<Edit> edits;  // in order, apart
  std::string sentence;     // as it then reads, without markup
};

// Why a finding is not acted on. It stays in the report and is counted apart.
struct Suppression {
  enum class Kind : uint8_t {
    comment,   // an ignore comment on the page
    baseline,  // known from a baseline file
    approved   // a phrase that the organisation has approved, with its proof
  } kind = Kind::comment;
  std::string reason;
  std::string source = {};  // where it is written: "12" (line of the page), a file, a lexicon line
};

struct Finding {
  int rule = -1;  // index into Lexicon::rules
  Severity severity = Severity::warning;
  int claim = -1;                    // index into Audit::claims, -1 for a finding about the page
  std::optional<Span> span;          // bytes of Document::text
  std::optional<Span> other = {};    // what it contradicts
  std::string message;               // one line, in the language asked for
  std::vector<std::string> because;  // one line each
  std::vector<std::string> basis;    // provisions in force, one line each
  std::string fix;                   // what to say instead; empty where the rule has none
  std::optional<Rewrite> rewrite;    // filled by offer_rewrites
  std::string fingerprint;           // sixteen hex digits, the same wherever the words stand on the page
  std::optional<Suppression> suppression = {};
  std::vector<int> laws = {};  // indices into Lexicon::laws: the provisions that `basis` words, in its order
};

// What became of a rule on the page. `not_run`: it was not in force, or asks what only a page owes, of an excerpt.
enum class RuleResult : uint8_t { found, passed, not_run };

// What the program cannot settle: a person has to look.
struct OpenPoint {
  std::string id;                      // of messages.tsv
  std::vector<std::string> arguments;  // for its places
  std::optional<Span> span;            // bytes of Document::text
};

struct Audit {
  Page page;
  std::vector<Statement> statements;
  std::vector<Claim> claims;
  std::vector<Appraisal> appraisals;    // one for each claim
  std::vector<Disclosure> disclosures;  // of the page as a whole
  std::vector<Treatment> treatments;    // the same for each treatment; at least one
  std::vector<RuleResult> results;      // one for each rule of the lexicon
  std::vector<OpenPoint> open_points;
  std::vector<Finding> findings;  // in the order of the text, page-level findings last
};

enum class Language { ja, en };

struct SiteDisclosures;  // site.h

struct AuditSettings {
  Language language = Language::ja;
  std::string as_of;  // the day whose rules are asked for, as is_date allows it; empty: the newest edition of each
  const SiteDisclosures* site = nullptr;  // what the other pages of the site disclose, where they are known
};

Audit audit(Document document, InputFormat format, const Lexicon& lexicon, Tokeniser& tokeniser,
            const AuditSettings& settings = {});

}  // namespace urazuke
