#include <array>

#include "claims/claim.h"

namespace urazuke {

std::string_view name_of(Inherited::What what) {
  constexpr std::array<std::string_view, 4> kNames = {"intervention", "outcome", "strength", "evidence"};
  return kNames[static_cast<size_t>(what)];
}

std::string_view name_of(Inherited::From from) {
  constexpr std::array<std::string_view, 9> kNames = {"sentence", "heading", "lead",  "row_header", "column_header",
                                                      "question", "earlier", "title", "topic"};
  return kNames[static_cast<size_t>(from)];
}

std::vector<std::pair<Role, Span>> roles_of(const Statement& statement) {
  if (statement.lines.empty()) return {{statement.role, statement.span}};
  std::vector<std::pair<Role, Span>> roles;
  for (const Statement::Line& line : statement.lines) {
    roles.emplace_back(line.has_role ? statement.role : Role::other, line.span);
  }
  return roles;
}

}  // namespace urazuke
