// nearest: the word that was most likely meant. Comes in: a word that is not known, and those that are. Goes out: the
// known word with the fewest letters to change, or nothing where none is near.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace urazuke {

// Of those equally near the one that begins most like it. Letters are bytes, their case does not count; words over 64
// bytes are near nothing.
std::string nearest_word(std::string_view word, const std::vector<std::string_view>& known);

// "did you mean 'WORD'?", or `otherwise` where nothing is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known, std::string otherwise);

}  // namespace urazuke
