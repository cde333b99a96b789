#include "report/html_frame.h"

#include "html_assets.h"
#include "text/sha256.h"

namespace urazuke {

namespace {

std::string content_security_policy() {
  return "default-src 'none'; style-src 'sha256-" + sha256_base64(kHtmlStyle) + "'; script-src 'sha256-" +
         sha256_base64(kHtmlScript) + "'; base-uri 'none'; form-action 'none'";
}

}  // namespace

void open_html_document(HtmlWriter& html, const Lexicon& lexicon, Language language, std::string_view title) {
  html.trusted("<!doctype html>\n");
  html.open("html", {{"lang", std::string(code_of(language))}});
  html.open("head");
  html.open("meta", {{"charset", "utf-8"}});
  html.open("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", content_security_policy()}});
  html.open("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.open("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
  html.open("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  html.element("title", title);
  html.open("style");
  html.trusted(kHtmlStyle);
  html.close("style");
  html.close("head");
  html.trusted("\n");
  html.open("body");
  html.element("a", {{"class", "skip"}, {"href", "#main"}}, lexicon.messages.text("html-skip", code_of(language)));
}

void close_html_document(HtmlWriter& html) {
  html.open("script");
  html.trusted(kHtmlScript);
  html.close("script");
  html.close("body");
  html.close("html");
  html.trusted("\n");
}

}  // namespace urazuke
