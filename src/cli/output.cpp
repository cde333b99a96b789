#include "cli/output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "cli/commands.h"
#include "report/visible.h"

namespace urazuke {

namespace {

int output_error = 0;  // errno of the first write that failed

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    text.remove_prefix(static_cast<size_t>(count));
  }
  return true;
}

}  // namespace

bool write_output(std::string_view text) {
  if (output_error == 0 && !write_all(STDOUT_FILENO, text)) output_error = errno;
  return output_error == 0;
}

std::string error_line(const Error& error) {
  std::string line = "urazuke: ";
  if (!error.where.empty()) line += error.where + ": ";
  line += error.what;
  if (!error.hint.empty()) line += " (" + error.hint + ")";
  return visible(line) + "\n";
}

void print_error(const Error& error) { write_all(STDERR_FILENO, error_line(error)); }

int checked_exit(int exit_code) {
  if (output_error == 0 || output_error == EPIPE) return exit_code;
  print_error({"standard output", std::strerror(output_error), "nothing is lost in the pages; write elsewhere"});
  return kExitTrouble;
}

uint32_t terminal_columns() {
  winsize size{};
  const bool is_known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return is_known ? size.ws_col : 80;
}

bool output_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

bool wants_colour() {
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  if (no_color != nullptr && *no_color != '\0') return false;
  if (term == nullptr || std::strcmp(term, "dumb") == 0) return false;
  return output_is_terminal();
}

}  // namespace urazuke
