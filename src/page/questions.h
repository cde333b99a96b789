// questions: questions and answers that stand in one block, "Q. ...<br>A. ...". Comes in: a block that begins with a
// Q. Goes out: one block for each part, of kind question or answer; what links them is left to the readers.
#pragma once

#include <vector>

#include "page/page.h"

namespace urazuke {

std::vector<Block> split_questions(Block block);

}  // namespace urazuke
