#include <memory>

#include "audit/offer_rewrites.h"
#include "cli/commands.h"
#include "cli/fix.h"
#include "cli/in_order.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/setup.h"
#include "cli/tokenisers.h"
#include "report/report.h"
#include "report/visible.h"
#include "text/decode.h"

namespace urazuke {

namespace {

// What became of one input: a report with its counts, or an error.
struct PageReport {
  std::string report;
  Summary summary;
  std::optional<Error> error;
  bool is_changed = false;  // rewritten, or would be
};

void write_report(const Audit& audit, const AuditOptions& options, const Lexicon& lexicon, std::string& out) {
  if (options.format == OutputFormat::terminal) {
    write_terminal(audit, lexicon, {options.language, wants_colour()}, out);
    return;
  }
  const auto style = options.format == OutputFormat::json ? JsonWriter::Style::indented : JsonWriter::Style::compact;
  write_json(audit, lexicon, options.language, style, out);
  out += '\n';
}

// Rewrites the page; what is reported is the page as it then reads. Standard input goes to standard output.
PageReport fix_file(const std::string& path, const std::string& bytes, Document document, const AuditOptions& options,
                    const Lexicon& lexicon, Tokeniser& tokeniser, const AuditSettings& settings) {
  PageReport page;
  const std::string name = document.name;
  Document before = document;
  const FixedPage fixed = fix_page(audit(std::move(document), options.input, lexicon, tokeniser, settings),
                                   options.input, lexicon, tokeniser, settings);
  const std::string& after = fixed.audit.page.document.text;
  page.is_changed = fixed.sentences > 0;
  add(page.summary, fixed.audit);
  if (options.diff) {
    page.report = unified_diff(name, before.text, after);
    return page;
  }
  const Result<std::string> written = encode_like(bytes, before, after);
  if (!written) return page.error = written.error(), page;
  if (path == "-") {
    page.report = *written;
    return page;
  }
  if (page.is_changed) page.error = replace_file(path, *written);
  if (page.error) return page;
  if (options.format == OutputFormat::terminal && page.is_changed) {
    page.report =
        lexicon.messages.format("fix-done", code_of(options.language), {name, std::to_string(fixed.sentences)}) +
        "\n\n";
  }
  write_report(fixed.audit, options, lexicon, page.report);
  return page;
}

PageReport audit_page(const std::string& path, const AuditOptions& options, const Lexicon& lexicon,
                      Tokeniser& tokeniser, const AuditSettings& settings) {
  PageReport page;
  Result<std::string> bytes = read_bytes(path);
  if (!bytes) return page.error = bytes.error(), page;
  Result<Document> document = decode(path, *bytes, options.encoding);
  if (!document) return page.error = document.error(), page;
  if (options.fix) return fix_file(path, *bytes, std::move(*document), options, lexicon, tokeniser, settings);
  bytes->clear();
  bytes->shrink_to_fit();
  Audit result = audit(std::move(*document), options.input, lexicon, tokeniser, settings);
  if (options.rewrites) offer_rewrites(result, options.input, lexicon, tokeniser);
  add(page.summary, result);
  write_report(result, options, lexicon, page.report);
  return page;
}

// What a library may throw, out of memory first of all, ends this page and not the run.
PageReport audit_or_error(const std::string& path, const Setup& setup, Tokeniser& tokeniser) {
  try {
    return audit_page(path, setup.options, *setup.lexicon, tokeniser, settings_for(setup, path));
  } catch (const std::exception& exception) {
    return PageReport{
        {}, {}, Error{path, std::string("could not be audited: ") + exception.what(), "try it alone, -j 1"}, false};
  }
}

// `json` is one object for one page, and an array for a folder or several pages, whatever becomes of them.
bool is_array(const AuditOptions& options, const std::vector<Input>& inputs) {
  if (options.format != OutputFormat::json || options.diff) return false;
  return options.paths.size() != 1 || inputs.size() != 1 || !inputs[0] || *inputs[0] != options.paths[0];
}

// `totals` are those of each setup, which may ask for another severity.
int exit_code(const Setups& setups, const std::vector<Summary>& totals, bool has_failed) {
  if (has_failed) return checked_exit(kExitTrouble);
  bool is_found = false;
  for (size_t i = 0; i < totals.size(); ++i) {
    const std::optional<Severity> fail_on = setups.all[i].options.fail_on;
    is_found |= fail_on && count_at_least(totals[i], *fail_on) > 0;
  }
  return checked_exit(is_found ? kExitFindings : kExitClean);
}

// One table, or one for each configuration under its name: their rules and lexicons may differ.
void write_summaries(const Setups& setups, const std::vector<Summary>& totals) {
  std::string tables;
  for (size_t i = 0; i < totals.size(); ++i) {
    if (totals[i].pages == 0) continue;
    const Setup& setup = setups.all[i];
    const std::string& file = setup.settings.configuration;
    if (!tables.empty()) tables += "\n";
    if (setups.all.size() > 1 || !file.empty()) {
      const std::string_view id = file.empty() ? "summary-no-configuration" : "summary-configuration";
      tables += setup.lexicon->messages.format(id, code_of(setup.options.language), {visible(file)}) + "\n";
    }
    write_summary(totals[i], *setup.lexicon, {setup.options.language, wants_colour()}, tables);
  }
  write_output(tables);
}

}  // namespace

int audit_command(const AuditOptions& options) {
  const std::vector<Input> inputs = find_inputs(options.paths);
  const std::optional<Setups> setups = set_up(options, inputs);
  if (!setups) return kExitTrouble;
  const bool array = is_array(options, inputs);
  bool has_failed = false, is_changed = false;
  uint64_t delivered = 0, pages = 0;  // inputs, and those of them that were audited
  std::vector<Summary> totals(setups->all.size());
  Progress progress(inputs.size());

  const auto make_worker = [&] {
    return [&, tokenisers = std::make_shared<Tokenisers>()](size_t index) {
      const Input& input = inputs[index];
      if (!input) return PageReport{{}, {}, input.error(), false};
      const Setup& setup = setups->at(index);
      return audit_or_error(*input, setup, tokenisers->of(*setup.lexicon));
    };
  };
  const auto deliver = [&](PageReport page) {
    Summary& total = totals[setups->of[delivered++]];
    if (page.error || output_is_terminal()) progress.clear();
    if (page.error) {
      has_failed = true;
      print_error(*page.error);
      progress.advance();
      return true;
    }
    is_changed |= page.is_changed;
    if (array) write_output(pages == 0 ? "[\n" : ",\n");
    const bool goes_on = write_output(page.report);
    add(total, page.summary);
    ++pages;
    progress.advance();
    return goes_on;
  };
  in_order<PageReport>(inputs.size(), options.jobs, make_worker, deliver);
  progress.clear();

  if (array) write_output(pages == 0 ? "[]\n" : "]\n");
  if (options.diff) return checked_exit(has_failed ? kExitTrouble : is_changed ? kExitFindings : kExitClean);
  const bool is_filter = options.fix && options.paths == std::vector<std::string>{"-"};
  if (options.format == OutputFormat::terminal && pages > 0 && !is_filter) {
    write_summaries(*setups, totals);
  }
  return exit_code(*setups, totals, has_failed);
}

}  // namespace urazuke
