// Tokeniser: text -> Tokens, by MeCab with IPADIC and the lexicon's own words. The only room that knows MeCab.
// A Dictionary is loaded once, const and shared by all threads; a Tokeniser is cheap and belongs to one thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/token.h"
#include "text/result.h"

namespace urazuke {

// Lemmas are compared without regard to ASCII case: this is the form they are kept in.
std::string lower_ascii(std::string_view text);

// A word that must be one token, in NFKC.
struct UserWord {
  std::string surface;
  bool is_verbal = false;  // takes suru
};

class Dictionary {
 public:
  // Loads IPADIC (URAZUKE_DICTIONARY, else where Debian puts it) with `words` compiled in.
  static Result<Dictionary> load(const std::vector<UserWord>& words);
  Dictionary(Dictionary&&) noexcept;
  Dictionary& operator=(Dictionary&&) noexcept;
  ~Dictionary();

  std::string description() const;  // name, version and size, for reports

 private:
  friend class Tokeniser;
  struct Impl;
  explicit Dictionary(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// The base forms that the lexicon's patterns use, numbered from 1. Filled while the lexicon loads, then const.
class Vocabulary {
 public:
  LemmaId add(std::string_view lemma);
  LemmaId find(std::string_view lemma) const;  // kNoLemma where no pattern uses it
  size_t size() const { return ids_.size() + 1; }

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, LemmaId, Hash, std::equal_to<>> ids_;
};

class Tokeniser {
 public:
  // Both must outlive the tokeniser. Lemmas are looked up in `vocabulary`.
  Tokeniser(const Dictionary& dictionary, const Vocabulary& vocabulary);
  Tokeniser(Tokeniser&&) noexcept;
  ~Tokeniser();

  // Replaces `tokens` by the tokens of `text`; their spans begin at `offset`. `text` is NFKC, at most 16 KiB
  // are read at once, so memory stays bounded whatever comes.
  void tokenise(std::string_view text, uint32_t offset, std::vector<Token>& tokens);

  // The base form of each token of `text`, joined by the caller's patterns: used while the lexicon loads.
  std::vector<std::string> lemmas(std::string_view text);

  // True where the dictionary holds `text` as one word.
  bool is_known_word(std::string_view text);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace urazuke
