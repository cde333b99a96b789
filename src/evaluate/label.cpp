#include "evaluate/label.h"

#include <nlohmann/json.hpp>
#include <optional>

namespace urazuke {

namespace {

using nlohmann::json;

template <class Enum>
std::optional<Enum> word(const json& object, const char* key) {
  const auto value = object.find(key);
  return value == object.end() || !value->is_string() ? std::nullopt
                                                      : parse_name<Enum>(value->get_ref<const std::string&>());
}

template <>
std::optional<Flag> word<Flag>(const json& object, const char* key) {
  const auto value = object.find(key);
  if (value == object.end()) return std::nullopt;
  if (*value == "none") return Flag::none;
  if (*value == "advise") return Flag::advise;
  if (*value == "must") return Flag::must;
  return std::nullopt;
}

std::optional<Error> parse_claim(const json& object, const std::string& where, Label& label) {
  if (!object.is_object()) return Error{where, "a claim that is not an object", "{kind, strength, stated_evidence}"};
  const auto kind = word<ClaimKind>(object, "kind");
  const auto strength = word<Strength>(object, "strength");
  const auto stated = word<EvidenceLevel>(object, "stated_evidence");
  if (!kind) return Error{where, "unknown kind of a claim", "efficacy, safety, superiority, endorsement, diagnostic"};
  if (!strength) {
    return Error{where, "unknown strength", "question, speculative, hedged, reported, asserted, guaranteed"};
  }
  if (!stated || *stated == EvidenceLevel::unknown) {
    return Error{where, "unknown stated_evidence",
                 "none, unspecified, basic, animal, small-clinical, controlled, established"};
  }
  const auto negated = object.find("negated");
  label.claims.push_back({*kind, *strength, *stated, negated != object.end() && *negated == true});
  return std::nullopt;
}

}  // namespace

Result<NumberedLabel> parse_label(const std::string& text, const std::string& where) {
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object()) return Error{where, "not a JSON object", "one object a line"};
  const std::optional<Flag> flag = word<Flag>(object, "flag");
  const std::optional<Role> role = word<Role>(object, "role");
  if (!flag) return Error{where, "unknown flag", "must, advise or none"};
  if (!role) return Error{where, "unknown role", "claim, evidence, caveat, risk, disclosure, background or other"};
  NumberedLabel result{-1, {*role, *flag, {}}};
  const auto number = object.find("unit");
  if (number != object.end() && number->is_number_integer()) result.unit = number->get<int64_t>();
  for (const json& claim : object.value("claims", json::array())) {
    if (const auto error = parse_claim(claim, where, result.label)) return *error;
  }
  return result;
}

}  // namespace urazuke
