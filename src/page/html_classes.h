// html_classes: what class, id and style values say. They are the page author's words, so only plain ones count.
// Comes in: an attribute's value, any length. Goes out: yes or no, in one pass.
#pragma once

#include <string_view>

namespace urazuke {

// One of the class or id tokens is exactly a name for navigation, such as "gnav" or "breadcrumb".
bool names_navigation(std::string_view value);

// One of the class tokens ends in a word for a title: "p-area__title", "boxTtl", "midashi", "lead-catch".
bool names_title(std::string_view value);

// One of the class tokens ends in a word for what a click unfolds: "faq-answer", "js-accordion", "tabPanel". Such text
// is shut when the page opens, yet written to be read.
bool names_unfolding(std::string_view value);

// The style says display:none or visibility:hidden.
bool hides(std::string_view style);

}  // namespace urazuke
