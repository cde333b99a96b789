#include "cli/run_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <regex>

#include "lexicon/tsv.h"
#include "report/uri.h"
#include "text/sha256.h"

namespace urazuke {

namespace {

using Seconds = std::chrono::sys_seconds;

std::string rfc3339(Seconds time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count());
}

// Seconds are kept, fractions of them are not.
std::optional<Seconds> parse_time(const std::string& text) {
  static const std::regex form(
      R"((\d{4})-(\d\d)-(\d\d)[Tt ]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,9})?([Zz]|([+-])([01]\d|2[0-3]):([0-5]\d)))");
  std::smatch part;
  if (text.size() > 40 || !std::regex_match(text, part, form)) return std::nullopt;
  const auto number = [&](size_t i) { return part[i].length() > 0 ? std::stoi(part[i]) : 0; };
  const std::chrono::year_month_day date{std::chrono::year(number(1)),
                                         std::chrono::month(static_cast<unsigned>(number(2))),
                                         std::chrono::day(static_cast<unsigned>(number(3)))};
  if (!date.ok()) return std::nullopt;
  const auto offset = std::chrono::minutes(number(10) * 60 + number(11)) * (part[9] == "-" ? -1 : 1);
  return Seconds(std::chrono::sys_days(date)) + std::chrono::hours(number(4)) + std::chrono::minutes(number(5)) +
         std::chrono::seconds(number(6)) - offset;
}

std::optional<Seconds> source_date() {
  const char* text = std::getenv("SOURCE_DATE_EPOCH");
  if (text == nullptr) return std::nullopt;
  const std::string_view digits(text);
  int64_t seconds = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  const bool is_whole = error == std::errc() && end == digits.data() + digits.size() && seconds >= 0;
  constexpr int64_t kYear10000 = 253'402'300'800;
  if (!is_whole || seconds >= kYear10000) return std::nullopt;
  return Seconds(std::chrono::seconds(seconds));
}

// Of the file that runs; empty where the system does not show it.
std::string program_digest() {
  const Result<std::string> bytes = read_file("/proc/self/exe");
  return bytes && !bytes->empty() ? sha256_hex(*bytes) : "";
}

}  // namespace

std::string check_time(const std::string& time) {
  const bool is_known = time == "now" || parse_time(time);
  return is_known ? "" : time + " is no time; write now, or such as 2026-04-01T09:00:00+09:00";
}

std::string check_url(const std::string& url) {
  const bool is_web = url.starts_with("https://") || url.starts_with("http://");
  const auto may_stand = [](char c) { return c > ' ' && c < 0x7F && c != '"' && c != '<' && c != '>' && c != '\\'; };
  const bool is_safe = std::all_of(url.begin(), url.end(), may_stand);
  return is_web && is_safe ? "" : url + " is no address; write such as https://example.jp/, percent-encoded";
}

std::string url_of(const std::string& url, const std::string& page, const std::vector<std::string>& typed) {
  if (url.empty() || (typed.size() == 1 && typed[0] == page)) return url;
  std::string_view path = page;
  for (const std::string& folder : typed) {
    if (path.starts_with(folder) && path.size() > folder.size()) path.remove_prefix(folder.size());
  }
  while (path.starts_with('/') || path.starts_with("./")) path.remove_prefix(path.starts_with('/') ? 1 : 2);
  return url + (url.ends_with('/') ? "" : "/") + percent_encoded(path, "/-");
}

Result<Run> run_facts(Language language, const std::string& asked, bool has_digest) {
  Run run{language, URAZUKE_VERSION, has_digest ? program_digest() : "", ""};
  const std::optional<Seconds> fixed = source_date();
  if (asked.empty() || asked == "now") {
    if (fixed) run.time = rfc3339(*fixed);
    if (!fixed && asked == "now") {
      run.time = rfc3339(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
    }
    return run;
  }
  const std::optional<Seconds> time = parse_time(asked);
  if (!time) return Error{"--time", check_time(asked), ""};
  run.time = rfc3339(*time);
  return run;
}

}  // namespace urazuke
