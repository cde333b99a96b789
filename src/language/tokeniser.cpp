#include "language/tokeniser.h"

#include <mecab.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>

#include "language/part_of_speech.h"
#include "language/user_dictionary.h"

namespace urazuke {

namespace {

constexpr size_t kMaxPiece = 16 * 1024;  // bytes that MeCab sees at once: its lattice grows with them

constexpr unsigned kKeptBits = 15;
constexpr size_t kKept = size_t{1} << kKeptBits;
constexpr uint64_t kSpread = 0x9E3779B97F4A7C15;  // Fibonacci hashing: neighbours go to places far apart

constexpr std::array<const char*, 4> kDictionaryPlaces = {
    "/var/lib/mecab/dic/ipadic-utf8", "/usr/share/mecab/dic/ipadic-utf8", "/var/lib/mecab/dic/debian",
    "/usr/local/lib/mecab/dic/ipadic"};

std::string find_dictionary() {
  if (const char* given = std::getenv("URAZUKE_DICTIONARY")) return given;  // NOLINT(concurrency-mt-unsafe)
  for (const char* place : kDictionaryPlaces) {
    if (std::filesystem::exists(std::string(place) + "/sys.dic")) return place;
  }
  return {};
}

bool is_ascii_mark(char c) {
  return static_cast<unsigned char>(c) < 0x80 && std::isalnum(static_cast<unsigned char>(c)) == 0;
}

// IPADIC knows only full-width marks; NFKC leaves half-width ones, which it takes for nouns.
Pos mark_pos(char c) {
  switch (c) {
    case ',':
      return Pos::comma;
    case '.':
    case '!':
    case '?':
      return Pos::full_stop;
    case '(':
    case '[':
    case '{':
      return Pos::open_bracket;
    case ')':
    case ']':
    case '}':
      return Pos::close_bracket;
    default:
      return Pos::symbol;
  }
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Where to cut a text that is too long for one lattice: behind a line, else between two characters.
size_t piece_length(std::string_view text) {
  if (text.size() <= kMaxPiece) return text.size();
  const size_t line = text.rfind('\n', kMaxPiece);
  if (line != std::string_view::npos && line > 0) return line;
  size_t at = kMaxPiece;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

}  // namespace

struct Dictionary::Impl {
  std::string path;
  std::unique_ptr<MeCab::Model> model;
};

Dictionary::Dictionary(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Dictionary::Dictionary(Dictionary&&) noexcept = default;
Dictionary& Dictionary::operator=(Dictionary&&) noexcept = default;
Dictionary::~Dictionary() = default;

Result<Dictionary> Dictionary::load(const std::vector<UserWord>& words) {
  const std::string path = find_dictionary();
  if (path.empty()) {
    return Error{"dictionary", "IPADIC in UTF-8 is not installed",
                 "install mecab-ipadic-utf8, or name its folder in URAZUKE_DICTIONARY"};
  }
  // The configuration file is not ours to trust: /dev/null keeps a user's .mecabrc from changing the result.
  std::vector<std::string> arguments = {"mecab", "-r", "/dev/null", "-d", path};
  Result<MemoryFile> compiled = compile_user_dictionary(path, words);
  if (!words.empty()) {
    if (!compiled) return compiled.error();
    arguments.insert(arguments.end(), {"-u", compiled->path()});
  }
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  auto impl = std::make_unique<Impl>();
  impl->path = path;
  impl->model.reset(MeCab::createModel(static_cast<int>(argv.size()), argv.data()));
  if (!impl->model) return Error{path, "MeCab cannot read the dictionary", "install mecab-ipadic-utf8 again"};
  if (std::string_view(impl->model->dictionary_info()->charset) != "UTF-8") {
    return Error{path, "the dictionary is not in UTF-8", "install mecab-ipadic-utf8"};
  }
  return Dictionary(std::move(impl));
}

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

std::string Dictionary::description() const {
  const MeCab::DictionaryInfo* info = impl_->model->dictionary_info();
  std::string result = "IPADIC";
  for (; info != nullptr; info = info->next) result += (info->type == 0 ? " " : "+") + std::to_string(info->size);
  return result + " words, MeCab " + MeCab::Model::version();
}

LemmaId Vocabulary::add(std::string_view lemma) {
  const auto [at, added] = ids_.try_emplace(std::string(lemma), static_cast<LemmaId>(ids_.size() + 1));
  return at->second;
}

LemmaId Vocabulary::find(std::string_view lemma) const {
  const auto at = ids_.find(lemma);
  return at == ids_.end() ? kNoLemma : at->second;
}

struct Tokeniser::Impl {
  struct Word {
    LemmaId lemma = kNoLemma;
    Pos pos = Pos::other;
    Form form = Form::none;
  };
  const Vocabulary* vocabulary = nullptr;
  std::unique_ptr<MeCab::Tagger> tagger;
  std::unique_ptr<MeCab::Lattice> lattice;
  // A dictionary word's features stand at one address for as long as the dictionary lives, so the address is the
  // word. What was read last from an address is kept in one place of a table: small enough for the cache, and
  // bounded whatever a page holds.
  struct Kept {
    const char* feature = nullptr;
    Word word;
  };
  std::vector<Kept> kept = std::vector<Kept>(kKept);

  std::array<LemmaId, 0x80> ascii{};  // the lemmas of single ASCII characters

  LemmaId find(std::string_view word) const {
    if (word.size() == 1) return ascii[static_cast<unsigned char>(word[0]) & 0x7F];
    const bool is_lower = std::none_of(word.begin(), word.end(), is_upper);
    return is_lower ? vocabulary->find(word) : vocabulary->find(lower_ascii(word));
  }

  Word word_of(const MeCab::Node& node) {
    const std::string_view surface(node.surface, node.length);
    const bool is_unknown = node.stat == MECAB_UNK_NODE;
    if (is_unknown && is_ascii_mark(surface[0])) return {find(surface), mark_pos(surface[0]), Form::none};
    Kept& place = kept[(reinterpret_cast<uintptr_t>(node.feature) * kSpread) >> (64 - kKeptBits)];
    if (place.feature != node.feature) {
      const Morphology morphology = read_feature(node.feature);
      place.feature = node.feature;
      place.word = {find(morphology.base.empty() ? surface : morphology.base), morphology.pos, morphology.form};
    }
    return is_unknown ? Word{find(surface), place.word.pos, Form::none} : place.word;
  }
};

Tokeniser::Tokeniser(const Dictionary& dictionary, const Vocabulary& vocabulary) : impl_(std::make_unique<Impl>()) {
  impl_->vocabulary = &vocabulary;
  for (unsigned char c = 0; c < 0x80; ++c) {
    const char character = static_cast<char>(is_upper(static_cast<char>(c)) ? c - 'A' + 'a' : c);
    impl_->ascii[c] = vocabulary.find(std::string_view(&character, 1));
  }
  impl_->tagger.reset(dictionary.impl_->model->createTagger());
  impl_->lattice.reset(dictionary.impl_->model->createLattice());
}

Tokeniser::Tokeniser(Tokeniser&&) noexcept = default;
Tokeniser::~Tokeniser() = default;

void Tokeniser::tokenise(std::string_view text, uint32_t offset, std::vector<Token>& tokens) {
  tokens.clear();
  const char* const start = text.data();
  while (!text.empty()) {
    const size_t length = piece_length(text);
    impl_->lattice->set_sentence(text.data(), length);
    impl_->tagger->parse(impl_->lattice.get());
    for (const MeCab::Node* node = impl_->lattice->bos_node()->next; node != nullptr; node = node->next) {
      if (node->stat == MECAB_EOS_NODE) break;
      const auto begin = offset + static_cast<uint32_t>(node->surface - start);
      const Impl::Word word = impl_->word_of(*node);
      tokens.push_back({{begin, begin + node->length}, word.lemma, word.pos, word.form});
    }
    text.remove_prefix(length);
  }
}

std::vector<std::string> Tokeniser::lemmas(std::string_view text) {
  std::vector<std::string> result;
  impl_->lattice->set_sentence(text.data(), std::min(text.size(), kMaxPiece));
  impl_->tagger->parse(impl_->lattice.get());
  for (const MeCab::Node* node = impl_->lattice->bos_node()->next; node != nullptr; node = node->next) {
    if (node->stat == MECAB_EOS_NODE) break;
    const std::string_view surface(node->surface, node->length);
    const Morphology morphology = read_feature(node->feature);
    const bool has_base = node->stat != MECAB_UNK_NODE && !morphology.base.empty();
    result.push_back(lower_ascii(has_base ? morphology.base : surface));
  }
  return result;
}

bool Tokeniser::is_known_word(std::string_view text) {
  impl_->lattice->set_sentence(text.data(), std::min(text.size(), kMaxPiece));
  impl_->tagger->parse(impl_->lattice.get());
  const MeCab::Node* node = impl_->lattice->bos_node()->next;
  return node->stat == MECAB_NOR_NODE && node->length == text.size();
}

}  // namespace urazuke
