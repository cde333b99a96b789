#include <unistd.h>

#include <map>
#include <memory>

#include "cli/commands.h"
#include "cli/fix.h"
#include "cli/in_order.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/setup.h"
#include "cli/tokenisers.h"
#include "cli/whole_file.h"
#include "report/report.h"
#include "report/visible.h"
#include "text/decode.h"
#include "text/utf8.h"

namespace urazuke {

namespace {

constexpr size_t kMostShown = 120;  // bytes of an excerpt, about forty characters

std::string excerpt_of(const Finding& finding, const Audit& audit) {
  if (!finding.span) return {};
  const std::string_view text = slice(audit.page.document.text, *finding.span);
  uint32_t end = 0;
  for (uint32_t next = 0; end < text.size(); end = next) {
    next_code_point(text, next);
    if (next > kMostShown) break;
  }
  return std::string(text.substr(0, end));
}

struct PageEntries {
  std::vector<BaselineEntry> entries;
  std::optional<Error> error;
};

// What a comment or an approved phrase sets aside needs no entry.
PageEntries entries_of(const std::string& path, const Setup& setup, Tokeniser& tokeniser) {
  PageEntries page;
  const Result<std::string> bytes = read_bytes(path);
  if (!bytes) return page.error = bytes.error(), page;
  Result<Document> document = decode(path, *bytes, setup.options.encoding);
  if (!document) return page.error = document.error(), page;
  const Audit result = audit(std::move(*document), setup.options.input, *setup.lexicon, tokeniser, setup.settings);
  for (const Finding& finding : result.findings) {
    if (finding.suppression) continue;
    const std::string& rule = setup.lexicon->rules[static_cast<size_t>(finding.rule)].id;
    page.entries.push_back({finding.fingerprint, rule, excerpt_of(finding, result), {}, {}, {}});
  }
  return page;
}

// What the file says of a finding already stays; new ones take what was typed.
void explain(std::vector<BaselineEntry>& entries, const std::vector<BaselineEntry>& old,
             const BaselineOptions& options) {
  std::map<std::string_view, const BaselineEntry*> known;
  for (const BaselineEntry& entry : old) known[entry.fingerprint] = &entry;
  for (BaselineEntry& entry : entries) {
    const auto at = known.find(entry.fingerprint);
    const bool is_known = at != known.end();
    entry.reason = is_known ? at->second->reason : options.reason;
    entry.owner = is_known ? at->second->owner : options.owner;
    entry.expires = is_known ? at->second->expires : options.expires;
  }
}

// The file as it stands; an empty baseline where there is none yet.
std::optional<Baseline> old_baseline(const std::string& file) {
  if (::access(file.c_str(), F_OK) != 0) return Baseline{};
  std::vector<Error> errors;
  Baseline baseline;
  const Result<std::string> bytes = read_bytes(file);
  if (bytes) {
    baseline = read_baseline(*bytes, file, errors);
  } else {
    errors.push_back(bytes.error());
  }
  print_errors(errors);
  return errors.empty() ? std::optional(std::move(baseline)) : std::nullopt;
}

}  // namespace

int baseline_command(const BaselineOptions& options) {
  const std::vector<Input> inputs = find_inputs(options.audit.paths);
  const std::optional<Setups> setups = set_up(options.audit, inputs);
  std::optional<Baseline> baseline = old_baseline(options.output);
  if (!setups || !baseline) return kExitTrouble;
  uint64_t pages = 0, findings = 0;
  bool has_failed = false;
  size_t next = 0;
  const auto make_worker = [&] {
    return [&, tokenisers = std::make_shared<Tokenisers>()](size_t index) {
      const Setup& setup = setups->at(index);
      if (!inputs[index]) return PageEntries{{}, inputs[index].error()};
      return entries_of(*inputs[index], setup, tokenisers->of(*setup.lexicon));
    };
  };
  const auto deliver = [&](PageEntries page) {
    const Input& input = inputs[next++];
    if (page.error) {
      has_failed = true;
      print_error(*page.error);
      return true;
    }
    ++pages;
    findings += page.entries.size();
    std::vector<BaselineEntry>& entries = baseline->files[baseline_name(*input, options.output)];
    explain(page.entries, entries, options);
    entries = std::move(page.entries);
    return true;
  };
  in_order<PageEntries>(inputs.size(), options.audit.jobs, make_worker, deliver);
  if (has_failed) return kExitTrouble;
  std::erase_if(baseline->files, [](const auto& file) { return file.second.empty(); });
  if (const std::optional<Error> error = write_whole(options.output, write_baseline(*baseline))) {
    print_error(*error);
    return kExitTrouble;
  }
  const Setup& setup = setups->all.front();
  write_output(
      setup.lexicon->messages.format("baseline-written", code_of(setup.options.language),
                                     {visible(options.output), std::to_string(pages), std::to_string(findings)}) +
      "\n");
  return checked_exit(kExitClean);
}

}  // namespace urazuke
