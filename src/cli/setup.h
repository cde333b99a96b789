// setup: how each page of a run is audited. Comes in: the command line and the pages. Goes out: a Setup for each
// configuration among them, its lexicon and baseline loaded, and which of them each page has. Faults are printed.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "audit/baseline.h"
#include "cli/commands.h"
#include "cli/inputs.h"

namespace urazuke {

struct Setup {
  AuditOptions options;                    // the command line over the configuration
  AuditSettings settings;                  // of all its pages; what is known of a page comes with settings_for
  std::shared_ptr<const Lexicon> lexicon;  // one for all setups that ask for the same
  Baseline baseline;
  std::string baseline_file;  // empty: none
};

struct Setups {
  std::vector<Setup> all;  // in the order in which the pages ask for them
  std::vector<size_t> of;  // by input
  const Setup& at(size_t input) const { return all[of[input]]; }
};

// Nothing where there is a fault; it has been printed.
std::optional<Setups> set_up(const AuditOptions& options, const std::vector<Input>& inputs);

AuditSettings settings_for(const Setup& setup, const std::string& page);

// The name of a page in a baseline file: its path from the folder of that file, "/" between the parts.
std::string baseline_name(const std::string& page, const std::string& baseline_file);

// The first of many faults; the number of those left out.
void print_errors(const std::vector<Error>& errors);

}  // namespace urazuke
