#include "claims/polarity.h"

#include <algorithm>

#include "claims/noun.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

bool is_negation(const Mention& mention) {
  return mention.is(M::negation) || mention.is(M::denial) || mention.is(M::no_certainty);
}

bool is_finite(const Token& token) {
  const bool is_predicate = token.pos == Pos::verb || token.pos == Pos::dependent_verb || token.pos == Pos::adjective ||
                            token.pos == Pos::auxiliary;
  return is_predicate && (token.form == Form::base || token.form == Form::adnominal);
}

bool overlap(const Mention& a, const Mention& b) { return a.first <= b.last && b.first <= a.last; }

// Tokens of a negation behind the idiom that it ends ("nakunari-mashita").
constexpr uint32_t kIdiomTail = 2;

class PolarityReader {
 public:
  PolarityReader(const PageReading& reading, const SentenceReading& sentence, const Clause& clause, const Event& event)
      : reading_(reading), sentence_(sentence), clause_(clause), event_(event) {}

  Polarity run() {
    Polarity polarity;
    const Mention* inner = nullptr;
    const uint32_t said = std::min(event_.last, reading_.mentions[event_.mention].first);
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      const bool is_before = mention.first < said && !covers_event(mention);
      if (!is_negation(mention) || is_before || mention.last <= event_.last || is_own(mention)) continue;
      if (mention.last >= clause_.last || is_taken_back(reading_, sentence_, mention) || !reaches(mention)) continue;
      if (is_of_next_verb(mention)) continue;
      if (inner == nullptr) {
        inner = &mention;
        polarity.negated = true;
        polarity.is_adnominal = describes_person(mention);
        polarity.mentions.push_back(i);
        if (names_cause(mention)) {
          polarity.is_adnominal = true;
          return polarity;
        }
      } else if (!overlap(*inner, mention) && is_linked(*inner, mention)) {
        polarity.negated = false;
        polarity.is_adnominal = false;
        polarity.strength = strength_of(*inner, mention);
        polarity.mentions.push_back(i);
        return polarity;
      } else if (overlap(*inner, mention)) {
        polarity.mentions.push_back(i);
      }
    }
    return polarity;
  }

 private:
  // "No approved effect (shounin sareta kounou dewa arimasen)": the denial holds the word for the effect.
  bool covers_event(const Mention& denial) const {
    const Mention& carrier = reading_.mentions[event_.mention];
    return denial.is(M::denial) && denial.first <= carrier.first && carrier.last < denial.last;
  }

  // "Does not stay on": the idiom ends within its own negation.
  bool is_own(const Mention& negation) const {
    const Mention& carrier = reading_.mentions[event_.mention];
    const bool is_idiom = carrier.is(M::improve) || carrier.is(M::prevent) || carrier.is(M::lower);
    const bool begins_inside = carrier.first < negation.first && negation.first <= carrier.last;
    return is_idiom && begins_inside && negation.last <= carrier.last + kIdiomTail;
  }

  // "Shrink and do not come back" (hette modoranai): what is denied is the verb that "te" joined.
  bool is_of_next_verb(const Mention& negation) const {
    if (!negation.is(M::negation) || reading_.tokens[event_.last].pos != Pos::verb || negation.first < 2) return false;
    const uint32_t verb = negation.first - 1;
    return verb > event_.last + 1 && reading_.tokens[verb].pos == Pos::verb &&
           reading_.tokens[verb - 1].pos == Pos::joining_particle;
  }

  // The outer negation is about the inner one: nothing stands between them but what leads from the one to the other, a
  // noun that the first describes and the verb that the second denies.
  bool is_linked(const Mention& inner, const Mention& outer) const {
    int verbs = 0;
    for (uint32_t at = inner.last + 1; at < outer.first; ++at) {
      const Pos pos = reading_.tokens[at].pos;
      if ((pos == Pos::comma && !leads_on(at, outer)) || is_other_topic(at, inner) || is_reason(at)) return false;
      if (pos == Pos::joining_particle && reading_.tokens[at + 1].pos != Pos::dependent_verb) return false;
      verbs += pos == Pos::verb || pos == Pos::adjective ? 1 : 0;
    }
    return verbs <= (has_between(inner, outer, M::person) ? 2 : 1);  // "nobody goes home (kaeru hito) without it"
  }

  // "That it does not help (koto wa), hardly occurs": a comma behind the topic, and then nothing but the denial.
  bool leads_on(uint32_t comma, const Mention& outer) const {
    if (reading_.tokens[comma - 1].pos != Pos::topic_particle) return false;
    return std::none_of(reading_.tokens.begin() + comma, reading_.tokens.begin() + outer.first,
                        [](const Token& token) { return token.pos == Pos::noun || token.pos == Pos::verbal_noun; });
  }

  // "Since it hardly helps (erare-nikui tame), it is not done": a noun without a particle gives the reason.
  bool is_reason(uint32_t at) const {
    const Pos next = reading_.tokens[at + 1].pos;
    return reading_.tokens[at].pos == Pos::dependent_noun &&
           (next == Pos::noun || next == Pos::verbal_noun || next == Pos::verb || next == Pos::adverb);
  }

  // "Where it does not help (mo), a refund (wa) is not made": behind the noun that the inner one describes another
  // thing is what the outer one denies.
  bool is_other_topic(uint32_t at, const Mention& inner) const {
    if (reading_.tokens[at].pos != Pos::topic_particle || at < inner.last + 4) return false;
    const Pos before = reading_.tokens[at - 1].pos;
    const Pos between = reading_.tokens[at - 2].pos;
    return (before == Pos::noun || before == Pos::verbal_noun) &&
           (between == Pos::focus_particle || between == Pos::topic_particle || between == Pos::case_particle);
  }

  bool has_between(const Mention& inner, const Mention& outer, M meaning) const {
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (mention.is(meaning) && mention.first > inner.last && mention.last <= outer.last) return true;
    }
    return false;
  }

  std::optional<Strength> strength_of(const Mention& inner, const Mention& outer) const {
    if (outer.is(M::no_certainty)) return Strength::speculative;
    uint32_t next = inner.last + 1;  // "whom it did not help" (nakat-ta kata)
    while (next < outer.first && reading_.tokens[next].pos == Pos::auxiliary) ++next;
    const bool is_noun_denied =
        outer.is(M::negation) && (is_plain_noun(reading_.tokens[next].pos) || has_between(inner, outer, M::person));
    return is_noun_denied && !has_between(inner, outer, M::slight) ? std::optional(Strength::guaranteed) : std::nullopt;
  }

  // "30 years of eyes, no one does it better": where another thing becomes the topic behind the praise, it is that
  // thing which is denied. "There is no such thing as the best" keeps the praise inside.
  bool reaches(const Mention& negation) const {
    if (event_.kind != ClaimKind::superiority) return true;
    // "By the best skill of the region, a camera that does not hurt": it describes another noun.
    const uint32_t next = negation.last + 1;
    if (next < clause_.last && is_plain_noun(reading_.tokens[next].pos)) return false;
    for (uint32_t at = event_.last + 2; at < negation.first; ++at) {
      const bool is_topic = reading_.tokens[at].pos == Pos::topic_particle;
      const Pos before = reading_.tokens[at - 1].pos;
      if (is_topic && (before == Pos::noun || before == Pos::verbal_noun || before == Pos::noun_suffix)) return false;
    }
    return true;
  }

  // "Those whom it did not help", "the pain that does not go", but not "there are those whom it did not help", which
  // says that it fails.
  bool describes_person(const Mention& negation) const {
    uint32_t next = negation.last + 1;
    while (next < sentence_.last_token && reading_.tokens[next].pos == Pos::auxiliary) ++next;
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (mention.is(M::person) && mention.first == next) return !is_said_to_exist(mention);
      if (mention.is_outcome() && mention.first == next) return true;  // "the pain that does not go"
    }
    return false;
  }

  // "The cause that it does not heal (naoranai gen'in) is ...", "that it does not heal is (naoranai no wa) due to ...".
  bool names_cause(const Mention& negation) const {
    constexpr uint32_t kOneKana = 3;  // bytes: "no", not "koto"
    const uint32_t next = negation.last + 1;
    const Token& noun = reading_.tokens[next];
    const bool is_cleft = noun.pos == Pos::dependent_noun && size(noun.span) == kOneKana &&
                          reading_.tokens[next + 1].pos == Pos::topic_particle;
    bool is_cause = is_cleft;
    for (uint32_t i = sentence_.first_mention; i < sentence_.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (mention.first == next && mention.is(M::person)) return false;  // "those (kata wa) whom"
      is_cause = is_cause || (mention.first == next && mention.is(M::cause));
    }
    return is_cause;
  }

  bool is_said_to_exist(const Mention& person) const {
    constexpr uint32_t kLongestClosing = 6;  // tokens: "... are not few"
    const uint32_t next = person.last + 1;
    if (next + 1 >= sentence_.last_token || next + 1 + kLongestClosing < sentence_.last_token) return false;
    const Pos pos = reading_.tokens[next].pos;
    const Pos amount = reading_.tokens[next + 1].pos;  // "ga ooku, oozei (iru)"
    const bool are_many =
        pos == Pos::case_particle && (amount == Pos::adjective || amount == Pos::adverb || amount == Pos::noun);
    return pos == Pos::focus_particle || pos == Pos::topic_particle || are_many;
  }

  const PageReading& reading_;
  const SentenceReading& sentence_;
  const Clause& clause_;
  const Event& event_;
};

}  // namespace

bool is_taken_back(const PageReading& reading, const SentenceReading& sentence, const Mention& negation) {
  for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
    const Mention& other = reading.mentions[i];
    if (other.is(M::not_negation) && other.first <= negation.first && negation.last <= other.last) return true;
  }
  return false;
}

bool is_quoted_predicate(const PageReading& reading, uint32_t token) {
  if (!is_finite(reading.tokens[token]) || token + 1 >= reading.tokens.size()) return false;
  const Pos next = reading.tokens[token + 1].pos;
  const bool is_noka = (next == Pos::dependent_noun || next == Pos::adnominal_particle) &&  // "suru no ka"
                       token + 2 < reading.tokens.size() && reading.tokens[token + 2].pos == Pos::final_particle;
  return is_noka || next == Pos::case_particle || next == Pos::final_particle;
}

bool is_embedded_predicate(const PageReading& reading, uint32_t token) {
  if (is_quoted_predicate(reading, token)) return true;
  const bool describes = is_finite(reading.tokens[token]) && token + 1 < reading.tokens.size();
  return describes && is_plain_noun(reading.tokens[token + 1].pos);
}

bool names_source(const PageReading& reading, const Mention& mention) {
  const Pos pos = reading.tokens[mention.last].pos;
  return mention.is(M::reported) &&
         (pos == Pos::case_particle || pos == Pos::topic_particle || pos == Pos::joining_particle);
}

int closing_denial(const PageReading& reading, const SentenceReading& sentence, const std::vector<Clause>& clauses,
                   size_t clause) {
  size_t end = clause;
  while (clauses[end].boundary == Clause::Boundary::coordination && end + 1 < clauses.size()) ++end;
  if (end == clause) return -1;
  uint32_t quoted = clauses[end].first;
  while (quoted < clauses[end].last && !is_quoted_predicate(reading, quoted)) {
    if (reading.tokens[quoted++].pos == Pos::topic_particle) return -1;  // what follows is said of another thing
  }
  for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
    const Mention& mention = reading.mentions[i];
    const bool is_behind = mention.first > quoted && mention.last < clauses[end].last;
    if (is_behind && is_negation(mention) && !is_taken_back(reading, sentence, mention)) return static_cast<int>(i);
  }
  return -1;
}

Polarity read_polarity(const PageReading& reading, const SentenceReading& sentence, const Clause& clause,
                       const Event& event) {
  return PolarityReader(reading, sentence, clause, event).run();
}

}  // namespace urazuke
