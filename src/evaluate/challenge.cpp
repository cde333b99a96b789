#include "evaluate/challenge.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "evaluate/challenge_page.h"
#include "lexicon/tsv.h"

namespace urazuke {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kNoClaim = "-";
const std::vector<std::string_view> kColumns = {"id", "context", "sentence", "claims", "flag"};
enum Column { kId, kContext, kSentence, kClaims, kFlag };

std::vector<std::string> tables_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".tsv") names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

// kind:strength:stated evidence, and :neg where the text denies the claim.
std::optional<ClaimLabel> claim_named(std::string_view text) {
  const std::vector<std::string_view> words = split(text, ':');
  if (words.size() < 3 || words.size() > 4 || (words.size() == 4 && words[3] != "neg")) return std::nullopt;
  const auto kind = parse_name<ClaimKind>(words[0]);
  const auto strength = parse_name<Strength>(words[1]);
  const auto stated = parse_name<EvidenceLevel>(words[2]);
  if (!kind || !strength || !stated || *stated == EvidenceLevel::unknown) return std::nullopt;
  return ClaimLabel{*kind, *strength, *stated, words.size() == 4};
}

void sort_once(std::vector<ClaimLabel>& claims) {
  std::sort(claims.begin(), claims.end());
  claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
}

Result<Reading> expected_of(const Row& row) {
  Reading expected;
  for (const std::string_view text : split(row.cells[kClaims], ' ')) {
    if (row.cells[kClaims] == kNoClaim) break;
    const std::optional<ClaimLabel> claim = claim_named(text);
    if (!claim) {
      return Error{row.where, "not a claim: " + std::string(text), "kind:strength:stated_evidence[:neg], or -"};
    }
    expected.claims.push_back(*claim);
  }
  sort_once(expected.claims);
  expected.is_flagged = row.cells[kFlag] == "flag";
  if (!expected.is_flagged && row.cells[kFlag] != "pass") return Error{row.where, "unknown flag", "flag or pass"};
  return expected;
}

Result<ChallengeLine> line_of(const Row& row, const std::string& phenomenon) {
  Result<Reading> expected = expected_of(row);
  if (!expected) return expected.error();
  Result<ChallengePage> page = challenge_page(row.cells[kContext], row.cells[kSentence], row.where);
  if (!page) return page.error();
  return ChallengeLine{row.where,           phenomenon,           row.cells[kId],
                       row.cells[kContext], row.cells[kSentence], std::move(page->html),
                       page->sentence,      std::move(*expected)};
}

// PHENOMENON-NUMBER and a or b; the halves of a pair share all but the last letter.
bool are_pair(const std::string& a, const std::string& b, const std::string& phenomenon) {
  return a.starts_with(phenomenon + "-") && a.ends_with('a') && b == a.substr(0, a.size() - 1) + "b";
}

// Every line is half of a pair, and the pairs stand in the order of their numbers, so that none is there twice.
std::optional<Error> check_ids(const std::vector<Row>& rows, const std::string& phenomenon) {
  for (size_t i = 0; i < rows.size(); i += 2) {
    const std::string& id = rows[i].cells[kId];
    if (i + 1 == rows.size() || !are_pair(id, rows[i + 1].cells[kId], phenomenon)) {
      return Error{rows[i].where, "not the first half of a pair: " + id, phenomenon + "-NUMBERa and b, line by line"};
    }
    if (i > 0 && id <= rows[i - 1].cells[kId]) {
      return Error{rows[i].where, "a pair out of order: " + id, "number the pairs as they stand"};
    }
  }
  return std::nullopt;
}

std::optional<Error> read_phenomenon(const fs::path& folder, const std::string& file,
                                     std::vector<ChallengeLine>& lines) {
  const std::string phenomenon = fs::path(file).stem().string();
  std::vector<Error> errors;
  const Table table = read_table(folder.string(), file, kColumns, true, errors);
  if (!errors.empty()) return errors.front();
  if (std::optional<Error> error = check_ids(table.rows, phenomenon)) return error;
  for (const Row& row : table.rows) {
    Result<ChallengeLine> line = line_of(row, phenomenon);
    if (!line) return line.error();
    line->where = (folder / row.where).string();
    lines.push_back(std::move(*line));
  }
  return std::nullopt;
}

}  // namespace

bool is_challenge(const std::string& folder) {
  std::error_code error;
  return !fs::exists(fs::path(folder) / "gold", error) && !tables_in(folder).empty();
}

Result<std::vector<ChallengeLine>> read_challenge(const std::string& folder) {
  std::vector<ChallengeLine> lines;
  for (const std::string& file : tables_in(folder)) {
    if (std::optional<Error> error = read_phenomenon(folder, file, lines)) {
      error->where = (fs::path(folder) / fs::path(error->where).filename()).string();
      return *error;
    }
  }
  return lines;
}

Reading reading_of(const ChallengeLine& line, const Audit& audit) {
  Reading found;
  for (const Claim& claim : audit.claims) {
    if (overlap(claim.span, line.span)) found.claims.push_back(label_of(claim));
  }
  sort_once(found.claims);
  found.is_flagged = std::any_of(audit.findings.begin(), audit.findings.end(), [&](const Finding& finding) {
    return finding.span && finding.severity > Severity::info && overlap(*finding.span, line.span);
  });
  return found;
}

std::string text_of(const Reading& reading) {
  std::string text;
  for (const ClaimLabel& claim : reading.claims) {
    for (const std::string_view word : {name_of(claim.kind), name_of(claim.strength), name_of(claim.stated)}) {
      text += std::string(text.empty() || text.back() == ' ' ? "" : ":") + std::string(word);
    }
    text += claim.negated ? ":neg " : " ";
  }
  if (reading.claims.empty()) text = "- ";
  return text + (reading.is_flagged ? "flag" : "pass");
}

}  // namespace urazuke
