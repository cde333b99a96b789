#include "audit/facts.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/characters.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;
using Grade = Fact::Grade;

constexpr uint32_t kLongestLabel = 30;  // code points; longer text names nothing that follows
constexpr uint32_t kListGap = 12;       // bytes between two items of a list: a mark and a short adjective
constexpr uint32_t kShortestValue = 2;  // code points; what is shorter, a dash, is no value

// A block that may name what stands under or behind it.
bool is_label_block(const Block& block) {
  if (block.kind == BlockKind::heading || block.kind == BlockKind::table_header) return true;
  return !block.is_link && block.kind != BlockKind::title && last_code_point(block.text) != kIdeographicFullStop &&
         count_code_points(block.text) <= kLongestLabel;
}

bool is_dash_or_blank(char32_t c) {
  constexpr std::array<char32_t, 10> kEmpty = {' ', '\n', ':', '-', ')', ']', 0x2014, 0x2015, 0x3011, 0x30FC};
  return std::find(kEmpty.begin(), kEmpty.end(), c) != kEmpty.end();
}

// Whether `text` holds more than dashes and blanks.
bool is_value(std::string_view text) {
  uint32_t count = 0;
  for (uint32_t at = 0; at < text.size();) count += is_dash_or_blank(next_code_point(text, at)) ? 0 : 1;
  return count >= kShortestValue;
}

class FactFinder {
 public:
  FactFinder(const Page& page, const PageReading& reading, const PageContext& context, const Lexicon& lexicon)
      : page_(page), reading_(reading), context_(context), lexicon_(lexicon), meanings_(page.blocks.size()) {
    for (const SentenceReading& sentence : reading_.sentences) {
      meanings_[static_cast<size_t>(sentence.block)] |= sentence.meanings;
    }
  }

  std::vector<Fact> run() {
    for (size_t i = 0; i < reading_.sentences.size(); ++i) {
      for (size_t item = 0; item < lexicon_.disclosures.size(); ++item) {
        if (std::optional<Fact> fact = read(reading_.sentences[i], lexicon_.disclosures[item])) {
          fact->item = static_cast<int>(item);
          fact->sentence = static_cast<int>(i);
          facts_.push_back(std::move(*fact));
        }
      }
    }
    return std::move(facts_);
  }

 private:
  const Block& block_of(const SentenceReading& sentence) const {
    return page_.blocks[static_cast<size_t>(sentence.block)];
  }
  bool block_has(int block, M meaning) const {
    return block >= 0 && meaning != M::count_ &&
           meanings_[static_cast<size_t>(block)].test(static_cast<size_t>(meaning));
  }
  bool is_labelled(int block, M label) const {
    return block_has(block, label) && is_label_block(page_.blocks[static_cast<size_t>(block)]);
  }

  std::optional<Fact> read(const SentenceReading& sentence, const DisclosureItem& item) const {
    const M part = part_of(sentence, item);
    if (item.full == M::count_) {
      std::vector<uint32_t> harms = harms_of(sentence, item);
      if (!harms.empty() && part != M::part_risks_played_down)
        return Fact{Grade::harms, 0, 0, M::count_, std::move(harms)};
    } else if (says_whole(sentence, item)) {
      const bool in_case = std::count(item.partial.begin(), item.partial.end(), M::label_case) > 0 &&
                           stands_in_case(block_of(sentence), item);
      return in_case ? Fact{Grade::partial, 0, 0, M::label_case, {}} : Fact{Grade::full, 0, 0, M::count_, {}};
    }
    if (part != M::count_) return Fact{Grade::partial, 0, 0, part, {}};
    const bool is_label = item.label != M::count_ && sentence.has(item.label) && is_label_block(block_of(sentence));
    return is_label ? std::optional(Fact{}) : std::nullopt;
  }

  // The first meaning of the item's parts that stands in the sentence.
  M part_of(const SentenceReading& sentence, const DisclosureItem& item) const {
    for (const M part : item.partial) {
      if (part != M::label_case && sentence.has(part)) return part;
    }
    return M::count_;
  }

  bool says_whole(const SentenceReading& sentence, const DisclosureItem& item) const {
    const bool may_say = sentence.has(item.full) || (item.label != M::count_ && sentence.has(item.label));
    for (uint32_t i = sentence.first_mention; may_say && i < sentence.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (mention.is(item.full) && !is_inside_part(sentence, item, mention)) return true;
      if (mention.is(item.label) && has_value(sentence, item, mention.span.end)) return true;
    }
    return is_value_under_label(sentence, item);
  }

  // "33,000 yen and up": the words of the part hold those of the whole.
  bool is_inside_part(const SentenceReading& sentence, const DisclosureItem& item, const Mention& whole) const {
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& part = reading_.mentions[i];
      const bool is_part = std::count(item.partial.begin(), item.partial.end(), part.meaning) > 0;
      if (is_part && contains(part.span, whole.span)) return true;
    }
    return false;
  }

  // "Label: value" in one sentence; running text that only speaks of the label's word gives none.
  bool has_value(const SentenceReading& sentence, const DisclosureItem& item, uint32_t from) const {
    if (item.value != M::count_) return value_behind(sentence, item.value, from);
    if (!item.takes_any_value || block_of(sentence).kind == BlockKind::heading) return false;
    return is_value(slice(block_of(sentence).text, {from, sentence.span.end}));
  }

  bool value_behind(const SentenceReading& sentence, M value, uint32_t from) const {
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      if (reading_.mentions[i].is(value) && reading_.mentions[i].span.begin >= from) return true;
    }
    return false;
  }

  bool is_value_under_label(const SentenceReading& sentence, const DisclosureItem& item) const {
    const Block& block = block_of(sentence);
    if (block.kind == BlockKind::heading || block.kind == BlockKind::table_header || block.is_link) return false;
    const bool is_under = is_labelled(block.row_header, item.label) || is_labelled(block.column_header, item.label) ||
                          is_labelled(block.lead, item.label) || is_labelled(block.heading, item.label) ||
                          is_labelled_line_before(sentence.block, item.label);
    if (!is_under) return false;
    return item.value != M::count_ ? sentence.has(item.value)
                                   : item.takes_any_value && is_value(slice(block.text, sentence.span));
  }

  // A short paragraph that is nothing but a label, as pages without headings have it.
  bool is_labelled_line_before(int block, M label) const {
    if (block <= 0) return false;
    const Block& before = page_.blocks[static_cast<size_t>(block) - 1];
    return before.kind == BlockKind::paragraph && is_labelled(block - 1, label);
  }

  // One patient's course: the nearest heading or lead above that says either says "case" and not the item's name.
  bool stands_in_case(const Block& block, const DisclosureItem& item) const {
    if (is_labelled(block.lead, M::label_case)) return true;
    for (int at = block.heading; at >= 0; at = page_.blocks[static_cast<size_t>(at)].heading) {
      if (page_.blocks[static_cast<size_t>(at)].level <= 1) return false;
      if (is_labelled(at, M::label_case)) return true;
      if (is_labelled(at, item.label)) return false;
    }
    return false;
  }

  // The harms that the sentence tells of as risks: under a label, behind one, before words of possibility, or in a
  // bare list.
  std::vector<uint32_t> harms_of(const SentenceReading& sentence, const DisclosureItem& item) const {
    std::vector<uint32_t> harms;
    if (!sentence.has(M::harm)) return harms;
    const Block& block = block_of(sentence);
    if (block.kind == BlockKind::question || block.kind == BlockKind::heading) return harms;
    bool is_labelled_risk = is_under_risks(sentence, item);
    bool is_possible = false;
    const Mention* first = nullptr;
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (mention.is(M::harm)) {
        if (first == nullptr) first = &mention;
        if (std::count(harms.begin(), harms.end(), mention.target.index) == 0) harms.push_back(mention.target.index);
      }
      is_labelled_risk |= first == nullptr && mention.is(item.label);
      is_possible |= first != nullptr && mention.is(M::risk_form) && mention.span.end > first->span.end;
    }
    const bool is_told = is_possible || (!is_better(sentence) && (is_labelled_risk || is_bare_list(sentence, item)));
    const bool is_other = (!is_labelled_risk && is_promised(sentence)) || block_has(block.lead, M::contraindication);
    if (!is_told || is_other) harms.clear();
    std::sort(harms.begin(), harms.end());
    return harms;
  }

  bool is_under_risks(const SentenceReading& sentence, const DisclosureItem& item) const {
    const Block& block = block_of(sentence);
    if (is_labelled(block.row_header, item.label) || is_labelled(block.column_header, item.label) ||
        is_labelled(block.lead, item.label) || is_behind_line(sentence, item.label)) {
      return true;
    }
    for (int at = block.heading; at >= 0; at = page_.blocks[static_cast<size_t>(at)].heading) {
      if (is_labelled(at, item.label) || is_labelled_line_before(at, item.label)) return true;
    }
    return false;
  }

  // A line of the same block that is little but the label.
  bool is_behind_line(const SentenceReading& sentence, M label) const {
    for (const SentenceReading* before = &sentence; before != reading_.sentences.data(); --before) {
      const SentenceReading& line = *(before - 1);
      if (line.block != sentence.block) return false;
      const std::string_view text = slice(block_of(line).text, line.span);
      if (count_code_points(text) <= kLongestLabel && line.has(label)) return true;
    }
    return false;
  }

  // "Swelling, redness": two harms with hardly a word between them, in a line that is no sentence.
  bool is_bare_list(const SentenceReading& sentence, const DisclosureItem& item) const {
    const Block& block = block_of(sentence);
    const std::string_view text = slice(block.text, sentence.span);
    if (last_code_point(text) == kIdeographicFullStop || stands_in_case(block, item)) return false;
    if (block_has(sentence.block, M::question)) return false;
    const Mention* before = nullptr;
    for (uint32_t i = sentence.first_mention; i < sentence.last_mention; ++i) {
      const Mention& mention = reading_.mentions[i];
      if (!mention.is(M::harm)) continue;
      const bool is_near = before != nullptr && mention.span.begin >= before->span.end &&
                           mention.span.begin - before->span.end <= kListGap;
      if (is_near && mention.target.index != before->target.index) return true;
      before = &mention;
    }
    return false;
  }

  static bool is_better(const SentenceReading& sentence) {
    return sentence.has(M::improve) || sentence.has(M::prevent) || sentence.has(M::lower);
  }

  // A complaint that the treatment is for.
  bool is_promised(const SentenceReading& sentence) const {
    const Context& context = context_.blocks[static_cast<size_t>(sentence.block)];
    return context.under_heading(M::heading_worry) || context.under_heading(M::heading_effect) ||
           context.under_heading(M::heading_hedged) || context.under_heading(M::heading_recommended);
  }

  const Page& page_;
  const PageReading& reading_;
  const PageContext& context_;
  const Lexicon& lexicon_;
  std::vector<Meanings> meanings_;  // of each block
  std::vector<Fact> facts_;
};

}  // namespace

std::vector<Fact> find_facts(const Page& page, const PageReading& reading, const PageContext& context,
                             const Lexicon& lexicon) {
  return FactFinder(page, reading, context, lexicon).run();
}

}  // namespace urazuke
