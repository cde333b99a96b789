// The commands: what was typed, parsed and checked, -> exit code. Each writes its own output.
#pragma once

#include <string>
#include <vector>

#include "audit/audit.h"
#include "cli/outputs.h"
#include "page/read.h"

namespace urazuke {

inline constexpr int kExitClean = 0;
inline constexpr int kExitFindings = 1;
inline constexpr int kExitTrouble = 2;

struct AuditOptions {
  std::vector<std::string> paths;  // files, folders, "-"
  std::vector<std::string> lexicons;
  OutputFormat format = OutputFormat::terminal;
  InputFormat input = InputFormat::automatic;
  Language language = Language::ja;
  std::string encoding;                                 // empty: found
  std::string as_of;                                    // empty: the newest edition of each rule
  std::optional<Severity> fail_on = Severity::warning;  // nothing: never
  bool rewrites = true;                                 // offer sentences that may stand instead
  bool fix = false;                                     // and put them in the place of what was found
  bool diff = false;                                    // only show what `fix` would do
  unsigned jobs = 1;
  std::vector<OutputRequest> outputs;  // files, beside standard output
  std::string time;                    // "now", RFC 3339, or empty: none
  std::string url;                     // where the page, or the folder, stands on the web
  std::string configuration = {};      // empty: found from each page upward
  bool no_configuration = false;
  std::string baseline = {};  // empty: what the configuration names
  bool no_baseline = false;
  bool is_language_typed = false;  // on the command line, which goes before the configuration
  bool is_fail_on_typed = false;
  std::string report = {};  // a folder for HTML reports; empty: none
  bool site = false;        // the pages are one site: what one discloses, another need not
};

struct BaselineOptions {
  AuditOptions audit;  // what is read, and how
  std::string output;
  std::string reason, owner, expires;  // of new entries
};

struct EvaluateOptions {
  std::string folder;
  std::vector<std::string> lexicons;
  bool json = false;
  bool show = false;
};

struct AgreementOptions {
  std::string first, second;  // folders of annotations
  bool json = false;
};

struct EvidenceOptions {
  std::string treatment, outcome;  // names as typed, or ids; no outcome: all that are known of
  std::vector<std::string> lexicons;
  Language language = Language::ja;
  bool json = false;
};

struct LexiconOptions {
  std::vector<std::string> lexicons;
  Language language = Language::ja;
  std::string as_of;  // rules: empty: the newest edition of each
  std::string rule;   // explain: URZ021 or hedge-without-evidence
};

int audit_command(const AuditOptions& options);
int baseline_command(const BaselineOptions& options);
int evidence_command(const EvidenceOptions& options);
int evaluate_command(const EvaluateOptions& options);
int agreement_command(const AgreementOptions& options);
int lexicon_check_command(const LexiconOptions& options);
int rules_command(const LexiconOptions& options);
int explain_command(const LexiconOptions& options);

}  // namespace urazuke
