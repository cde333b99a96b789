#include <memory>

#include "audit/offer_rewrites.h"
#include "cli/commands.h"
#include "cli/fix.h"
#include "cli/in_order.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/places.h"
#include "cli/progress.h"
#include "cli/report_folder.h"
#include "report/report.h"
#include "text/decode.h"

namespace urazuke {

namespace {

// What became of one input: a report with its counts, or an error.
struct PageReport {
  std::string report;
  Summary summary;
  std::optional<Error> error;
  bool is_changed = false;  // rewritten, or would be
  HtmlPage page = {};       // with --report: what the index says of it
  std::string html = {};    // and its report
};

void write_report(const Audit& audit, const AuditOptions& options, const Lexicon& lexicon, std::string& out) {
  if (options.format == OutputFormat::terminal) {
    write_terminal(audit, lexicon, {options.language, wants_colour()}, out);
    return;
  }
  if (options.format == OutputFormat::html) {
    write_html(audit, lexicon, {options.language, options.program, ""}, out);
    return;
  }
  const auto style = options.format == OutputFormat::json ? JsonWriter::Style::indented : JsonWriter::Style::compact;
  write_json(audit, lexicon, options.language, style, out);
  out += '\n';
}

// The report that goes into the folder of --report.
void add_html(const Audit& audit, const AuditOptions& options, const Lexicon& lexicon, PageReport& page) {
  if (options.report.empty()) return;
  page.page = html_page(audit, lexicon);
  write_html(audit, lexicon, {options.language, options.program, kReportIndex}, page.html);
}

// Rewrites the page; what is reported is the page as it then reads. Standard input goes to standard output.
PageReport fix_file(const std::string& path, const std::string& bytes, Document document, const AuditOptions& options,
                    const Lexicon& lexicon, Tokeniser& tokeniser) {
  PageReport page;
  const std::string name = document.name;
  Document before = document;
  const AuditSettings settings{options.language, options.as_of};
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
  add_html(fixed.audit, options, lexicon, page);
  return page;
}

PageReport audit_page(const std::string& path, const AuditOptions& options, const Lexicon& lexicon,
                      Tokeniser& tokeniser) {
  PageReport page;
  Result<std::string> bytes = read_bytes(path);
  if (!bytes) return page.error = bytes.error(), page;
  Result<Document> document = decode(path, *bytes, options.encoding);
  if (!document) return page.error = document.error(), page;
  if (options.fix) return fix_file(path, *bytes, std::move(*document), options, lexicon, tokeniser);
  bytes->clear();
  bytes->shrink_to_fit();
  Audit result = audit(std::move(*document), options.input, lexicon, tokeniser, {options.language, options.as_of});
  if (options.rewrites) offer_rewrites(result, options.input, lexicon, tokeniser);
  add(page.summary, result);
  write_report(result, options, lexicon, page.report);
  add_html(result, options, lexicon, page);
  return page;
}

// What a library may throw, out of memory first of all, ends this page and not the run.
PageReport audit_or_error(const std::string& path, const AuditOptions& options, const Lexicon& lexicon,
                          Tokeniser& tokeniser) {
  try {
    return audit_page(path, options, lexicon, tokeniser);
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

// What keeps the reports that were asked for from being written: an HTML document holds one page.
std::optional<Error> cannot_report(const AuditOptions& options, const std::vector<Input>& inputs) {
  if (!options.report.empty()) return make_report_folder({options.report, {}});
  if (options.format != OutputFormat::html || inputs.size() <= 1) return std::nullopt;
  return Error{"--format html", "one document holds one page", "for several pages use --report DIR"};
}

bool complained(const std::optional<Error>& error) {
  if (error) print_error(*error);
  return error.has_value();
}

int exit_code(const AuditOptions& options, const Summary& total, bool has_failed) {
  if (has_failed) return checked_exit(kExitTrouble);
  const bool is_found = options.fail_on && count_at_least(total, *options.fail_on) > 0;
  return checked_exit(is_found ? kExitFindings : kExitClean);
}

}  // namespace

int audit_command(const AuditOptions& options) {
  const std::shared_ptr<const Lexicon> lexicon = load_or_complain(options.lexicons);
  if (!lexicon) return kExitTrouble;
  const std::vector<Input> inputs = find_inputs(options.paths);
  if (const std::optional<Error> error = cannot_report(options, inputs)) {
    print_error(*error);
    return kExitTrouble;
  }
  ReportFolder folder{options.report, {}};
  const bool array = is_array(options, inputs);
  bool has_failed = false, is_changed = false;
  Summary total;
  Progress progress(inputs.size());

  const auto make_worker = [&] {
    return [&, tokeniser = std::make_shared<Tokeniser>(*lexicon->dictionary, lexicon->vocabulary)](size_t index) {
      const Input& input = inputs[index];
      if (!input) return PageReport{{}, {}, input.error(), false};
      return audit_or_error(*input, options, *lexicon, *tokeniser);
    };
  };
  const auto deliver = [&](PageReport page) {
    if (page.error || output_is_terminal()) progress.clear();
    if (page.error) {
      has_failed = true;
      print_error(*page.error);
      page.page.name = page.error->where;
      page.page.error = page.error->what;
      has_failed |= !options.report.empty() && complained(add_report(folder, std::move(page.page), page.html));
      progress.advance();
      return true;
    }
    is_changed |= page.is_changed;
    if (array) write_output(total.pages == 0 ? "[\n" : ",\n");
    const bool goes_on = write_output(page.report);
    add(total, page.summary);
    has_failed |= !options.report.empty() && complained(add_report(folder, std::move(page.page), page.html));
    progress.advance();
    return goes_on;
  };
  in_order<PageReport>(inputs.size(), options.jobs, make_worker, deliver);
  progress.clear();
  has_failed |= !options.report.empty() &&
                complained(write_report_index(folder, *lexicon, {options.language, options.program, ""}));

  if (array) write_output(total.pages == 0 ? "[]\n" : "]\n");
  if (options.diff) return checked_exit(has_failed ? kExitTrouble : is_changed ? kExitFindings : kExitClean);
  const bool is_filter = options.fix && options.paths == std::vector<std::string>{"-"};
  if (options.format == OutputFormat::terminal && total.pages > 0 && !is_filter) {
    std::string table;
    write_summary(total, *lexicon, {options.language, wants_colour()}, table);
    write_output(table);
  }
  return exit_code(options, total, has_failed);
}

}  // namespace urazuke
