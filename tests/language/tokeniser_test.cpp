#include "language/tokeniser.h"

#include <doctest/doctest.h>

#include "language/part_of_speech.h"

namespace urazuke {
namespace {

const char* name_of(Pos pos) {
  constexpr const char* kNames[] = {"noun",
                                    "verbal_noun",
                                    "adjectival_noun",
                                    "adverbial_noun",
                                    "dependent_noun",
                                    "pronoun",
                                    "number",
                                    "prefix",
                                    "noun_suffix",
                                    "verb",
                                    "dependent_verb",
                                    "adjective",
                                    "dependent_adjective",
                                    "adverb",
                                    "adnominal",
                                    "conjunction",
                                    "case_particle",
                                    "topic_particle",
                                    "focus_particle",
                                    "joining_particle",
                                    "adnominal_particle",
                                    "final_particle",
                                    "auxiliary",
                                    "comma",
                                    "full_stop",
                                    "open_bracket",
                                    "close_bracket",
                                    "symbol",
                                    "other"};
  return kNames[static_cast<size_t>(pos)];
}

// "surface/pos/lemma ..." with the lemma only where the vocabulary holds it.
std::string dump(const std::string& text, const std::vector<Token>& tokens, uint32_t offset) {
  std::string result;
  for (const Token& token : tokens) {
    if (!result.empty()) result += ' ';
    result += text.substr(token.span.begin - offset, size(token.span)) + '/' + name_of(token.pos);
    if (token.lemma != kNoLemma) result += '/' + std::to_string(token.lemma);
  }
  return result;
}

TEST_CASE("tokeniser: the lexicon's words are one token each, base forms are numbered, marks are marks") {
  const Result<Dictionary> dictionary = Dictionary::load(
      {{"エクソソーム", false}, {"幹細胞培養上清液", false}, {"間葉系幹細胞", false}, {"毛髪再生", true}});
  REQUIRE(dictionary);
  Vocabulary vocabulary;
  for (const char* lemma : {"期待", "できる", "エクソソーム", "nmn", "ない"}) vocabulary.add(lemma);
  Tokeniser tokeniser(*dictionary, vocabulary);

  struct Case {
    std::string text, expected;
  };
  const std::vector<Case> cases = {
      {"エクソソームに期待できます。",
       "エクソソーム/noun/3 に/case_particle 期待/verbal_noun/1 でき/verb/2 ます/auxiliary 。/full_stop"},
      {"間葉系幹細胞の幹細胞培養上清液", "間葉系幹細胞/noun の/adnominal_particle 幹細胞培養上清液/noun"},
      {"毛髪再生する", "毛髪再生/verbal_noun する/verb"},
      {"(NMN)は100%だ!",
       "(/open_bracket NMN/noun/4 )/close_bracket は/topic_particle 100/number %/symbol だ/auxiliary !/full_stop"},
      {"夜も", "夜/adverbial_noun も/focus_particle"},
      {"安くないが、", "安く/adjective ない/auxiliary/5 が/joining_particle 、/comma"},
      {"", ""},
  };
  std::vector<Token> tokens;
  for (const Case& test : cases) {
    for (const uint32_t offset : {0U, 1000U}) {
      tokeniser.tokenise(test.text, offset, tokens);
      CHECK(dump(test.text, tokens, offset) == test.expected);
    }
  }
}

TEST_CASE("tokeniser: a text of any length is covered, in order, on character boundaries") {
  const Result<Dictionary> dictionary = Dictionary::load({});
  REQUIRE(dictionary);
  const Vocabulary vocabulary;
  Tokeniser tokeniser(*dictionary, vocabulary);
  std::string text;
  while (text.size() < 100'000) text += "効果には個人差があります";
  std::vector<Token> tokens;
  tokeniser.tokenise(text, 0, tokens);
  uint32_t at = 0;
  for (const Token& token : tokens) {
    CHECK(token.span.begin == at);
    at = token.span.end;
  }
  CHECK(at == text.size());
}

TEST_CASE("part of speech: IPADIC's features, known and unknown words") {
  CHECK(read_feature("動詞,自立,*,*,一段,連用形,できる,デキ,デキ").pos == Pos::verb);
  CHECK(read_feature("動詞,自立,*,*,一段,連用形,できる,デキ,デキ").form == Form::continuative);
  CHECK(read_feature("動詞,自立,*,*,一段,連用形,できる,デキ,デキ").base == "できる");
  CHECK(read_feature("助動詞,*,*,*,特殊・ナイ,基本形,ない,ナイ,ナイ").form == Form::base);
  CHECK(read_feature("名詞,一般,*,*,*,*,*").base.empty());
  CHECK(read_feature("名詞,サ変接続,*,*,*,*,改善,カイゼン,カイゼン").pos == Pos::verbal_noun);
  CHECK(read_feature("").pos == Pos::other);
}

}  // namespace
}  // namespace urazuke
