#include "audit/ignore_comments.h"

#include <algorithm>
#include <array>

#include "page/comments.h"
#include "text/characters.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

constexpr size_t kLongestNote = 2000;
constexpr std::array<std::string_view, 4> kWords = {"urazuke-ignore", "urazuke-ignore-line", "urazuke-ignore-block",
                                                    "urazuke-ignore-page"};
constexpr std::string_view kFullwidthColon = "\uFF1A";

bool is_separator(char32_t c) { return is_blank(c) || narrow(c) == ',' || c == kIdeographicComma; }

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  uint32_t begin = 0;
  for (uint32_t at = 0; at < text.size();) {
    const uint32_t start = at;
    if (!is_separator(next_code_point(text, at))) continue;
    if (start > begin) words.push_back(text.substr(begin, start - begin));
    begin = at;
  }
  if (begin < text.size()) words.push_back(text.substr(begin));
  return words;
}

std::string_view without_blanks_before(std::string_view text) {
  for (uint32_t at = 0; !text.empty(); at = 0) {
    if (!is_blank(next_code_point(text, at))) break;
    text.remove_prefix(at);
  }
  return text;
}

// What stands before the reason's word, and behind its colon.
struct Parts {
  std::string_view before;
  std::string_view reason;  // empty where there is none
  bool has_word = false;
};

Parts split_reason(std::string_view text, std::string_view word) {
  for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::string_view behind = without_blanks_before(text.substr(at + word.size()));
    const size_t colon = behind.starts_with(":") ? 1 : behind.starts_with(kFullwidthColon) ? kFullwidthColon.size() : 0;
    const bool begins_word = at == 0 || is_separator(last_code_point(text.substr(0, at)));
    if (colon > 0 && begins_word) return {text.substr(0, at), without_blanks_before(behind.substr(colon)), true};
  }
  return {text, {}, false};
}

bool is_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

class CommentReader {
 public:
  CommentReader(const Page& page, const Lexicon& lexicon) : page_(page), lexicon_(lexicon) {}

  IgnoreComments run() {
    for (size_t i = 0; i < page_.comments.size(); ++i) {
      if (i == kMostComments) {
        fail(page_.comments[i].whole, "ignore-too-many", {std::to_string(kMostComments)});
        break;
      }
      read(page_.comments[i]);
    }
    return std::move(result_);
  }

 private:
  void fail(Span span, std::string id, std::vector<std::string> arguments) {
    result_.faults.push_back(
        {IdleIgnore::Fault::invalid, Suppression::Kind::comment, std::move(id), std::move(arguments), span, {}});
  }

  // "unknown X", with what was meant where that is near.
  void fail_unknown(Span span, const std::string& id, std::string_view word, std::string nearest) {
    if (nearest.empty()) return fail(span, id, {std::string(word)});
    fail(span, id + "-near", {std::string(word), std::move(nearest)});
  }

  void read(const Comment& comment) {
    if (size(comment.content) > kLongestNote)
      return fail(comment.whole, "ignore-too-long", {std::to_string(kLongestNote)});
    const size_t faults = result_.faults.size();
    const std::string_view text = slice(page_.document.text, comment.content);
    const std::string_view word = words_of(text).front();
    const auto known = std::find(kWords.begin(), kWords.end(), word);
    if (known == kWords.end()) {
      return fail_unknown(comment.whole, "ignore-unknown-word", word,
                          nearest_word(word, {kWords.begin(), kWords.end()}));
    }
    IgnoreComment ignore;
    ignore.scope = static_cast<IgnoreComment::Scope>(known - kWords.begin());
    ignore.span = comment.whole;
    const std::string_view asked = text.substr(word.size());
    Parts parts = split_reason(asked, lexicon_.messages.text("ignore-reason", "ja"));
    if (!parts.has_word) parts = split_reason(asked, lexicon_.messages.text("ignore-reason", "en"));
    read_rules(comment.whole, parts, ignore);
    if (parts.reason.empty()) fail(comment.whole, "ignore-without-reason", {});
    ignore.reason = std::string(parts.reason);
    if (result_.faults.size() == faults) result_.valid.push_back(std::move(ignore));
  }

  // Words behind the rules that are no names of rules are prose where the reason's word is missing.
  void read_rules(Span span, const Parts& parts, IgnoreComment& ignore) {
    const std::vector<std::string_view> words = words_of(parts.before);
    for (const std::string_view word : words) {
      const int rule = find_rule(lexicon_.rules, word);
      if (rule >= 0) {
        ignore.rules.push_back(rule);
      } else if (parts.has_word || is_ascii(word)) {
        fail_unknown(span, "ignore-unknown-rule", word, nearest_rule(lexicon_.rules, word));
      } else {
        break;
      }
    }
    if (words.empty() || !(is_ascii(words.front()) || parts.has_word)) fail(span, "ignore-without-rule", {});
  }

  const Page& page_;
  const Lexicon& lexicon_;
  IgnoreComments result_;
};

}  // namespace

IgnoreComments read_ignore_comments(const Page& page, const Lexicon& lexicon) {
  return CommentReader(page, lexicon).run();
}

}  // namespace urazuke
