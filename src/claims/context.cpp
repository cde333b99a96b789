#include "claims/context.h"

#include <algorithm>
#include <array>
#include <map>

#include "claims/compared.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

constexpr size_t kSentencesOfPage = 3;  // of fewer is an excerpt

// What the sentences of one block say together.
struct Summary {
  Meanings heading;
  Foreword foreword;
  Named named;
  uint32_t last_token = 0;  // of the intervention
};

constexpr M kFirstHeading = M::heading_hedged;
constexpr M kLastHeading = M::heading_barred;

// Longer texts are running text, not a label over what follows.
constexpr uint32_t kMaxHeadingLength = 60;  // code points

// The page's first heading names the whole page and says nothing of one part.
bool can_stand_over(const Block& block) {
  if (block.kind == BlockKind::heading && block.level <= 1) return false;
  return block.kind == BlockKind::heading || block.kind == BlockKind::table_header ||
         count_code_points(block.text) <= kMaxHeadingLength;
}

// "Misunderstandings (gokai)", "errors": a noun that denies what stands under it.
bool is_misbelief(const PageReading& reading, const SentenceReading& sentence, const Mention& mention) {
  const Pos pos = reading.tokens[mention.last].pos;
  return mention.is(M::negation) && mention.last + 1 == sentence.last_token &&
         (pos == Pos::noun || pos == Pos::verbal_noun);
}

// The strongest word decides; research that is only going on is a possibility.
void read_foreword(const PageReading& reading, const SentenceReading& sentence, const Mention& mention,
                   Foreword& foreword) {
  const EvidenceLevel level = level_of(mention.meaning);
  foreword.stated = std::max(foreword.stated, level == EvidenceLevel::established ? EvidenceLevel::none : level);
  // That a use is not approved denies no effect.
  const bool denies = (mention.is(M::denial) || is_misbelief(reading, sentence, mention)) &&
                      !sentence.has(M::fact_unapproved) && !sentence.has(M::established);
  if (mention.is(M::no_guarantee) || denies) foreword.negated = true;
  // "Leaves no scar": sure of itself, not of what stands under it.
  const bool is_sure = mention.is(M::guaranteed) && !sentence.has(M::safe);
  if (mention.is(M::no_guarantee) || is_sure) {
    foreword.strength = Strength::guaranteed;
  } else if ((mention.is(M::reported) || mention.is(M::found)) && foreword.strength != Strength::guaranteed &&
             !sentence.has(M::denial)) {
    foreword.strength = Strength::reported;
  } else if ((mention.is(M::speculative) || mention.is(M::studied)) && sentence.has(M::evidence) &&
             !foreword.strength) {
    foreword.strength = Strength::speculative;
    foreword.is_studied = mention.is(M::studied);
  }
  if (foreword.stated > EvidenceLevel::unspecified && !foreword.strength) foreword.strength = Strength::reported;
}

bool says_something(const Foreword& foreword) { return foreword.strength || foreword.negated; }

// "Exercise and (to) exosomes": of two that are offered together, the one that is approved for nothing decides.
bool is_less_known(const PageReading& reading, const Lexicon& lexicon, const Summary& summary, const Mention& mention) {
  const bool is_joined =
      mention.first == summary.last_token + 2 && reading.tokens[summary.last_token + 1].pos == Pos::case_particle;
  return is_joined && lexicon.interventions[static_cast<size_t>(summary.named.intervention)].approval != "none" &&
         lexicon.interventions[mention.target.index].approval == "none";
}

std::vector<Summary> summarise(const Page& page, const PageReading& reading, const Lexicon& lexicon) {
  std::vector<Summary> summaries(page.blocks.size());
  for (const SentenceReading& sentence : reading.sentences) {
    Summary& summary = summaries[static_cast<size_t>(sentence.block)];
    const bool label = can_stand_over(page.blocks[static_cast<size_t>(sentence.block)]);
    if (label && sentence.has(M::contraindication)) summary.heading.set(static_cast<size_t>(M::heading_risk));
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& mention = reading.mentions[i];
      const bool is_first = summary.named.intervention < 0;
      if (mention.is_intervention() && (is_first || is_less_known(reading, lexicon, summary, mention))) {
        summary.last_token = mention.last;
        summary.named.intervention = static_cast<int>(mention.target.index);
        summary.named.span = mention.span;
      }
      if (summary.named.rival.lexicon.empty() && (mention.is(M::other_treatment) || mention.is(M::comparison))) {
        summary.named.rival = {lexicon.cues[mention.target.index].where, name_of(M::comparison),
                               source_span(page.blocks[static_cast<size_t>(sentence.block)], mention.span)};
      }
      if (label) read_foreword(reading, sentence, mention, summary.foreword);
      summary.named.is_own = summary.named.is_own || mention.is(M::clinic) || mention.is(M::this_treatment);
      if (label && mention.meaning >= kFirstHeading && mention.meaning <= kLastHeading &&
          !sentence.has(M::contraindication)) {
        summary.heading.set(static_cast<size_t>(mention.meaning));
      }
    }
  }
  return summaries;
}

struct Step {
  int block = -1;
  Inherited::From from = Inherited::From::heading;
};

// The block that speaks for `block` next: what stands nearest decides.
std::vector<Step> steps_above(const Page& page, int block) {
  std::vector<Step> steps;
  const Block& start = page.blocks[static_cast<size_t>(block)];
  const std::array<Step, 4> near = {
      Step{start.row_header, Inherited::From::row_header}, Step{start.column_header, Inherited::From::column_header},
      Step{start.question, Inherited::From::question}, Step{start.lead, Inherited::From::lead}};
  for (const Step& step : near) {
    if (step.block >= 0) steps.push_back(step);
  }
  for (int heading = start.heading; heading >= 0; heading = page.blocks[static_cast<size_t>(heading)].heading) {
    steps.push_back({heading, Inherited::From::heading});
  }
  return steps;
}

Subject subject_of(const Page& page, const Lexicon& lexicon, const Summary& summary, const Step& step) {
  const Block& block = page.blocks[static_cast<size_t>(step.block)];
  return {summary.named.intervention, lexicon.interventions[static_cast<size_t>(summary.named.intervention)].name,
          step.from, source_span(block, summary.named.span)};
}

int weight_of(const Block& block) {
  if (block.kind == BlockKind::title) return 8;
  if (block.kind == BlockKind::heading) return block.level <= 1 ? 8 : 3;
  return 1;
}

// A title or first heading names what the page offers even where the lexicon does not know it.
Subject named_by_title(const Page& page) {
  for (const BlockKind kind : {BlockKind::heading, BlockKind::title}) {
    for (const Block& block : page.blocks) {
      if (block.kind != kind || count_code_points(block.text) > kMaxHeadingLength) continue;
      return {-1, block.text, Inherited::From::title,
              source_span(block, {0, static_cast<uint32_t>(block.text.size())})};
    }
  }
  return {};
}

Subject find_topic(const Page& page, const PageReading& reading, const Lexicon& lexicon) {
  std::map<uint32_t, int> weights;
  std::map<uint32_t, Span> places;
  for (const SentenceReading& sentence : reading.sentences) {
    const Block& block = page.blocks[static_cast<size_t>(sentence.block)];
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& mention = reading.mentions[i];
      if (!mention.is_intervention()) continue;
      weights[mention.target.index] += weight_of(block);
      places.try_emplace(mention.target.index, source_span(block, mention.span));
    }
  }
  const auto heaviest = std::max_element(weights.begin(), weights.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
  if (heaviest == weights.end()) return named_by_title(page);
  return {static_cast<int>(heaviest->first), lexicon.interventions[heaviest->first].name, Inherited::From::topic,
          places[heaviest->first]};
}

// The title of a few lines names what they offer, unless it is a disease or a part of the body and nothing else.
Subject offered_by_title(const Page& page, const PageReading& reading, const Lexicon& lexicon) {
  Subject title = named_by_title(page);
  for (const SentenceReading& sentence : reading.sentences) {
    const Block& block = page.blocks[static_cast<size_t>(sentence.block)];
    if (block.kind != BlockKind::heading || source_span(block, sentence.span).begin != title.span.begin) continue;
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& mention = reading.mentions[i];
      const bool is_thing = mention.is_outcome() && lexicon.outcomes[mention.target.index].valence != Valence::benefit;
      if (is_thing && mention.last + 1 == sentence.last_token) return {};
    }
  }
  return title;
}

// "Treatment of the knee", not "The knee".
bool says_treatment(const Page& page, const PageReading& reading, const Subject& title) {
  return std::any_of(reading.sentences.begin(), reading.sentences.end(), [&](const SentenceReading& sentence) {
    const Block& block = page.blocks[static_cast<size_t>(sentence.block)];
    return source_span(block, sentence.span).begin == title.span.begin && sentence.has(M::generic_treatment);
  });
}

// What an excerpt speaks of that names no treatment.
Subject unnamed(const Page& page, const Lexicon& lexicon) {
  if (page.blocks.empty()) return {};
  const Block& block = page.blocks.front();
  return {-1, std::string(lexicon.messages.text("unnamed-treatment", "ja")), Inherited::From::topic,
          source_span(block, {0, static_cast<uint32_t>(block.text.size())})};
}

// On a clinic's page at least one statement in twenty names a treatment or the clinic.
bool speaks_of_treatment(const PageReading& reading) {
  size_t speaking = 0;
  for (const SentenceReading& sentence : reading.sentences) {
    bool names = sentence.has(M::generic_treatment) || sentence.has(M::clinic) || sentence.has(M::this_treatment);
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention && !names; ++i) {
      names = reading.mentions[i].is_intervention();
    }
    speaking += names ? 1 : 0;
  }
  return speaking > 0 && speaking * 20 >= reading.sentences.size();
}

}  // namespace

PageContext read_context(const Page& page, const PageReading& reading, const Lexicon& lexicon) {
  PageContext context;
  const std::vector<Summary> summaries = summarise(page, reading, lexicon);
  context.is_about_treatment = speaks_of_treatment(reading);
  if (context.is_about_treatment) context.topic = find_topic(page, reading, lexicon);
  const auto is_title = [](const Block& block) { return block.kind == BlockKind::heading && block.level == 1; };
  const bool has_title = page.blocks.size() > 1 && std::any_of(page.blocks.begin(), page.blocks.end(), is_title);
  const bool is_short = reading.sentences.size() < kSentencesOfPage;
  context.is_excerpt = is_short && !has_title;
  if (!context.topic.is_known() && is_short) {
    context.topic = has_title ? offered_by_title(page, reading, lexicon) : unnamed(page, lexicon);
  }
  context.is_topic_vague = context.topic.intervention < 0 && context.topic.from == Inherited::From::title &&
                           !says_treatment(page, reading, context.topic);
  context.blocks.resize(page.blocks.size());
  for (size_t i = 0; i < page.blocks.size(); ++i) {
    Context& block = context.blocks[i];
    for (const Step& step : steps_above(page, static_cast<int>(i))) {
      const Summary& summary = summaries[static_cast<size_t>(step.block)];
      if (block.heading.none() && !says_something(block.foreword) &&
          (summary.heading.any() || says_something(summary.foreword))) {
        const Block& above = page.blocks[static_cast<size_t>(step.block)];
        block.heading = summary.heading;
        block.foreword = summary.foreword;
        block.heading_from = step.from;
        block.heading_span = source_span(above, {0, static_cast<uint32_t>(above.text.size())});
      }
      if (!block.subject.is_known() && summary.named.intervention >= 0)
        block.subject = subject_of(page, lexicon, summary, step);
    }
    if (!block.subject.is_known()) block.subject = context.topic;
    // The row of a wording that is barred says why it is.
    const int row = page.blocks[i].row_header;
    const auto barred = static_cast<size_t>(M::heading_barred);
    if (row < 0) continue;
    context.blocks[static_cast<size_t>(row)].heads_row = true;
    if (context.blocks[static_cast<size_t>(row)].heading.test(barred)) block.heading.set(barred);
  }
  std::vector<Named> named;
  for (const Summary& summary : summaries) named.push_back(summary.named);
  mark_compared(page, reading, named, lexicon, context);
  return context;
}

}  // namespace urazuke
