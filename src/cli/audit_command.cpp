#include <iterator>
#include <memory>

#include "audit/offer_rewrites.h"
#include "cli/commands.h"
#include "cli/fix.h"
#include "cli/in_order.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/places.h"
#include "cli/progress.h"
#include "cli/run_facts.h"
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
};

// All that a worker needs to know of the run.
struct Job {
  const AuditOptions& options;
  const Lexicon& lexicon;
  const Run& run;
  std::vector<std::pair<OutputFormat, bool>> formats;  // of the outputs; whether in colour
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
}

// Rewrites the page; what is reported is the page as it then reads. Standard input goes to standard output.
PageReport fix_file(const std::string& path, const std::string& bytes, Document document, const Job& job,
                    Tokeniser& tokeniser) {
  const AuditOptions& options = job.options;
  PageReport page;
  const std::string name = document.name;
  Document before = document;
  const AuditSettings settings{options.language, options.as_of};
  const FixedPage fixed = fix_page(audit(std::move(document), options.input, job.lexicon, tokeniser, settings),
                                   options.input, job.lexicon, tokeniser, settings);
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
  Audit result = audit(std::move(*document), options.input, job.lexicon, tokeniser, {options.language, options.as_of});
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
bool close_all(std::vector<Output>& outputs, const Summary& total) {
  bool is_whole = true;
  for (Output& output : outputs) {
    write(output, output.assembly.close(total));
    if (!output.file) continue;
    if (const std::optional<Error> error = output.file->commit()) {
      print_error(*error);
      is_whole = false;
    }
  }
  return is_whole;
}

int exit_code(const AuditOptions& options, const Summary& total, bool is_changed) {
  if (options.diff) return is_changed ? kExitFindings : kExitClean;
  const bool is_found = options.fail_on && count_at_least(total, *options.fail_on) > 0;
  return is_found ? kExitFindings : kExitClean;
}

}  // namespace

int audit_command(const AuditOptions& options) {
  const std::shared_ptr<const Lexicon> lexicon = load_or_complain(options.lexicons);
  if (!lexicon) return kExitTrouble;
  const bool is_for_machines = options.format != OutputFormat::terminal || !options.outputs.empty();
  const Result<Run> run = run_facts(options.language, options.time, is_for_machines);
  if (!run) return print_error(run.error()), kExitTrouble;
  const std::vector<Input> inputs = find_inputs(options.paths);
  Result<std::vector<Output>> outputs = open_all(options, inputs, *lexicon, *run);
  if (!outputs) return print_error(outputs.error()), kExitTrouble;
  Job job{options, *lexicon, *run, {}};
  for (const Output& output : *outputs) job.formats.emplace_back(output.format, output.colour);
  bool has_failed = false, is_changed = false;
  Summary total;
  Progress progress(inputs.size());

  const auto make_worker = [&] {
    return [&, tokeniser = std::make_shared<Tokeniser>(*lexicon->dictionary, lexicon->vocabulary)](size_t index) {
      const Input& input = inputs[index];
      if (input) return audit_or_error(*input, job, *tokeniser);
      PageReport page;
      page.error = input.error();
      return page;
    };
  };
  const auto deliver = [&](PageReport page) {
    if (page.error || output_is_terminal()) progress.clear();
    bool goes_on = true;
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
  has_failed |= !close_all(*outputs, total);
  return checked_exit(has_failed ? kExitTrouble : exit_code(options, total, is_changed));
}

}  // namespace urazuke
