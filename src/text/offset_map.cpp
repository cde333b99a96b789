#include "text/offset_map.h"

#include <algorithm>

namespace urazuke {

void OffsetMap::copy(uint32_t length, uint32_t source) {
  if (length == 0) return;
  if (!pieces_.empty() && pieces_.back().is_copy && pieces_.back().source.end == source) {
    pieces_.back().source.end += length;
  } else {
    pieces_.push_back({length_, {source, source + length}, true});
  }
  length_ += length;
}

void OffsetMap::replace(uint32_t length, Span source) {
  if (length == 0) return;
  pieces_.push_back({length_, source, false});
  length_ += length;
}

const OffsetMap::Piece& OffsetMap::piece_at(uint32_t derived) const {
  auto after = std::upper_bound(pieces_.begin(), pieces_.end(), derived,
                                [](uint32_t position, const Piece& piece) { return position < piece.derived; });
  return *(after - 1);
}

Span OffsetMap::to_source(Span derived) const {
  if (pieces_.empty()) return {};
  if (is_empty(derived)) {
    if (derived.begin >= length_) return {pieces_.back().source.end, pieces_.back().source.end};
    const Piece& piece = piece_at(derived.begin);
    const uint32_t at = piece.source.begin + (piece.is_copy ? derived.begin - piece.derived : 0);
    return {at, at};
  }
  const Piece& first = piece_at(derived.begin);
  const Piece& last = piece_at(derived.end - 1);
  return {first.is_copy ? first.source.begin + (derived.begin - first.derived) : first.source.begin,
          last.is_copy ? last.source.begin + (derived.end - last.derived) : last.source.end};
}

OffsetMap OffsetMap::through(const OffsetMap& to) const {
  OffsetMap result;
  if (to.pieces_.empty()) return result;
  for (size_t i = 0; i < pieces_.size(); ++i) {
    const Piece& piece = pieces_[i];
    const uint32_t end = i + 1 < pieces_.size() ? pieces_[i + 1].derived : length_;
    if (!piece.is_copy) {
      result.replace(end - piece.derived, to.to_source(piece.source));
      continue;
    }
    // A copy may run over several pieces below: each keeps its own kind, a replacement cut in two stays whole.
    for (uint32_t at = piece.source.begin; at < piece.source.end;) {
      const Piece& below = to.piece_at(at);
      const size_t next = static_cast<size_t>(&below - to.pieces_.data()) + 1;
      const uint32_t below_end = next < to.pieces_.size() ? to.pieces_[next].derived : to.length_;
      const uint32_t stop = std::min(below_end, piece.source.end);
      if (below.is_copy) {
        result.copy(stop - at, below.source.begin + (at - below.derived));
      } else {
        result.replace(stop - at, below.source);
      }
      at = stop;
    }
  }
  return result;
}

}  // namespace urazuke
