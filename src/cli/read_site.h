// read_site: `audit --site`. Comes in: the pages of a run and how each is audited. Goes out: what the pages of each
// setup disclose together, for a second reading that holds each page against the others. A page that cannot be read
// adds nothing here; the second reading says so. Standard input can be read once only, and is left out.
#pragma once

#include <vector>

#include "audit/site.h"
#include "cli/setup.h"

namespace urazuke {

// One for each of setups.all.
std::vector<SiteDisclosures> read_sites(const Setups& setups, const std::vector<Input>& inputs, unsigned jobs);

}  // namespace urazuke
