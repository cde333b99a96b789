#include "audit/offer_rewrites.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>

#include "audit/edit.h"
#include "audit/rewrite.h"

namespace urazuke {

namespace {

constexpr int kMostRounds = 8;  // audits of many proposals together
constexpr int kMostAlone = 16;  // audits of one
constexpr int kWholePage = -1;

// Which sentence a place of the source stands in.
class SentencePlaces {
 public:
  explicit SentencePlaces(const Page& page) : page_(page) {
    for (const Sentence& sentence : page.sentences) {
      spans_.push_back(source_span(page.blocks[static_cast<size_t>(sentence.block)], sentence.span));
    }
  }

  // -1 where the place is in none. Sentences stand in the order of the source.
  int at(uint32_t byte) const {
    const auto behind = std::partition_point(spans_.begin(), spans_.end(), [&](Span span) { return span.end <= byte; });
    return behind == spans_.end() || byte < behind->begin ? -1 : static_cast<int>(behind - spans_.begin());
  }

  int block_of(const Finding& finding) const {
    const int sentence = finding.span ? at(finding.span->begin) : -1;
    return sentence < 0 ? kWholePage : page_.sentences[static_cast<size_t>(sentence)].block;
  }

 private:
  const Page& page_;
  std::vector<Span> spans_;
};

// How many findings there are of a rule and severity in a block.
struct FoundAt {
  int block, rule;
  Severity severity;
  bool operator<(const FoundAt& other) const {
    return std::tie(block, rule, severity) < std::tie(other.block, other.rule, other.severity);
  }
};
using Counts = std::map<FoundAt, int>;

Counts count(const Audit& audit) {
  const SentencePlaces places(audit.page);
  Counts counts;
  for (const Finding& finding : audit.findings) ++counts[{places.block_of(finding), finding.rule, finding.severity}];
  return counts;
}

// The blocks with more findings of some rule than before.
std::set<int> blocks_with_more(const Counts& before, const Counts& after) {
  std::set<int> blocks;
  for (const auto& [place, number] : after) {
    const auto old = before.find(place);
    if (old == before.end() || old->second < number) blocks.insert(place.block);
  }
  return blocks;
}

int number_at(const Counts& counts, int block, int rule) {
  int number = 0;
  for (const auto& [place, count] : counts) number += place.block == block && place.rule == rule ? count : 0;
  return number;
}

std::vector<Edit> in_order(std::vector<Edit> edits) {
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
  return edits;
}

Audit audit_edited(const Audit& audited, const std::vector<Edit>& edits, InputFormat format, const Lexicon& lexicon,
                   Tokeniser& tokeniser) {
  Document document = audited.page.document;
  document.text = apply_edits(document.text, edits);
  return audit(std::move(document), format, lexicon, tokeniser, audited.settings);
}

class Offerer {
 public:
  Offerer(Audit& audit, InputFormat format, const Lexicon& lexicon, Tokeniser& tokeniser)
      : audit_(audit), format_(format), lexicon_(lexicon), tokeniser_(tokeniser), before_(count(audit)) {
    const SentencePlaces places(audit.page);
    for (size_t i = 0; i < audit.findings.size(); ++i) {
      const Finding& finding = audit.findings[i];
      const int sentence = finding.span ? places.at(finding.span->begin) : -1;
      if (sentence < 0 || finding.suppression) continue;
      std::vector<Rewrite> proposals = propose_rewrites(audit, finding, sentence, lexicon, tokeniser);
      std::reverse(proposals.begin(), proposals.end());  // the best is taken from the back
      if (!proposals.empty()) open_.push_back({i, places.block_of(finding), std::move(proposals)});
    }
  }

  void run() {
    for (int round = 0; round < kMostRounds && !open_.empty(); ++round) try_together();
  }

 private:
  struct Open {
    size_t finding;
    int block;
    std::vector<Rewrite> proposals;  // those not tried yet
  };

  // One proposal a block, all in one page. What is said of the same thing takes turns: a sentence that now denies it
  // is held against the others as they stand.
  void try_together() {
    std::vector<Open*> tried;
    std::set<int> blocks, outcomes;
    std::vector<Edit> edits;
    for (Open& open : open_) {
      const std::span<const int> own_outcomes = outcomes_of(open);
      const bool is_next = std::ranges::any_of(own_outcomes, [&](int outcome) { return outcomes.contains(outcome); });
      if (is_next || !blocks.insert(open.block).second) continue;
      outcomes.insert(own_outcomes.begin(), own_outcomes.end());
      tried.push_back(&open);
      const std::vector<Edit>& own = open.proposals.back().edits;
      edits.insert(edits.end(), own.begin(), own.end());
    }
    const Counts after = counts_with(in_order(std::move(edits)));
    const std::set<int> worse = blocks_with_more(before_, after);
    // What made a block worse may stand in another: then each has to hold alone.
    for (Open* open : tried) {
      const bool may_hold = !worse.contains(open->block) && clears(*open, after);
      const bool holds = may_hold && (worse.empty() || holds_alone(*open));
      if (holds) audit_.findings[open->finding].rewrite = open->proposals.back();
      holds ? open->proposals.clear() : open->proposals.pop_back();
    }
    std::erase_if(open_, [](const Open& open) { return open.proposals.empty(); });
  }

  std::span<const int> outcomes_of(const Open& open) const {
    const int claim = audit_.findings[open.finding].claim;
    if (claim < 0) return {};
    return audit_.claims[static_cast<size_t>(claim)].outcome_ids;
  }

  bool clears(const Open& open, const Counts& after) const {
    const int rule = audit_.findings[open.finding].rule;
    return number_at(after, open.block, rule) < number_at(before_, open.block, rule);
  }

  bool holds_alone(const Open& open) {
    if (++alone_ > kMostAlone) return false;
    const Counts after = counts_with(open.proposals.back().edits);
    return blocks_with_more(before_, after).empty() && clears(open, after);
  }

  Counts counts_with(const std::vector<Edit>& edits) const {
    return count(audit_edited(audit_, edits, format_, lexicon_, tokeniser_));
  }

  Audit& audit_;
  InputFormat format_;
  const Lexicon& lexicon_;
  Tokeniser& tokeniser_;
  Counts before_;
  std::vector<Open> open_;
  int alone_ = 0;
};

}  // namespace

void offer_rewrites(Audit& audit, InputFormat format, const Lexicon& lexicon, Tokeniser& tokeniser) {
  Offerer(audit, format, lexicon, tokeniser).run();
}

RewriteSet rewrites_together(const Audit& audit, InputFormat format, const Lexicon& lexicon, Tokeniser& tokeniser) {
  const SentencePlaces places(audit.page);
  RewriteSet all;
  std::set<int> blocks;
  const Rewrite* first = nullptr;
  for (const Finding& finding : audit.findings) {
    if (!finding.rewrite || !blocks.insert(places.block_of(finding)).second) continue;
    if (first == nullptr) first = &*finding.rewrite;
    all.edits.insert(all.edits.end(), finding.rewrite->edits.begin(), finding.rewrite->edits.end());
    ++all.sentences;
  }
  if (first == nullptr) return all;
  all.edits = in_order(std::move(all.edits));
  const Counts after = count(audit_edited(audit, all.edits, format, lexicon, tokeniser));
  if (blocks_with_more(count(audit), after).empty()) return all;
  // Together they do harm that none does alone: one at a time.
  return {first->edits, 1};
}

}  // namespace urazuke
