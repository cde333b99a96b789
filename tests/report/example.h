// A page, its audit and a lexicon made by hand, so that the writers are tested without the engine.
#pragma once

#include <string>
#include <utility>

#include "report/report.h"

namespace urazuke_test {

inline urazuke::Lexicon small_lexicon() {
  urazuke::Lexicon lexicon;
  lexicon.version = "test";
  lexicon.sha256 = "00";
  urazuke::Rule hedge;
  hedge.id = "URZ021";
  hedge.name = "hedge-without-evidence";
  urazuke::Rule cost;
  cost.id = "URZ040";
  cost.name = "cost-missing";
  lexicon.rules = {hedge, cost};
  lexicon.disclosures = {{"cost", "費用", "Cost", "always"}, {"contact", "連絡先", "Contact", "always"}};
  lexicon.messages.add("label-why", "理由", "why");
  lexicon.messages.add("label-fix", "言い換え例", "say instead");
  lexicon.messages.add("label-note", "注意", "note");
  lexicon.messages.add("bytes", "{0}バイト", "{0} bytes");
  lexicon.messages.add("summary-total", "{0}ページ {1} {2} {3}", "{0} pages {1} {2} {3}");
  lexicon.messages.add("summary-disclosures", "事項", "Disclosures");
  lexicon.messages.add("table-disclosures", "{0}", "Told of {0}");
  lexicon.messages.add("disclosure-note", "{0}（{1}）", "{0} ({1})");
  lexicon.messages.add("disclosure-place", "{0}行目", "line {0}");
  lexicon.messages.add("disclosure-distance", "{0}字", "{0} away");
  lexicon.messages.add("list-mark", "、", ", ");
  lexicon.messages.add("open", "上限なし", "no end");
  lexicon.messages.add("label-person", "要確認", "for a person");
  lexicon.messages.add("figure", "「{0}」の出典", "source of {0}");
  lexicon.messages.add("done-read", "{0}文{1}字", "read {0} {1}");
  lexicon.messages.add("done-rules", "規則{0} {1} {2}", "run {0} {1} {2}");
  lexicon.messages.add("done-not-run", "なし{0}", "not run {0}");
  lexicon.messages.add("done-person", "人{0}", "person {0}");
  lexicon.messages.add("done-no-person", "人なし", "no person");
  lexicon.messages.add("suppressed", "{0} {1} {2}", "{0} {1} {2}");
  lexicon.messages.add("sarif-left-out", "{0}", "{0} left out");
  lexicon.messages.add("provision-edition", "{0}（{1}）", "{0} ({1})");
  lexicon.messages.add("disclosure-searched", "{0}", "{0} read");
  for (const char* state : {"present", "partial", "absent"})
    lexicon.messages.add(std::string("state-") + state, state, state);
  return lexicon;
}

// An audit of `text` with one finding on the first occurrence of `words`; no words, a finding about the page.
inline urazuke::Audit audit_of(std::string text, std::string_view words) {
  urazuke::Audit audit;
  audit.page.document.name = "a.html";
  audit.page.document.encoding = "UTF-8";
  audit.page.document.sha256 = "ab";
  audit.page.document.byte_count = text.size();
  audit.page.document.text = std::move(text);
  audit.page.blocks.emplace_back();
  urazuke::Finding finding;
  finding.rule = words.empty() ? 1 : 0;
  finding.message = "message";
  if (!words.empty()) {
    const auto begin = static_cast<uint32_t>(audit.page.document.text.find(words));
    finding.span = urazuke::Span{begin, begin + static_cast<uint32_t>(words.size())};
  }
  audit.findings.push_back(finding);
  return audit;
}

}  // namespace urazuke_test
