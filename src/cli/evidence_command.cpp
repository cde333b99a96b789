#include "claims/evidence_sheet.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/places.h"
#include "lexicon/find_name.h"
#include "report/evidence.h"

namespace urazuke {

namespace {

// The entry that was typed, or -1 with an error that offers what is nearest.
template <class Entry>
int find_or_complain(const std::vector<Entry>& entries, const std::string& word, std::string_view what) {
  const int index = find_name(entries, word);
  if (index >= 0) return index;
  std::string hint;
  for (const std::string& name : nearest_names(entries, word)) hint += (hint.empty() ? "nearest: " : ", ") + name;
  if (hint.empty()) hint = "the names are in the lexicons";
  print_error({"", "no " + std::string(what) + " is called '" + word + "'", hint});
  return -1;
}

}  // namespace

int evidence_command(const EvidenceOptions& options) {
  const std::shared_ptr<const Lexicon> lexicon = load_or_complain(options.lexicons);
  if (!lexicon) return kExitTrouble;
  const int intervention = find_or_complain(lexicon->interventions, options.treatment, "treatment");
  const int outcome = options.outcome.empty() ? -1 : find_or_complain(lexicon->outcomes, options.outcome, "outcome");
  if (intervention < 0 || (outcome < 0 && !options.outcome.empty())) return kExitTrouble;

  const std::vector<EvidenceSheet> sheets = outcome >= 0 ? std::vector{evidence_sheet(*lexicon, intervention, outcome)}
                                                         : evidence_sheets(*lexicon, intervention);
  const TerminalStyle style{options.language, wants_colour()};
  std::string out;
  if (options.json) {
    write_evidence_json(intervention, sheets, *lexicon, options.language, out);
  } else if (outcome >= 0) {
    write_evidence(sheets.front(), *lexicon, style, out);
  } else {
    write_evidence_list(intervention, sheets, *lexicon, style, out);
  }
  write_output(out);
  return checked_exit(kExitClean);
}

}  // namespace urazuke
