#include "claims/change.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

}  // namespace

bool is_change(M meaning) {
  switch (meaning) {
    case M::raise:
    case M::lower:
    case M::improve:
    case M::prevent:
    case M::restore:
    case M::support:
    case M::adjust:
    case M::act_on:
    case M::effect:
    case M::worsen:
      return true;
    default:
      return false;
  }
}

int effect_on(M change, Valence valence) {
  switch (change) {
    case M::raise:
      return valence == Valence::bad ? -1 : 1;
    case M::support:
      return valence == Valence::bad ? 0 : 1;
    case M::lower:
      return valence == Valence::bad ? 1 : -1;
    case M::worsen:
      return -1;
    default:
      return 1;
  }
}

int effect_on_unknown(M change) {
  switch (change) {
    case M::worsen:
      return -1;
    case M::prevent:
    case M::support:
      return 0;
    default:
      return 1;
  }
}

bool needs_thing(M change) {
  return change == M::raise || change == M::lower || change == M::act_on || change == M::adjust;
}

}  // namespace urazuke
