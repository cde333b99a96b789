#include "audit/open_points.h"

#include <algorithm>

#include "audit/phrases.h"

namespace urazuke {

namespace {

using M = Cue::Meaning;

bool is_found(const Audit& audit, Span statement) {
  return std::any_of(audit.findings.begin(), audit.findings.end(), [&](const Finding& finding) {
    return finding.span && finding.span->begin < statement.end && statement.begin < finding.span->end;
  });
}

// Figures that no rule has found fault with, since they are told as research, and that name no source.
void add_figures(const Audit& audit, const PageReading& reading, const PageContext& context,
                 std::vector<OpenPoint>& points) {
  PhraseCondition figures;
  figures.cues = {M::statistic, M::numeric_result, M::case_count};
  figures.not_near = {M::source, M::breakdown};
  for (const Phrase& phrase : find_phrases(figures, audit, reading, context)) {
    if (is_found(audit, audit.statements[static_cast<size_t>(phrase.statement)].span)) continue;
    points.push_back(
        {"figure-without-source", {std::string(slice(audit.page.document.text, phrase.span))}, phrase.span});
  }
}

}  // namespace

std::vector<OpenPoint> find_open_points(const Audit& audit, const PageReading& reading, const PageContext& context) {
  std::vector<OpenPoint> points;
  if (audit.page.blocks.empty()) points.push_back({"page-empty", {}, {}});
  for (const Warning& warning : audit.page.document.warnings) {
    if (warning.id == "undecodable-bytes") points.push_back({"page-not-whole", {warning.arguments.front()}, {}});
  }
  if (const uint32_t pictures = audit.page.images_without_text) {
    points.push_back({"page-images", {std::to_string(pictures)}, {}});
  }
  add_figures(audit, reading, context, points);
  return points;
}

}  // namespace urazuke
