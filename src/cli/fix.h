// fix: `audit --fix`. A page's rewrites are made, the page is audited again, until none is left to make; the file is
// written back in its own encoding, or only shown as a diff. Every other byte of the file stays as it is.
#pragma once

#include <string>

#include "audit/audit.h"
#include "text/result.h"

namespace urazuke {

struct FixedPage {
  Audit audit;             // of the page as it then reads
  uint64_t sentences = 0;  // rewritten
};

// Makes the rewrites of `audit`, whose findings hold none yet. Ends after a few passes whatever they find.
FixedPage fix_page(Audit audit, InputFormat format, const Lexicon& lexicon, Tokeniser& tokeniser,
                   const AuditSettings& settings);

// `text` in the encoding of `original`, with its byte order mark. An error where the original does not come back from
// what was decoded of it, byte for byte: such a file cannot be written without harm.
Result<std::string> encode_like(const std::string& original, const Document& decoded, const std::string& text);

// What `diff -u` prints, with three lines around each change; empty where nothing changed. Rewrites keep the lines.
std::string unified_diff(const std::string& name, const std::string& before, const std::string& after);

}  // namespace urazuke
