// Runs the built program in a fresh folder, as a user would; expected and got are strings and an exit code.
#pragma once

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

namespace urazuke_test {

inline std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// A check that cannot run here: ./dev test counts these lines.
inline void skip(const std::string& reason) { std::cout << "skipped: " << reason << '\n'; }

struct Answer {
  int exit = -1;
  std::string out, err;
};

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "urazuke-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) std::abort();
    path = name;
  }
  ~Folder() {
    std::error_code none;
    std::filesystem::remove_all(path, none);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, std::string_view text) const {
    std::filesystem::create_directories((path / name).parent_path());
    std::ofstream(path / name, std::ios::binary) << text;
  }

  // `command` is a line for the shell; urazuke stands for the program.
  Answer run(const std::string& command) const {
    const std::string line = "urazuke() { '" URAZUKE_BINARY "' \"$@\"; }; cd '" + path.string() + "' && { " + command +
                             "; } >.out 2>.err </dev/null";
    const int status = std::system(line.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, file_text(path / ".out"), file_text(path / ".err")};
  }

  std::filesystem::path path;
};

}  // namespace urazuke_test
