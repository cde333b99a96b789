#include "language/user_dictionary.h"

#include <fcntl.h>
#include <mecab.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>

#include "text/utf8.h"

namespace urazuke {

namespace {

// IPADIC's context numbers of a general noun and of a noun that takes suru.
constexpr int kNounContext = 1285;
constexpr int kVerbalNounContext = 1283;

// Below the cost of any split of the same letters, the more so the longer the word; two letters only compete.
int word_cost(uint32_t code_points) {
  if (code_points <= 2) return 2000;
  return std::max(-30000, static_cast<int>(-400.0 * std::pow(code_points, 1.5)));
}

std::string csv(const std::vector<UserWord>& words) {
  std::string result;
  for (const UserWord& word : words) {
    // MeCab's format has no way to write these in a base form; such a name is matched as several words.
    if (word.surface.find_first_of(",\"") != std::string::npos) continue;
    const std::string context = std::to_string(word.is_verbal ? kVerbalNounContext : kNounContext);
    result +=
        word.surface + ',' + context + ',' + context + ',' + std::to_string(word_cost(count_code_points(word.surface)));
    // Noun, general or sahen, in IPADIC's own names.
    result += ",\xe5\x90\x8d\xe8\xa9\x9e,";
    result += word.is_verbal ? "\xe3\x82\xb5\xe5\xa4\x89\xe6\x8e\xa5\xe7\xb6\x9a" : "\xe4\xb8\x80\xe8\x88\xac";
    result += ",*,*,*,*," + word.surface + ",*,*\n";
  }
  return result;
}

}  // namespace

Result<MemoryFile> MemoryFile::create(const char* name) {
  const int descriptor = memfd_create(name, 0);
  if (descriptor < 0) return Error{name, "cannot make a file in memory", "check the limits of this process"};
  return MemoryFile(descriptor);
}

MemoryFile::~MemoryFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

std::string MemoryFile::path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

bool MemoryFile::write(std::string_view text) const {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor_, text.data(), text.size());
    if (written <= 0) return false;
    text.remove_prefix(static_cast<size_t>(written));
  }
  return true;
}

Result<MemoryFile> compile_user_dictionary(const std::string& dictionary, const std::vector<UserWord>& words) {
  Result<MemoryFile> source = MemoryFile::create("urazuke-words");
  Result<MemoryFile> target = MemoryFile::create("urazuke-dictionary");
  if (!source) return source.error();
  if (!target) return target;
  if (!source->write(csv(words))) return Error{"dictionary", "cannot write the words to memory", "free some memory"};

  // MeCab's compiler reports progress on standard output, so it runs in a child that has none.
  std::vector<std::string> arguments = {
      "mecab-dict-index", "-d", dictionary, "-u", target->path(), "-f", "utf-8", "-t", "utf-8", source->path()};
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  const pid_t child = fork();
  if (child == 0) {
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    _exit(mecab_dict_index(static_cast<int>(argv.size()), argv.data()) == 0 ? 0 : 1);
  }
  int status = 1;
  if (child < 0 || waitpid(child, &status, 0) != child || status != 0) {
    return Error{dictionary, "MeCab could not compile the lexicon's words",
                 "check that the dictionary is IPADIC in UTF-8 (package mecab-ipadic-utf8)"};
  }
  return target;
}

}  // namespace urazuke
