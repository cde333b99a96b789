#include <algorithm>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/places.h"
#include "report/rule_page.h"

namespace urazuke {

namespace {

constexpr uint32_t kMinColumns = 40, kMaxColumns = 100;

}  // namespace

int rules_command(const LexiconOptions& options) {
  const std::shared_ptr<const Lexicon> lexicon = load_or_complain(options.lexicons);
  if (!lexicon) return kExitTrouble;
  std::string table;
  write_rules(*lexicon, options.as_of.empty() ? kNewestEdition : std::string_view(options.as_of),
              {options.language, wants_colour()}, table);
  write_output(table);
  return checked_exit(kExitClean);
}

int explain_command(const LexiconOptions& options) {
  const std::shared_ptr<const Lexicon> lexicon = load_or_complain(options.lexicons);
  if (!lexicon) return kExitTrouble;
  for (const Rule& rule : lexicon->rules) {
    if (rule.id != options.rule && rule.name != options.rule) continue;
    std::string page;
    const uint32_t columns = std::clamp(terminal_columns(), kMinColumns, kMaxColumns);
    write_rule(rule, *lexicon, {options.language, wants_colour()}, columns, page);
    write_output(page);
    return checked_exit(kExitClean);
  }
  print_error({"", "no rule " + options.rule, "urazuke rules lists them"});
  return kExitTrouble;
}

}  // namespace urazuke
