#include "audit/check_lexicon.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/places.h"

namespace urazuke {

int lexicon_check_command(const LexiconOptions& options) {
  const std::shared_ptr<const Lexicon> lexicon = load_or_complain(options.lexicons);
  if (!lexicon) return kExitTrouble;
  const std::vector<Error> errors = check_lexicon(*lexicon);
  for (const Error& error : errors) print_error(error);
  if (!errors.empty()) return checked_exit(kExitFindings);
  write_output("lexicon " + lexicon->version + ": " + std::to_string(lexicon->interventions.size()) +
               " interventions, " + std::to_string(lexicon->outcomes.size()) + " outcomes, " +
               std::to_string(lexicon->cues.size()) + " cues, " + std::to_string(lexicon->evidence.size()) +
               " lines of evidence, " + std::to_string(lexicon->rules.size()) + " rules: every example holds\n");
  return checked_exit(kExitClean);
}

}  // namespace urazuke
