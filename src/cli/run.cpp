#include "cli/run.h"

#include <CLI/CLI.hpp>
#include <csignal>
#include <fstream>
#include <functional>
#include <sstream>
#include <thread>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/places.h"
#include "cli/run_facts.h"

namespace urazuke {

namespace {

// The words of an option and what they mean; the first is the default.
template <class T>
using Words = std::vector<std::pair<std::string, T>>;

const Words<InputFormat> kInputs = {{"auto", InputFormat::automatic},
                                    {"html", InputFormat::html},
                                    {"md", InputFormat::markdown},
                                    {"txt", InputFormat::plain}};
const Words<Language> kLanguageWords = {{"ja", Language::ja}, {"en", Language::en}};
const Words<std::optional<Severity>> kFailOnWords = {
    {"warning", Severity::warning}, {"error", Severity::error}, {"never", std::nullopt}};

template <class T>
void add_choice(CLI::App& app, const std::string& flag, T& value, const Words<T>& words, const std::string& about) {
  std::vector<std::string> names;
  for (const auto& [name, meaning] : words) names.push_back(name);
  const auto choose = [&value, &words](const std::string& word) {
    for (const auto& [name, meaning] : words) {
      if (name == word) value = meaning;
    }
  };
  app.add_option_function<std::string>(flag, choose, about)->check(CLI::IsMember(names))->type_name("WORD");
}

std::string version() {
  std::string lexicon_version = "none found";
  if (const Result<std::string> folder = shipped_lexicon()) {
    std::ifstream file(*folder + "/VERSION");
    std::getline(file, lexicon_version);
  }
  return "urazuke " URAZUKE_VERSION " (lexicon " + lexicon_version + ")";
}

void add_lexicons(CLI::App& app, std::vector<std::string>& lexicons) {
  app.add_option("--lexicon", lexicons, "A folder of lexicons on top of the shipped ones; may be given again")
      ->type_name("DIR")
      ->allow_extra_args(false);
}

void add_day(CLI::App& app, std::string& as_of) {
  app.add_option("--as-of", as_of, "The rules in force on that day; the newest edition of each where not given")
      ->type_name("DATE")
      ->check([](const std::string& day) { return is_date(day) ? "" : day + " is no date; write such as 2024-03-22"; });
}

// What is written, and where.
void add_outputs(CLI::App& audit, AuditOptions& o) {
  audit
      .add_option_function<std::string>(
          "--format", [&o](const std::string& name) { o.format = *format_named(name); },
          "Format of standard output: terminal (default), json, jsonl, sarif, rdjson, github, csv, md or html")
      ->check(CLI::IsMember(format_names()))
      ->type_name("WORD");
  const auto add = [&o](const std::vector<std::string>& typed) {
    for (const std::string& one : typed) o.outputs.push_back(*parse_output(one));
  };
  const auto check = [](const std::string& typed) {
    const Result<OutputRequest> output = parse_output(typed);
    return output ? std::string()
                  : output.error().where + ": " + output.error().what + " (" + output.error().hint + ")";
  };
  audit
      .add_option_function<std::vector<std::string>>(
          "--output", add,
          "Write a report into FILE too, its format known from the ending or as FORMAT:FILE; may be given again")
      ->check(CLI::Validator(check, ""))
      ->type_name("FILE")
      ->allow_extra_args(false);
  audit.add_option("--report", o.report, "Write an HTML report of each page into this folder, and an index")
      ->type_name("DIR");
  audit.add_option("--time", o.time, "The time that reports state: now, or RFC 3339; none where not given")
      ->check(CLI::Validator(check_time, ""))
      ->type_name("TIME");
  audit.add_option("--url", o.url, "Where the page stands on the web, or the folder that is audited")
      ->check(CLI::Validator(check_url, ""))
      ->type_name("URL");
}

void add_configuration(CLI::App& app, AuditOptions& o) {
  CLI::Option* file = app.add_option("--config", o.configuration,
                                     "The configuration of all pages; found from each page upward where not given")
                          ->type_name("FILE");
  app.add_flag("--no-config", o.no_configuration, "Read no configuration")->excludes(file);
}

void add_audit(CLI::App& app, AuditOptions& o, std::function<int()>& command) {
  CLI::App* audit = app.add_subcommand("audit", "Find statements that promise more than the evidence gives");
  audit->add_option("FILES", o.paths, "Files, folders, or - for standard input")->required();
  add_outputs(*audit, o);
  add_choice(*audit, "--input", o.input, kInputs, "html, md or txt; found from name and text where not given");
  audit->add_option("--encoding", o.encoding, "Encoding of the pages; found where not given")->type_name("NAME");
  add_lexicons(*audit, o.lexicons);
  add_choice(*audit, "--fail-on", o.fail_on, kFailOnWords,
             "Exit 1 from this severity on: error, warning (default), never");
  add_day(*audit, o.as_of);
  audit->add_flag("!--no-rewrites", o.rewrites, "Say what is wrong and offer no sentence instead; takes half the time");
  audit->add_flag("--site", o.site, "The pages are one site: say where another page tells what one lacks");
  CLI::Option* fix = audit->add_flag("--fix", o.fix, "Write the offered sentences into the files");
  audit->add_flag("--diff", o.diff, "With --fix: show the changes and write nothing; exit 1 where there are some")
      ->needs(fix);
  o.jobs = std::max(1u, std::thread::hardware_concurrency());
  audit->add_option("-j,--jobs", o.jobs, "Pages read at the same time; all cores where not given")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  add_choice(*audit, "--lang", o.language, kLanguageWords, "Language of the report: ja (default) or en");
  add_configuration(*audit, o);
  CLI::Option* baseline =
      audit->add_option("--baseline", o.baseline, "Findings that are known, as 'urazuke baseline' writes them")
          ->type_name("FILE");
  audit->add_flag("--no-baseline", o.no_baseline, "Leave out the baseline that the configuration names")
      ->excludes(baseline);
  audit->callback([&, audit] {
    o.is_language_typed = audit->count("--lang") > 0;
    o.is_fail_on_typed = audit->count("--fail-on") > 0;
    command = [&o] { return audit_command(o); };
  });
}

std::string check_day(const std::string& day) {
  return is_date(day) ? "" : day + " is no date; write such as 2027-03-31";
}

void add_baseline(CLI::App& app, BaselineOptions& o, std::function<int()>& command) {
  CLI::App* baseline = app.add_subcommand("baseline", "Record the findings of pages, so that only new ones count");
  baseline->add_option("FILES", o.audit.paths, "Files and folders")->required();
  baseline->add_option("-o,--output", o.output, "The baseline; what it says of these findings already is kept")
      ->type_name("FILE")
      ->required();
  baseline->add_option("--reason", o.reason, "Why they may stand for now")->type_name("TEXT");
  baseline->add_option("--owner", o.owner, "Who answers for them")->type_name("NAME");
  baseline->add_option("--expires", o.expires, "The last day on which they may stand")
      ->type_name("DATE")
      ->check(check_day);
  add_choice(*baseline, "--input", o.audit.input, kInputs, "html, md or txt; found from name and text where not given");
  baseline->add_option("--encoding", o.audit.encoding, "Encoding of the pages; found where not given")
      ->type_name("NAME");
  add_lexicons(*baseline, o.audit.lexicons);
  add_day(*baseline, o.audit.as_of);
  add_configuration(*baseline, o.audit);
  add_choice(*baseline, "--lang", o.audit.language, kLanguageWords, "Language of the answer: ja (default) or en");
  o.audit.jobs = std::max(1u, std::thread::hardware_concurrency());
  baseline->callback([&, baseline] {
    o.audit.no_baseline = true;
    o.audit.is_language_typed = baseline->count("--lang") > 0;
    command = [&o] { return baseline_command(o); };
  });
}

void add_evidence(CLI::App& app, EvidenceOptions& o, std::function<int()>& command) {
  CLI::App* evidence =
      app.add_subcommand("evidence", "What is known of a treatment, from where, and how it may be worded");
  evidence->add_option("TREATMENT", o.treatment, "Its name as a page writes it, or its id")->required();
  evidence->add_option("OUTCOME", o.outcome, "What it is said to do; all that is on file where not given");
  evidence->add_flag("--json", o.json, "Print it as JSON");
  add_lexicons(*evidence, o.lexicons);
  add_choice(*evidence, "--lang", o.language, kLanguageWords, "ja (default) or en");
  evidence->callback([&] { command = [&o] { return evidence_command(o); }; });
}

void add_evaluate(CLI::App& app, EvaluateOptions& o, std::function<int()>& command) {
  CLI::App* evaluate = app.add_subcommand(
      "evaluate", "Audit annotated pages or minimal pairs and measure agreement with the annotation");
  evaluate->add_option("DIR", o.folder, "A folder with pages/ and gold/, or with minimal pairs")->required();
  CLI::Option* json = evaluate->add_flag("--json", o.json, "Print the figures as JSON");
  evaluate->add_flag("--show", o.show, "List what was missed, flagged for nothing or read otherwise than expected")
      ->excludes(json);
  add_lexicons(*evaluate, o.lexicons);
  evaluate->callback([&] { command = [&o] { return evaluate_command(o); }; });
}

void add_agreement(CLI::App& app, AgreementOptions& o, std::function<int()>& command) {
  CLI::App* agreement = app.add_subcommand("agreement", "Compare two annotations of the same pages");
  agreement->add_option("FIRST", o.first, "A folder of PAGE.gold.jsonl and disclosures.jsonl")->required();
  agreement->add_option("SECOND", o.second, "The same by another annotator; one of the two has the units")->required();
  agreement->add_flag("--json", o.json, "Print the figures as JSON");
  agreement->callback([&] { command = [&o] { return agreement_command(o); }; });
}

void add_lexicon(CLI::App& app, LexiconOptions& o, std::function<int()>& command) {
  CLI::App* lexicon = app.add_subcommand("lexicon", "Work on the lexicons");
  lexicon->require_subcommand(1);
  CLI::App* check = lexicon->add_subcommand("check", "Load the lexicons and run the example of every line and rule");
  add_lexicons(*check, o.lexicons);
  check->callback([&] { command = [&o] { return lexicon_check_command(o); }; });

  CLI::App* rules = app.add_subcommand("rules", "List the rules");
  add_lexicons(*rules, o.lexicons);
  add_day(*rules, o.as_of);
  add_choice(*rules, "--lang", o.language, kLanguageWords, "ja (default) or en");
  rules->callback([&] { command = [&o] { return rules_command(o); }; });

  CLI::App* explain = app.add_subcommand("explain", "Print the page of a rule");
  explain->add_option("RULE", o.rule, "Its id or name, such as URZ021")->required();
  add_lexicons(*explain, o.lexicons);
  add_choice(*explain, "--lang", o.language, kLanguageWords,
             "Language of what stands around the page: ja (default) or en");
  explain->callback([&] { command = [&o] { return explain_command(o); }; });
}

int end_early(const CLI::App& app, const CLI::ParseError& end) {
  std::ostringstream out, unused;
  if (end.get_exit_code() == 0) {  // --help, --version
    app.exit(end, out, unused);
    write_output(out.str());
    return checked_exit(kExitClean);
  }
  std::string command;
  for (const CLI::App* parsed : app.get_subcommands()) command += " " + parsed->get_name();
  print_error({"", end.what(), "urazuke" + command + " --help"});
  return kExitTrouble;
}

}  // namespace

int run(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is met where we write
  CLI::App app("Audits Japanese clinic pages: which statements promise more than the evidence gives?", "urazuke");
  app.set_version_flag("--version", version);
  app.require_subcommand(1);
  AuditOptions audit_options;
  BaselineOptions baseline_options;
  EvidenceOptions evidence_options;
  EvaluateOptions evaluate_options;
  AgreementOptions agreement_options;
  LexiconOptions lexicon_options;
  std::function<int()> command;
  add_audit(app, audit_options, command);
  add_baseline(app, baseline_options, command);
  add_evidence(app, evidence_options, command);
  add_evaluate(app, evaluate_options, command);
  add_agreement(app, agreement_options, command);
  add_lexicon(app, lexicon_options, command);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& end) {
    return end_early(app, end);
  }
  return command();
}

}  // namespace urazuke
