#include "report/suppression.h"

#include <array>

#include "report/report.h"

namespace urazuke {

std::string_view name_of(Suppression::Kind kind) {
  static constexpr std::array<std::string_view, 3> kNames = {"comment", "baseline", "approved"};
  return kNames[static_cast<size_t>(kind)];
}

std::string_view name_of(IdleIgnore::Fault fault) {
  static constexpr std::array<std::string_view, 3> kNames = {"unused", "expired", "invalid"};
  return kNames[static_cast<size_t>(fault)];
}

std::string suppression_note(const Suppression& suppression, const Lexicon& lexicon, Language language) {
  const std::string_view code = code_of(language);
  const std::string source =
      lexicon.messages.format("suppressed-" + std::string(name_of(suppression.kind)), code, {suppression.source});
  const std::string reason =
      suppression.reason.empty() ? lexicon.messages.format("suppressed-no-reason", code, {}) : suppression.reason;
  return lexicon.messages.format("suppressed-line", code, {reason, source});
}

}  // namespace urazuke
