// user_dictionary: the lexicon's own words, compiled into MeCab's binary form in memory.
// Costs follow the length of a word, so that a long name wins over the words it is made of.
#pragma once

#include <string>
#include <vector>

#include "language/tokeniser.h"
#include "text/result.h"

namespace urazuke {

// A file that exists only in memory and only while this value lives.
class MemoryFile {
 public:
  static Result<MemoryFile> create(const char* name);
  MemoryFile(MemoryFile&& other) noexcept : descriptor_(other.descriptor_) { other.descriptor_ = -1; }
  MemoryFile& operator=(MemoryFile&&) = delete;
  ~MemoryFile();

  std::string path() const;  // good in this process and its children
  bool write(std::string_view text) const;

 private:
  explicit MemoryFile(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

// `dictionary` is the folder of the system dictionary. Takes a few milliseconds for thousands of words.
Result<MemoryFile> compile_user_dictionary(const std::string& dictionary, const std::vector<UserWord>& words);

}  // namespace urazuke
