#include "claims/role.h"

#include "text/utf8.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

bool is_label_kind(BlockKind kind) {
  return kind == BlockKind::title || kind == BlockKind::heading || kind == BlockKind::table_header ||
         kind == BlockKind::question || kind == BlockKind::caption;
}

bool is_caveat(const SentenceReading& sentence) {
  return sentence.has(M::individual_difference) || sentence.has(M::no_guarantee) || sentence.has(M::denial);
}

bool is_disclosure(const SentenceReading& sentence, const Context& context) {
  return sentence.has(M::disclosure) || sentence.has(M::price) || sentence.has(M::procedure) ||
         sentence.has(M::contact) || sentence.has(M::target) || context.under_heading(M::heading_price) ||
         context.under_heading(M::heading_procedure) || context.under_heading(M::heading_disclosure);
}

}  // namespace

Role read_role(const Page& page, const SentenceReading& sentence, const Context& context, const SentenceFacts& facts) {
  const Block& block = page.blocks[static_cast<size_t>(sentence.block)];
  if (facts.has_positive_claim) return facts.has_evidence_claim ? Role::evidence : Role::claim;
  if (facts.has_denied_claim) return Role::caveat;
  if (is_label_kind(block.kind) || block.is_link) return Role::other;
  if (context.under_heading(M::heading_reference) || context.under_heading(M::heading_profile)) return Role::other;
  if (is_caveat(sentence)) return Role::caveat;
  const bool is_listed_risk =
      context.under_heading(M::heading_risk) && !sentence.has(M::safe) && !sentence.has(M::slight);
  if (facts.tells_risk || is_listed_risk) return Role::risk;
  if (sentence.has(M::advice)) return Role::caveat;
  if (is_disclosure(sentence, context)) return Role::disclosure;
  if (sentence.has(M::question)) return Role::other;
  if (sentence.has(M::clinic)) return Role::disclosure;
  const bool is_science = sentence.has(M::definition) || sentence.has(M::cause) || sentence.has(M::biology);
  if (is_science) return Role::background;
  const bool ends = size(sentence.span) > 45 && last_code_point(slice(block.text, sentence.span)) == 0x3002;
  return ends ? Role::background : Role::other;
}

}  // namespace urazuke
