#include "lexicon/expression_part.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

using Part = ExpressionPart;

constexpr size_t kMostProducts = 200;   // literals made of two sets, one behind the other
constexpr size_t kMostMembers = 40;     // of a class that is spelt out
constexpr uint32_t kMostCopies = 1000;  // RE2's own limit
constexpr size_t kMostSize = 100000;    // bytes times copies; whether more than that compiles, RE2 has to say
constexpr int kMostDepth = 50;          // of groups
constexpr uint32_t kNoLimit = UINT32_MAX;

Part one_of(Literals literals) { return {.is_exact = true, .heads = std::move(literals)}; }
Part anything() { return {.is_exact = false}; }

// RE2 tells no case apart; only ASCII is folded here, the text likewise.
bool has_other_case(char32_t c) {
  return c >= 0x80 && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_CHANGES_WHEN_CASEMAPPED) != 0;
}

void append(Literals& to, const Literals& more) { to.insert(to.end(), more.begin(), more.end()); }

Literals product(const Literals& first, const Literals& second) {
  Literals result;
  for (const std::u32string& a : first) {
    for (const std::u32string& b : second) result.push_back(a + b);
  }
  return result;
}

bool is_common(const std::u32string& literal) {
  if (literal.size() != 1) return literal.empty();
  const char32_t c = literal[0];
  return c == folded('0') || c == ' ' || c == ',' || c == '.' || (c >= kIdeographicSpace && c < 0x30A0);
}

// Parts one behind the other. Exact ones run together into longer literals, while these do not become too many.
class Sequence {
 public:
  void add(const Part& part) {
    whole_.copies = std::max(whole_.copies, part.copies);
    if (run_.size() * part.heads.size() > kMostProducts) {
      close();
      run_ = part.heads;
    } else {
      run_ = product(run_, part.heads);
    }
    if (part.is_exact) return;
    close();
    whole_.links.insert(whole_.links.end(), part.links.begin(), part.links.end());
    before_ = part.tails;
  }

  Part finish() {
    if (whole_.is_exact) {
      whole_.heads = std::move(run_);
    } else {
      whole_.tails = run_;
      close();
    }
    return std::move(whole_);
  }

 private:
  void close() {
    if (whole_.is_exact) {
      whole_.is_exact = false;
      whole_.heads = std::move(run_);
    } else if (!holds_empty(run_)) {
      if (before_.size() * run_.size() <= kMostProducts) run_ = product(before_, run_);
      if (!holds_common(run_)) whole_.links.push_back(std::move(run_));
    }
    run_ = {U""};
    before_ = {U""};
  }

  Part whole_;
  Literals before_ = {U""};  // what stands in front of the run ends with one of them
  Literals run_ = {U""};
};

// Gives up where matches begin, for a link in its place.
void unfasten(Part& part) {
  if (!holds_common(part.heads)) part.links.insert(part.links.begin(), part.heads);
  part.heads = {U""};
}

// Either of two parts. Of heads and of links, each side has to give one; a head that tells nothing is not worth a link.
Part either(Part a, Part b) {
  const bool is_exact = a.is_exact && b.is_exact;
  if (!is_exact) {
    if (a.is_exact) a.tails = a.heads;
    append(a.tails, b.is_exact ? b.heads : b.tails);
    const auto has_link = [](const Part& part) { return !part.links.empty() || !holds_common(part.heads); };
    const bool tells = !holds_common(a.heads) && !holds_common(b.heads);
    const bool is_open = holds_empty(a.heads) || holds_empty(b.heads);
    if (is_open || (!tells && has_link(a) && has_link(b))) unfasten(a), unfasten(b);
  }
  a.is_exact = is_exact;
  append(a.heads, b.heads);
  a.links.resize(std::min(a.links.size(), b.links.size()));
  for (size_t i = 0; i < a.links.size(); ++i) append(a.links[i], b.links[i]);
  a.copies = std::max(a.copies, b.copies);
  return a;
}

Part repeated(Part part, uint32_t least, uint32_t most) {
  if (least == 1 && most == 1) return part;
  const bool is_optional = least == 0 && most == 1;
  if (part.is_exact) part.tails = part.heads;
  part.is_exact = part.is_exact && is_optional;
  if (least > 0) return part;
  part.links.clear();
  part.tails = {U""};
  if (!is_optional) part.heads.clear();
  part.heads.emplace_back();
  return part;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::optional<Part> run() {
    Part part = alternatives(0);
    if (failed_ || !at_end() || text_.size() * part.copies > kMostSize) return std::nullopt;
    return part;
  }

 private:
  bool at_end() const { return failed_ || at_ >= text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[at_]; }
  char32_t next() { return at_end() ? fail() : next_code_point(text_, at_); }
  char32_t fail() { return failed_ = true, U'\0'; }
  bool skip(std::string_view what) {
    if (at_end() || !text_.substr(at_).starts_with(what)) return false;
    return at_ += static_cast<uint32_t>(what.size()), true;
  }

  Part alternatives(int depth) {
    Part part = sequence(depth);
    while (skip("|")) part = either(std::move(part), sequence(depth));
    return part;
  }

  Part sequence(int depth) {
    Sequence result;
    while (!at_end() && peek() != '|' && peek() != ')') {
      if (skip("^") || skip("$") || skip("\\b") || skip("\\B")) continue;
      result.add(counted(atom(depth)));
    }
    return result.finish();
  }

  Part counted(Part part) {
    uint32_t least = 1;
    uint32_t most = 1;
    if (skip("?")) {
      least = 0;
    } else if (skip("*")) {
      least = 0, most = kNoLimit;
    } else if (skip("+")) {
      most = kNoLimit;
    } else if (skip("{")) {
      least = number();
      most = !skip(",") ? least : peek() == '}' ? kNoLimit : number();
      if (!skip("}") || most < least) fail();
      part.copies *= std::max({least, most == kNoLimit ? 1 : most, 1U});
      if (part.copies > kMostCopies) fail();
    } else {
      return part;
    }
    skip("?");  // as few as possible
    return repeated(std::move(part), least, most);
  }

  uint32_t number() {
    uint32_t value = 0;
    if (!is_ascii_digit(static_cast<unsigned char>(peek()))) fail();
    while (is_ascii_digit(static_cast<unsigned char>(peek()))) {
      value = std::min(value * 10 + static_cast<uint32_t>(next() - '0'), kMostCopies + 1);
    }
    return value;
  }

  Part atom(int depth) {
    const char32_t c = next();
    switch (c) {
      case '(':
        return group(depth + 1);
      case '[':
        return character_class();
      case '.':
        return anything();
      case '\\':
        return escaped();
      case '*':
      case '+':
      case '?':
      case '{':
        fail();
        [[fallthrough]];
      default:
        return has_other_case(c) ? anything() : one_of({{folded(c)}});
    }
  }

  Part group(int depth) {
    if (depth > kMostDepth) fail();
    if (!skip("?:") && peek() == '?') fail();
    Part part = alternatives(depth);
    if (!skip(")")) fail();
    return part;
  }

  static Part blanks() { return one_of({U"\t", U"\n", U"\f", U"\r", U" "}); }

  // Behind a backslash, inside a class or not.
  Part escaped() {
    const char32_t c = next();
    if (c == 'd') return one_of({{folded('0')}});
    if (c == 's') return blanks();
    if (c == 'w') return anything();
    if (c == 'n') return one_of({U"\n"});
    if (c <= ' ' || c >= 0x7F || is_ascii_alnum(c)) fail();
    return one_of({{folded(c)}});
  }

  Part character_class() {
    Part members{.is_exact = !skip("^"), .heads = {}};
    for (bool is_first = true; !failed_ && (is_first || !skip("]")); is_first = false) {
      if (skip("\\")) {
        const Part part = escaped();
        members.is_exact = members.is_exact && part.is_exact;
        append(members.heads, part.heads);
      } else {
        add_range(members, is_first);
      }
    }
    return members.is_exact && members.heads.size() <= kMostMembers ? members : anything();
  }

  // A character or a range of a class. Marks that might mean something else to RE2 there are not read.
  void add_range(Part& members, bool is_first) {
    const char32_t low = next();
    const bool is_mark = (low == '-' && !is_first && peek() != ']') || (low == '[' && peek() == ':') || low == ']';
    char32_t high = low;
    if (peek() == '-' && !text_.substr(at_).starts_with("-]")) {
      skip("-");
      high = next();
    }
    if (is_mark || high < low || (high != low && (high == '[' || high == '\\'))) fail();
    if (high - low > kMostMembers) members.is_exact = false;
    for (char32_t c = low; members.is_exact && c <= high; ++c) {
      if (has_other_case(c)) members.is_exact = false;
      const std::u32string member = {folded(c)};
      if (members.heads.empty() || members.heads.back() != member) members.heads.push_back(member);
    }
  }

  std::string_view text_;
  uint32_t at_ = 0;
  bool failed_ = false;
};

}  // namespace

bool holds_empty(const Literals& literals) {
  return std::find(literals.begin(), literals.end(), U"") != literals.end();
}

bool holds_common(const Literals& literals) { return std::any_of(literals.begin(), literals.end(), is_common); }

std::optional<ExpressionPart> read_part(std::string_view expression) { return Reader(expression).run(); }

}  // namespace urazuke
