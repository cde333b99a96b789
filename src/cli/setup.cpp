#include "cli/setup.h"

#include <ctime>
#include <filesystem>
#include <map>

#include "cli/configuration.h"
#include "cli/output.h"
#include "cli/places.h"

namespace urazuke {

namespace {

namespace fs = std::filesystem;

constexpr size_t kMostErrors = 20;

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  char text[16];
  return std::string(text, std::strftime(text, sizeof text, "%Y-%m-%d", &local));
}

fs::path absolute(const std::string& path) {
  std::error_code failed;
  return fs::absolute(path, failed).lexically_normal();
}

class SettingUp {
 public:
  SettingUp(const AuditOptions& options, const std::vector<Input>& inputs) : options_(options), inputs_(inputs) {}

  std::optional<Setups> run() {
    Setups setups;
    std::map<std::string, size_t> by_file;
    for (const Input& input : inputs_) {
      const std::string file = input ? configuration_of(*input) : options_.configuration;
      const auto [at, is_new] = by_file.try_emplace(file, setups.all.size());
      if (is_new) setups.all.push_back(make(file));
      setups.of.push_back(at->second);
    }
    if (setups.all.empty()) setups.all.push_back(make(options_.configuration));
    print_errors(errors_);
    return has_failed_ || !errors_.empty() ? std::nullopt : std::optional(std::move(setups));
  }

 private:
  // The pages of a folder have the same.
  std::string configuration_of(const std::string& page) {
    if (options_.no_configuration || !options_.configuration.empty()) return options_.configuration;
    const std::string folder = page == "-" ? page : fs::path(page).parent_path().string();
    const auto [at, is_new] = by_folder_.try_emplace(folder);
    if (is_new) at->second = find_configuration(page);
    return at->second;
  }

  Setup make(const std::string& file) {
    Configuration configuration;
    if (!file.empty()) configuration = read_configuration(file, options_.configuration.empty(), errors_);
    Setup setup;
    setup.options = options_;
    if (!options_.is_language_typed && configuration.language) setup.options.language = *configuration.language;
    if (!options_.is_fail_on_typed && configuration.fail_on) setup.options.fail_on = configuration.fail_on->severity;
    std::vector<std::string>& folders = setup.options.lexicons;
    folders.insert(folders.begin(), configuration.lexicons.begin(), configuration.lexicons.end());
    if (!errors_.empty()) return setup;
    setup.lexicon = lexicon(folders, configuration.treatments);
    if (!setup.lexicon) return setup;
    setup.settings.language = setup.options.language;
    setup.settings.as_of = options_.as_of;
    setup.settings.today = options_.as_of.empty() ? today() : options_.as_of;
    setup.settings.configuration = configuration.file;
    setup.settings.rules = rule_settings(configuration, *setup.lexicon, errors_);
    if (options_.no_baseline) return setup;
    setup.baseline_file = options_.baseline.empty() ? configuration.baseline : options_.baseline;
    read_baseline_of(setup);
    return setup;
  }

  void read_baseline_of(Setup& setup) {
    if (setup.baseline_file.empty()) return;
    const Result<std::string> bytes = read_bytes(setup.baseline_file);
    if (!bytes) return errors_.push_back(bytes.error());
    setup.baseline = read_baseline(*bytes, setup.baseline_file, errors_);
  }

  std::shared_ptr<const Lexicon> lexicon(const std::vector<std::string>& folders,
                                         const std::vector<OwnTreatment>& treatments) {
    std::vector<std::string> key = folders;
    for (const OwnTreatment& treatment : treatments) {
      key.insert(key.end(), {std::string(), treatment.name, treatment.kind_of});
    }
    const auto [at, is_new] = lexicons_.try_emplace(key);
    if (is_new) at->second = load_or_complain(folders, treatments);
    has_failed_ |= !at->second;
    return at->second;
  }

  const AuditOptions& options_;
  const std::vector<Input>& inputs_;
  std::vector<Error> errors_;
  bool has_failed_ = false;  // and was told
  std::map<std::string, std::string> by_folder_;
  std::map<std::vector<std::string>, std::shared_ptr<const Lexicon>> lexicons_;
};

}  // namespace

std::optional<Setups> set_up(const AuditOptions& options, const std::vector<Input>& inputs) {
  return SettingUp(options, inputs).run();
}

std::string baseline_name(const std::string& page, const std::string& baseline_file) {
  if (page == "-") return page;
  return absolute(page).lexically_proximate(absolute(baseline_file).parent_path()).generic_string();
}

AuditSettings settings_for(const Setup& setup, const std::string& page) {
  AuditSettings settings = setup.settings;
  if (setup.baseline_file.empty()) return settings;
  const auto known = setup.baseline.files.find(baseline_name(page, setup.baseline_file));
  if (known != setup.baseline.files.end()) settings.known = known->second;
  return settings;
}

void print_errors(const std::vector<Error>& errors) {
  for (size_t i = 0; i < errors.size() && i < kMostErrors; ++i) print_error(errors[i]);
  if (errors.size() > kMostErrors) {
    print_error({"", std::to_string(errors.size() - kMostErrors) + " more faults", "mend the first ones"});
  }
}

}  // namespace urazuke
