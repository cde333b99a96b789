#include "claims/context.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "text/utf8.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

// What the sentences of one block say together.
struct Summary {
  Meanings heading;
  int rival_cue = -1;  // names another's treatment: index into Lexicon::cues
  Span rival_span;     // in Document::text
  int intervention = -1;
  Span span;  // of the intervention, in the block
};

constexpr M kFirstHeading = M::heading_hedged;
constexpr M kLastHeading = M::heading_testimonial;

// Longer texts are running text, not a label over what follows.
constexpr uint32_t kMaxHeadingLength = 60;  // code points

// The page's first heading names the whole page and says nothing of one part.
bool is_label(const Block& block) {
  if (block.kind == BlockKind::heading && block.level <= 1) return false;
  return block.kind == BlockKind::heading || block.kind == BlockKind::table_header ||
         count_code_points(block.text) <= kMaxHeadingLength;
}

std::vector<Summary> summarise(const Page& page, const PageReading& reading) {
  std::vector<Summary> summaries(page.blocks.size());
  for (const SentenceReading& sentence : reading.sentences) {
    Summary& summary = summaries[static_cast<size_t>(sentence.block)];
    const bool label = is_label(page.blocks[static_cast<size_t>(sentence.block)]);
    if (label && sentence.has(M::contraindication)) summary.heading.set(static_cast<size_t>(M::heading_risk));
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& mention = reading.mentions[i];
      if (mention.is_intervention() && summary.intervention < 0) {
        summary.intervention = static_cast<int>(mention.target.index);
        summary.span = mention.span;
      }
      if (summary.rival_cue < 0 && (mention.is(M::other_treatment) || mention.is(M::comparison))) {
        summary.rival_cue = static_cast<int>(mention.target.index);
        summary.rival_span = source_span(page.blocks[static_cast<size_t>(sentence.block)], mention.span);
      }
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
  return {summary.intervention, lexicon.interventions[static_cast<size_t>(summary.intervention)].name, step.from,
          source_span(block, summary.span)};
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

// On a clinic's page at least one statement in twelve names a treatment or the clinic.
bool speaks_of_treatment(const PageReading& reading) {
  size_t speaking = 0;
  for (const SentenceReading& sentence : reading.sentences) {
    bool names = sentence.has(M::generic_treatment) || sentence.has(M::clinic) || sentence.has(M::this_treatment);
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention && !names; ++i) {
      names = reading.mentions[i].is_intervention();
    }
    speaking += names ? 1 : 0;
  }
  return speaking > 0 && speaking * 12 >= reading.sentences.size();
}

// The tables (by the heading and lead they share) that have a column for another's treatment beside one for the own.
void mark_compared(const Page& page, const std::vector<Summary>& summaries, PageContext& context) {
  std::map<std::pair<int, int>, std::set<int>> columns;  // of each table, by heading and lead
  for (const Block& block : page.blocks) {
    if (block.kind == BlockKind::table_cell && block.column_header >= 0) {
      columns[{block.heading, block.lead}].insert(block.column_header);
    }
  }
  for (size_t i = 0; i < page.blocks.size(); ++i) {
    const Block& block = page.blocks[i];
    const auto table = columns.find({block.heading, block.lead});
    if (block.kind != BlockKind::table_cell || block.column_header < 0 || table == columns.end()) continue;
    const auto is_rival = [&](int column) { return summaries[static_cast<size_t>(column)].rival_cue >= 0; };
    const auto rival = std::find_if(table->second.begin(), table->second.end(), is_rival);
    if (rival == table->second.end() || std::all_of(table->second.begin(), table->second.end(), is_rival)) continue;
    context.blocks[i].rival_cue = summaries[static_cast<size_t>(*rival)].rival_cue;
    context.blocks[i].rival_span = summaries[static_cast<size_t>(*rival)].rival_span;
  }
}

}  // namespace

PageContext read_context(const Page& page, const PageReading& reading, const Lexicon& lexicon) {
  PageContext context;
  const std::vector<Summary> summaries = summarise(page, reading);
  context.is_about_treatment = speaks_of_treatment(reading);
  if (context.is_about_treatment) context.topic = find_topic(page, reading, lexicon);
  context.blocks.resize(page.blocks.size());
  for (size_t i = 0; i < page.blocks.size(); ++i) {
    Context& block = context.blocks[i];
    for (const Step& step : steps_above(page, static_cast<int>(i))) {
      const Summary& summary = summaries[static_cast<size_t>(step.block)];
      if (block.heading.none() && summary.heading.any()) {
        const Block& above = page.blocks[static_cast<size_t>(step.block)];
        block.heading = summary.heading;
        block.heading_from = step.from;
        block.heading_span = source_span(above, {0, static_cast<uint32_t>(above.text.size())});
      }
      if (!block.subject.is_known() && summary.intervention >= 0)
        block.subject = subject_of(page, lexicon, summary, step);
    }
    if (!block.subject.is_known()) block.subject = context.topic;
  }
  mark_compared(page, summaries, context);
  return context;
}

}  // namespace urazuke
