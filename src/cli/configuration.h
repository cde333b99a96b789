// configuration: `.urazuke.json`, what an organisation says of its own pages. Comes in: a page's path, or the text of
// such a file. Goes out: the file that is meant, or what it says. Every fault is told with file, line and what was
// meant. What is said on the command line goes before it; that is left to setup. schemas/urazuke-config.schema.json
// describes the same for editors.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/audit.h"
#include "lexicon/lexicon.h"
#include "text/result.h"

namespace urazuke {

inline constexpr std::string_view kConfigurationName = ".urazuke.json";

// Severities that end a run with findings; nothing: never.
struct FailOn {
  std::optional<Severity> severity;
};

struct Configuration {
  struct RuleWord {
    std::string word;  // id or name, looked up when the lexicon is known
    RuleSetting setting;
    std::string where;
  };
  std::string file;                   // as it is shown; empty: there is none
  std::vector<std::string> lexicons;  // folders, from the working folder
  std::vector<OwnTreatment> treatments;
  std::vector<RuleWord> rules;
  std::optional<Language> language;
  std::optional<FailOn> fail_on;
  std::string baseline;  // a file, from the working folder; empty: none
};

// The nearest one above `path`, up to the root or a folder with .git, from the working folder; empty where there is
// none. "-" is looked for from the working folder. Links are not resolved, so the walk ends.
std::string find_configuration(const std::string& path);

// Reads it; a file that was found must be a regular one, lest a pipe or a device holds the run up.
Configuration read_configuration(const std::string& file, bool is_found, std::vector<Error>& errors);
Configuration parse_configuration(std::string_view text, const std::string& file, std::vector<Error>& errors);

// What it says of each rule of the lexicon, by index; empty where it says nothing.
std::vector<RuleSetting> rule_settings(const Configuration& configuration, const Lexicon& lexicon,
                                       std::vector<Error>& errors);

}  // namespace urazuke
