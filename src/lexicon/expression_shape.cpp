#include "lexicon/expression_shape.h"

#include <algorithm>

#include "lexicon/expression_part.h"

namespace urazuke {

namespace {

constexpr size_t kMostLinks = 6;

// Sorted, without those that begin with another: where they stand, that one stands too.
void reduce(Literals& literals) {
  std::sort(literals.begin(), literals.end());
  size_t kept = 0;
  for (size_t i = 0; i < literals.size(); ++i) {
    if (kept > 0 && literals[i].starts_with(literals[kept - 1])) continue;
    if (kept != i) literals[kept] = std::move(literals[i]);
    ++kept;
  }
  literals.resize(kept);
}

}  // namespace

std::optional<ExpressionShape> read_shape(std::string_view expression) {
  std::optional<ExpressionPart> part = read_part(expression);
  if (!part) return std::nullopt;
  ExpressionShape shape;
  shape.links = std::move(part->links);
  shape.starts_with_link = !holds_empty(part->heads) && (shape.links.empty() || !holds_common(part->heads));
  if (shape.starts_with_link) shape.links.insert(shape.links.begin(), std::move(part->heads));
  if (shape.links.size() > kMostLinks) shape.links.resize(kMostLinks);
  for (Literals& link : shape.links) reduce(link);
  return shape;
}

}  // namespace urazuke
