#include <iterator>
#include <memory>

#include "audit/offer_rewrites.h"
#include "cli/commands.h"
#include "cli/fix.h"
#include "cli/in_order.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/read_site.h"
#include "cli/report_folder.h"
#include "cli/run_facts.h"
#include "cli/setup.h"
#include "cli/tokenisers.h"
#include "report/report.h"
#include "text/decode.h"

namespace urazuke {

namespace {

// What became of one input: its part of each output with its counts, or an error.
struct PageReport {
  std::vector<Part> parts;  // one for each output
  Summary summary = {};
  std::optional<Error> error = {};
  bool is_changed = false;  // rewritten, or would be
  HtmlPage page = {};       // with --report: what the index says of it
  std::string html = {};    // and its report
};

// All that a worker needs to know of a page.
struct Job {
  const AuditOptions& options;
  const AuditSettings& settings;
  const Lexicon& lexicon;
  const Run& run;
  const std::vector<std::pair<OutputFormat, bool>>& formats;  // of the outputs; whether in colour
};

// `--fix --diff` shows changes, and `--fix -` writes the page: standard output is no report then.
bool is_filter(const AuditOptions& options) {
  return options.fix && !options.diff && options.paths == std::vector<std::string>{"-"};
}

Part plain_part(std::string text) {
  Part part;
  part.rows.push_back({Severity::info, std::move(text)});
  return part;
}

void report(const Audit& audit, const Job& job, PageReport& page) {
  add(page.summary, audit);
  for (const auto& [format, colour] : job.formats) {
    page.parts.push_back(part_of(audit, job.lexicon, job.run, colour, format));
  }
  if (job.options.report.empty()) return;
  page.page = html_page(audit, job.lexicon);
  write_html(audit, job.lexicon, {job.run, kReportIndex}, page.html);
}

// Rewrites the page; what is reported is the page as it then reads. Standard input goes to standard output.
PageReport fix_file(const std::string& path, const std::string& bytes, Document document, const Job& job,
                    Tokeniser& tokeniser) {
  const AuditOptions& options = job.options;
  PageReport page;
  const std::string name = document.name;
  Document before = document;
  const FixedPage fixed = fix_page(audit(std::move(document), options.input, job.lexicon, tokeniser, job.settings),
                                   options.input, job.lexicon, tokeniser, job.settings);
  const std::string& after = fixed.audit.page.document.text;
  page.is_changed = fixed.sentences > 0;
  report(fixed.audit, job, page);
  if (options.diff) {
    page.parts.front() = plain_part(unified_diff(name, before.text, after));
    return page;
  }
  Result<std::string> written = encode_like(bytes, before, after);
  if (!written) return page.error = written.error(), page;
  if (path == "-") {
    page.parts.front() = plain_part(std::move(*written));
    return page;
  }
  if (page.is_changed) page.error = write_whole(path, *written);
  if (page.error) return page;
  if (options.format == OutputFormat::terminal && page.is_changed) {
    std::string& text = page.parts.front().rows.front().text;
    text = job.lexicon.messages.format("fix-done", code_of(options.language), {name, std::to_string(fixed.sentences)}) +
           "\n\n" + text;
  }
  return page;
}

PageReport audit_page(const std::string& path, const Job& job, Tokeniser& tokeniser) {
  const AuditOptions& options = job.options;
  PageReport page;
  Result<std::string> bytes = read_bytes(path);
  if (!bytes) return page.error = bytes.error(), page;
  Result<Document> document = decode(path, *bytes, options.encoding);
  if (!document) return page.error = document.error(), page;
  document->url = url_of(options.url, path, options.paths);
  if (options.fix) return fix_file(path, *bytes, std::move(*document), job, tokeniser);
  bytes->clear();
  bytes->shrink_to_fit();
  Audit result = audit(std::move(*document), options.input, job.lexicon, tokeniser, job.settings);
  if (options.rewrites) offer_rewrites(result, options.input, job.lexicon, tokeniser);
  report(result, job, page);
  return page;
}

// What a library may throw, out of memory first of all, ends this page and not the run.
PageReport audit_or_error(const std::string& path, const Job& job, Tokeniser& tokeniser) {
  try {
    return audit_page(path, job, tokeniser);
  } catch (const std::exception& exception) {
    PageReport page;
    page.error = Error{path, std::string("could not be audited: ") + exception.what(), "try it alone, -j 1"};
    return page;
  }
}

// Of several pages or a folder, whatever becomes of them.
bool is_list(const AuditOptions& options, const std::vector<Input>& inputs) {
  return options.paths.size() != 1 || inputs.size() != 1 || !inputs[0] || *inputs[0] != options.paths[0];
}

// What keeps the reports that were asked for from being written: an HTML document holds one page.
std::optional<Error> cannot_report(const AuditOptions& options, const std::vector<Input>& inputs) {
  if (!options.report.empty()) {
    if (std::optional<Error> error = make_report_folder({options.report, {}})) return error;
  }
  const bool is_html = options.format == OutputFormat::html ||
                       std::any_of(options.outputs.begin(), options.outputs.end(),
                                   [](const OutputRequest& request) { return request.format == OutputFormat::html; });
  if (!is_html || inputs.size() <= 1) return std::nullopt;
  return Error{"html", "one document holds one page", "for several pages use --report DIR"};
}

// With --report: the page's report and its place on the index. False where it could not be written.
bool add_to_folder(ReportFolder& folder, PageReport& page) {
  if (folder.path.empty()) return true;
  if (page.error) page.page.name = page.error->where, page.page.error = page.error->what;
  const std::optional<Error> error = add_report(folder, std::move(page.page), page.html);
  if (error) print_error(*error);
  return !error;
}

bool close_folder(const ReportFolder& folder, const Lexicon& lexicon, const Run& run) {
  if (folder.path.empty()) return true;
  const std::optional<Error> error = write_report_index(folder, lexicon, {run, ""});
  if (error) print_error(*error);
  return !error;
}

// Standard output first, then the files.
Result<std::vector<Output>> open_all(const AuditOptions& options, const std::vector<Input>& inputs,
                                     const Lexicon& lexicon, const Run& run) {
  std::vector<std::string> pages;
  for (const Input& input : inputs) {
    if (input) pages.push_back(*input);
  }
  const bool list = is_list(options, inputs);
  Result<std::vector<Output>> files = open_outputs(options.outputs, pages, lexicon, run, list);
  if (!files) return files.error();
  std::vector<Output> outputs;
  const bool is_report = !options.diff && !is_filter(options);
  const OutputFormat format = is_report ? options.format : OutputFormat::jsonl;  // which has no frame
  const bool colour = wants_colour();
  outputs.push_back({format, colour, Assembly(format, lexicon, run, list, colour), std::nullopt});
  std::move(files->begin(), files->end(), std::back_inserter(outputs));
  return outputs;
}

// Whether there is a reason to go on: a reader that went away ends the work where no file waits for it.
bool deliver_page(PageReport page, std::vector<Output>& outputs, Summary& total) {
  bool goes_on = outputs.size() > 1;
  for (size_t i = 0; i < outputs.size(); ++i) {
    goes_on |= write(outputs[i], outputs[i].assembly.add(std::move(page.parts[i])));
  }
  add(total, page.summary);
  return goes_on;
}

// False where a file could not be put in its place.
bool close_all(std::vector<Output>& outputs, const std::vector<Section>& sections) {
  bool is_whole = true;
  for (Output& output : outputs) {
    write(output, output.assembly.close(sections));
    if (!output.file) continue;
    if (const std::optional<Error> error = output.file->commit()) {
      print_error(*error);
      is_whole = false;
    }
  }
  return is_whole;
}

// One for each configuration, under its name where there is one, or are several: their rules and lexicons may differ.
std::vector<Section> sections_of(const Setups& setups) {
  std::vector<Section> sections;
  for (const Setup& setup : setups.all) {
    const std::string& file = setup.settings.configuration;
    std::string title;
    if (setups.all.size() > 1 || !file.empty()) {
      const std::string_view id = file.empty() ? "summary-no-configuration" : "summary-configuration";
      title = setup.lexicon->messages.format(id, code_of(setup.options.language), {file});
    }
    sections.push_back({setup.lexicon.get(), setup.options.language, title, {}});
  }
  return sections;
}

// A configuration may ask for another severity than the others.
int exit_code(const AuditOptions& options, const Setups& setups, const std::vector<Section>& sections,
              bool is_changed) {
  if (options.diff) return is_changed ? kExitFindings : kExitClean;
  bool is_found = false;
  for (size_t i = 0; i < sections.size(); ++i) {
    const std::optional<Severity> fail_on = setups.all[i].options.fail_on;
    is_found |= fail_on && count_at_least(sections[i].summary, *fail_on) > 0;
  }
  return is_found ? kExitFindings : kExitClean;
}

}  // namespace

int audit_command(const AuditOptions& options) {
  const std::vector<Input> inputs = find_inputs(options.paths);
  const std::optional<Setups> setups = set_up(options, inputs);
  if (!setups) return kExitTrouble;
  const Setup& first = setups->all.front();
  const bool is_for_machines =
      options.format != OutputFormat::terminal || !options.outputs.empty() || !options.report.empty();
  const Result<Run> run = run_facts(first.options.language, options.time, is_for_machines);
  if (!run) return print_error(run.error()), kExitTrouble;
  if (const std::optional<Error> error = cannot_report(options, inputs)) return print_error(*error), kExitTrouble;
  ReportFolder folder{options.report, {}};
  Result<std::vector<Output>> outputs = open_all(options, inputs, *first.lexicon, *run);
  if (!outputs) return print_error(outputs.error()), kExitTrouble;
  std::vector<std::pair<OutputFormat, bool>> formats;
  for (const Output& output : *outputs) formats.emplace_back(output.format, output.colour);
  std::vector<Section> sections = sections_of(*setups);
  bool has_failed = false, is_changed = false;
  size_t delivered = 0;
  const std::vector<SiteDisclosures> sites =
      options.site ? read_sites(*setups, inputs, options.jobs) : std::vector<SiteDisclosures>{};
  Progress progress(inputs.size());

  const auto make_worker = [&] {
    return [&, tokenisers = std::make_shared<Tokenisers>()](size_t index) {
      const Input& input = inputs[index];
      PageReport page;
      if (!input) return page.error = input.error(), page;
      const Setup& setup = setups->at(index);
      AuditSettings settings = settings_for(setup, *input);
      if (options.site) settings.site = &sites[setups->of[index]];
      Run page_run = *run;
      page_run.language = setup.options.language;
      return audit_or_error(*input, {setup.options, settings, *setup.lexicon, page_run, formats},
                            tokenisers->of(*setup.lexicon));
    };
  };
  const auto deliver = [&](PageReport page) {
    Summary& total = sections[setups->of[delivered++]].summary;
    if (page.error || output_is_terminal()) progress.clear();
    bool goes_on = true;
    has_failed |= !add_to_folder(folder, page);
    if (page.error) {
      has_failed = true;
      print_error(*page.error);
      for (Output& output : *outputs) output.assembly.fail(*page.error);
    } else {
      is_changed |= page.is_changed;
      goes_on = deliver_page(std::move(page), *outputs, total);
    }
    progress.advance();
    return goes_on;
  };
  for (Output& output : *outputs) write(output, output.assembly.open());
  in_order<PageReport>(inputs.size(), options.jobs, make_worker, deliver);
  progress.clear();
  has_failed |= !close_all(*outputs, sections);
  has_failed |= !close_folder(folder, *first.lexicon, *run);
  return checked_exit(has_failed ? kExitTrouble : exit_code(options, *setups, sections, is_changed));
}

}  // namespace urazuke
