// The words of the annotation guide as types: what a statement is, what it claims, how strongly, on what evidence,
// and how it is judged. Tables, claims, rules and reports all use these and their names.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace urazuke {

enum class Role : uint8_t { claim, evidence, caveat, risk, disclosure, background, other };
enum class ClaimKind : uint8_t { efficacy, safety, superiority, endorsement, diagnostic };
enum class Strength : uint8_t { question, speculative, hedged, reported, asserted, guaranteed };  // ascending
// `unknown` is only ever a known level: no row of the table speaks of the treatment, which is not `none`.
enum class EvidenceLevel : uint8_t {
  none,
  unspecified,
  basic,
  animal,
  small_clinical,
  controlled,
  established,
  unknown
};
enum class Verdict : uint8_t { supported, overstated, unsupported, transferred, not_applicable };
enum class Severity : uint8_t { info, warning, error };

std::string_view name_of(Role value);
std::string_view name_of(ClaimKind value);
std::string_view name_of(Strength value);
std::string_view name_of(EvidenceLevel value);
std::string_view name_of(Verdict value);
std::string_view name_of(Severity value);

// The value named so, or nothing: parse_name<Role>("claim").
template <class Enum>
std::optional<Enum> parse_name(std::string_view name);
template <>
std::optional<Role> parse_name<Role>(std::string_view name);
template <>
std::optional<ClaimKind> parse_name<ClaimKind>(std::string_view name);
template <>
std::optional<Strength> parse_name<Strength>(std::string_view name);
template <>
std::optional<EvidenceLevel> parse_name<EvidenceLevel>(std::string_view name);
template <>
std::optional<Verdict> parse_name<Verdict>(std::string_view name);
template <>
std::optional<Severity> parse_name<Severity>(std::string_view name);

}  // namespace urazuke
