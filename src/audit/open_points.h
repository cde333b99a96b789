// open_points: what the program cannot settle on a page, and a person has to: pictures without text, text that could
// not be read whole, a figure whose source is not shown. Comes in: an audit whose findings are made. Goes out: the
// points in the order of the text, those about the page as a whole first.
#pragma once

#include <vector>

#include "audit/audit.h"
#include "claims/context.h"
#include "claims/reading.h"

namespace urazuke {

std::vector<OpenPoint> find_open_points(const Audit& audit, const PageReading& reading, const PageContext& context);

}  // namespace urazuke
