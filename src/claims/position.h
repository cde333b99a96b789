// position: where an event stands among the words of its sentence: inside a longer word, at the end, behind the name of
// another treatment. Comes in: a sentence and one of its events. Goes out: yes or no, or the place. What that makes of
// the event is left to those who ask.
#pragma once

#include "claims/scope.h"

namespace urazuke {

// The word that carries the event is part of a longer one of this meaning: "goes away by itself", "prevention of
// infection in our rooms".
bool is_inside(const Scope& scope, const Event& event, Cue::Meaning meaning);

// At most the endings of the change stand behind it.
bool closes_sentence(const Scope& scope, const Event& event);

// "The usual treatment (wa, dewa) ...": what stands before the event is about another treatment.
bool is_about_another(const Scope& scope, const Event& event);

// Where the sentence ends without its full stop and other marks.
uint32_t end_of_words(const Scope& scope);

}  // namespace urazuke
