// evaluate_challenge: minimal pairs audited, and a table of the lines that are right, by phenomenon.
#pragma once

#include "cli/commands.h"

namespace urazuke {

int evaluate_challenge(const EvaluateOptions& options);

}  // namespace urazuke
