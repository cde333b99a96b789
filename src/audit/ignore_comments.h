// ignore_comments: what the comments of a page ask for, in these words:
//   urazuke-ignore[-line|-block|-page] RULE... REASON-WORD: why
// Rules are named by id or name; the reason is owed, and its word is `ignore-reason` of messages.tsv in either
// language. A comment with a fault asks for nothing: it goes out as what is wrong with it. What is hidden is left to
// suppress.
#pragma once

#include <string>
#include <vector>

#include "audit/audit.h"

namespace urazuke {

struct IgnoreComment {
  enum class Scope : uint8_t {
    statement,  // the one it stands in, or the next
    line,       // its own, or the next where it stands alone on it
    block,      // of that statement
    page        // and what is missing from it
  } scope = Scope::statement;
  Span span;               // bytes of Document::text
  std::vector<int> rules;  // indices into Lexicon::rules; at least one
  std::string reason;      // not empty
};

struct IgnoreComments {
  std::vector<IgnoreComment> valid;  // in the order of the text
  std::vector<IdleIgnore> faults;
};

// At most a thousand comments of a page are read, and a comment of at most 2,000 bytes.
IgnoreComments read_ignore_comments(const Page& page, const Lexicon& lexicon);

}  // namespace urazuke
