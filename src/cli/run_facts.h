// run_facts: what a report says of the run that makes it: the program and the time, where it was asked for.
#pragma once

#include <string>

#include "report/report.h"
#include "text/result.h"

namespace urazuke {

// `has_digest`: whether to read the program's file too, which a report for people does without.
// `asked`: "now" or RFC 3339, turned into UTC. Nothing asked: the time of SOURCE_DATE_EPOCH where that is set, which
// stands for "now" too, else no time, so that the same page gives the same bytes.
Result<Run> run_facts(Language language, const std::string& asked, bool has_digest);

// "" where `time` is RFC 3339 or "now", else what is wrong.
std::string check_time(const std::string& time);

// "" where it is an address of the web that can stand in a report as it is, else what is wrong.
std::string check_url(const std::string& url);

// The address of `page`: `url` itself for one page typed, else under it the path below the folder that was typed.
std::string url_of(const std::string& url, const std::string& page, const std::vector<std::string>& typed);

}  // namespace urazuke
