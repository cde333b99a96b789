#include "lexicon/values.h"

#include <array>

namespace urazuke {

namespace {

constexpr std::array<std::string_view, 7> kRoles = {"claim",      "evidence",   "caveat", "risk",
                                                    "disclosure", "background", "other"};
constexpr std::array<std::string_view, 5> kClaimKinds = {"efficacy", "safety", "superiority", "endorsement",
                                                         "diagnostic"};
constexpr std::array<std::string_view, 6> kStrengths = {"question", "speculative", "hedged",
                                                        "reported", "asserted",    "guaranteed"};
constexpr std::array<std::string_view, 8> kLevels = {"none",           "unspecified", "basic",       "animal",
                                                     "small-clinical", "controlled",  "established", "unknown"};
constexpr std::array<std::string_view, 5> kVerdicts = {"supported", "overstated", "unsupported", "transferred",
                                                       "not-applicable"};
constexpr std::array<std::string_view, 3> kSeverities = {"info", "warning", "error"};

template <class Enum, size_t N>
std::optional<Enum> find_name(const std::array<std::string_view, N>& names, std::string_view name) {
  for (size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Role value) { return kRoles[static_cast<size_t>(value)]; }
std::string_view name_of(ClaimKind value) { return kClaimKinds[static_cast<size_t>(value)]; }
std::string_view name_of(Strength value) { return kStrengths[static_cast<size_t>(value)]; }
std::string_view name_of(EvidenceLevel value) { return kLevels[static_cast<size_t>(value)]; }
std::string_view name_of(Verdict value) { return kVerdicts[static_cast<size_t>(value)]; }
std::string_view name_of(Severity value) { return kSeverities[static_cast<size_t>(value)]; }

template <>
std::optional<Role> parse_name<Role>(std::string_view name) {
  return find_name<Role>(kRoles, name);
}
template <>
std::optional<ClaimKind> parse_name<ClaimKind>(std::string_view name) {
  return find_name<ClaimKind>(kClaimKinds, name);
}
template <>
std::optional<Strength> parse_name<Strength>(std::string_view name) {
  return find_name<Strength>(kStrengths, name);
}
template <>
std::optional<EvidenceLevel> parse_name<EvidenceLevel>(std::string_view name) {
  return find_name<EvidenceLevel>(kLevels, name);
}
template <>
std::optional<Verdict> parse_name<Verdict>(std::string_view name) {
  return find_name<Verdict>(kVerdicts, name);
}
template <>
std::optional<Severity> parse_name<Severity>(std::string_view name) {
  return find_name<Severity>(kSeverities, name);
}

}  // namespace urazuke
