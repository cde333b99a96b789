// html_frame: what stands around the contents of every HTML report: the head with its content security policy, the
// style, and the script at the end. The policy allows just these two by their hashes, and nothing else at all.
#pragma once

#include <string_view>

#include "lexicon/lexicon.h"
#include "report/html_writer.h"
#include "report/report.h"

namespace urazuke {

// Leaves <body> open; close_html_document closes it.
void open_html_document(HtmlWriter& html, const Lexicon& lexicon, Language language, std::string_view title);
void close_html_document(HtmlWriter& html);

}  // namespace urazuke
