#include "cli/places.h"

#include <filesystem>

#include "cli/output.h"

namespace urazuke {

namespace {

bool is_lexicon(const std::filesystem::path& folder) {
  std::error_code none;
  return std::filesystem::exists(folder / "messages.tsv", none);
}

}  // namespace

Result<std::string> shipped_lexicon() {
  std::error_code error;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  const std::filesystem::path places[] = {program / "../share/urazuke/lexicons", program / "../lexicons",
                                          std::filesystem::path(URAZUKE_SOURCE_DIR) / "lexicons"};
  for (const std::filesystem::path& folder : places) {
    if (is_lexicon(folder)) return folder.lexically_normal().string();
  }
  return Error{places[0].lexically_normal().string(), "no lexicons here",
               "install urazuke as a whole: cmake --install"};
}

std::shared_ptr<const Lexicon> load_or_complain(const std::vector<std::string>& folders,
                                                const std::vector<OwnTreatment>& treatments) {
  const Result<std::string> shipped = shipped_lexicon();
  if (!shipped) {
    print_error(shipped.error());
    return nullptr;
  }
  std::vector<std::string> all = {*shipped};
  all.insert(all.end(), folders.begin(), folders.end());
  std::vector<Error> errors;
  auto lexicon = std::make_shared<const Lexicon>(load_lexicon(all, errors, treatments));
  for (const Error& error : errors) print_error(error);
  return errors.empty() ? std::move(lexicon) : nullptr;
}

}  // namespace urazuke
