// Token: one morpheme as MeCab and IPADIC see it, reduced to what the grammar in claims needs.
#pragma once

#include <cstdint>

#include "text/span.h"

namespace urazuke {

// IPADIC's parts of speech, folded.
enum class Pos : uint8_t {
  noun,
  verbal_noun,      // sahen: kaizen, yobou
  adjectival_noun,  // keiyou-doushi stems: anzen, yuukou
  adverbial_noun,   // kinnen, mainichi
  dependent_noun,   // koto, mono, tame, you
  pronoun,
  number,
  prefix,
  noun_suffix,  // -sei, -ka, -teki, -go
  verb,
  dependent_verb,  // iru, aru after te; reru, rareru, seru
  adjective,
  dependent_adjective,  // nai behind an adjective or verb, yasui, nikui
  adverb,
  adnominal,  // kono, hon
  conjunction,
  case_particle,       // ga wo ni de to kara yori
  topic_particle,      // wa
  focus_particle,      // mo sae dake nado
  joining_particle,    // te ga node kedo nagara
  adnominal_particle,  // no
  final_particle,      // ka ne yo
  auxiliary,           // da desu masu nai ta u
  comma,
  full_stop,
  open_bracket,
  close_bracket,
  symbol,
  other,
};

// The inflected form, for verbs, adjectives and auxiliaries.
enum class Form : uint8_t { none, base, continuative, irrealis, conditional, imperative, adnominal };

using LemmaId = uint32_t;               // index into the lexicon's vocabulary
inline constexpr LemmaId kNoLemma = 0;  // a word that no pattern of the lexicon names

struct Token {
  Span span;  // bytes of the block's text
  LemmaId lemma = kNoLemma;
  Pos pos = Pos::other;
  Form form = Form::none;
};

}  // namespace urazuke
