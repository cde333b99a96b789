// The names of parts of speech below are IPADIC's own, as UTF-8 bytes: they are the dictionary's format, not words
// that the program looks for in a text. The comment gives the reading.
#include "language/part_of_speech.h"

#include <array>

namespace urazuke {

namespace {

struct PosRow {
  std::string_view pos, detail;  // detail: a prefix of the second field, empty for any
  Pos value;
};

// In order: the first row that fits decides.
constexpr std::array<PosRow, 34> kPosRows = {{
    {"\xe5\x90\x8d\xe8\xa9\x9e", "\xe3\x82\xb5\xe5\xa4\x89\xe6\x8e\xa5\xe7\xb6\x9a",
     Pos::verbal_noun},  // meishi sahen-setsuzoku
    {"\xe5\x90\x8d\xe8\xa9\x9e", "\xe5\xbd\xa2\xe5\xae\xb9\xe5\x8b\x95\xe8\xa9\x9e\xe8\xaa\x9e\xe5\xb9\xb9",
     Pos::adjectival_noun},  // meishi keiyoudoushi-gokan
    {"\xe5\x90\x8d\xe8\xa9\x9e", "\xe3\x83\x8a\xe3\x82\xa4\xe5\xbd\xa2\xe5\xae\xb9\xe8\xa9\x9e\xe8\xaa\x9e\xe5\xb9\xb9",
     Pos::adjectival_noun},  // meishi nai-keiyoushi-gokan
    {"\xe5\x90\x8d\xe8\xa9\x9e", "\xe5\x89\xaf\xe8\xa9\x9e\xe5\x8f\xaf\xe8\x83\xbd",
     Pos::adverbial_noun},                                                                      // meishi fukushi-kanou
    {"\xe5\x90\x8d\xe8\xa9\x9e", "\xe9\x9d\x9e\xe8\x87\xaa\xe7\xab\x8b", Pos::dependent_noun},  // meishi hijiritsu
    {"\xe5\x90\x8d\xe8\xa9\x9e", "\xe4\xbb\xa3\xe5\x90\x8d\xe8\xa9\x9e", Pos::pronoun},         // meishi daimeishi
    {"\xe5\x90\x8d\xe8\xa9\x9e", "\xe6\x95\xb0", Pos::number},                                  // meishi suu
    {"\xe5\x90\x8d\xe8\xa9\x9e", "\xe6\x8e\xa5\xe5\xb0\xbe", Pos::noun_suffix},                 // meishi setsubi
    {"\xe5\x90\x8d\xe8\xa9\x9e", "", Pos::noun},                                                // meishi any
    {"\xe6\x8e\xa5\xe9\xa0\xad\xe8\xa9\x9e", "", Pos::prefix},                                  // settoushi any
    {"\xe5\x8b\x95\xe8\xa9\x9e", "\xe9\x9d\x9e\xe8\x87\xaa\xe7\xab\x8b", Pos::dependent_verb},  // doushi hijiritsu
    {"\xe5\x8b\x95\xe8\xa9\x9e", "\xe6\x8e\xa5\xe5\xb0\xbe", Pos::dependent_verb},              // doushi setsubi
    {"\xe5\x8b\x95\xe8\xa9\x9e", "", Pos::verb},                                                // doushi any
    {"\xe5\xbd\xa2\xe5\xae\xb9\xe8\xa9\x9e", "\xe9\x9d\x9e\xe8\x87\xaa\xe7\xab\x8b",
     Pos::dependent_adjective},  // keiyoushi hijiritsu
    {"\xe5\xbd\xa2\xe5\xae\xb9\xe8\xa9\x9e", "\xe6\x8e\xa5\xe5\xb0\xbe",
     Pos::dependent_adjective},                                                                 // keiyoushi setsubi
    {"\xe5\xbd\xa2\xe5\xae\xb9\xe8\xa9\x9e", "", Pos::adjective},                               // keiyoushi any
    {"\xe5\x89\xaf\xe8\xa9\x9e", "", Pos::adverb},                                              // fukushi any
    {"\xe9\x80\xa3\xe4\xbd\x93\xe8\xa9\x9e", "", Pos::adnominal},                               // rentaishi any
    {"\xe6\x8e\xa5\xe7\xb6\x9a\xe8\xa9\x9e", "", Pos::conjunction},                             // setsuzokushi any
    {"\xe5\x8a\xa9\xe8\xa9\x9e", "\xe6\xa0\xbc\xe5\x8a\xa9\xe8\xa9\x9e", Pos::case_particle},   // joshi kaku-joshi
    {"\xe5\x8a\xa9\xe8\xa9\x9e", "\xe4\xbf\x82\xe5\x8a\xa9\xe8\xa9\x9e", Pos::topic_particle},  // joshi kakari-joshi
    {"\xe5\x8a\xa9\xe8\xa9\x9e", "\xe5\x89\xaf\xe5\x8a\xa9\xe8\xa9\x9e", Pos::focus_particle},  // joshi fuku-joshi
    {"\xe5\x8a\xa9\xe8\xa9\x9e",
     "\xe5\x89\xaf\xe5\x8a\xa9\xe8\xa9\x9e\xef\xbc\x8f\xe4\xb8\xa6\xe7\xab\x8b\xe5\x8a\xa9\xe8\xa9\x9e\xef\xbc\x8f\xe7"
     "\xb5\x82\xe5\x8a\xa9\xe8\xa9\x9e",
     Pos::final_particle},  // joshi fuku/heiritsu/shuu-joshi
    {"\xe5\x8a\xa9\xe8\xa9\x9e", "\xe6\x8e\xa5\xe7\xb6\x9a\xe5\x8a\xa9\xe8\xa9\x9e",
     Pos::joining_particle},  // joshi setsuzoku-joshi
    {"\xe5\x8a\xa9\xe8\xa9\x9e", "\xe9\x80\xa3\xe4\xbd\x93\xe5\x8c\x96", Pos::adnominal_particle},  // joshi rentaika
    {"\xe5\x8a\xa9\xe8\xa9\x9e", "\xe7\xb5\x82\xe5\x8a\xa9\xe8\xa9\x9e", Pos::final_particle},      // joshi shuu-joshi
    {"\xe5\x8a\xa9\xe8\xa9\x9e", "\xe4\xb8\xa6\xe7\xab\x8b\xe5\x8a\xa9\xe8\xa9\x9e",
     Pos::case_particle},                                                                      // joshi heiritsu-joshi
    {"\xe5\x8a\xa9\xe8\xa9\x9e", "", Pos::case_particle},                                      // joshi any
    {"\xe5\x8a\xa9\xe5\x8b\x95\xe8\xa9\x9e", "", Pos::auxiliary},                              // jodoushi any
    {"\xe8\xa8\x98\xe5\x8f\xb7", "\xe8\xaa\xad\xe7\x82\xb9", Pos::comma},                      // kigou touten
    {"\xe8\xa8\x98\xe5\x8f\xb7", "\xe5\x8f\xa5\xe7\x82\xb9", Pos::full_stop},                  // kigou kuten
    {"\xe8\xa8\x98\xe5\x8f\xb7", "\xe6\x8b\xac\xe5\xbc\xa7\xe9\x96\x8b", Pos::open_bracket},   // kigou kakko-hiraku
    {"\xe8\xa8\x98\xe5\x8f\xb7", "\xe6\x8b\xac\xe5\xbc\xa7\xe9\x96\x89", Pos::close_bracket},  // kigou kakko-tojiru
    {"\xe8\xa8\x98\xe5\x8f\xb7", "", Pos::symbol},                                             // kigou any
}};

constexpr std::string_view kWa = "\xe3\x81\xaf";

struct FormRow {
  std::string_view prefix;
  Form value;
};

constexpr std::array<FormRow, 6> kFormRows = {{
    {"\xe5\x9f\xba\xe6\x9c\xac\xe5\xbd\xa2", Form::base},
    {"\xe9\x80\xa3\xe7\x94\xa8", Form::continuative},
    {"\xe6\x9c\xaa\xe7\x84\xb6", Form::irrealis},
    {"\xe4\xbb\xae\xe5\xae\x9a", Form::conditional},
    {"\xe5\x91\xbd\xe4\xbb\xa4", Form::imperative},
    {"\xe4\xbd\x93\xe8\xa8\x80\xe6\x8e\xa5\xe7\xb6\x9a", Form::adnominal},
}};

std::string_view next_field(std::string_view& rest) {
  const size_t comma = rest.find(',');
  const std::string_view field = rest.substr(0, comma);
  rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 1);
  return field;
}

}  // namespace

Morphology read_feature(std::string_view feature) {
  Morphology result;
  std::string_view rest = feature;
  const std::string_view pos = next_field(rest);
  const std::string_view detail = next_field(rest);
  for (const PosRow& row : kPosRows) {
    if (pos == row.pos && (row.detail.empty() || detail == row.detail)) {
      result.pos = row.value;
      break;
    }
  }
  for (int skipped = 0; skipped < 3; ++skipped) next_field(rest);
  const std::string_view form = next_field(rest);
  for (const FormRow& row : kFormRows) {
    if (form.starts_with(row.prefix)) {
      result.form = row.value;
      break;
    }
  }
  const std::string_view base = next_field(rest);
  if (base != "*") result.base = base;
  if (result.pos == Pos::topic_particle && base != kWa) result.pos = Pos::focus_particle;
  return result;
}

}  // namespace urazuke
