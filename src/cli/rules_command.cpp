#include <fstream>
#include <sstream>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/places.h"
#include "report/visible.h"

namespace urazuke {

namespace {

constexpr uint32_t kNameColumns = 48;
constexpr uint32_t kSeverityColumns = 9;

// The page as it stands in the last folder that has it.
std::string page_of(const Rule& rule, const Lexicon& lexicon) {
  for (auto folder = lexicon.folders.rbegin(); folder != lexicon.folders.rend(); ++folder) {
    std::ifstream file(*folder + "/" + rule.where);
    std::ostringstream page;
    if (file && page << file.rdbuf()) return page.str();
  }
  return {};
}

}  // namespace

int rules_command(const LexiconOptions& options) {
  const std::shared_ptr<const Lexicon> lexicon = load_or_complain(options.lexicons);
  if (!lexicon) return kExitTrouble;
  std::string table;
  for (const Rule& rule : lexicon->rules) {
    const std::string label = rule.id + " " + rule.name;
    const std::string severity(rule.severity ? name_of(*rule.severity) : "policy");
    table += label + padding(label, kNameColumns) + severity + padding(severity, kSeverityColumns) +
             (options.language == Language::ja ? rule.message.ja : rule.message.en) + "\n";
  }
  write_output(table);
  return checked_exit(kExitClean);
}

int explain_command(const LexiconOptions& options) {
  const std::shared_ptr<const Lexicon> lexicon = load_or_complain(options.lexicons);
  if (!lexicon) return kExitTrouble;
  for (const Rule& rule : lexicon->rules) {
    if (rule.id != options.rule && rule.name != options.rule) continue;
    write_output(page_of(rule, *lexicon));
    return checked_exit(kExitClean);
  }
  print_error({"", "no rule " + options.rule, "urazuke rules lists them"});
  return kExitTrouble;
}

}  // namespace urazuke
