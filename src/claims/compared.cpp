#include "claims/compared.h"

#include <algorithm>
#include <map>
#include <set>

namespace urazuke {

namespace {

using M = Cue::Meaning;

// The columns of one table: the clinic's own, and another's with what names it.
struct Columns {
  std::set<int> own;
  std::map<int, Because> rivals;
};

// What the page offers: its topic, and all that its title names.
std::set<int> offered_by(const Page& page, const PageReading& reading, const Subject& topic) {
  std::set<int> offered = {topic.intervention};
  for (const SentenceReading& sentence : reading.sentences) {
    const Block& block = page.blocks[static_cast<size_t>(sentence.block)];
    const bool is_title = block.kind == BlockKind::title || (block.kind == BlockKind::heading && block.level == 1);
    if (!is_title) continue;
    for (const Mention& mention : mentions_of(reading, sentence)) {
      if (mention.is_intervention()) offered.insert(static_cast<int>(mention.target.index));
    }
  }
  offered.erase(-1);
  return offered;
}

// A column is the own where it names the clinic or what the page offers, and another's where it names some other.
void add_column(const Block& cell, const Page& page, const Named& named, const std::set<int>& offered,
                const Lexicon& lexicon, Columns& columns) {
  const int column = cell.column_header;
  const bool is_topic = named.intervention >= 0 && std::any_of(offered.begin(), offered.end(), [&](int own) {
                          return lexicon.is_a(named.intervention, own) || lexicon.is_a(own, named.intervention);
                        });
  if (!named.rival.lexicon.empty()) {
    columns.rivals[column] = named.rival;
  } else if (named.is_own || is_topic) {
    columns.own.insert(column);
  } else if (named.intervention >= 0) {
    columns.rivals[column] = {lexicon.interventions[static_cast<size_t>(named.intervention)].where,
                              name_of(M::comparison),
                              source_span(page.blocks[static_cast<size_t>(column)], named.span)};
  } else if (columns.own.empty() && cell.row_header >= 0) {
    columns.own.insert(column);
  }
}

}  // namespace

void mark_compared(const Page& page, const PageReading& reading, const std::vector<Named>& names,
                   const Lexicon& lexicon, PageContext& context) {
  const auto is_cell = [](const Block& block) {
    return block.kind == BlockKind::table_cell && block.column_header >= 0;
  };
  const std::set<int> offered = offered_by(page, reading, context.topic);
  std::map<std::pair<int, int>, Columns> tables;
  for (const Block& block : page.blocks) {
    if (!is_cell(block)) continue;
    add_column(block, page, names[static_cast<size_t>(block.column_header)], offered, lexicon,
               tables[{block.heading, block.lead}]);
  }
  for (size_t i = 0; i < page.blocks.size(); ++i) {
    const Block& block = page.blocks[i];
    const auto table = tables.find({block.heading, block.lead});
    if (!is_cell(block) || table == tables.end()) continue;
    const auto& [own, rivals] = table->second;
    if (own.empty() || rivals.empty()) continue;
    const auto rival = rivals.find(block.column_header);
    if (own.count(block.column_header) > 0) {
      context.blocks[i].rival = rivals.begin()->second;
    } else if (rival != rivals.end() && !names[static_cast<size_t>(block.column_header)].rival.lexicon.empty()) {
      context.blocks[i].rival = rival->second;
      context.blocks[i].is_of_rival = true;
    }
  }
}

}  // namespace urazuke
