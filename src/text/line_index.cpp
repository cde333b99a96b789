#include "text/line_index.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/utf8.h"

namespace urazuke {
namespace {

constexpr uint32_t kStride = 64;
constexpr size_t npos = std::string_view::npos;

bool starts_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
  code_points_.reserve(text.size() / kStride + 1);
  uint32_t count = 0;
  for (uint32_t i = 0; i <= text.size(); i += kStride) {
    code_points_.push_back(count);
    count += count_code_points(text.substr(i, kStride));
  }
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) >= 0xF0) astral_.push_back(i);
  }
  line_starts_.push_back(0);
  size_t feed = text.find('\n');
  size_t carriage = text.find('\r');
  while (feed != npos || carriage != npos) {
    const size_t end = std::min(feed, carriage);
    if (end == carriage) carriage = text.find('\r', end + 1);
    if (end == feed) feed = text.find('\n', end + 1);
    const bool is_pair = text[end] == '\r' && feed == end + 1;
    if (!is_pair) line_starts_.push_back(static_cast<uint32_t>(end + 1));
  }
}

uint32_t LineIndex::code_points(uint32_t byte) const {
  byte = std::min(byte, static_cast<uint32_t>(text_.size()));
  const uint32_t stride = byte / kStride;
  return code_points_[stride] + count_code_points(text_.substr(stride * kStride, byte - stride * kStride));
}

uint32_t LineIndex::byte_at(uint32_t code_point) const {
  const auto after = std::upper_bound(code_points_.begin(), code_points_.end(), code_point);
  const auto block = static_cast<uint32_t>(after - code_points_.begin()) - 1;
  uint32_t count = code_points_[block];
  // A block may begin inside a code point: its first start is then the next one.
  uint32_t at = block * kStride;
  for (; at < text_.size(); ++at) {
    if (!starts_code_point(text_[at])) continue;
    if (count == code_point) break;
    ++count;
  }
  return std::min(at, static_cast<uint32_t>(text_.size()));
}

uint32_t LineIndex::utf16_units(uint32_t byte) const {
  const auto pairs = std::lower_bound(astral_.begin(), astral_.end(), byte) - astral_.begin();
  return code_points(byte) + static_cast<uint32_t>(pairs);
}

Place LineIndex::place(uint32_t byte) const {
  byte = std::min(byte, static_cast<uint32_t>(text_.size()));
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), byte);
  return {static_cast<uint32_t>(after - line_starts_.begin()), code_points(byte) - code_points(*(after - 1)) + 1};
}

uint32_t LineIndex::line_count() const { return static_cast<uint32_t>(line_starts_.size()); }

Span LineIndex::line(uint32_t number) const {
  if (number == 0 || number > line_starts_.size()) return {};
  const uint32_t begin = line_starts_[number - 1];
  uint32_t end = number < line_starts_.size() ? line_starts_[number] : static_cast<uint32_t>(text_.size());
  if (end > begin && text_[end - 1] == '\n') --end;
  if (end > begin && text_[end - 1] == '\r') --end;
  return {begin, end};
}

uint32_t display_width(std::string_view text) {
  uint32_t width = 0;
  for (uint32_t at = 0; at < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, at));
    const uint32_t kind = U_GET_GC_MASK(c);
    if ((kind & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK)) != 0) continue;
    const int wide = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    width += wide == U_EA_FULLWIDTH || wide == U_EA_WIDE ? 2 : 1;
  }
  return width;
}

}  // namespace urazuke
