// Cue: a short expression that means something to the grammar, one line of one of the vocabulary files. The
// meanings are the grammar's categories; the words that carry them are data. A line is
//   expression <TAB> meaning <TAB> example
// where the expression is ordinary Japanese, tokenised and matched by base forms so that one line covers every
// inflection, or RE2 between slashes over the NFKC text; the example is a sentence that it must match.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace urazuke {

struct Cue {
  enum class Meaning : uint8_t {
    // strength.tsv: how sure the wording is
    speculative,
    studied,
    hedged,
    aim,
    reported,
    found,
    guaranteed,
    total,
    hearsay,
    // negation.tsv: what turns a statement round
    negation,
    denial,
    not_negation,
    individual_difference,
    no_guarantee,
    no_certainty,
    limit,
    stop,
    // evidence_words.tsv: the level of evidence that the text names
    evidence,
    basic,
    animal,
    small_clinical,
    controlled,
    established,
    own_source,
    // changes.tsv: what a treatment does to a thing
    raise,
    lower,
    improve,
    prevent,
    restore,
    support,
    adjust,
    act_on,
    effect,
    worsen,
    not_change,
    // qualities.tsv: what is said of the treatment itself
    safe,
    slight,
    plentiful,
    superlative,
    superior,
    novel,
    comparison,
    praise,
    track_record,
    rival_fault,
    not_quality,
    // authority.tsv: who is said to stand behind it, what it is said to find out
    endorsement,
    diagnosis,
    // advertising.tsv: what the rules of advertising look for, whatever is known of the treatment
    promise,
    quick_end,
    lasting,
    no_risk,
    nearly,
    safe_for_certain,
    rank,
    rival_clinic,
    cutting_edge,
    newest,
    newest_news,
    celebrity,
    ranking,
    state_title,
    state_approval,
    plan_approved,
    plan_filed,
    compliance,
    doctor_endorses,
    own_facility,
    permit,
    regenerative,
    outside_act,
    proof,
    fear,
    statistic,
    survey_facts,
    trial_told,
    source,
    numeric_result,
    case_count,
    breakdown,
    weak_drawback,
    named_harm,
    told_by_patient,
    before_after,
    retouched,
    details_given,
    paid_review,
    bargain,
    plain_rate,
    two_prices,
    no_extra,
    gift,
    demeaning,
    title_alone,
    society,
    outpatient,
    department,
    promising_name,
    centre,
    public_body,
    purity,
    lot_test,
    sold_product,
    cancer_effect,
    coverage,
    // wording.tsv: what speaks of wording, as a text that explains the rules does
    barred_wording,
    // reader.tsv: what the sentence does with its reader
    question,
    wish,
    worry,
    advice,
    recommendation,
    testimonial,
    urging,
    turned,
    leading,
    whether,
    nth_time,
    affirmed,
    // honesty.tsv: statements that warn or disclose
    risk,
    risk_verb,
    contraindication,
    disclosure,
    procedure,
    price,
    contact,
    // science.tsv: statements about the body, disease and substances
    definition,
    cause,
    biology,
    condition,
    purpose,
    target,
    topic_noun,
    natural_course,
    announcement,
    natural_kind,
    past,
    // headings.tsv: what stands under a heading that says so
    heading_hedged,
    heading_effect,
    heading_worry,
    heading_recommended,
    heading_risk,
    heading_disclosure,
    heading_price,
    heading_procedure,
    heading_question,
    heading_reference,
    heading_profile,
    heading_comparison,
    heading_quality,
    heading_safety,
    heading_science,
    heading_evidence,
    heading_testimonial,
    heading_barred,
    // topics.tsv: what points at the treatment, the clinic or another
    clinic,
    this_treatment,
    other_treatment,
    companion,
    generic_treatment,
    person,
    concession,
    conclusion,
    object,
    means,
    // page_facts.tsv: what a disclosure item looks like (see disclosures.tsv)
    fact_treatment_content,
    fact_free_practice,
    fact_cost,
    fact_period,
    fact_risks,
    fact_contact,
    fact_unapproved,
    fact_supply_route,
    fact_alternative,
    fact_overseas,
    fact_relief,
    value_period,
    risk_form,
    // page_labels.tsv: what names an item, and says nothing by itself
    label_content,
    label_cost,
    label_period,
    label_risks,
    label_unapproved,
    label_supply_route,
    label_alternative,
    label_overseas,
    label_relief,
    label_case,
    // partial_facts.tsv: what says an item only in part; the meaning is the reason
    part_content_flow,
    part_cost_on_request,
    part_cost_open,
    part_cost_other,
    part_period_session,
    part_period_varies,
    part_risks_played_down,
    part_risks_varies,
    part_risks_denied,
    part_risks_unnamed,
    part_contact_booking,
    part_supply_origin,
    part_overseas_agency,
    part_relief_equivocal,
    // harms.tsv: what may befall the one who is treated
    harm,
    // approval.tsv: that the authorities approved it, here or abroad; that this use is outside of what they approved
    approval_claimed,
    approval_told,
    approval_told_abroad,
    off_label,
    count_
  };

  std::string expression;
  Meaning meaning = Meaning::count_;
  std::string example;
  bool is_expression = false;  // RE2
  std::string where;           // "strength.tsv:12"
};

inline constexpr int kMeaningCount = static_cast<int>(Cue::Meaning::count_);

std::string_view name_of(Cue::Meaning meaning);
std::string_view file_of(Cue::Meaning meaning);  // the vocabulary file where its words stand
uint8_t group_number(Cue::Meaning meaning);      // of those that compete for the same words, from 0
std::optional<Cue::Meaning> parse_meaning(std::string_view name);

}  // namespace urazuke
