#include "claims/means.h"

#include <algorithm>

namespace urazuke {

namespace {

using M = Cue::Meaning;

constexpr uint32_t kKana = 3;    // bytes
constexpr uint32_t kPhrase = 4;  // tokens from a verb to what makes it a means: endings, "koto"

class MeansFinder {
 public:
  MeansFinder(const Scope& scope, uint32_t change) : scope_(scope), tokens_(scope.reading.tokens), change_(change) {}

  std::optional<Means> run() const {
    for (uint32_t i = scope_.sentence.first_mention; i < scope_.sentence.last_mention; ++i) {
      const Mention& mention = scope_.reading.mentions[i];
      if (mention.last >= change_) continue;
      const bool is_done_to_body = (mention.is(M::adjust) && is_done(mention)) ||
                                   (mention.is(M::generic_treatment) && tokens_[mention.last].pos == Pos::verbal_noun &&
                                    tokens_[mention.last + 1].pos == Pos::verb);
      const bool is_verb = is_done_to_body && closes_condition(mention.last);
      if (is_verb || (mention.is(M::means) && is_means(mention))) return Means{mention.span, is_circumstance(mention)};
    }
    return std::nullopt;
  }

 private:
  bool is_means(const Mention& mention) const {
    const Pos pos = tokens_[mention.first].pos;
    if (pos == Pos::verb || pos == Pos::verbal_noun) return closes_condition(mention.last);
    if (mention.first == scope_.sentence.first_token) return false;
    const bool is_scene = tokens_[mention.last + 1].pos == Pos::topic_particle;  // "at our clinic (dewa)"
    if (pos == Pos::joining_particle || is_scene) return false;
    if (pos != Pos::case_particle) return !is_inside_cause(mention);
    return names_means(mention.first - 1) && !describes_noun(mention.last);
  }

  // "The amount that we put in by the needle (chuusha de ireru ryou)": the means of another verb, in front of a noun.
  bool describes_noun(uint32_t means) const {
    for (uint32_t at = means + 1; at + 1 < change_; ++at) {
      const Pos next = tokens_[at + 1].pos;
      if (tokens_[at].pos == Pos::verb && (next == Pos::noun || next == Pos::verbal_noun)) return true;
    }
    return false;
  }

  // "With ageing": what nature does.
  bool is_inside_cause(const Mention& mention) const {
    return any([&](const Mention& other) {
      return (other.is(M::cause) || other.is(M::individual_difference) || other.is(M::condition)) &&
             other.first <= mention.first && mention.first <= other.last;
    });
  }

  bool is_circumstance(const Mention& verb) const {
    return tokens_[verb.first].pos == Pos::verb && tokens_[verb.last + 1].pos == Pos::joining_particle &&
           tokens_[verb.last].form == Form::base;
  }

  // A treatment or a benefit that ends at the token: "by the drip", "by a rise in immunity".
  bool names_means(uint32_t token) const {
    return any([&](const Mention& thing) {
      const bool is_benefit =
          thing.is_outcome() && scope_.lexicon.outcomes[thing.target.index].valence == Valence::benefit;
      return thing.last == token && (is_treatment(thing) || is_benefit);
    });
  }

  // "Adjusts the bone": something is done to a thing.
  bool is_done(const Mention& verb) const {
    return any([&](const Mention& object) { return object.is(M::object) && object.last + 1 == verb.first; });
  }

  // "If one drinks (nomeba)", "by drinking (nomu koto de)", "while one drinks": not "unless one drinks".
  bool closes_condition(uint32_t verb) const {
    for (uint32_t at = verb; at < change_ && at <= verb + kPhrase; ++at) {
      if (any([&](const Mention& negation) { return negation.is(M::negation) && negation.first == at; })) return false;
      const Pos pos = tokens_[at].pos;
      if (pos == Pos::topic_particle || pos == Pos::full_stop) return false;
      const bool is_condition = tokens_[at].form == Form::conditional;
      const bool is_behind_verb = at > verb && tokens_[at - 1].pos == Pos::verb && tokens_[at - 1].form == Form::base;
      const bool is_when = is_behind_verb && (pos == Pos::joining_particle || pos == Pos::focus_particle) &&
                           (size(tokens_[at].span) == kKana || pos == Pos::focus_particle);
      const bool is_while = pos == Pos::dependent_noun && tokens_[at + 1].pos == Pos::case_particle;
      if (is_condition || is_when || is_while) return true;
    }
    return false;
  }

  template <typename Test>
  bool any(Test test) const {
    return std::ranges::any_of(mentions_of(scope_), test);
  }

  const Scope& scope_;
  const std::vector<Token>& tokens_;
  uint32_t change_;
};

}  // namespace

std::optional<Means> means_before(const Scope& scope, uint32_t change) { return MeansFinder(scope, change).run(); }

}  // namespace urazuke
