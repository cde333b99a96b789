#include "page/read.h"
namespace urazuke {
std::vector<Block> read_plain(const std::string&) { return {}; }
}
