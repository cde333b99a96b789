// plain_lists: lists without bullets, as they come when a page is copied from a browser or typed into a mail.
// Comes in: the passages of a plain text. Goes out: the same, those marked that are items. There is no mark to go by,
// only that short lines below a heading end alike ("who worry about ...", "who want ...").
#pragma once

#include "page/plain_kinds.h"

namespace urazuke {

void mark_lists(PlainText& plain);

}  // namespace urazuke
