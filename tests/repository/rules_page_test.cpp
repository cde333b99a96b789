// docs/rules.md and docs/rules.ja.md list the rules as they are; URAZUKE_UPDATE=1 writes them.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

#include "audit/audit.h"
#include "lexicon/shipped.h"
#include "program.h"

namespace urazuke {
namespace {

std::string first_basis(const Rule& rule) {
  const Law& law = shipped_lexicon().laws[static_cast<size_t>(rule.basis.front())];
  return law.instrument + " " + law.section;
}

std::string page_of(Language language) {
  const bool is_english = language == Language::en;
  std::string text =
      is_english ? "# Rules\n\n日本語: [rules.ja.md](rules.ja.md)\n\n`urazuke explain URZ010` prints the page of "
                   "a rule: what it flags, why, on what ground, what to say\ninstead, its limits and examples. "
                   "\"policy\": `lexicons/policy.tsv` decides by what is known and how strongly it is worded.\n"
                   "\n| rule | about | severity | first legal basis |\n|---|---|---|---|\n"
                 : "# 規則の一覧\n\nEnglish: [rules.md](rules.md)\n\n`urazuke explain URZ010` "
                   "で、規則の説明（対象、理由、根拠、代わりの書き方、限界、例）を表示します。重さが「根拠による」"
                   "の規則は、\n分かっている根拠の水準と表現の強さから `lexicons/policy.tsv` が決めます。\n"
                   "\n| 規則 | 内容 | 重さ | 主な根拠 |\n|---|---|---|---|\n";
  for (const Rule& rule : shipped_lexicon().rules) {
    const std::string by_policy = is_english ? "policy" : "根拠による";
    text += "| " + rule.id + " " + rule.name + " | " + (is_english ? rule.title.en : rule.title.ja) + " | " +
            (rule.severity ? std::string(name_of(*rule.severity)) : by_policy) + " | " + first_basis(rule) + " |\n";
  }
  return text;
}

void check_page(const char* name, Language language) {
  const std::string path = std::string(URAZUKE_SOURCE_DIR) + "/docs/" + name;
  const std::string text = page_of(language);
  if (std::getenv("URAZUKE_UPDATE") != nullptr) std::ofstream(path) << text;
  CHECK(urazuke_test::file_text(path) == text);
}

TEST_CASE("the list of rules is the one of the lexicon") {
  check_page("rules.md", Language::en);
  check_page("rules.ja.md", Language::ja);
}

}  // namespace
}  // namespace urazuke
