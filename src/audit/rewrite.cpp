#include "audit/rewrite.h"

#include <re2/re2.h>

#include <algorithm>

#include "audit/edit.h"
#include "audit/level_to_name.h"
#include "audit/sentence_end.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

using Step = RewriteRow::Step;

// Changes to one sentence, in bytes of its text.
using Changes = std::vector<Edit>;

bool is_closing_mark(char32_t c) {
  return is_sentence_end(c) || c == 0x266A || c == 0x2606 || c == 0x2605 || is_blank(c);
}

uint32_t body_size(std::string_view text) {
  while (!text.empty() && is_closing_mark(last_code_point(text))) {
    size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    text.remove_suffix(text.size() - at);
  }
  return static_cast<uint32_t>(text.size());
}

class Proposer {
 public:
  Proposer(const Audit& audit, const Finding& finding, int sentence, const Lexicon& lexicon, Tokeniser& tokeniser)
      : audit_(audit),
        finding_(finding),
        lexicon_(lexicon),
        tokeniser_(tokeniser),
        sentence_(audit.page.sentences[static_cast<size_t>(sentence)]),
        block_(audit.page.blocks[static_cast<size_t>(sentence_.block)]),
        whole_(slice(block_.text, sentence_.span)),
        body_(whole_.substr(0, body_size(whole_))) {}

  std::vector<Rewrite> run() {
    if (is_left("all")) return {};
    const Changes drops = is_left("drop") ? Changes{} : find_drops();
    const std::string rest = changed(body_, drops);
    for (const RewriteRow& row : lexicon_.rewrites) {
      if (row.step != Step::replace && (row.step != Step::replace_unapproved || !is_unapproved())) continue;
      if (const std::optional<Edit> edit = replacement(row)) propose({*edit});
    }
    if (takes_evidence()) {
      for (const Changes& endings : new_endings()) {
        Changes all = drops;
        all.insert(all.end(), endings.begin(), endings.end());
        propose(std::move(all));
      }
    }
    if (!drops.empty() && begins_well(rest)) propose(drops);
    return std::move(proposals_);
  }

 private:
  const Claim* claim() const {
    return finding_.claim < 0 ? nullptr : &audit_.claims[static_cast<size_t>(finding_.claim)];
  }

  bool is_unapproved() const { return claim() != nullptr && is_never_approved(*claim(), lexicon_); }

  // A heading names what follows; a level of evidence belongs into a sentence.
  bool takes_evidence() const {
    const bool is_efficacy = claim() != nullptr && claim()->kind == ClaimKind::efficacy && says_what_happens();
    return is_efficacy && block_.kind != BlockKind::heading && block_.kind != BlockKind::title &&
           block_.kind != BlockKind::table_header && block_.kind != BlockKind::question && !block_.is_link;
  }

  // A complaint that is listed under "recommended for" promises something, and says nothing that could be qualified.
  bool says_what_happens() const {
    bool has_change = false;
    for (const Because& because : claim()->because) {
      const std::optional<Cue::Meaning> meaning = parse_meaning(because.meaning);
      if (meaning == Cue::Meaning::testimonial || meaning == Cue::Meaning::own_source) return false;
      has_change |= meaning && file_of(*meaning) == file_of(Cue::Meaning::improve);
    }
    return has_change || std::any_of(claim()->outcome_ids.begin(), claim()->outcome_ids.end(), [&](int index) {
             return lexicon_.outcomes[static_cast<size_t>(index)].valence == Valence::benefit;
           });
  }

  // Whether the end of the sentence is where it claims something of a known outcome: a name such as that of a course
  // only holds the words of a claim, and a sentence that goes on to something else is not qualified by its end.
  bool is_said_by_end(const SentenceWords& words, const Remainder& remainder) const {
    if (remainder.leaves != Leaves::item && claim()->outcome_ids.empty()) return false;
    uint32_t end = claim()->span.end;
    for (const Because& because : claim()->because) end = std::max(end, because.span.end);
    uint32_t last_word = 0;
    for (const Token& token : words.tokens) {
      if (token.span.end <= remainder.keep) last_word = token.span.begin;
    }
    const uint32_t begin = sentence_.span.begin + last_word;
    return end > source_span(block_, {begin, begin + 1}).begin ||
           end == source_span(block_, {begin - std::min(begin, 1U), begin}).end;
  }

  bool is_item() const { return block_.kind == BlockKind::list_item || block_.kind == BlockKind::table_cell; }

  // What the finding or its claim points at, of the sentence's text.
  bool is_found(Span in_body) const {
    const Span source = source_span(block_, {sentence_.span.begin + in_body.begin, sentence_.span.begin + in_body.end});
    const auto overlaps = [&](Span other) { return other.begin < source.end && source.begin < other.end; };
    if (overlaps(*finding_.span)) return true;
    return claim() != nullptr && std::any_of(claim()->because.begin(), claim()->because.end(),
                                             [&](const Because& because) { return overlaps(because.span); });
  }

  Changes find_drops() const {
    Changes drops;
    for (const RewriteRow& row : lexicon_.rewrites) {
      if (row.step != Step::drop) continue;
      const std::optional<Edit> edit = replacement(row);
      const bool is_apart = edit && std::none_of(drops.begin(), drops.end(), [&](const Edit& other) {
                              return other.span.begin < edit->span.end && edit->span.begin < other.span.end;
                            });
      if (is_apart && is_found(edit->span)) drops.push_back(*edit);
    }
    return drops;
  }

  // The first match of the row in the body and what stands in its place.
  std::optional<Edit> replacement(const RewriteRow& row) const {
    constexpr int kGroups = 8;
    re2::StringPiece groups[kGroups];
    const re2::StringPiece text(body_);
    if (!row.pattern->Match(text, 0, text.size(), re2::RE2::UNANCHORED, groups, kGroups)) return std::nullopt;
    const auto begin = static_cast<uint32_t>(groups[0].data() - text.data());
    Edit edit{{begin, begin + static_cast<uint32_t>(groups[0].size())}, {}};
    row.pattern->Rewrite(&edit.text, row.with, groups, kGroups);
    return edit;
  }

  std::vector<Changes> new_endings() {
    std::vector<Changes> result;
    const SentenceWords words = read_words(body_, tokeniser_);
    const std::optional<Remainder> remainder =
        take_off_ending(words, is_item() && whole_.size() == body_.size(), lexicon_);
    if (!remainder || !is_said_by_end(words, *remainder)) return result;
    const std::optional<Edit> topic = topic_change(words);
    if (level() == EvidenceLevel::unknown && !is_aim(words, topic.has_value())) return result;
    for (const RewriteRow& row : lexicon_.rewrites) {
      if (row.step != Step::say || row.leaves != remainder->leaves || row.level != level()) continue;
      if (row.takes_topic && !topic) continue;
      Changes changes;
      if (row.takes_topic) changes.push_back(*topic);
      const std::string ending = fill_places(row.with, {"", remainder->group});
      changes.push_back({{remainder->keep, end_of_change()}, remainder->behind + ending + full_stop()});
      result.push_back(std::move(changes));
    }
    if (any_matches(Step::contrast, "")) std::reverse(result.begin(), result.end());
    return result;
  }

  EvidenceLevel level() const {
    return level_to_name(*claim(), audit_.appraisals[static_cast<size_t>(finding_.claim)], lexicon_);
  }

  // Only of the treatment can it be said what it is for, and only where the sentence is about nothing else.
  bool is_aim(const SentenceWords& words, bool is_topic) const {
    for (size_t i = 1; i < words.tokens.size() && !is_topic; ++i) {
      const bool is_plain = words.tokens[i - 1].pos != Pos::case_particle;
      if (words.tokens[i].pos == Pos::topic_particle && is_plain) return false;
    }
    return !is_left(name_of(EvidenceLevel::unknown));
  }

  // An exclamation does not fit a sober sentence.
  bool closes_soberly() const {
    return whole_.size() == body_.size() || first_code_point(whole_.substr(body_.size())) == kIdeographicFullStop;
  }
  uint32_t end_of_change() const { return static_cast<uint32_t>(closes_soberly() ? body_.size() : whole_.size()); }
  std::string full_stop() const {
    std::string mark;
    if (!closes_soberly()) append_utf8(mark, kIdeographicFullStop);
    return mark;
  }

  bool any_matches(Step step, std::string_view with) const {
    return std::any_of(lexicon_.rewrites.begin(), lexicon_.rewrites.end(), [&](const RewriteRow& row) {
      return row.step == step && row.with == with && re2::RE2::PartialMatch(body_, *row.pattern);
    });
  }
  bool is_left(std::string_view step) const { return any_matches(Step::leave, step); }

  // The particle behind the treatment, where the treatment is the sentence's topic.
  std::optional<Edit> topic_change(const SentenceWords& words) const {
    for (size_t i = 1; i < words.tokens.size(); ++i) {
      if (words.tokens[i].pos != Pos::topic_particle) continue;
      const Pos before = words.tokens[i - 1].pos;
      const std::string_view head = std::string_view(words.text).substr(0, words.tokens[i - 1].span.end);
      if (before == Pos::case_particle || !head.ends_with(claim()->intervention)) return std::nullopt;
      for (const RewriteRow& row : lexicon_.rewrites) {
        if (row.step != Step::topic) continue;
        const std::string particle(slice(words.text, words.tokens[i].span));
        if (const auto result = replaced(row, particle)) return Edit{words.tokens[i].span, *result};
      }
    }
    return std::nullopt;
  }

  // What is left does not begin with a particle or a comma that belonged to what was dropped.
  bool begins_well(const std::string& text) {
    const SentenceWords words = read_words(text, tokeniser_);
    if (words.tokens.size() < 2) return false;
    const Pos pos = words.tokens.front().pos;
    return pos != Pos::case_particle && pos != Pos::topic_particle && pos != Pos::focus_particle &&
           pos != Pos::adnominal_particle && pos != Pos::joining_particle && pos != Pos::auxiliary &&
           pos != Pos::comma && pos != Pos::noun_suffix;
  }

  static std::string changed(const std::string& text, Changes changes) {
    std::sort(changes.begin(), changes.end(), [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
    return apply_edits(text, changes);
  }

  void propose(Changes changes) {
    std::sort(changes.begin(), changes.end(), [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
    for (size_t i = 1; i < changes.size(); ++i) {
      if (changes[i].span.begin < changes[i - 1].span.end) return;
    }
    Rewrite rewrite;
    rewrite.sentence = apply_edits(whole_, changes);
    if (rewrite.sentence == whole_) return;
    for (const Edit& change : changes) {
      std::optional<Edit> edit = edit_in_source(audit_.page, sentence_, change);
      if (!edit) return;
      rewrite.edits.push_back(std::move(*edit));
    }
    proposals_.push_back(std::move(rewrite));
  }

  const Audit& audit_;
  const Finding& finding_;
  const Lexicon& lexicon_;
  Tokeniser& tokeniser_;
  const Sentence& sentence_;
  const Block& block_;
  std::string whole_;  // the sentence
  std::string body_;   // without what closes it
  std::vector<Rewrite> proposals_;
};

}  // namespace

std::vector<Rewrite> propose_rewrites(const Audit& audit, const Finding& finding, int sentence, const Lexicon& lexicon,
                                      Tokeniser& tokeniser) {
  return Proposer(audit, finding, sentence, lexicon, tokeniser).run();
}

}  // namespace urazuke
