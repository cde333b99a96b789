#include "audit/disclosure_words.h"

#include <algorithm>
#include <array>

namespace urazuke {

std::string_view name_of(DisclosureState state) {
  static constexpr std::array<std::string_view, 3> kNames = {"present", "partial", "absent"};
  return kNames[static_cast<size_t>(state)];
}

std::string disclosure_note(const Treatment& treatment, const Disclosure& disclosure, const LineIndex& lines,
                            const Lexicon& lexicon, Language language) {
  const std::string_view code = language == Language::ja ? "ja" : "en";
  const auto message = [&](std::string_view id, const std::vector<std::string>& arguments) {
    return lexicon.messages.format(id, code, arguments);
  };
  std::string parts;
  const auto add = [&](const std::string& part) { parts += (parts.empty() ? "" : message("list-mark", {})) + part; };
  if (disclosure.state == DisclosureState::absent) {
    add(message("disclosure-searched", {std::to_string(treatment.blocks_searched)}));
  }
  if (!disclosure.reason.empty()) add(message(disclosure.reason, {}));
  if (disclosure.span) add(message("disclosure-place", {std::to_string(lines.place(disclosure.span->begin).line)}));
  if (disclosure.distance) add(message("disclosure-distance", {std::to_string(*disclosure.distance)}));
  return message("disclosure-note", {message("state-" + std::string(name_of(disclosure.state)), {}), parts});
}

std::vector<std::string> missing_because(const Audit& audit, const LineIndex& index, size_t item,
                                         const std::vector<std::string>& states, const Lexicon& lexicon,
                                         Language language) {
  std::vector<std::string> lines;
  for (const Treatment& treatment : audit.treatments) {
    const Disclosure& disclosure = treatment.disclosures[item];
    const bool is_asked = std::find(states.begin(), states.end(), name_of(disclosure.state)) != states.end();
    if (!disclosure.is_owed || !is_asked) continue;
    std::string note = disclosure_note(treatment, disclosure, index, lexicon, language);
    if (audit.treatments.size() > 1) {
      const std::string_view code = language == Language::ja ? "ja" : "en";
      note = lexicon.messages.format("disclosure-of", code, {treatment.name, note});
    }
    lines.push_back(std::move(note));
  }
  return lines;
}

}  // namespace urazuke
