// OffsetMap: the way back from a derived text to the text it was made from.
// A derived text (a block without its tags, a block in NFKC) is written piece by piece; each piece is either a
// copy, where byte k of the piece is byte k of the source, or a replacement, which maps only as a whole
// (an entity, a widened kana). Both ends of a span are mapped on their own, so a tag between two words belongs
// to neither. Maps compose: normalised -> block -> document.
#pragma once

#include <cstdint>
#include <vector>

#include "text/span.h"

namespace urazuke {

class OffsetMap {
 public:
  // Appends `length` derived bytes that are the source bytes from `source` on.
  void copy(uint32_t length, uint32_t source);
  // Appends `length` derived bytes that stand for the source bytes of `source` as a whole.
  void replace(uint32_t length, Span source);

  // The source bytes that `derived` stands for. `derived` must lie inside [0, length()].
  // An empty span maps to an empty span.
  Span to_source(Span derived) const;
  uint32_t length() const { return length_; }

  // This map's derived text -> `to`'s source text, where this map's source is `to`'s derived text.
  OffsetMap through(const OffsetMap& to) const;

 private:
  struct Piece {
    uint32_t derived;  // first byte in the derived text
    Span source;
    bool is_copy;
  };
  const Piece& piece_at(uint32_t derived) const;

  std::vector<Piece> pieces_;
  uint32_t length_ = 0;
};

}  // namespace urazuke
