// marks: what a line's first and last characters say about it, the same for every reader.
// Comes in: a block's raw text, blanks folded but not in NFKC. Goes out: question, answer, note, heading-like or not.
#pragma once

#include <cstdint>
#include <string_view>

#include "page/page.h"

namespace urazuke {

inline constexpr uint32_t kShortLine = 30;     // code points of a line that may head what follows
inline constexpr uint32_t kShortHeading = 40;  // where something else (a class, bold, a mark) says so too
inline constexpr uint32_t kNamingCell = 40;    // of a first cell that names its row in a table of text
inline constexpr uint32_t kShortCell = 15;     // of a first cell that names its row

// "Q.", "Q1:", a full-width Q before Japanese; "QOL" and "Q&A" are words.
bool has_question_mark_letter(std::string_view text);
// "A." or "A:"; also a lone A before Japanese. Only behind a question does it mean an answer.
bool has_answer_mark_letter(std::string_view text);
// A block that is only the letter, as pages set it beside the question or answer: which of the two, else paragraph.
BlockKind lone_mark_letter(std::string_view text);
// A Q in front, or a question mark, or the particle of questions, at the end.
bool reads_like_question(std::string_view text);

// Squares, circles, diamonds, triangles and stars that stand before headings.
bool begins_with_sign(std::string_view text);
// A dot, small square, white circle or check mark before an item; dashes are left to the readers.
bool begins_with_bullet(std::string_view text);

// A reference mark in front, or an asterisk of its own, which is a bullet where bullets are expected.
bool is_note(std::string_view text, bool may_be_bullet = false);

// Something to read: a letter or digit of any script.
bool has_letter(std::string_view text);
bool ends_sentence(std::string_view text);
// At most `limit` code points and no full stop at the end.
bool is_short_line(std::string_view text, uint32_t limit);

// The kind of a paragraph by its marks; `previous` is the block before it. What follows a question answers it.
BlockKind kind_by_marks(std::string_view text, BlockKind otherwise, const Block* previous);

// Whether a line goes on in the next one: a comma, an open bracket or a particle at its end, or a closing mark or a
// particle at the beginning of the next.
bool goes_on(std::string_view line, std::string_view next);

}  // namespace urazuke
