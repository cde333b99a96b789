#include "cli/fix.h"

#include <vector>

#include "audit/edit.h"
#include "audit/offer_rewrites.h"
#include "report/visible.h"
#include "text/convert.h"
#include "text/sniff.h"

namespace urazuke {

namespace {

constexpr int kMostPasses = 5;
constexpr size_t kContext = 3;  // lines

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size() - 1);
    lines.push_back(text.substr(at, end + 1 - at));
    at = end + 1;
  }
  return lines;
}

void write_line(char mark, std::string_view line, std::string& out) {
  out += mark;
  const bool ends = line.ends_with('\n');
  out += visible(ends ? line.substr(0, line.size() - 1) : line);
  out += ends ? "\n" : "\n\\ No newline at end of file\n";
}

}  // namespace

FixedPage fix_page(Audit first, InputFormat format, const Lexicon& lexicon, Tokeniser& tokeniser,
                   const AuditSettings& settings) {
  FixedPage fixed{std::move(first)};
  for (int pass = 0; pass < kMostPasses; ++pass) {
    offer_rewrites(fixed.audit, format, lexicon, tokeniser);
    const RewriteSet set = rewrites_together(fixed.audit, format, lexicon, tokeniser);
    if (set.edits.empty()) break;
    fixed.sentences += set.sentences;
    Document document = std::move(fixed.audit.page.document);
    document.text = apply_edits(document.text, set.edits);
    fixed.audit = audit(std::move(document), format, lexicon, tokeniser, settings);
  }
  return fixed;
}

Result<std::string> encode_like(const std::string& original, const Document& decoded, const std::string& text) {
  const std::optional<Encoding> encoding = find_encoding(decoded.encoding);
  const std::optional<ByteOrderMark> mark = byte_order_mark(original);
  const std::string prefix = original.substr(0, mark ? mark->size : 0);
  const auto bytes_of = [&](const std::string& content) { return convert_back(content, *encoding); };
  const std::optional<std::string> same = encoding ? bytes_of(decoded.text) : std::nullopt;
  if (!same || prefix + *same != original) {
    return Error{decoded.name, "cannot be written back in " + decoded.encoding + " as it was",
                 "save it as UTF-8 first, or use --diff"};
  }
  const std::optional<std::string> bytes = bytes_of(text);
  if (!bytes) return Error{decoded.name, "a rewrite has no place in " + decoded.encoding, "save it as UTF-8 first"};
  return prefix + *bytes;
}

std::string unified_diff(const std::string& name, const std::string& before, const std::string& after) {
  const std::vector<std::string_view> old_lines = lines_of(before), new_lines = lines_of(after);
  const size_t count = std::min(old_lines.size(), new_lines.size());
  std::string out;
  for (size_t i = 0; i < count; ++i) {
    if (old_lines[i] == new_lines[i]) continue;
    // The hunk goes on as long as the next change is near.
    const size_t begin = i < kContext ? 0 : i - kContext;
    size_t last = i;
    for (size_t j = i; j < count && j <= last + 2 * kContext; ++j) last = old_lines[j] != new_lines[j] ? j : last;
    const size_t end = std::min(count, last + 1 + kContext);
    if (out.empty()) out = "--- " + visible(name) + "\n+++ " + visible(name) + "\n";
    const std::string range = std::to_string(begin + 1) + "," + std::to_string(end - begin);
    out += "@@ -" + range + " +" + range + " @@\n";
    for (size_t j = begin; j < end;) {
      if (old_lines[j] == new_lines[j]) {
        write_line(' ', old_lines[j++], out);
        continue;
      }
      size_t stop = j;
      while (stop < end && old_lines[stop] != new_lines[stop]) ++stop;
      for (size_t k = j; k < stop; ++k) write_line('-', old_lines[k], out);
      for (size_t k = j; k < stop; ++k) write_line('+', new_lines[k], out);
      j = stop;
    }
    i = end - 1;
  }
  return out;
}

}  // namespace urazuke
