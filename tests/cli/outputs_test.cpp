#include <doctest/doctest.h>
#include <sys/resource.h>

#include <csignal>
#include <nlohmann/json.hpp>

#include "cli/run_facts.h"
#include "cli/whole_file.h"
#include "program.h"

using nlohmann::json;
using urazuke_test::Answer;
using urazuke_test::file_text;
using urazuke_test::Folder;

namespace {

constexpr const char* kReckless = "# エクソソーム点滴\n\nエクソソーム点滴で必ずシワが消えます。\n";

std::string listing(const Folder& folder, const std::string& name) { return folder.run("ls -A " + name).out; }

}  // namespace

TEST_CASE("a report goes into each file asked for, beside standard output") {
  const Folder folder;
  folder.write("a.md", kReckless);
  const Answer answer = folder.run(
      "mkdir o; urazuke audit a.md --format jsonl --output o/r.sarif --output o/r.csv --output json:o/r --output "
      "o/r.txt");
  CHECK(answer.err == "");
  CHECK(answer.exit == 1);
  CHECK(json::parse(answer.out)["source"]["name"] == "a.md");
  CHECK(listing(folder, "o") == "r\nr.csv\nr.sarif\nr.txt\n");
  CHECK(json::parse(file_text(folder.path / "o/r")) == json::parse(answer.out));
  CHECK(json::parse(file_text(folder.path / "o/r.sarif"))["version"] == "2.1.0");
  CHECK(file_text(folder.path / "o/r.txt") == folder.run("urazuke audit a.md").out);
}

TEST_CASE("the exit code is the same in every format") {
  const Folder folder;
  folder.write("a.md", kReckless);
  folder.write("b.md", "# 診療時間\n\n平日は午前9時から午後6時までです。\n");
  for (const char* format : {"terminal", "json", "jsonl", "sarif", "rdjson", "github", "csv", "md"}) {
    CAPTURE(format);
    const std::string options = std::string(" --format ") + format + " --output " + format + ":r";
    CHECK(folder.run("urazuke audit a.md" + options).exit == 1);
    CHECK(folder.run("urazuke audit b.md --fail-on error" + options).exit == 0);
    CHECK(folder.run("urazuke audit a.md none.md" + options).exit == 2);
  }
}

TEST_CASE("a file that cannot be written is an error before anything is read, and leaves nothing behind") {
  const Folder folder;
  folder.write("a.md", kReckless);
  struct Row {
    const char* output;
    const char* error;
  };
  for (const Row& row : {Row{"none/r.json", "urazuke: none/r.json: cannot be written: No such file or directory"},
                         Row{"json:.", "urazuke: .: cannot be written: Is a directory"},
                         Row{"md:a.md", "urazuke: a.md: is a page that is to be read"},
                         Row{"md:./a.md", "urazuke: ./a.md: is a page that is to be read"},
                         Row{"json:-", "urazuke: --output -: standard output has --format"},
                         Row{"r.csv --output ./r.csv", "urazuke: r.csv: is asked for twice"}}) {
    CAPTURE(row.output);
    const Answer answer = folder.run(std::string("urazuke audit a.md --output r.json --output ") + row.output);
    CHECK(answer.exit == 2);
    CHECK(answer.out == "");
    CHECK(answer.err.rfind(row.error, 0) == 0);
    CHECK(listing(folder, "-I '.*' .").find("r.json") == std::string::npos);
    CHECK(file_text(folder.path / "a.md") == kReckless);
  }
  for (const char* output : {"r.pdf", "r", "json:"}) {
    const Answer answer = folder.run(std::string("urazuke audit a.md --output ") + output);
    CHECK(answer.exit == 2);
    CHECK(answer.err.find("FORMAT:FILE, with one of terminal, json, jsonl, sarif") != std::string::npos);
  }
}

TEST_CASE("a file is there whole or not at all: where there is no room, the old one stays") {
  const Folder folder;
  folder.write("r.json", "old");
  const std::string path = (folder.path / "r.json").string();
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
  const rlimit small{100, before.rlim_max};
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
  const std::optional<urazuke::Error> error = urazuke::write_whole(path, std::string(1000, 'x'));
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  REQUIRE(error);
  CHECK(error->what == "cannot be written: File too large");
  CHECK(file_text(path) == "old");
  CHECK(listing(folder, ".").find(".r.json.") == std::string::npos);
  CHECK_FALSE(urazuke::write_whole(path, "new"));
  CHECK(file_text(path) == "new");
}

TEST_CASE("a file on a full device is an error") {
  if (!std::filesystem::exists("/dev/full")) return urazuke_test::skip("no /dev/full");
  const Folder folder;
  folder.write("a.md", kReckless);
  const Answer answer = folder.run("urazuke audit a.md --output json:/dev/full >/dev/null");
  CHECK(answer.exit == 2);
  CHECK(answer.err.find("/dev/full: cannot be written: No space left on device") != std::string::npos);
}

TEST_CASE("a new file is as readable as any, an old one keeps its permissions, a link its file") {
  const Folder folder;
  folder.write("a.md", kReckless);
  const std::string command =
      "umask 022; touch old.json; chmod 640 old.json; ln -s old.json link.json; "
      "urazuke audit a.md --output new.json --output link.json >/dev/null; ";
  CHECK(folder.run(command + "stat -c %a new.json old.json; readlink link.json").out == "644\n640\nold.json\n");
  CHECK(file_text(folder.path / "old.json") == file_text(folder.path / "new.json"));
}

TEST_CASE("files are written whole where the reader of standard output goes away") {
  const Folder folder;
  for (int i = 0; i < 20; ++i) folder.write("p/" + std::to_string(i) + ".md", kReckless);
  folder.run("urazuke audit -j2 --format jsonl --output r.json p | head -c 10 >/dev/null");
  CHECK(json::parse(file_text(folder.path / "r.json")).size() == 20);
}

TEST_CASE("the output of every format is the same for every number of threads") {
  const Folder folder;
  for (int i = 0; i < 30; ++i) {
    std::string text = kReckless;
    for (int k = 0; k < i % 5; ++k) text += "\nヒト幹細胞培養上清液で若返りが期待できます。\n";
    folder.write("p/" + std::to_string(i) + ".md", text);
  }
  for (const char* format : {"sarif", "rdjson", "github", "csv", "md"}) {
    CAPTURE(format);
    const std::string arguments = std::string(" --format ") + format + " none.md p";
    const Answer one = folder.run("urazuke audit -j1" + arguments);
    CHECK(one.out.size() > 5000);
    CHECK(one.out == folder.run("urazuke audit -j4" + arguments).out);
  }
}

TEST_CASE("a report states a time where it is asked for, in UTC") {
  const Folder folder;
  folder.write("a.md", kReckless);
  const auto time_of = [&](const std::string& command) { return json::parse(folder.run(command).out)["time"]; };
  CHECK(time_of("urazuke audit a.md --format json").is_null());
  CHECK(time_of("urazuke audit a.md --format json --time 2026-04-01T09:00:00.5+09:00") == "2026-04-01T00:00:00Z");
  CHECK(time_of("export SOURCE_DATE_EPOCH=1; urazuke audit a.md --format json") == "1970-01-01T00:00:01Z");
  CHECK(time_of("export SOURCE_DATE_EPOCH=1; urazuke audit a.md --format json --time now") == "1970-01-01T00:00:01Z");
  CHECK(time_of("urazuke audit a.md --format json --time now").get<std::string>().size() == 20);
  CHECK(folder.run("urazuke audit a.md --time yesterday").exit == 2);
}

TEST_CASE("what is a time") {
  for (const char* time : {"now", "2026-04-01T09:00:00Z", "2024-02-29t23:59:59+09:00", "2026-04-01 09:00:00.123-00:30"})
    CHECK(urazuke::check_time(time) == "");
  for (const char* time :
       {"", "2026-02-29T00:00:00Z", "2026-04-01", "2026-04-01T24:00:00Z", "2026-04-01T09:00:00", "x"})
    CHECK(urazuke::check_time(time) != "");
}

TEST_CASE("what is an address, and where a page of a folder stands under it") {
  for (const char* url : {"https://a.jp", "http://a.jp/x?y=1#z", "https://a.jp/%E3%82%B7"})
    CHECK(urazuke::check_url(url) == "");
  for (const char* url : {"a.jp", "javascript:alert(1)", "https://a.jp/ x", "https://a.jp/\"", "https://a.jp/シ",
                          "https://a.jp/\n::error::", "file:///etc"})
    CHECK(urazuke::check_url(url) != "");
  using urazuke::url_of;
  CHECK(url_of("https://a.jp/x", "a.md", {"a.md"}) == "https://a.jp/x");
  CHECK(url_of("https://a.jp", "site/b/c d.md", {"site"}) == "https://a.jp/b/c%20d.md");
  CHECK(url_of("https://a.jp/m/", "./a.md", {"./a.md", "b.md"}) == "https://a.jp/m/a.md");
  CHECK(url_of("", "a.md", {"a.md"}) == "");
}
