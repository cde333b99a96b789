// output: the only way out of the program. Standard output is written whole or not at all: a reader that went away
// ends the work without a word, a full disk is an error.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/result.h"

namespace urazuke {

// False once nothing more can be written; every later call is then without effect.
bool write_output(std::string_view text);

// "urazuke: where: what (hint)" on standard error, one line, safe to show.
std::string error_line(const Error& error);
void print_error(const Error& error);

// 2 where output was lost for another reason than a reader that went away, else `exit_code`.
int checked_exit(int exit_code);

bool output_is_terminal();
uint32_t terminal_columns();  // of standard output; 80 where it is no terminal
bool wants_colour();          // standard output is a terminal that knows colour, and NO_COLOR is not set

}  // namespace urazuke
